//! Words that are often shortened, written out.

use std::collections::HashMap;
use std::sync::OnceLock;

/// What is written, and what it stands for, as [`crate::fold::words`] gives them. Only what stands for one thing in names
/// and addresses alike, or makes no difference where it is wrong.
const SHORT: &[(&str, &str)] = &[
    ("ltd", "limited"),
    ("lmt", "limited"),
    ("co", "company"),
    ("corp", "corporation"),
    ("inc", "incorporated"),
    ("pvt", "private"),
    ("intl", "international"),
    ("int", "international"),
    ("mfg", "manufacturing"),
    ("mfrs", "manufacturers"),
    ("ind", "industrial"),
    ("inds", "industries"),
    ("ent", "enterprise"),
    ("grp", "group"),
    ("rd", "road"),
    ("str", "street"),
    ("ave", "avenue"),
    ("av", "avenue"),
    ("blvd", "boulevard"),
    ("hwy", "highway"),
    ("bldg", "building"),
    ("dist", "district"),
    ("prov", "province"),
    ("vill", "village"),
    ("opp", "opposite"),
    ("num", "number"),
    ("no", "number"),
    ("nr", "number"),
    ("flli", "fratelli"),
    ("vle", "viale"),
    ("pza", "piazza"),
    ("pzza", "piazza"),
    ("cso", "corso"),
    ("loc", "localita"),
    ("fraz", "frazione"),
    ("teks", "tekstil"),
    ("konf", "konfeksiyon"),
    ("san", "sanayi"),
    ("tic", "ticaret"),
    ("mah", "mahallesi"),
    ("mh", "mahallesi"),
    ("sok", "sokak"),
    ("sk", "sokak"),
    ("cad", "caddesi"),
    ("cd", "caddesi"),
    ("sti", "sirketi"),
    ("calz", "calzaturificio"),
    ("carr", "carretera"),
    ("col", "colonia"),
    ("pol", "poligono"),
    ("ul", "ulitsa"),
    ("pr", "prospekt"),
    ("per", "pereulok"),
    ("obl", "oblast"),
];

/// A word written out.
pub fn written_out(word: &str) -> &str {
    static LONG: OnceLock<HashMap<&str, &str>> = OnceLock::new();
    LONG.get_or_init(|| SHORT.iter().copied().collect()).get(word).copied().unwrap_or(word)
}
