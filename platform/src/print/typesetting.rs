//! The closed world in which a template is set: its own text, its data, the built-in fonts, and nothing else. No
//! file, package or address outside can be reached from it.

use std::sync::LazyLock;

use jiff::{Timestamp, tz::TimeZone};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

/// The fonts, read once: Libertinus Serif for Latin and Cyrillic, the others for the signs it lacks.
struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// What one document is set from.
pub(super) struct World {
    main: Source,
    /// Templates and data by their path.
    files: Vec<(FileId, Bytes)>,
    now: Timestamp,
}

impl World {
    /// `files` are paths with their text; the first is the one to set.
    pub fn new(main: (&str, String), files: Vec<(&str, Bytes)>, now: Timestamp) -> FileResult<Self> {
        let main = Source::new(id(main.0)?, main.1);
        let files =
            files.into_iter().map(|(path, bytes)| Ok((id(path)?, bytes))).collect::<FileResult<_>>()?;
        Ok(Self { main, files, now })
    }

    fn find(&self, id: FileId) -> FileResult<Bytes> {
        self.files
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or(FileError::AccessDenied)
    }
}

fn id(path: &str) -> FileResult<FileId> {
    let path = VirtualPath::new(path).map_err(|_| FileError::AccessDenied)?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

/// A moment as typst knows it, in UTC.
pub(super) fn datetime(time: Timestamp) -> Option<Datetime> {
    let time = TimeZone::UTC.to_datetime(time);
    let part = |part: i8| u8::try_from(part).ok();
    Datetime::from_ymd_hms(
        time.year().into(),
        part(time.month())?,
        part(time.day())?,
        part(time.hour())?,
        part(time.minute())?,
        part(time.second())?,
    )
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let bytes = self.find(id)?;
        let text = bytes.as_str().map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.find(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        datetime(self.now)
    }
}
