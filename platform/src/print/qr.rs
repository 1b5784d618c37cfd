//! QR codes, for a phone's camera.

use std::fmt::Write;

use qrcode::types::QrError as Cause;
use qrcode::{Color, EcLevel, QrCode};

/// The white margin that a reader needs, in modules.
const MARGIN: usize = 4;

/// Why a text could not be drawn.
#[derive(Debug, thiserror::Error)]
#[error("the text of {octets} octets does not fit in a QR code")]
pub struct QrError {
    octets: usize,
    source: Cause,
}

/// Draws a text as a QR code: black on white with its margin, readable when a seventh of it is worn.
///
/// # Errors
/// When the text is longer than a QR code can hold, some two thousand octets.
pub fn svg(text: &str) -> Result<String, QrError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .map_err(|source| QrError { octets: text.len(), source })?;
    let width = code.width();
    let side = width + 2 * MARGIN;
    let mut path = String::new();
    // The crate's own drawing has a square for every module; a stroke for every run is a third of that, and shows
    // no seams.
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        for run in modules.chunk_by(PartialEq::eq) {
            if run.first() == Some(&Color::Dark) {
                let (x, y, length) = (column + MARGIN, row + MARGIN, run.len());
                // Writing to a string cannot fail.
                let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
            }
            column += run.len();
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_a_square() {
        let svg = svg("https://example.org/m/1").unwrap();
        // Version 2 at this length: 25 modules and four of margin on each side.
        assert!(svg.contains("viewBox=\"0 0 33 33\""), "{svg}");
        // The top and the bottom of the upper left finder pattern.
        assert!(svg.contains("M4 4h7v1h-7z") && svg.contains("M4 10h7v1h-7z"), "{svg}");
    }

    #[test]
    fn too_long_a_text_is_refused() {
        let error = svg(&"я".repeat(2000)).unwrap_err();
        assert_eq!(error.to_string(), "the text of 4000 octets does not fit in a QR code");
    }
}
