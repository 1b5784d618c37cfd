//! The zip archive that an XLSX file is.

use std::io::{self, BufReader, Cursor, Read};

use quick_xml::Reader;
use zip::ZipArchive;

use super::xml::Xml;
use crate::sheet::read::{Foreign, Limits, OtherSpreadsheet, SheetError};

/// An opened archive. All that is unpacked from it counts against one limit.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    limits: &'a Limits,
    unpacked: usize,
}

/// A packed part as it is unpacked, stopped where it grows past its limit.
pub(super) struct Part<R> {
    inner: R,
    packed: usize,
    limit: usize,
    ratio: usize,
    read: usize,
}

/// The mark of a part that was stopped.
#[derive(Debug, thiserror::Error)]
#[error("the part unpacks past its limit")]
pub(super) struct Inflates;

impl<R: Read> Read for Part<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.read += count;
        let suspicious = self.read > Limits::FREE_UNPACKING && self.read / self.ratio > self.packed;
        if self.read > self.limit || suspicious {
            return Err(io::Error::other(Inflates));
        }
        Ok(count)
    }
}

impl<'a> Package<'a> {
    /// Opens an archive of a reasonable number of parts.
    pub fn open(bytes: &'a [u8], limits: &'a Limits) -> Result<Self, SheetError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(SheetError::broken)?;
        if archive.len() > limits.parts {
            return Err(SheetError::TooManyParts { found: archive.len(), limit: limits.parts });
        }
        Ok(Self { archive, limits, unpacked: 0 })
    }

    pub fn limits(&self) -> &'a Limits {
        self.limits
    }

    /// The position of a part; some programs differ in upper and lower case.
    fn find(&self, name: &str) -> Option<usize> {
        let name = name.trim_start_matches('/');
        self.archive.index_for_name(name).or_else(|| {
            (0..self.archive.len()).find(|index| {
                self.archive
                    .name_for_index(*index)
                    .is_some_and(|other| other.is_ok_and(|other| other.eq_ignore_ascii_case(name)))
            })
        })
    }

    /// Whether there is such a part.
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Hands a part, of that size at most, to a reader of XML. `None` where there is no such part.
    pub fn part<T>(
        &mut self,
        name: &str,
        limit: usize,
        read: impl FnOnce(&mut Xml<'_>) -> Result<T, SheetError>,
    ) -> Result<Option<T>, SheetError> {
        let Some(index) = self.find(name) else { return Ok(None) };
        let left = self.limits.unpacked.saturating_sub(self.unpacked);
        let file = self.archive.by_index(index).map_err(SheetError::broken)?;
        let packed = usize::try_from(file.compressed_size()).unwrap_or(usize::MAX);
        let part = Part { inner: file, packed, limit: limit.min(left), ratio: self.limits.ratio, read: 0 };
        let mut source = BufReader::with_capacity(32 * 1024, part);
        let mut xml = Xml::new(Reader::from_reader(&mut source), self.limits.unpacked);
        let result = read(&mut xml);
        drop(xml);
        self.unpacked += source.get_ref().read;
        result.map(Some)
    }

    /// What an archive is that is no XLSX workbook.
    pub fn foreign(&mut self) -> SheetError {
        let mut kind = String::new();
        if let Ok(file) = self.archive.by_name("mimetype") {
            // Only the beginning matters, and a part cut short is no error here.
            let _ = file.take(100).read_to_string(&mut kind);
        }
        if kind.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
            SheetError::OtherFormat { found: OtherSpreadsheet::OpenDocument }
        } else if self.has("xl/workbook.bin") {
            SheetError::OtherFormat { found: OtherSpreadsheet::BinaryExcel }
        } else if kind.starts_with("application/") || self.has("[Content_Types].xml") {
            SheetError::NotASpreadsheet { found: Foreign::Document }
        } else {
            SheetError::NotASpreadsheet { found: Foreign::Archive }
        }
    }
}
