//! A picture with the reader's name in it.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{
    DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits, Rgb, RgbImage, RgbaImage,
};

use super::Refusal;
use super::mark::cover;

/// The longest side that is read.
const MOST_READ: u32 = 20_000;
/// The most memory that reading one may take.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
/// The longest side that is given out: enough for every stitch.
const LONGEST_SIDE: u32 = 3_000;
/// What is hardly seen to be missing.
const QUALITY: u8 = 88;

/// Reads a picture within limits, draws the name across it and writes it anew as JPEG: nothing of the file is given out
/// but its points, and these not without the mark.
pub(super) fn marked(file: &[u8], reader: &str) -> Result<Vec<u8>, Refusal> {
    let mut flat = flat(file)?;
    let cover = cover(reader, flat.width(), flat.height()).ok_or(Refusal::NoMark)?;
    for (point, cover) in flat.pixels_mut().zip(cover) {
        *point = covered(*point, cover);
    }
    written(&flat)
}

/// The same without a mark, for keeping it.
pub(super) fn cleaned(file: &[u8]) -> Result<Vec<u8>, Refusal> {
    written(&flat(file)?)
}

/// The points of a picture, upright, on white, and no larger than is given out.
fn flat(file: &[u8]) -> Result<RgbImage, Refusal> {
    let mut source =
        ImageReader::new(Cursor::new(file)).with_guessed_format().map_err(|_| Refusal::Damaged)?;
    if !matches!(source.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(Refusal::Unknown);
    }
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(MOST_READ), Some(MOST_READ));
    limits.max_alloc = Some(MOST_MEMORY);
    source.limits(limits);
    let mut decoder = source.into_decoder().map_err(refused)?;
    let turned = decoder.orientation().map_err(refused)?;
    let mut read = DynamicImage::from_decoder(decoder).map_err(refused)?;
    read.apply_orientation(turned);
    if read.width().max(read.height()) > LONGEST_SIDE {
        read = read.thumbnail(LONGEST_SIDE, LONGEST_SIDE);
    }
    let mut ground = RgbaImage::from_pixel(read.width(), read.height(), image::Rgba([255; 4]));
    image::imageops::overlay(&mut ground, &read.to_rgba8(), 0, 0);
    Ok(DynamicImage::ImageRgba8(ground).to_rgb8())
}

fn written(flat: &RgbImage) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(flat).map_err(refused)?;
    Ok(bytes)
}

/// A point under the mark: darker where it is light, lighter where it is dark.
fn covered(point: Rgb<u8>, cover: u8) -> Rgb<u8> {
    let light: u32 = point.0.iter().map(|part| u32::from(*part)).sum();
    let mark = if light > 3 * 110 { 0 } else { 255_u32 };
    let mix = |part: u8| {
        let mixed = (u32::from(part) * (255 - u32::from(cover)) + mark * u32::from(cover)) / 255;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    Rgb(point.0.map(mix))
}

fn refused(error: ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => Refusal::TooLarge,
        ImageError::Unsupported(_) => Refusal::Unknown,
        _ => Refusal::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use image::load_from_memory;

    use super::*;

    fn plain(shade: u8) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let points = RgbImage::from_pixel(400, 300, Rgb([shade; 3]));
        DynamicImage::ImageRgb8(points).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn the_mark_is_in_the_points_of_light_and_dark_pictures_and_nothing_else_is_kept() {
        for shade in [0, 100, 128, 255] {
            let mut file = plain(shade);
            file.extend_from_slice(b"<script>alert(1)</script>");
            let made = marked(&file, "Ольга Петрова").unwrap();
            assert!(made.starts_with(&[0xff, 0xd8, 0xff]));
            assert!(!made.windows(7).any(|part| part == b"<script"));
            let read = load_from_memory(&made).unwrap().to_rgb8();
            assert_eq!((read.width(), read.height()), (400, 300));
            let changed = read.pixels().filter(|point| point.0[0].abs_diff(shade) > 25).count();
            assert!(changed > 1000, "{shade}: {changed}");
        }
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        let mut torn = plain(9);
        torn.truncate(60);
        assert_eq!(marked(&torn, "Anna"), Err(Refusal::Damaged));
        assert_eq!(marked(b"GIF89a\x01\x00\x01\x00", "Anna"), Err(Refusal::Unknown));
        let mut wide = plain(9);
        wide[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        assert!(marked(&wide, "Anna").is_err());
        assert_eq!(marked(&plain(9), ""), Err(Refusal::NoMark));
    }
}
