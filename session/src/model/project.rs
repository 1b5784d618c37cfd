//! The projects presented at the thematic tables.

use platform::db::Json;
use platform::locale::{Language, Translated};

use super::ids::{ParticipantId, ProjectId};
use super::sheets::ProjectRow;

/// A project, with who presents it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Project {
    /// Which.
    pub id: ProjectId,
    /// By which spreadsheets know it again.
    pub external_id: String,
    /// The code of its thematic table.
    pub thematic_table: String,
    /// Who presents it.
    pub proposer_id: ParticipantId,
    /// The proposer's `external_id`.
    pub proposer: String,
    /// The proposer's name.
    pub proposer_name: String,
    /// The proposer's organisation.
    pub organisation: String,
    /// Its title.
    pub title: Json<Translated>,
    /// Whom it looks for.
    pub wanted_counterpart: Option<String>,
}

impl Project {
    /// The project as a row of the sheet.
    #[must_use]
    pub fn row(&self) -> ProjectRow {
        let title = |language| Some(self.title.exact(language).to_owned()).filter(|title| !title.is_empty());
        ProjectRow {
            external_id: self.external_id.clone(),
            table: self.thematic_table.clone(),
            proposer: self.proposer.clone(),
            title_it: title(Language::It),
            title_ru: title(Language::Ru),
            title_en: title(Language::En),
            wanted_counterpart: self.wanted_counterpart.clone(),
        }
    }
}

impl ProjectRow {
    /// Its title in the languages in which it is known.
    #[must_use]
    pub fn title(&self) -> Translated {
        let text = |title: &Option<String>| title.clone().unwrap_or_default();
        Translated::written(Language::It, text(&self.title_it))
            .and(Language::Ru, text(&self.title_ru))
            .and(Language::En, text(&self.title_en))
    }
}
