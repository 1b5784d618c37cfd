//! `/sessions/{id}/tables`: the furniture of the Meeting Point.

use std::cmp::Ordering;

use jiff::tz::TimeZone;
use platform::db::{DbError, Tx};
use platform::locale::Locale;
use platform::page::Form;

use super::{Cell, Column, Line, Many, Thing, Words};
use crate::model::ids::TableId;
use crate::model::sheets::TableRow;
use crate::model::{MeetingTable, Session, table_plan};
use crate::pages::around::Part;
use crate::store::places::Place;
use crate::store::{Standing, tables};
use platform::page::typed::Typed;

impl Thing for MeetingTable {
    type Id = TableId;
    type Row = TableRow;
    const PART: Part = Part::Tables;

    async fn all(tx: &mut Tx, standing: &Standing) -> Result<Vec<Self>, DbError> {
        tables::list(tx, standing).await
    }

    fn id(&self) -> TableId {
        self.id
    }

    fn place(&self) -> Place {
        Place::Table(self.id)
    }

    fn to_row(&self) -> TableRow {
        self.row()
    }

    fn words(l: &Locale, count: usize) -> Words {
        Words {
            lead: l.t("tables-lead"),
            count: l.n("tables-count", count),
            none: l.t("tables-none"),
            none_hint: l.t("tables-none-hint"),
            new: String::new(),
        }
    }

    fn columns(l: &Locale) -> Vec<Column> {
        vec![Column::new("code", l.t("tables-code")), Column::new("zone", l.t("tables-zone"))]
    }

    fn line(&self, _: &Locale, _: &TimeZone) -> Line {
        Line {
            id: self.id.to_string(),
            code: self.external_id.clone(),
            name: self.external_id.clone(),
            below: String::new(),
            cells: vec![Cell::new(self.zone.clone().unwrap_or_default())],
        }
    }

    fn searched(&self) -> String {
        format!("{} {}", self.external_id, self.zone.as_deref().unwrap_or_default())
    }

    fn compare(&self, other: &Self, column: &str) -> Ordering {
        match column {
            "zone" => self.zone.cmp(&other.zone),
            _ => super::by_code(&self.external_id, &other.external_id),
        }
    }

    fn title(&self, l: &Locale) -> String {
        l.with("tables-edit", [("table", (&self.external_id).into())])
    }

    fn title_of_new(l: &Locale) -> String {
        l.t("tables-add")
    }

    fn question(&self, l: &Locale) -> String {
        l.with("tables-remove-one", [("table", (&self.external_id).into())])
    }

    fn form(&self, _: &TimeZone) -> Form {
        Form::new([("code", self.external_id.clone()), ("zone", self.zone.clone().unwrap_or_default())])
    }

    fn blank(_: &Session, _: &[Self]) -> Form {
        Form::default()
    }

    fn read(typed: &mut Typed, l: &Locale, _: &Session, _: &[Self]) -> Option<TableRow> {
        let table = typed.required("code", &l.t("tables-code"), 20);
        let zone = Some(typed.text("zone", &l.t("tables-zone"), 50)).filter(|zone| !zone.is_empty());
        typed.is_valid().then_some(TableRow { table, zone })
    }

    fn field(column: &'static str) -> &'static str {
        if column == "table" { "code" } else { column }
    }

    fn taken(l: &Locale, row: &TableRow) -> String {
        l.with("tables-taken", [("table", (&row.table).into())])
    }

    fn saved(l: &Locale) -> String {
        l.t("tables-saved")
    }
}

impl Many for MeetingTable {
    /// One table, or many from one code to another.
    fn read_many(typed: &mut Typed, l: &Locale, _: &Session, known: &[Self]) -> Option<Vec<TableRow>> {
        let first = typed.required("first", &l.t("tables-first"), 20);
        let last = typed.text("last", &l.t("tables-last"), 20);
        let zones = table_plan::zones(&typed.text("zones", &l.t("tables-zones"), 200));
        let codes =
            if last.is_empty() { Some(vec![first.clone()]) } else { table_plan::codes(&first, &last) };
        let Some(codes) = codes else {
            typed.refuse("last", l.n("tables-codes-wrong", table_plan::MOST));
            return None;
        };
        if let Some(taken) = known.iter().find(|table| codes.contains(&table.external_id)) {
            typed.refuse("first", l.with("tables-taken", [("table", (&taken.external_id).into())]));
        }
        let count = codes.len();
        let row = |(position, table)| TableRow { table, zone: table_plan::zone_at(&zones, position, count) };
        typed.is_valid().then(|| codes.into_iter().enumerate().map(row).collect())
    }

    fn made(l: &Locale, count: usize) -> String {
        l.n("tables-made", count)
    }

    fn question_of_all(l: &Locale) -> String {
        l.t("tables-remove-all-title")
    }

    fn all_removed(l: &Locale) -> String {
        l.t("tables-removed-all")
    }
}
