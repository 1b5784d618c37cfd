//! Notices: rules of the sector, calls for funding, fairs, studies.

use jiff::civil::Date;
use platform::db::{At, Day, Json};
use platform::locale::Translated;
use registry::model::OrganisationId;

use super::ids::NoticeId;
use super::words;

words! {
    /// What a notice is about.
    NoticeKind, "kind of notice" {
        /// A rule of the sector.
        Rule = "rule",
        /// A call for funding.
        Funding = "funding",
        /// A fair.
        Fair = "fair",
        /// A study.
        Study = "study",
    }
}

/// A notice.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Notice {
    /// Which.
    pub id: NoticeId,
    /// What it is about.
    pub kind: NoticeKind,
    /// The association that tells it.
    pub association_id: Option<OrganisationId>,
    /// The association's name.
    pub association: Option<String>,
    /// A concept of the facet sector; empty where it is for all.
    pub sector: String,
    /// A region's code; empty where it is for all.
    pub region: String,
    /// What it is called.
    pub title: Json<Translated>,
    /// What it says.
    pub body: Json<Translated>,
    /// Where more is said.
    pub link: Option<String>,
    /// Where it takes place.
    pub place: Option<String>,
    /// Its first day.
    pub starts_on: Option<Day>,
    /// Its last day; of a call the last on which one may apply.
    pub ends_on: Option<Day>,
    /// The last day on which it is shown.
    pub expires_on: Option<Day>,
    /// Rises with every change.
    pub revision: i64,
    /// When it was last changed.
    pub changed_at: At,
    /// When it was published, if it is.
    pub published_at: Option<At>,
    /// When it was removed.
    pub removed_at: Option<At>,
}

impl Notice {
    /// Whether everyone sees it on a day.
    #[must_use]
    pub fn is_shown(&self, today: Date) -> bool {
        self.removed_at.is_none()
            && self.published_at.is_some()
            && self.expires_on.is_none_or(|until| today <= until.0)
    }

    /// Its days: the first and the last, of one that names but one that one twice.
    #[must_use]
    pub fn days(&self) -> Option<(Date, Date)> {
        let (first, last) = (self.starts_on.or(self.ends_on)?, self.ends_on.or(self.starts_on)?);
        Some((first.0, last.0))
    }
}
