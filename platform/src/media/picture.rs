//! Pictures that people hand in: read within limits, made anew, so that nothing but the picture is kept of the file.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder};

/// The longest side that is kept, in points.
pub const LONGEST_SIDE: u32 = 1_600;
/// The longest side that is read.
const MOST_READ: u32 = 20_000;
/// The most memory that reading one may take.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
/// What is hardly seen to be missing.
const QUALITY: u8 = 85;

/// A picture made anew.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The file.
    pub bytes: Vec<u8>,
    /// What it is.
    pub kind: &'static str,
    /// How many points wide.
    pub width: u32,
    /// How many points high.
    pub height: u32,
}

/// Why a file is not taken for a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// It is none of the formats that are read, whatever its name says.
    #[error("neither JPEG, PNG nor WebP")]
    Format,
    /// It has too many points.
    #[error("more than {MOST_READ} points a side, or too large when unpacked")]
    TooLarge,
    /// It begins like a picture and is none.
    #[error("the picture is damaged")]
    Damaged,
}

/// Reads a picture by what it is, not by its name; turns it upright, makes it no larger than [`LONGEST_SIDE`] and
/// writes it anew: JPEG on a white ground. It takes a core for a moment.
///
/// # Errors
/// Why the file is not taken.
pub fn picture(file: &[u8]) -> Result<Picture, PictureError> {
    let mut reader =
        ImageReader::new(Cursor::new(file)).with_guessed_format().map_err(|_| PictureError::Format)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(PictureError::Format);
    }
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(MOST_READ), Some(MOST_READ));
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refused)?;
    let turned = decoder.orientation().map_err(refused)?;
    let mut read = DynamicImage::from_decoder(decoder).map_err(refused)?;
    read.apply_orientation(turned);
    if read.width().max(read.height()) > LONGEST_SIDE {
        read = read.thumbnail(LONGEST_SIDE, LONGEST_SIDE);
    }
    let mut ground = image::RgbaImage::from_pixel(read.width(), read.height(), image::Rgba([255; 4]));
    image::imageops::overlay(&mut ground, &read.to_rgba8(), 0, 0);
    let flat = DynamicImage::ImageRgba8(ground).to_rgb8();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&flat).map_err(refused)?;
    Ok(Picture { bytes, kind: "image/jpeg", width: flat.width(), height: flat.height() })
}

fn refused(error: image::ImageError) -> PictureError {
    match error {
        image::ImageError::Limits(_) => PictureError::TooLarge,
        image::ImageError::Unsupported(_) => PictureError::Format,
        _ => PictureError::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let points = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 90]));
        DynamicImage::ImageRgb8(points).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_picture_is_made_anew_and_no_larger_than_needed() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let mut file = written(3_200, 800, format);
            file.extend_from_slice(b"<script>alert(1)</script>");
            let made = picture(&file).unwrap();
            assert_eq!((made.width, made.height, made.kind), (1_600, 400, "image/jpeg"));
            assert!(made.bytes.starts_with(&[0xff, 0xd8]));
            assert!(
                !made.bytes.windows(7).any(|part| part == b"<script"),
                "nothing else of the file is kept"
            );
        }
        let small = picture(&written(40, 30, ImageFormat::Png)).unwrap();
        assert_eq!((small.width, small.height), (40, 30), "a small one stays as it is");
    }

    #[test]
    fn what_is_clear_becomes_white() {
        let mut bytes = Cursor::new(Vec::new());
        let clear = image::RgbaImage::from_pixel(8, 8, image::Rgba([0, 0, 0, 0]));
        DynamicImage::ImageRgba8(clear).write_to(&mut bytes, ImageFormat::Png).unwrap();
        let made = picture(&bytes.into_inner()).unwrap();
        let read = image::load_from_memory(&made.bytes).unwrap().to_rgb8();
        assert!(read.get_pixel(4, 4).0.iter().all(|part| *part > 250));
    }

    #[test]
    fn other_files_are_refused() {
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        for other in [&svg[..], b"%PDF-1.7", b"GIF89a\x01\x00\x01\x00", b"", b"PK\x03\x04"] {
            assert_eq!(picture(other).unwrap_err(), PictureError::Format);
        }
        let mut torn = written(200, 200, ImageFormat::Png);
        torn.truncate(torn.len() / 2);
        assert_eq!(picture(&torn).unwrap_err(), PictureError::Damaged);
        // A PNG that says to be 60,000 points wide.
        let mut wide = written(8, 8, ImageFormat::Png);
        wide[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        assert!(picture(&wide).is_err());
    }
}
