//! An organisation: the same firm at a table of a session and in the market.

use std::fmt;
use std::str::FromStr;

use platform::id::{Id, kind};
use serde::{Deserialize, Serialize};

kind!(OrganisationIdKind = "org");

/// The id of an organisation.
pub type OrganisationId = Id<OrganisationIdKind>;

/// An organisation.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Organisation {
    /// Which.
    pub id: OrganisationId,
    /// The name in its own script.
    pub name: String,
    /// The name in Latin letters, where that differs.
    pub name_latin: Option<String>,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 3166-2.
    pub region: Option<String>,
}

/// What takes part in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each says what it is")]
pub enum OrganisationKind {
    Firm,
    Institution,
    Region,
    Association,
    Chamber,
    Fair,
    University,
    TechPole,
    ResearchCentre,
    Bank,
}

impl OrganisationKind {
    /// Every kind, in the order of forms.
    pub const ALL: [Self; 10] = [
        Self::Firm,
        Self::Institution,
        Self::Region,
        Self::Association,
        Self::Chamber,
        Self::Fair,
        Self::University,
        Self::TechPole,
        Self::ResearchCentre,
        Self::Bank,
    ];

    /// The word in spreadsheets and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Institution => "institution",
            Self::Region => "region",
            Self::Association => "association",
            Self::Chamber => "chamber",
            Self::Fair => "fair",
            Self::University => "university",
            Self::TechPole => "tech_pole",
            Self::ResearchCentre => "research_centre",
            Self::Bank => "bank",
        }
    }

    /// The key of its name for readers: `organisation-kind-firm`.
    #[must_use]
    pub fn key(self) -> String {
        format!("organisation-kind-{}", self.as_str().replace('_', "-"))
    }
}

/// A word that names no kind of organisation.
#[derive(Debug, thiserror::Error)]
#[error("no such kind of organisation")]
pub struct UnknownKind;

impl FromStr for OrganisationKind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(UnknownKind)
    }
}

impl fmt::Display for OrganisationKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

platform::stored_text!(OrganisationKind);
