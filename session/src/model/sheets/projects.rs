//! The projects presented at the thematic tables.

use jiff::tz::TimeZone;
use platform::sheet::Cell;

use super::cells::Cells;
use super::{Column, Reference, SheetKind, SheetRow};

/// A project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectRow {
    /// By which the row is known again.
    pub external_id: String,
    /// The code of its thematic table.
    pub table: String,
    /// The `external_id` of the participant who presents it.
    pub proposer: String,
    /// Its title in Italian.
    pub title_it: Option<String>,
    /// Its title in Russian.
    pub title_ru: Option<String>,
    /// Its title in English.
    pub title_en: Option<String>,
    /// Whom it looks for.
    pub wanted_counterpart: Option<String>,
}

impl SheetRow for ProjectRow {
    const KIND: SheetKind = SheetKind::Projects;
    const COLUMNS: &'static [Column] = &[
        Column::required("external_id"),
        Column::required("table"),
        Column::required("proposer"),
        Column::optional("title_it"),
        Column::optional("title_ru"),
        Column::optional("title_en"),
        Column::optional("wanted_counterpart"),
    ];
    const SAMPLE: &'static [&'static str] = &[
        "J001",
        "fashion",
        "P0001",
        "Filati da fibre riciclate",
        "Пряжа из вторичного волокна",
        "Yarns from recycled fibres",
        "a knitwear maker",
    ];

    fn from_cells(cells: &mut Cells<'_>) -> Option<Self> {
        let external_id = cells.code("external_id");
        let table = cells.reference("table", Reference::ThematicTable);
        let proposer = cells.reference("proposer", Reference::Participant);
        let [title_it, title_ru, title_en] =
            ["title_it", "title_ru", "title_en"].map(|column| cells.text(column, 300));
        let wanted_counterpart = cells.text("wanted_counterpart", 2_000);
        Some(Self {
            external_id: external_id?,
            table: table?,
            proposer: proposer?,
            title_it,
            title_ru,
            title_en,
            wanted_counterpart,
        })
    }

    fn to_cells(&self, _: &TimeZone) -> Vec<Cell> {
        vec![
            self.external_id.as_str().into(),
            self.table.as_str().into(),
            self.proposer.as_str().into(),
            self.title_it.clone().into(),
            self.title_ru.clone().into(),
            self.title_en.clone().into(),
            self.wanted_counterpart.clone().into(),
        ]
    }
}
