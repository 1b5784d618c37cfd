//! The way from place to place.

use crate::{Place, Transport};

/// The mean radius of the earth in kilometres.
const RADIUS: f64 = 6371.0088;

/// Kilometres by road between two places, rounded.
pub(crate) fn kilometres(from: Place, to: Place, transport: &Transport) -> u32 {
    let radians = |micro: i32| (f64::from(micro) / 1e6).to_radians();
    let (a, b) = (radians(from.latitude), radians(to.latitude));
    let north = ((b - a) / 2.0).sin();
    let east = ((radians(to.longitude) - radians(from.longitude)) / 2.0).sin();
    let half = (north * north + a.cos() * b.cos() * east * east).clamp(0.0, 1.0);
    (2.0 * RADIUS * half.sqrt().asin() * f64::from(transport.detour) / 100.0).round() as u32
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
        let florence = Place { latitude: 43_769_600, longitude: 11_255_800 };
        let prato = Place { latitude: 43_880_800, longitude: 11_096_600 };
        let moscow = Place { latitude: 55_755_800, longitude: 37_617_300 };
        assert_eq!(kilometres(florence, prato, &transport), 18);
        assert_eq!(kilometres(florence, moscow, &transport), 2293);
        assert_eq!(days(kilometres(florence, prato, &transport), &transport), 1);
        assert_eq!(days(kilometres(florence, moscow, &transport), &transport), 3);
    }
}
