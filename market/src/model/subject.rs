//! A part of an entry that somebody confirms, or that runs out.

use std::fmt;
use std::str::FromStr;

use super::ids::{CapacityId, CertificateId, IdentifierId, MachineId};
use super::{Field, TermFacet, UnknownWord};

/// A part of an entry with a standing of its own. In text: `field:people`, `term:processing:cutting`, or an id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A column.
    Field(Field),
    /// A term of a facet.
    Term(TermFacet, String),
    /// Machines.
    Machine(MachineId),
    /// A capacity.
    Capacity(CapacityId),
    /// A certificate.
    Certificate(CertificateId),
    /// A number.
    Identifier(IdentifierId),
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(field) => write!(formatter, "field:{field}"),
            Self::Term(facet, concept) => write!(formatter, "term:{facet}:{concept}"),
            Self::Machine(id) => id.fmt(formatter),
            Self::Capacity(id) => id.fmt(formatter),
            Self::Certificate(id) => id.fmt(formatter),
            Self::Identifier(id) => id.fmt(formatter),
        }
    }
}

impl FromStr for Subject {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let unknown = UnknownWord("part of an entry");
        match text.split(':').collect::<Vec<_>>().as_slice() {
            ["field", field] => field.parse().map(Self::Field),
            ["term", facet, concept] => {
                let facet: TermFacet = facet.parse()?;
                facet.has(concept).then(|| Self::Term(facet, (*concept).to_owned())).ok_or(unknown)
            }
            [id] => id
                .parse()
                .map(Self::Machine)
                .or_else(|_| id.parse().map(Self::Capacity))
                .or_else(|_| id.parse().map(Self::Certificate))
                .or_else(|_| id.parse().map(Self::Identifier))
                .map_err(|_| unknown),
            _ => Err(unknown),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Subject;

    #[test]
    fn a_part_survives_text() {
        let id = "01h455vb4pex5vsknk084sn02q";
        let parts = ["mac", "cap", "crt", "idf"].map(|kind| format!("{kind}_{id}"));
        let others = ["field:people", "term:processing:cutting", "term:market:RU"].map(str::to_owned);
        for text in parts.iter().chain(&others) {
            assert_eq!(&text.parse::<Subject>().unwrap().to_string(), text);
        }
        for wrong in ["", "field:", "term:processing:gots", "term:market", "sup_01h455vb4pex5vsknk084sn02q"] {
            assert!(wrong.parse::<Subject>().is_err(), "{wrong}");
        }
    }
}
