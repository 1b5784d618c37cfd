//! What a file is, by its content and not by its name.

use std::io::Cursor;

use zip::ZipArchive;

use super::pdf;

/// The largest file, in bytes.
pub const MOST: usize = 50 * 1024 * 1024;

/// The most parts of an office file.
const PARTS: usize = 5000;

/// What is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A JPEG picture.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A WebP picture.
    Webp,
    /// A PDF without anything that acts by itself.
    Pdf,
    /// A workbook without macros (XLSX).
    Workbook,
    /// A text document without macros (DOCX).
    Document,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Jpeg, Self::Png, Self::Webp, Self::Pdf, Self::Workbook, Self::Document];

    /// Its media type, by which it is kept and served.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Document => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    /// The kind of this media type.
    #[must_use]
    pub fn of_media_type(media_type: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.media_type() == media_type)
    }

    /// Whether it can carry the reader's name, so that it may be confidential.
    #[must_use]
    pub const fn carries_a_mark(self) -> bool {
        !matches!(self, Self::Workbook | Self::Document)
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing is in it.
    #[error("the file is empty")]
    Empty,
    /// More than [`MOST`].
    #[error("larger than {MOST} bytes")]
    TooLarge,
    /// SVG and HTML can act by themselves.
    #[error("SVG and HTML are not taken")]
    Markup,
    /// An office file with macros, or of the old formats, in which they cannot be ruled out.
    #[error("office files with macros are not taken")]
    Macros,
    /// A PDF with scripts, files inside it or programs to start.
    #[error("the PDF holds something that acts by itself")]
    Active,
    /// A PDF that a password protects.
    #[error("the PDF is protected by a password")]
    Locked,
    /// It begins like what it is called and is not.
    #[error("the file is damaged")]
    Damaged,
    /// None of the kinds that are taken.
    #[error("neither picture, PDF, XLSX nor DOCX")]
    Unknown,
    /// It cannot carry the reader's name.
    #[error("such a file cannot carry a mark")]
    NoMark,
}

/// What a file is.
///
/// # Errors
/// Why it is not taken.
pub fn kind(file: &[u8]) -> Result<Kind, Refusal> {
    if file.is_empty() {
        return Err(Refusal::Empty);
    }
    if file.len() > MOST {
        return Err(Refusal::TooLarge);
    }
    match file {
        [0xff, 0xd8, 0xff, ..] => Ok(Kind::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(Kind::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Kind::Webp),
        // The old office formats: Compound File Binary.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(Refusal::Macros),
        [b'P', b'K', 3, 4, ..] => office(file),
        _ if file.starts_with(b"%PDF-") => pdf::check(file).map(|()| Kind::Pdf),
        _ if is_markup(file) => Err(Refusal::Markup),
        _ => Err(Refusal::Unknown),
    }
}

/// Whether a text looks like SVG, HTML or other XML, in whatever way its first letters are encoded.
fn is_markup(file: &[u8]) -> bool {
    let start: Vec<u8> = file.iter().copied().filter(|byte| *byte != 0).take(4096).collect();
    let text = String::from_utf8_lossy(&start).to_lowercase();
    let text = text.trim_start_matches(|letter: char| letter.is_whitespace() || !letter.is_ascii());
    text.starts_with('<') || text.contains("<svg") || text.contains("<html") || text.contains("<script")
}

fn office(file: &[u8]) -> Result<Kind, Refusal> {
    let archive = ZipArchive::new(Cursor::new(file)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > PARTS {
        return Err(Refusal::TooLarge);
    }
    let names: Result<Vec<String>, _> =
        archive.file_names().map(|name| name.map(|name| name.to_lowercase())).collect();
    let names = names.map_err(|_| Refusal::Damaged)?;
    let ends = |end: &str| names.iter().any(|name| name.ends_with(end));
    let holds = |part: &str| names.iter().any(|name| name.contains(part));
    // Macros, sheets of the old macro language, and controls that run programs.
    if ends("vbaproject.bin") || holds("macrosheets/") || holds("activex/") || holds("embeddings/") {
        return Err(Refusal::Macros);
    }
    let has = |name: &str| names.iter().any(|known| known == name);
    match (has("[content_types].xml"), has("xl/workbook.xml"), has("word/document.xml")) {
        (true, true, false) => Ok(Kind::Workbook),
        (true, false, true) => Ok(Kind::Document),
        _ => Err(Refusal::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use proptest::prelude::*;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(names: &[&str]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for name in names {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(b"<x/>").unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_file_is_known_by_its_content() {
        assert_eq!(kind(b"\xff\xd8\xff\xe0"), Ok(Kind::Jpeg));
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n"), Ok(Kind::Png));
        assert_eq!(kind(b"RIFF1234WEBPVP8 "), Ok(Kind::Webp));
        assert_eq!(kind(&archive(&["[Content_Types].xml", "xl/workbook.xml"])), Ok(Kind::Workbook));
        assert_eq!(kind(&archive(&["[Content_Types].xml", "word/document.xml"])), Ok(Kind::Document));
        for kind in Kind::ALL {
            assert_eq!(Kind::of_media_type(kind.media_type()), Some(kind));
        }
        assert_eq!(Kind::of_media_type("image/svg+xml"), None);
    }

    #[test]
    fn what_acts_by_itself_or_is_nothing_we_know_is_refused() {
        let utf16: Vec<u8> = "\u{feff}<svg/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let with = |part: &str| archive(&["[Content_Types].xml", "xl/workbook.xml", part]);
        let refused: [(&[u8], Refusal); 14] = [
            (b"", Refusal::Empty),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Refusal::Markup),
            (b"\xef\xbb\xbf \n<?xml version='1.0'?><svg/>", Refusal::Markup),
            (b"GARBAGE <script>alert(1)</script>", Refusal::Markup),
            (b"<!DOCTYPE html>", Refusal::Markup),
            (&utf16, Refusal::Markup),
            (&with("xl/vbaProject.bin"), Refusal::Macros),
            (&with("xl/macrosheets/sheet1.xml"), Refusal::Macros),
            (&with("xl/embeddings/oleObject1.bin"), Refusal::Macros),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Refusal::Macros),
            (&archive(&["META-INF/MANIFEST.MF"]), Refusal::Unknown),
            (b"PK\x03\x04 torn", Refusal::Damaged),
            (b"MZ\x90\x00", Refusal::Unknown),
            (b"GIF89a", Refusal::Unknown),
        ];
        for (file, refusal) in refused {
            assert_eq!(kind(file), Err(refusal), "{}", String::from_utf8_lossy(file));
        }
        assert_eq!(kind(&vec![b'x'; MOST + 1]), Err(Refusal::TooLarge));
    }

    proptest! {
        #[test]
        fn no_file_breaks_the_reader(
            start in prop::sample::select(vec![&b"%PDF-1.7\n"[..], b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"<svg", b""]),
            rest in prop::collection::vec(any::<u8>(), 0..300),
        ) {
            let _ = kind(&[start, &rest].concat());
        }
    }
}
