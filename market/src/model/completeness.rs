//! What designers ask for and an entry does not say yet.

use jiff::civil::Date;
use platform::locale::Language;

use super::vocabulary::Facet;
use super::{
    Capacity, Certificate, Identifier, Machine, Picture, Supplier, Term, TermFacet, TextKind, Texts, words,
};

words! {
    /// Something that designers ask for, what matters most first.
    Want, "want" {
        /// What the firm does.
        Processing = "processing",
        /// What it makes: products or components.
        Product = "product",
        /// Pictures of its work.
        Pictures = "pictures",
        /// How much it can do in a week.
        Capacity = "capacity",
        /// The smallest order.
        MinOrder = "min-order",
        /// Days to a sample.
        LeadSample = "lead-sample",
        /// Days to the bulk.
        LeadBulk = "lead-bulk",
        /// How well it works.
        Quality = "quality",
        /// Where it is.
        Place = "place",
        /// A text in Italian, English and Russian.
        About = "about",
        /// Which branch it belongs to.
        Sector = "sector",
        /// How it sells.
        Sales = "sales",
        /// What it works with.
        Material = "material",
        /// Languages spoken.
        Languages = "languages",
        /// How many people work there.
        People = "people",
        /// Its machines.
        Machines = "machines",
        /// A certificate that is valid.
        Certificate = "certificate",
        /// A number for value-added tax.
        Vat = "vat",
        /// How it is reached.
        Contact = "contact",
    }
}

/// Pictures that are enough.
pub const PICTURES: usize = 3;

/// All that an entry says.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// The entry.
    pub supplier: &'a Supplier,
    /// Its terms.
    pub terms: &'a [Term],
    /// Its machines.
    pub machines: &'a [Machine],
    /// Its capacities.
    pub capacities: &'a [Capacity],
    /// Its certificates.
    pub certificates: &'a [Certificate],
    /// Its numbers.
    pub identifiers: &'a [Identifier],
    /// Its pictures.
    pub pictures: &'a [Picture],
    /// Its texts.
    pub texts: &'a Texts,
}

/// How far an entry is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meter {
    /// From 0 to 100.
    pub percent: u32,
    /// What is missing, what matters most first.
    pub missing: Vec<Want>,
}

impl Want {
    /// How much it counts.
    fn weight(self) -> u32 {
        match self {
            Self::Processing | Self::Product | Self::Pictures | Self::Capacity => 10,
            Self::MinOrder
            | Self::LeadSample
            | Self::LeadBulk
            | Self::Quality
            | Self::Place
            | Self::About => 6,
            _ => 3,
        }
    }

    /// The page of the entry on which it is said, below the entry's address.
    #[must_use]
    pub fn page(self) -> &'static str {
        match self {
            Self::Processing => "facets/processing",
            Self::Product => "facets/product",
            Self::Quality => "facets/quality",
            Self::Sector => "facets/sector",
            Self::Sales => "facets/sales",
            Self::Material => "facets/material",
            Self::Languages => "facets/language",
            Self::Pictures => "pictures",
            Self::Capacity => "capacities",
            Self::MinOrder | Self::LeadSample | Self::LeadBulk | Self::People | Self::Contact => "facts",
            Self::Place => "place",
            Self::About => "texts",
            Self::Machines => "machines",
            Self::Certificate => "certificates",
            Self::Vat => "identifiers",
        }
    }

    /// Whether the entry says it.
    fn is_said(self, said: &Said<'_>, today: Date) -> bool {
        let term = |facet: TermFacet| said.terms.iter().any(|term| term.facet == facet);
        let word = |facet: Facet| term(TermFacet::Words(facet));
        let (firm, texts) = (said.supplier, said.texts);
        match self {
            Self::Processing => word(Facet::Processing),
            Self::Product => word(Facet::Product) || word(Facet::Component),
            Self::Pictures => said.pictures.len() >= PICTURES,
            Self::Capacity => said.capacities.iter().any(|capacity| capacity.per_week > 0),
            Self::MinOrder => firm.min_order.is_some(),
            Self::LeadSample => firm.lead_sample_days.is_some(),
            Self::LeadBulk => firm.lead_bulk_days.is_some(),
            Self::Quality => word(Facet::Quality),
            Self::Place => firm.place.is_some() && firm.latitude.is_some(),
            Self::About => texts
                .get(&TextKind::About)
                .is_some_and(|about| Language::ALL.iter().all(|language| !about.exact(*language).is_empty())),
            Self::Sector => word(Facet::Sector),
            Self::Sales => word(Facet::Sales),
            Self::Material => word(Facet::Material),
            Self::Languages => term(TermFacet::Language),
            Self::People => firm.people.is_some(),
            Self::Machines => !said.machines.is_empty(),
            Self::Certificate => said.certificates.iter().any(|certificate| certificate.is_valid(today)),
            Self::Vat => said.identifiers.iter().any(|known| known.scheme == super::Scheme::Vat),
            Self::Contact => firm.email.is_some() || firm.phone.is_some(),
        }
    }
}

/// How far an entry is on a day: a certificate that has run out is missing again.
#[must_use]
pub fn meter(said: &Said<'_>, today: Date) -> Meter {
    let missing: Vec<Want> = Want::ALL.iter().copied().filter(|want| !want.is_said(said, today)).collect();
    let sum = |wants: &[Want]| wants.iter().map(|want| want.weight()).sum::<u32>();
    let all = sum(Want::ALL);
    Meter { percent: (all - sum(&missing)) * 100 / all, missing }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use platform::db::{At, Day};
    use platform::locale::Translated;
    use registry::model::OrganisationKind;

    use super::*;
    use crate::model::Declared;

    fn firm() -> Supplier {
        let at = At("2018-11-05T10:00:00Z".parse().unwrap());
        Supplier {
            id: "sup_01h455vb4pex5vsknk084sn02q".parse().unwrap(),
            organisation_id: "org_01h455vb4pex5vsknk084sn02q".parse().unwrap(),
            name: "Ricamificio".into(),
            name_latin: None,
            kind: OrganisationKind::Firm,
            country: "IT".into(),
            region: None,
            slug: "ricamificio".into(),
            website: None,
            email: None,
            phone: None,
            people: None,
            lead_sample_days: None,
            lead_bulk_days: None,
            min_order: None,
            min_order_unit: None,
            address: None,
            postcode: None,
            place: None,
            province: None,
            district: None,
            latitude: None,
            longitude: None,
            registered_at: at,
            registered_by: None,
            published_at: None,
            version: 1,
            changed_at: at,
        }
    }

    #[test]
    fn an_empty_entry_misses_everything_and_what_matters_most_comes_first() {
        let (supplier, texts) = (firm(), Texts::new());
        let said = Said {
            supplier: &supplier,
            terms: &[],
            machines: &[],
            capacities: &[],
            certificates: &[],
            identifiers: &[],
            pictures: &[],
            texts: &texts,
        };
        let meter = meter(&said, date(2018, 11, 5));
        assert_eq!((meter.percent, meter.missing.len()), (0, Want::ALL.len()));
        let weights: Vec<u32> = meter.missing.iter().map(|want| want.weight()).collect();
        assert!(weights.is_sorted_by(|one, other| one >= other), "{weights:?}");
    }

    #[test]
    fn what_is_said_is_not_missing_and_what_ran_out_is() {
        let now = At("2018-11-05T10:00:00Z".parse().unwrap());
        let supplier = Supplier { people: Some(12), ..firm() };
        let mut texts = Texts::new();
        let about = Translated::written(Language::It, "a").and(Language::En, "b");
        texts.insert(TextKind::About, about.clone());
        let mut fuller = texts.clone();
        fuller.insert(TextKind::About, about.and(Language::Ru, "в"));
        let term = Term {
            facet: TermFacet::Words(Facet::Component),
            concept: "button".into(),
            declared: Declared::now(now.0, None),
        };
        let certificate = Certificate {
            id: "crt_01h455vb4pex5vsknk084sn02q".parse().unwrap(),
            scheme: "gots".into(),
            number: "1".into(),
            holder: None,
            issuer: None,
            valid_from: None,
            valid_until: Some(Day(date(2018, 11, 30))),
            media: None,
            media_name: None,
            media_type: None,
            declared: Declared::now(now.0, None),
        };
        let said = |texts| Said {
            supplier: &supplier,
            terms: std::slice::from_ref(&term),
            machines: &[],
            capacities: &[],
            certificates: std::slice::from_ref(&certificate),
            identifiers: &[],
            pictures: &[],
            texts,
        };
        let before = meter(&said(&texts), date(2018, 11, 30));
        for want in [Want::Product, Want::People, Want::Certificate] {
            assert!(!before.missing.contains(&want), "{want}");
        }
        assert!(before.missing.contains(&Want::About), "a language is missing");
        let after = meter(&said(&texts), date(2018, 12, 1));
        assert!(after.missing.contains(&Want::Certificate) && after.percent < before.percent);
        assert!(!meter(&said(&fuller), date(2018, 12, 1)).missing.contains(&Want::About));
    }
}
