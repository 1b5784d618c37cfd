//! Where buyers are at home.

/// Countries (ISO 3166-1 alpha-2) that a buyer chooses from.
pub const HOMES: [&str; 40] = [
    "RU", "IT", "BY", "KZ", "AM", "GE", "AZ", "UZ", "FR", "DE", "GB", "ES", "PT", "CH", "AT", "BE", "NL",
    "DK", "SE", "NO", "FI", "EE", "LV", "LT", "PL", "CZ", "SK", "HU", "SI", "HR", "RS", "RO", "BG", "GR",
    "TR", "US", "JP", "CN", "KR", "AE",
];

/// The capitals of [`HOMES`], in degrees north and east.
const CAPITALS: [(f64, f64); 40] = [
    (55.76, 37.62),  // RU
    (41.89, 12.48),  // IT
    (53.90, 27.56),  // BY
    (51.13, 71.43),  // KZ
    (40.18, 44.51),  // AM
    (41.69, 44.80),  // GE
    (40.41, 49.87),  // AZ
    (41.31, 69.28),  // UZ
    (48.86, 2.35),   // FR
    (52.52, 13.41),  // DE
    (51.51, -0.13),  // GB
    (40.42, -3.70),  // ES
    (38.72, -9.14),  // PT
    (46.95, 7.45),   // CH
    (48.21, 16.37),  // AT
    (50.85, 4.35),   // BE
    (52.37, 4.90),   // NL
    (55.68, 12.57),  // DK
    (59.33, 18.07),  // SE
    (59.91, 10.75),  // NO
    (60.17, 24.94),  // FI
    (59.44, 24.75),  // EE
    (56.95, 24.11),  // LV
    (54.69, 25.28),  // LT
    (52.23, 21.01),  // PL
    (50.08, 14.44),  // CZ
    (48.15, 17.11),  // SK
    (47.50, 19.04),  // HU
    (46.05, 14.51),  // SI
    (45.81, 15.98),  // HR
    (44.79, 20.45),  // RS
    (44.43, 26.10),  // RO
    (42.70, 23.32),  // BG
    (37.98, 23.73),  // GR
    (39.93, 32.86),  // TR
    (38.91, -77.04), // US
    (35.68, 139.69), // JP
    (39.90, 116.41), // CN
    (37.57, 126.98), // KR
    (24.45, 54.38),  // AE
];

/// Where the capital of a home lies, in degrees north and east: goods are reckoned to travel there. Rome where the country
/// is none of [`HOMES`].
#[must_use]
pub fn capital(country: &str) -> (f64, f64) {
    let at = HOMES.iter().position(|home| *home == country).unwrap_or(1);
    CAPITALS[at]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_stand_beside_their_countries() {
        assert_eq!(capital("RU").0.round(), 56.0);
        assert_eq!(capital("AE").1.round(), 54.0);
        assert_eq!(capital("JP").1.round(), 140.0);
        assert_eq!(capital("??"), capital("IT"));
    }
}
