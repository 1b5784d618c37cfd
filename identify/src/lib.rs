//! Which incoming firm is which known one: from name, address, city, postal code, region, country, VAT number and
//! position, those that are there, across Latin and Cyrillic. Pure computation: no database, clock, network or files.
//!
//! Every script is written in Latin letters and those by how they sound; words weigh less the commoner they are, legal
//! forms least. An [`Index`] holds the known firms. [`Index::identify`] finds those that share something rare with the
//! incoming one, compares the best of them, and answers with a probability, what follows from it, and the evidence.
//!
//! ```
//! use identify::{Firm, Index, Verdict};
//!
//! let firm = |name: &str, address: &str| Firm { name: name.into(), address: address.into(), ..Firm::default() };
//! let mut index = Index::new();
//! let known = index.add(&firm("Bottonificio Bianchi S.r.l.", "Via Roma 12, Prato"));
//! let found = index.identify(&firm("ООО Боттонифичо Бьянки", "Via Roma, 12 - 59100 Prato (PO)"));
//! assert_eq!((found.key, found.verdict), (Some(known), Verdict::Same));
//! ```

mod blocking;
mod country;
mod decision;
mod features;
mod firm;
pub mod fold;
mod index;
mod judge;
mod record;
mod short;
mod similarity;
mod vocabulary;
mod weak;
mod weights;

pub use country::code as country;
pub use decision::{Candidate, Decision, REVIEW, SAME, Verdict};
pub use features::FEATURES;
pub use firm::{Firm, Position};
pub use index::{Index, Key};
pub use judge::{Evidence, Field};

/// How far two firms' names and addresses agree, and what else is said of them weighs, for whoever learns the weights
/// anew (`examples/train.rs`).
#[must_use]
pub fn features(a: &Firm, b: &Firm) -> ([f64; FEATURES], f64) {
    let base = vocabulary::Vocabulary::default();
    let mut lexicon = vocabulary::Lexicon::new(&base);
    let a = record::Record::new(a, &mut |sound| lexicon.intern(sound));
    let b = record::Record::new(b, &mut |sound| lexicon.intern(sound));
    let learned = [Field::Name, Field::NameNumbers, Field::Address, Field::NameAndAddress];
    let judged = judge::judge(&lexicon, &a, &b).evidence;
    let stated = judged.iter().filter(|one| !learned.contains(&one.field)).map(|one| one.weight).sum();
    (features::Features::new(&lexicon, &a, &b).row(&weights::NEUTRAL), stated)
}
