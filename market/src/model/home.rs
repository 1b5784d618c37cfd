//! Where buyers are at home.

/// Countries (ISO 3166-1 alpha-2) that a buyer chooses from.
pub const HOMES: [&str; 40] = [
    "RU", "IT", "BY", "KZ", "AM", "GE", "AZ", "UZ", "FR", "DE", "GB", "ES", "PT", "CH", "AT", "BE", "NL",
    "DK", "SE", "NO", "FI", "EE", "LV", "LT", "PL", "CZ", "SK", "HU", "SI", "HR", "RS", "RO", "BG", "GR",
    "TR", "US", "JP", "CN", "KR", "AE",
];
