//! How much of a file is read at most, so that no upload exhausts the memory.

/// The limits of one upload; sizes are in bytes.
#[derive(Debug, Clone)]
pub struct Limits {
    /// The uploaded file.
    pub upload: usize,
    /// Rows beneath the header.
    pub rows: usize,
    /// Columns of a row.
    pub columns: usize,
    /// Filled and empty cells kept, over all rows.
    pub cells: usize,
    /// Characters of one cell; a spreadsheet program holds no more.
    pub cell_characters: usize,
    /// All texts kept, over all rows.
    pub text: usize,
    /// Everything unpacked from an XLSX file.
    pub unpacked: usize,
    /// The texts that the cells of an XLSX file share.
    pub shared_strings: usize,
    /// Any other part of an XLSX file but the sheet itself.
    pub part: usize,
    /// The files packed in an XLSX file.
    pub parts: usize,
    /// How many times its packed size a part may unpack to, once it is past [`Limits::FREE_UNPACKING`].
    pub ratio: usize,
}

impl Limits {
    /// What any part may unpack to, whatever the ratio: small parts of blank cells pack very well.
    pub const FREE_UNPACKING: usize = 10 * 1024 * 1024;
}

const MEGABYTE: usize = 1024 * 1024;

impl Default for Limits {
    fn default() -> Self {
        Self {
            upload: 20 * MEGABYTE,
            rows: 100_000,
            columns: 200,
            cells: 2_500_000,
            cell_characters: 32_767,
            text: 100 * MEGABYTE,
            unpacked: 200 * MEGABYTE,
            shared_strings: 64 * MEGABYTE,
            part: 16 * MEGABYTE,
            parts: 2_000,
            ratio: 250,
        }
    }
}
