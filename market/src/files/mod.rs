//! Files that people hand in with a brief or a message: what they are by their content, and the reader's name on what is
//! confidential. All of it is computation: who calls does it on a core of its own, away from the requests.

mod kind;
mod mark;
mod pdf;
mod picture;

pub use kind::{Kind, MOST, Refusal, kind};

/// The file as it is kept: a picture is made anew, so that nothing of it is kept but what is seen; others stay as they
/// are, since what acts by itself was refused.
///
/// # Errors
/// When the picture cannot be read.
pub fn cleaned(file: Vec<u8>, kind: Kind) -> Result<(Vec<u8>, Kind), Refusal> {
    match kind {
        Kind::Jpeg | Kind::Png | Kind::Webp => Ok((picture::cleaned(&file)?, Kind::Jpeg)),
        Kind::Pdf | Kind::Workbook | Kind::Document => Ok((file, kind)),
    }
}

/// The file for one reader, whose name is drawn across it: a picture is made anew with the mark in it, a PDF gets the
/// mark over every page. Other kinds cannot carry a mark and are none of the confidential ones.
///
/// # Errors
/// When the file is not what it was kept as.
pub fn marked(file: &[u8], kind: Kind, reader: &str) -> Result<(Vec<u8>, Kind), Refusal> {
    match kind {
        Kind::Jpeg | Kind::Png | Kind::Webp => Ok((picture::marked(file, reader)?, Kind::Jpeg)),
        Kind::Pdf => Ok((pdf::marked(file, reader)?, Kind::Pdf)),
        Kind::Workbook | Kind::Document => Err(Refusal::NoMark),
    }
}
