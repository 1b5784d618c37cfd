//! A reader's name, drawn as a pattern over a surface of any size.

use std::sync::LazyLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider as _};
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Transform};

/// How much of the surface is covered where a letter stands, of 255: seen on light and dark, and read through.
const COVER: u8 = 80;

/// How the name lies, in degrees.
const SLANT: f32 = -28.0;

/// The longest name that is drawn, in letters.
const LONGEST: usize = 80;

/// The first of typst's fonts that has Latin and Cyrillic.
static FONT: LazyLock<Option<FontRef<'static>>> = LazyLock::new(|| {
    typst_assets::fonts().filter_map(|data| FontRef::new(data).ok()).find(|font| {
        let letters = font.charmap();
        "AzЖяёàč".chars().all(|letter| letters.map(letter).is_some())
    })
});

/// What covers each point of a surface, from 0 to 255, row by row.
pub(super) fn cover(name: &str, width: u32, height: u32) -> Option<Vec<u8>> {
    let mut surface = Pixmap::new(width, height)?;
    // About a tenth of the shorter side, so that a name is read on a part that was cut out.
    #[expect(clippy::cast_precision_loss, reason = "sides lie far below 2^24")]
    let (wide, high) = (width as f32, height as f32);
    let size = (wide.min(high) / 14.0).max(9.0);
    let (line, length) = line(name, size)?;
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color(Color::from_rgba8(0, 0, 0, COVER));
    let (step, gap) = (length + size * 2.0, size * 4.0);
    let reach = wide.hypot(high) / 2.0 + step;
    let middle = Transform::from_rotate(SLANT).post_translate(wide / 2.0, high / 2.0);
    let (mut y, mut is_shifted) = (-reach, false);
    while y < reach {
        // Each row is shifted, so that no straight cut goes between the names.
        let mut x = if is_shifted { -reach - step / 2.0 } else { -reach };
        while x < reach {
            surface.fill_path(&line, &paint, FillRule::Winding, middle.pre_translate(x, y), None);
            x += step;
        }
        y += gap;
        is_shifted = !is_shifted;
    }
    Some(surface.pixels().iter().map(|point| point.alpha()).collect())
}

/// The outline of a line of text and how long it is.
fn line(text: &str, size: f32) -> Option<(Path, f32)> {
    let font = FONT.as_ref()?;
    let letters = font.charmap();
    let outlines = font.outline_glyphs();
    let widths = font.glyph_metrics(Size::new(size), LocationRef::default());
    let mut pen = Pen { path: PathBuilder::new(), x: 0.0 };
    for letter in text.chars().take(LONGEST) {
        let Some(glyph) = letters.map(letter).or_else(|| letters.map('?')) else { continue };
        if let Some(outline) = outlines.get(glyph) {
            let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
            outline.draw(settings, &mut pen).ok()?;
        }
        pen.x += widths.advance_width(glyph).unwrap_or(size / 2.0);
    }
    let length = pen.x;
    Some((pen.path.finish()?, length))
}

/// Puts a letter's outline behind those before it; fonts count upwards, surfaces downwards.
struct Pen {
    path: PathBuilder,
    x: f32,
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, -y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, -y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.x + cx, -cy, self.x + x, -y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.path.cubic_to(self.x + cx0, -cy0, self.x + cx1, -cy1, self.x + x, -y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_surface_is_marked_in_either_script() {
        for name in ["Anna D'Angelo · Ricamificio", "Ольга Петрова · Ателье «Нить»"]
        {
            let (width, height) = (600_usize, 400_usize);
            let cover = cover(name, 600, 400).unwrap();
            assert_eq!(cover.len(), width * height);
            assert!(cover.iter().all(|point| *point <= COVER));
            for part in 0..6 {
                let (left, top) = (part % 3 * 200, part / 3 * 200);
                let marked = (top..top + 200)
                    .flat_map(|y| (left..left + 200).map(move |x| (x, y)))
                    .filter(|(x, y)| cover[y * width + x] > 0)
                    .count();
                assert!(marked > 400 && marked < 20_000, "{name}: part {part} has {marked}");
            }
        }
    }

    #[test]
    fn two_readers_have_two_marks_and_nobody_none() {
        assert_ne!(cover("Anna", 300, 300), cover("Olga", 300, 300));
        assert_eq!(cover("Anna", 300, 300), cover("Anna", 300, 300));
        assert_eq!(cover("", 300, 300), None);
        assert_eq!(cover("Anna", 0, 300), None);
        assert!(cover(&"Ж".repeat(5000), 30, 30).is_some());
    }
}
