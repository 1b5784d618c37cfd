//! Where what was found lies: Italy as a plane of degrees, a circle for each province, as large as many firms are there.
//! It is drawn by the program, so that nobody else hears who looks where.

use platform::db::{DbError, Tx};
use platform::locale::Locale;

use super::asked::Asked;
use crate::model::vocabulary::{PlaceKind, Vocabulary};
use crate::search::Answer;
use crate::store::lists;

/// Width and height of the map, in its own units.
const SIZE: (f64, f64) = (440.0, 520.0);
/// West, east, south, north, in degrees.
const FRAME: (f64, f64, f64, f64) = (6.4, 18.7, 36.5, 47.2);
/// Radius of the largest circle.
const LARGEST: f64 = 26.0;

/// The coasts and the border in a few strokes, longitude and latitude in degrees: mainland, Sicily, Sardinia.
const COASTS: [&[(f64, f64)]; 3] = [
    &[
        (7.5, 43.8),
        (8.2, 44.0),
        (8.8, 44.4),
        (9.6, 44.1),
        (10.2, 43.9),
        (10.3, 43.5),
        (10.5, 42.9),
        (11.1, 42.4),
        (11.8, 42.1),
        (12.3, 41.7),
        (13.0, 41.2),
        (13.7, 41.2),
        (14.3, 40.8),
        (14.8, 40.6),
        (15.3, 40.0),
        (15.7, 40.0),
        (16.1, 39.0),
        (15.8, 38.6),
        (15.6, 38.0),
        (16.1, 37.9),
        (16.6, 38.5),
        (17.1, 39.0),
        (16.9, 39.5),
        (16.5, 39.8),
        (16.9, 40.4),
        (17.4, 40.3),
        (18.1, 39.8),
        (18.5, 40.2),
        (17.9, 40.7),
        (16.9, 41.1),
        (15.9, 41.6),
        (16.1, 41.9),
        (15.2, 41.9),
        (14.2, 42.4),
        (13.9, 43.0),
        (13.5, 43.6),
        (12.6, 44.0),
        (12.3, 44.6),
        (12.4, 45.2),
        (13.1, 45.6),
        (13.8, 45.6),
        (13.5, 46.0),
        (13.7, 46.5),
        (12.4, 46.8),
        (12.1, 47.0),
        (11.0, 46.8),
        (10.5, 46.6),
        (10.1, 46.4),
        (9.4, 46.4),
        (9.0, 45.9),
        (8.5, 46.3),
        (7.9, 45.9),
        (7.0, 45.8),
        (6.7, 45.1),
        (7.0, 44.7),
        (6.9, 44.3),
    ],
    &[
        (12.4, 37.9),
        (12.9, 38.1),
        (13.4, 38.2),
        (14.5, 38.0),
        (15.6, 38.3),
        (15.1, 37.4),
        (15.1, 36.7),
        (14.4, 36.8),
        (13.3, 37.2),
        (12.6, 37.6),
    ],
    &[
        (8.2, 40.9),
        (9.2, 41.2),
        (9.7, 40.8),
        (9.8, 40.2),
        (9.6, 39.2),
        (9.0, 39.1),
        (8.5, 38.9),
        (8.4, 39.7),
        (8.2, 40.4),
    ],
];

/// A province with firms in it.
pub struct Circle {
    pub x: String,
    pub y: String,
    pub r: String,
    pub name: String,
    pub count: u32,
    /// The same question, of this province alone.
    pub href: String,
}

/// What a page draws.
pub struct Map {
    pub width: f64,
    pub height: f64,
    /// SVG paths of the coasts.
    pub coasts: Vec<String>,
    /// The largest first, so that none covers another.
    pub circles: Vec<Circle>,
}

fn place(longitude: f64, latitude: f64) -> (f64, f64) {
    let (west, east, south, north) = FRAME;
    // A degree eastwards is shorter than one northwards; SIZE has that proportion already.
    ((longitude - west) / (east - west) * SIZE.0, (north - latitude) / (north - south) * SIZE.1)
}

fn path(coast: &[(f64, f64)]) -> String {
    let point = |(at, (longitude, latitude)): (usize, &(f64, f64))| {
        let (x, y) = place(*longitude, *latitude);
        format!("{}{x:.0} {y:.0}", if at == 0 { "M" } else { "L" })
    };
    let all: Vec<String> = coast.iter().enumerate().map(point).collect();
    format!("{}Z", all.join(""))
}

/// The map of what was found.
///
/// # Errors
/// What the database said.
pub async fn of(tx: &mut Tx, l: &Locale, asked: &Asked, answer: &Answer) -> Result<Map, DbError> {
    let words = Vocabulary::bundled();
    let middles = lists::middles(tx).await?;
    let most = f64::from(
        answer
            .counts
            .places
            .iter()
            .filter(|(id, _)| words[*id].kind == PlaceKind::Province)
            .map(|(_, count)| *count)
            .max()
            .unwrap_or(1),
    );
    let circle = |(id, count): &(crate::model::vocabulary::PlaceId, u32)| {
        let province = &words[*id];
        let (_, latitude, longitude) = middles
            .iter()
            .find(|(code, ..)| province.kind == PlaceKind::Province && *code == province.code)?;
        let (x, y) = place(*longitude, *latitude);
        // As large in area as in number.
        let r = (f64::from(*count) / most).sqrt() * LARGEST;
        Some(Circle {
            x: format!("{x:.1}"),
            y: format!("{y:.1}"),
            r: format!("{:.1}", r.max(4.0)),
            name: province.names.label(l.language()).to_owned(),
            count: *count,
            href: asked.href(&|name, _| name == "view" || name == "place", &[("place", &province.code)]),
        })
    };
    let mut circles: Vec<Circle> = answer.counts.places.iter().filter_map(circle).collect();
    circles.sort_by_key(|circle| std::cmp::Reverse(circle.count));
    Ok(Map {
        width: SIZE.0,
        height: SIZE.1,
        coasts: COASTS.iter().map(|coast| path(coast)).collect(),
        circles,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_coast_lies_within_the_frame() {
        for (longitude, latitude) in COASTS.iter().flat_map(|coast| coast.iter()) {
            let (x, y) = place(*longitude, *latitude);
            assert!((0.0..=SIZE.0).contains(&x) && (0.0..=SIZE.1).contains(&y), "{longitude} {latitude}");
        }
        assert!(path(COASTS[1]).starts_with('M') && path(COASTS[1]).ends_with('Z'));
    }
}
