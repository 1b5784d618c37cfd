//! Who takes part in a session.

use std::fmt;
use std::str::FromStr;

use platform::db::{At, Json};
use platform::locale::{Language, fold};
use registry::model::{Email, OrganisationId, OrganisationKind, PersonId};

use super::ids::{ParticipantId, SideId};
use super::sheets::ParticipantRow;
use super::{Interval, UnknownWord};

/// A person at a session, with the organisation and the side.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Participant {
    /// Which.
    pub id: ParticipantId,
    /// By which spreadsheets know the participant again.
    pub external_id: String,
    /// Who signs in.
    pub person_id: PersonId,
    /// Where mail goes.
    pub email: Email,
    /// On whose side.
    pub side_id: SideId,
    /// The side's code: `IT`, `RU`.
    pub side: String,
    /// For which organisation.
    pub organisation_id: OrganisationId,
    /// The organisation's name in its own script.
    pub organisation: String,
    /// The organisation's name in Latin letters, where that differs.
    pub organisation_latin: Option<String>,
    /// What kind of organisation it is.
    pub kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 3166-2.
    pub region: Option<String>,
    /// The given name in its own script.
    pub given_name: String,
    /// The family name in its own script.
    pub family_name: String,
    /// The whole name in Latin letters.
    pub name_latin: Option<String>,
    /// What the person does there.
    pub role: Option<String>,
    /// E.164.
    pub phone: Option<String>,
    /// BCP 47.
    pub languages: Json<Vec<String>>,
    /// The codes of the thematic tables that the person attends.
    pub thematic_tables: Json<Vec<String>>,
    /// What the person offers.
    pub offers: Option<String>,
    /// What the person looks for.
    pub seeks: Option<String>,
    /// When the person is away.
    pub unavailable: Json<Vec<Interval>>,
    /// The fewest meetings.
    pub minimum: Option<i64>,
    /// The most meetings.
    pub maximum: Option<i64>,
    /// When the registration came in.
    pub registered_at: At,
    /// When it was approved, if it was.
    pub approved_at: Option<At>,
    /// When it was refused, if it was.
    pub refused_at: Option<At>,
    /// When the person withdrew, if so.
    pub withdrawn_at: Option<At>,
    /// When the last invitation was sent, if one was.
    pub invited_at: Option<At>,
}

impl Participant {
    /// Given name, then family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }

    /// The name in Latin letters; empty where there is none of its own.
    #[must_use]
    pub fn latin(&self) -> &str {
        self.name_latin.as_deref().unwrap_or_default()
    }

    /// What has become of the registration.
    #[must_use]
    pub fn state(&self) -> ParticipantState {
        if self.withdrawn_at.is_some() {
            ParticipantState::Withdrawn
        } else if self.refused_at.is_some() {
            ParticipantState::Refused
        } else if self.approved_at.is_some() {
            ParticipantState::Approved
        } else {
            ParticipantState::Registered
        }
    }

    /// The participant as a row of the sheet.
    #[must_use]
    pub fn row(&self) -> ParticipantRow {
        let count = |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok());
        ParticipantRow {
            external_id: self.external_id.clone(),
            side: self.side.clone(),
            organisation: self.organisation.clone(),
            organisation_latin: self.organisation_latin.clone(),
            organisation_type: self.kind,
            country: self.country.clone(),
            region: self.region.clone(),
            given_name: self.given_name.clone(),
            family_name: self.family_name.clone(),
            name_latin: self.name_latin.clone(),
            role: self.role.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            languages: self.languages.0.clone(),
            tables: self.thematic_tables.0.clone(),
            offers: self.offers.clone(),
            seeks: self.seeks.clone(),
            unavailable: self.unavailable.0.clone(),
            min: count(self.minimum),
            max: count(self.maximum),
        }
    }
}

impl ParticipantRow {
    /// What searching and sorting go by: the family name first.
    #[must_use]
    pub fn search_text(&self) -> String {
        let latin = self.name_latin.as_deref().unwrap_or_default();
        let organisation_latin = self.organisation_latin.as_deref().unwrap_or_default();
        let email = self.email.to_string();
        fold(
            &[
                &self.family_name,
                &self.given_name,
                latin,
                &self.organisation,
                organisation_latin,
                &email,
                &self.external_id,
            ]
            .join(" "),
        )
    }

    /// The language in which to write to somebody of whom nothing else is known.
    #[must_use]
    pub fn mail_language(&self) -> Language {
        let spoken = self.languages.iter().find_map(|tag| tag.split('-').next()?.parse().ok());
        spoken.unwrap_or(match self.country.as_str() {
            "IT" | "SM" | "VA" => Language::It,
            "RU" | "BY" | "KZ" | "KG" => Language::Ru,
            _ => Language::En,
        })
    }
}

/// What has become of a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParticipantState {
    /// It waits for approval.
    Registered,
    /// The person takes part.
    Approved,
    /// The person does not take part.
    Refused,
    /// The person does not take part any more.
    Withdrawn,
}

impl ParticipantState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Registered, Self::Approved, Self::Refused, Self::Withdrawn];

    /// The word in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The key of its name for readers: `participant-state-approved`.
    #[must_use]
    pub fn key(self) -> String {
        format!("participant-state-{}", self.as_str())
    }

    /// The tone of its badge.
    #[must_use]
    pub fn tone(self) -> &'static str {
        match self {
            Self::Registered => "waiting",
            Self::Approved => "done",
            Self::Refused => "refused",
            Self::Withdrawn => "quiet",
        }
    }
}

impl FromStr for ParticipantState {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or(UnknownWord)
    }
}

impl fmt::Display for ParticipantState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
