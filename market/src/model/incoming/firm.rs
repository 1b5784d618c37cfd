//! A firm as a row of a list tells of it.

use std::collections::BTreeMap;

use identify::{Firm, Position};
use platform::locale::{Translated, fold};
use serde::{Deserialize, Serialize};

use super::Columns;
use crate::model::{Scheme, TermFacet, TextKind};

/// A firm as somebody else wrote it down.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Incoming {
    /// The name in its own script.
    pub name: String,
    /// The name in Latin letters, where that differs.
    pub name_latin: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The list's own key of the firm.
    pub reference: Option<String>,
    /// What stands in columns of the entry.
    pub columns: Columns,
    /// Numbers that it is known by elsewhere.
    pub identifiers: BTreeMap<Scheme, String>,
    /// Terms by the word of their facet.
    pub terms: BTreeMap<String, Vec<String>>,
    /// Texts by kind and language.
    pub texts: BTreeMap<TextKind, Translated>,
    /// Words that were not understood, by column.
    pub other_words: Vec<(String, String)>,
}

impl Incoming {
    /// The terms of a facet.
    pub fn of_facet(&self, facet: TermFacet) -> impl Iterator<Item = &str> {
        self.terms.get(facet.as_str()).into_iter().flatten().map(String::as_str)
    }

    /// The firm as it is compared with known ones.
    #[must_use]
    pub fn firm(&self) -> Firm {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let at = self.columns.latitude.zip(self.columns.longitude);
        Firm {
            name: self.name.clone(),
            address: text(&self.columns.address),
            city: text(&self.columns.place),
            postal_code: text(&self.columns.postcode),
            region: text(&self.columns.province),
            country: self.country.clone(),
            vat: self.identifiers.get(&Scheme::Vat).cloned().unwrap_or_default(),
            position: at.and_then(|(north, east)| Position::new(north, east)),
        }
    }

    /// What says who the firm is, as one text: two rows of the same are of the same firm.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let firm = self.firm();
        let parts = [
            &firm.name,
            &firm.country,
            &firm.vat,
            &firm.address,
            &firm.city,
            &firm.postal_code,
            self.reference.as_ref().unwrap_or(&firm.region),
        ];
        parts.map(|part| fold(part)).join("\u{1f}")
    }

    /// What tells it from a namesake: its number for value-added tax, else where it is; empty where nothing does.
    #[must_use]
    pub fn distinction(&self) -> String {
        let vat = self.identifiers.get(&Scheme::Vat).cloned();
        let place = [&self.columns.place, &self.columns.address].map(|part| part.clone().unwrap_or_default());
        let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        vat.unwrap_or(place).chars().take(200).collect()
    }
}
