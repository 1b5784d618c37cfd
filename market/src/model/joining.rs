//! Firms that come in, and the known ones that they are or may be.

use std::collections::BTreeMap;

use identify::{Evidence, Field};
use platform::db::{At, Json};
use platform::locale::Language;
use platform::media::Key;
use registry::model::{OrganisationId, PersonId};
use serde::{Deserialize, Serialize};

use super::ids::{JoinId, ListId, SupplierId};
use super::incoming::{Columns, Fault, Heading, Incoming};
use super::{Scheme, TextKind, words};

words! {
    /// What becomes of a row.
    Outcome, "outcome" {
        /// A firm that nobody knew.
        New = "new",
        /// A known firm for sure, of which it tells something more.
        Joins = "joins",
        /// A known firm for sure, of which it tells nothing more.
        Unchanged = "unchanged",
        /// Perhaps a known firm: a person decides.
        Doubtful = "doubtful",
        /// Something keeps it out.
        Faulty = "faulty",
    }
}

words! {
    /// What a person decided of a doubtful firm.
    JoinDecision, "decision" {
        /// They are one firm.
        Join = "join",
        /// They are two.
        Different = "different",
    }
}

/// How a field speaks for or against two firms being one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Sign {
    /// What was compared, as in `joining-sign-name`.
    #[serde(with = "field")]
    pub field: Field,
    /// How far it agrees, from 0 to 1.
    pub agreement: f64,
    /// Above 0 it speaks for one firm, below against.
    pub weight: f64,
}

impl From<&Evidence> for Sign {
    fn from(evidence: &Evidence) -> Self {
        let Evidence { field, agreement, weight } = *evidence;
        Self { field, agreement, weight }
    }
}

/// The words for what is compared.
const FIELDS: [(Field, &str); 11] = [
    (Field::Name, "name"),
    (Field::NameNumbers, "name-numbers"),
    (Field::Address, "address"),
    (Field::NameAndAddress, "name-and-address"),
    (Field::WordForWord, "word-for-word"),
    (Field::City, "city"),
    (Field::PostalCode, "postal-code"),
    (Field::Region, "region"),
    (Field::Country, "country"),
    (Field::Vat, "vat"),
    (Field::Position, "position"),
];

impl Sign {
    /// The word for what is compared.
    #[must_use]
    pub fn word(&self) -> &'static str {
        FIELDS.iter().find(|(field, _)| *field == self.field).map_or("", |(_, word)| word)
    }
}

mod field {
    use identify::Field;
    use serde::{Deserialize as _, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(field: &Field, serializer: S) -> Result<S::Ok, S::Error> {
        let word = super::FIELDS.iter().find(|(known, _)| known == field).map_or("", |(_, word)| word);
        serializer.serialize_str(word)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Field, D::Error> {
        let word = String::deserialize(deserializer)?;
        let known = super::FIELDS.iter().find(|(_, known)| *known == word).map(|(field, _)| *field);
        known.ok_or_else(|| serde::de::Error::custom("no such field"))
    }
}

/// A known firm that an incoming one may be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Which.
    pub organisation: OrganisationId,
    /// How likely the two are one, by what is compared of them alone.
    pub probability: f64,
    /// What speaks for and against it.
    pub signs: Vec<Sign>,
}

/// What the joining of an incoming firm to a known one changed, so that it can be taken back.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Changed {
    /// The columns as they were.
    pub before: Columns,
    /// The columns as they were left.
    pub after: Columns,
    /// Terms that were added, by facet.
    pub terms: BTreeMap<String, Vec<String>>,
    /// Numbers that were added.
    pub identifiers: Vec<(Scheme, String)>,
    /// Texts that were added.
    pub texts: Vec<(TextKind, Language)>,
    /// The known organisation had no entry, and this made it one.
    pub made_entry: bool,
    /// The entry that came in was public until then.
    pub was_public: bool,
}

impl Changed {
    /// Whether it changes nothing of what is said.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.before == self.after
            && self.terms.is_empty()
            && self.identifiers.is_empty()
            && self.texts.is_empty()
            && !self.made_entry
    }

    /// What it changes: columns, facets, schemes, texts, each by its word.
    #[must_use]
    pub fn parts(&self) -> Vec<String> {
        let columns = self.before.differing(&self.after).into_iter().map(|name| format!("column:{name}"));
        let facets = self.terms.keys().map(|facet| format!("facet:{facet}"));
        let numbers = self.identifiers.iter().map(|(scheme, _)| format!("scheme:{scheme}"));
        let mut parts: Vec<String> = columns.chain(facets).chain(numbers).collect();
        if !self.texts.is_empty() {
            parts.push("texts".to_owned());
        }
        parts
    }
}

/// How many rows of each outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is the outcome of its name")]
pub struct Tally {
    pub new: i64,
    pub joins: i64,
    pub unchanged: i64,
    pub doubtful: i64,
    pub faulty: i64,
    /// Rows that were written, or given to a person.
    pub written: i64,
}

impl Tally {
    /// All rows.
    #[must_use]
    pub fn rows(&self) -> i64 {
        self.new + self.joins + self.unchanged + self.doubtful + self.faulty
    }

    /// Rows that the writing has something to do with.
    #[must_use]
    pub fn to_write(&self) -> i64 {
        self.new + self.joins + self.doubtful
    }

    /// The rows of an outcome.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> i64 {
        match outcome {
            Outcome::New => self.new,
            Outcome::Joins => self.joins,
            Outcome::Unchanged => self.unchanged,
            Outcome::Doubtful => self.doubtful,
            Outcome::Faulty => self.faulty,
        }
    }
}

/// A list that was brought in.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct List {
    /// Which.
    pub id: ListId,
    /// By which association; none where an operator did.
    pub association_id: Option<OrganisationId>,
    /// The association's name.
    pub association: Option<String>,
    /// The file's name as it was sent.
    pub file_name: String,
    /// Where the file is kept.
    pub media_key: Key,
    /// How its columns were read.
    pub heading: Json<Heading>,
    /// When it was sent.
    pub uploaded_at: At,
    /// Who sent it.
    pub uploaded_by: PersonId,
    /// Who sent it, by name.
    pub uploader: String,
    /// When its check had ended.
    pub checked_at: Option<At>,
    /// When it was confirmed.
    pub confirmed_at: Option<At>,
    /// Who confirmed it.
    pub confirmed_by: Option<PersonId>,
    /// When all of it was written.
    pub finished_at: Option<At>,
    /// When somebody asked to stop.
    pub stopped_at: Option<At>,
    /// When it was dropped.
    pub dropped_at: Option<At>,
}

words! {
    /// Where a list stands.
    ListState, "state" {
        /// Its rows are being read and compared.
        Checking = "checking",
        /// It waits for a decision.
        Open = "open",
        /// It goes in.
        Writing = "writing",
        /// Somebody stopped it.
        Stopped = "stopped",
        /// It went in.
        Done = "done",
        /// It was dropped.
        Dropped = "dropped",
    }
}

impl List {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> ListState {
        match self {
            Self { dropped_at: Some(_), .. } => ListState::Dropped,
            Self { finished_at: Some(_), .. } => ListState::Done,
            Self { stopped_at: Some(_), .. } => ListState::Stopped,
            Self { confirmed_at: Some(_), .. } => ListState::Writing,
            Self { checked_at: Some(_), .. } => ListState::Open,
            _ => ListState::Checking,
        }
    }
}

/// A row of a list after its check.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ListRow {
    /// Its line in the file.
    pub line: i64,
    /// The firm as it tells of it.
    pub content: Json<Incoming>,
    /// What is wrong with it.
    pub faults: Json<Vec<Fault>>,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Which known firm it is, or may be.
    pub organisation_id: Option<OrganisationId>,
    /// The known firm's name.
    pub known: Option<String>,
    /// How likely that is.
    pub probability: Option<f64>,
    /// What its writing would change.
    pub changes: Json<Vec<String>>,
    /// When it was written.
    pub written_at: Option<At>,
    /// What became of it.
    pub became: Option<Outcome>,
    /// The entry that was written.
    pub supplier_id: Option<SupplierId>,
}

/// A doubtful firm, or one that was joined.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Join {
    /// Which.
    pub id: JoinId,
    /// Whose association brought it in.
    pub association_id: Option<OrganisationId>,
    /// The association's name.
    pub association: Option<String>,
    /// In which list.
    pub import_id: Option<ListId>,
    /// The firm that came in.
    pub incoming: Json<Incoming>,
    /// Its own entry, where it has one.
    pub own_id: Option<SupplierId>,
    /// Known firms that it may be.
    pub candidates: Json<Vec<Candidate>>,
    /// How likely the first is.
    pub probability: f64,
    /// Since when it is known.
    pub found_at: At,
    /// What was decided.
    pub decision: Option<JoinDecision>,
    /// When.
    pub decided_at: Option<At>,
    /// By whom; nobody where it was sure.
    pub decider: Option<String>,
    /// The known firm that it was joined to.
    pub organisation_id: Option<OrganisationId>,
    /// That firm's name, or the likeliest one's.
    pub known: Option<String>,
    /// The entry that was written to.
    pub supplier_id: Option<SupplierId>,
    /// What that changed.
    pub changed: Option<Json<Changed>>,
    /// When it was split again.
    pub split_at: Option<At>,
}

impl Join {
    /// Whether a person has to decide.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.decided_at.is_none()
    }

    /// Whether the two are one now.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.decision == Some(JoinDecision::Join) && self.split_at.is_none()
    }
}
