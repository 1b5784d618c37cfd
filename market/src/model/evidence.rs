//! Files that prove something: known by what they begin with, not by their names.

/// What a file that proves something may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceKind {
    /// A document.
    Pdf,
    /// A photograph.
    Jpeg,
    /// A picture.
    Png,
}

impl EvidenceKind {
    /// What the file is, if one of these.
    #[must_use]
    pub fn of(file: &[u8]) -> Option<Self> {
        const STARTS: [(&[u8], EvidenceKind); 3] = [
            (b"%PDF-", EvidenceKind::Pdf),
            (&[0xff, 0xd8, 0xff], EvidenceKind::Jpeg),
            (b"\x89PNG\r\n\x1a\n", EvidenceKind::Png),
        ];
        STARTS.into_iter().find(|(start, _)| file.starts_with(start)).map(|(_, kind)| kind)
    }

    /// Its type as it is sent.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// What its name ends in.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::EvidenceKind;

    #[test]
    fn a_file_is_what_it_begins_with() {
        assert_eq!(EvidenceKind::of(b"%PDF-1.7\n"), Some(EvidenceKind::Pdf));
        assert_eq!(EvidenceKind::of(b"\x89PNG\r\n\x1a\n..."), Some(EvidenceKind::Png));
        for other in [&b"<svg>"[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"<html>%PDF-", b""] {
            assert_eq!(EvidenceKind::of(other), None);
        }
    }
}
