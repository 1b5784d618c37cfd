//! Distances on the earth.

/// The earth's mean radius, in kilometres.
const EARTH: f64 = 6371.0;

/// How far two positions lie apart, in kilometres, along the surface.
#[must_use]
pub fn km(from: (f64, f64), to: (f64, f64)) -> f64 {
    let half = |left: f64, right: f64| ((right - left).to_radians() / 2.0).sin().powi(2);
    let across = from.0.to_radians().cos() * to.0.to_radians().cos() * half(from.1, to.1);
    2.0 * EARTH * (half(from.0, to.0) + across).min(1.0).sqrt().asin()
}

/// Everything around a position.
pub(super) struct Circle {
    centre: (f64, f64),
    km: f64,
    /// Whoever differs in latitude by more degrees is not within.
    degrees: f64,
}

impl Circle {
    pub(super) fn new(centre: (f64, f64), km: f64) -> Self {
        // A little wider, so that rounding decides nothing.
        Self { centre, km, degrees: (km / EARTH).to_degrees() * 1.000_001 + 1e-9 }
    }

    /// Whether the position lies within; an unknown one does not.
    pub(super) fn holds(&self, at: (f64, f64)) -> bool {
        (at.0 - self.centre.0).abs() <= self.degrees && km(self.centre, at) <= self.km
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_the_earth() {
        let (prato, london, paris) = ((43.88, 11.10), (51.5074, -0.1278), (48.8566, 2.3522));
        assert!((km(london, paris) - 343.6).abs() < 0.1);
        assert!((km((0.0, 179.9), (0.0, -179.9)) - 22.24).abs() < 0.1);
        assert!((km((90.0, 0.0), (-90.0, 120.0)) - 20_015.0).abs() < 1.0);
        assert!(Circle::new(prato, 0.0).holds(prato));
        assert!(!Circle::new(prato, 0.0).holds((43.881, 11.10)));
        assert!(Circle::new((0.0, 179.9), 30.0).holds((0.0, -179.9)));
        assert!(!Circle::new(prato, 20_050.0).holds((f64::NAN, f64::NAN)));
    }
}
