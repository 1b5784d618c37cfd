//! How much is read and answered, so that no entry and no question takes more than its share.

/// What of a text or an address is put into the index, in bytes.
pub const LONGEST_TEXT: usize = 64 * 1024;
/// Names of an entry.
pub const MOST_NAMES: usize = 32;
/// Texts of an entry.
pub const MOST_TEXTS: usize = 32;
/// Calendars of an entry.
pub const MOST_CALENDARS: usize = 64;
/// Weeks of a calendar: three years.
pub const MOST_WEEKS: usize = 157;
/// What is free in a week; more counts as so much.
pub const MOST_FREE: u32 = 10_000_000;
/// Certificates of an entry.
pub const MOST_CERTIFICATES: usize = 256;
/// The longest id, in bytes.
pub const LONGEST_ID: usize = 128;

/// What of a question is read, in bytes: some seventy words of Cyrillic letters.
pub const LONGEST_QUESTION: usize = 1024;
/// What is looked for in a question: concepts, places and words. What stands after is left out, and the answer says so.
pub const MOST_PARTS: usize = 24;
/// Words that slips are forgiven in one question.
pub const MOST_SLIPS: usize = 6;
/// Words of the index that one mistyped word may stand for.
pub const MOST_MEANT: usize = 32;
/// Rows of one answer.
pub const MOST_ROWS: usize = 1000;
/// Rows that may be skipped by paging.
pub const MOST_SKIPPED: usize = 10_000;
/// Concepts, places and certificates that may be chosen.
pub const MOST_CHOSEN: usize = 2000;
/// The widest radius, in kilometres: half way round the earth, and a little more.
pub const WIDEST: f64 = 20_050.0;
