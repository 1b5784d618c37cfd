//! What is known of a firm.

/// A firm as somebody wrote it down. A text that is not known is empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Firm {
    /// Its name, with its legal form or without.
    pub name: String,
    /// Street and number, or everything on one line.
    pub address: String,
    /// City, in its own column.
    pub city: String,
    /// Postal code, in its own column.
    pub postal_code: String,
    /// Region or province, a name or a code.
    pub region: String,
    /// Country: a code of ISO 3166-1, or a name in one of many languages.
    pub country: String,
    /// VAT number, with the country in front or without.
    pub vat: String,
    /// Degrees north and east.
    pub position: Option<Position>,
}

/// A place on the earth, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    latitude: f64,
    longitude: f64,
}

impl Position {
    /// A place; nothing where the numbers name none, nor for 0°, 0°, which stands for *unknown* in many lists.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let sound = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        let nowhere = latitude == 0.0 && longitude == 0.0;
        (sound && !nowhere).then_some(Self { latitude, longitude })
    }

    /// How far it is to another place, in kilometres, on a sphere.
    #[must_use]
    pub fn kilometres(self, other: Self) -> f64 {
        let half = |a: f64, b: f64| ((a - b).to_radians() / 2.0).sin().powi(2);
        let across = self.latitude.to_radians().cos() * other.latitude.to_radians().cos();
        let chord = half(self.latitude, other.latitude) + across * half(self.longitude, other.longitude);
        2.0 * 6_371.0 * chord.sqrt().min(1.0).asin()
    }

    /// The square of a hundredth of a degree it lies in, moved by so many squares.
    pub(crate) fn cell(self, north: i32, east: i32) -> (i32, i32) {
        let square = |degrees: f64| (degrees * 100.0).floor() as i32;
        (square(self.latitude) + north, square(self.longitude) + east)
    }
}
