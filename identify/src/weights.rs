//! What agreement and difference weigh, as natural logarithms of odds.
//!
//! Names and addresses: learned by `examples/train.rs` with a logistic regression from the 112 pairs that Open Supply
//! Hub labelled (opensupplyhub/open-supply-hub, `training.json`, MIT), and from nothing else. Those that are distinct
//! count five times there: a wrong join does more harm than a pair that a person looks at. So the probability is a
//! cautious one.
//!
//! All else is not in those pairs. It is stated after Fellegi and Sunter (A Theory for Record Linkage, 1969): the
//! logarithm of how much more often two writings of one firm agree than two firms which are alike already, since only
//! those are compared. Where a field is missing it says nothing.

use crate::features::FEATURES;

/// Odds where every feature stands at [`NEUTRAL`].
pub const BASE: f64 = -1.806;
/// What each feature weighs, in the order of `Features::row`.
pub const LEARNED: [f64; FEATURES] = [2.063, 2.861, 0.922, -3.896, -0.759, 1.845, 0.421, 2.668, 2.030];
/// Where a feature speaks neither for nor against: between the mean of pairs that are one firm and of those that are not.
pub const NEUTRAL: [f64; FEATURES] = [0.663, 0.696, 0.767, 0.0, 0.0, 0.630, 0.706, 0.618, 0.488];

/// Who lists one firm twice mostly copies it; of two firms with one address and nearly one name hardly any two are the
/// same to the word.
pub const WORD_FOR_WORD: f64 = 2.5;
/// A firm without a name is joined to none by its address alone.
pub const NAME_MISSING: f64 = -2.0;
/// Countries differ: one list in a hundred has a wrong one.
pub const COUNTRY_DIFFERS: f64 = -3.5;
/// A number that the state gives to one firm: ln(0.98 / 0.0001), since it is mistyped now and then.
pub const VAT_AGREES: f64 = 9.2;
pub const VAT_DIFFERS: f64 = -3.0;
/// Neighbours share a postal code; a firm may have moved within the city.
pub const POSTAL_CODE_AGREES: f64 = 0.7;
pub const POSTAL_CODE_DIFFERS: f64 = -0.7;
/// Cities are written in many ways.
pub const CITY_AGREES: f64 = 0.4;
pub const CITY_DIFFERS: f64 = -1.2;
/// Where streets are not known, the city has to do.
pub const CITY_ALONE_AGREES: f64 = 2.0;
pub const CITY_ALONE_DIFFERS: f64 = -2.0;
/// A province and a region may both be right.
pub const REGION_AGREES: f64 = 0.2;
pub const REGION_DIFFERS: f64 = -0.4;
/// Up to so many kilometres, and what it weighs. A position is often that of the city, or of the country alone, so a
/// large distance says less than a small one.
pub const DISTANCES: [(f64, f64); 4] = [(0.3, 1.2), (2.0, 0.6), (15.0, 0.0), (60.0, -0.7)];
/// Farther away than all of these.
pub const FAR: f64 = -1.5;
