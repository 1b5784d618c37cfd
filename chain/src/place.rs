//! The way from place to place.

use crate::{Place, Transport};

/// The mean radius of the earth in kilometres.
const RADIUS: f64 = 6371.0088;

/// A place as a point on a globe of radius 1, from which distances are had quickly.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Point([f64; 3]);

impl From<Place> for Point {
    fn from(place: Place) -> Self {
        let radians = |micro: i32| (f64::from(micro) / 1e6).to_radians();
        let (north, east) = (radians(place.latitude), radians(place.longitude));
        Self([north.cos() * east.cos(), north.cos() * east.sin(), north.sin()])
    }
}

/// Kilometres by road between two places, rounded.
pub(crate) fn kilometres(from: Point, to: Point, transport: &Transport) -> u32 {
    let square: f64 = from.0.iter().zip(&to.0).map(|(a, b)| (a - b) * (a - b)).sum();
    let straight = 2.0 * RADIUS * (square.sqrt() / 2.0).min(1.0).asin();
    (straight * f64::from(transport.detour) / 100.0).round() as u32
}

/// The days that goods are on the way between two different firms.
pub(crate) fn days(km: u32, transport: &Transport) -> u32 {
    km.div_ceil(transport.km_per_day).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_florence_to_prato_it_is_a_day_and_to_moscow_three() {
        let transport = Transport { cents_per_km: 100, km_per_day: 1000, detour: 100 };
        let florence = Point::from(Place { latitude: 43_769_600, longitude: 11_255_800 });
        let prato = Point::from(Place { latitude: 43_880_800, longitude: 11_096_600 });
        let moscow = Point::from(Place { latitude: 55_755_800, longitude: 37_617_300 });
        assert_eq!(kilometres(florence, prato, &transport), 18);
        assert_eq!(kilometres(florence, moscow, &transport), 2293);
        assert_eq!(days(kilometres(florence, prato, &transport), &transport), 1);
        assert_eq!(days(kilometres(florence, moscow, &transport), &transport), 3);
    }
}
