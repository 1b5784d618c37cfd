//! Telling files apart by their content, whatever their name says.

use super::{Foreign, OtherSpreadsheet, SheetError};

/// Whether the file is a zip archive, as XLSX is.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Refuses what is known not to be CSV.
pub(super) fn refuse(bytes: &[u8]) -> Result<(), SheetError> {
    const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if bytes.starts_with(COMPOUND_FILE) {
        return Err(compound(bytes));
    }
    let found = match bytes {
        [b'%', b'P', b'D', b'F', ..] => Foreign::Pdf,
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] | [b'G', b'I', b'F', b'8', ..] => {
            Foreign::Picture
        }
        [b'R', b'I', b'F', b'F', ..] => Foreign::Picture,
        [b'{', b'\\', b'r', b't', b'f', ..] => Foreign::Document,
        [0x1F, 0x8B, ..] | [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xBC, 0xAF, ..] => Foreign::Archive,
        _ if is_page(bytes) => Foreign::Page,
        _ => return Ok(()),
    };
    Err(SheetError::NotASpreadsheet { found })
}

/// A web page, XML, or what some programs call .xls although it is a web page.
fn is_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    match bytes {
        [b'<', next, ..] => next.is_ascii_alphabetic() || matches!(next, b'!' | b'?' | b'/'),
        _ => false,
    }
}

/// The container of Excel 97–2003, of Word 97–2003, and of today's encrypted workbooks. Its directory names
/// the streams in UTF-16.
fn compound(bytes: &[u8]) -> SheetError {
    let names = |name: &str| {
        let wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wanted.len()).any(|window| window == wanted)
    };
    if names("EncryptedPackage") {
        SheetError::Protected
    } else if names("Workbook") || names("Book") {
        SheetError::OtherFormat { found: OtherSpreadsheet::OldExcel }
    } else {
        SheetError::NotASpreadsheet { found: Foreign::Document }
    }
}
