//! `/sessions/{id}/interpreters`: who sits between two languages, kept by organisers and coordinators.

use std::cmp::Ordering;

use jiff::tz::TimeZone;
use platform::db::{DbError, Tx};
use platform::http::Oops;
use platform::locale::{Locale, fold};
use platform::page::Form;
use platform::sheet::value;
use registry::http::Visitor;

use super::{Cell, Column, Line, Thing, Words};
use crate::entry;
use crate::model::ids::{InterpreterId, SessionId};
use crate::model::sheets::InterpreterRow;
use crate::model::{Interpreter, Interval, Session, slot_plan, unavailable};
use crate::pages::around::Part;
use crate::store::places::Place;
use crate::store::{Standing, interpreters};
use platform::page::typed::Typed;

impl Thing for Interpreter {
    type Id = InterpreterId;
    type Row = InterpreterRow;
    const PART: Part = Part::Interpreters;

    async fn enter(tx: &mut Tx, visitor: &Visitor, session: SessionId) -> Result<Standing, Oops> {
        entry::coordinator(tx, visitor, session).await
    }

    async fn all(tx: &mut Tx, standing: &Standing) -> Result<Vec<Self>, DbError> {
        interpreters::list(tx, standing).await
    }

    fn id(&self) -> InterpreterId {
        self.id
    }

    fn place(&self) -> Place {
        Place::Interpreter(self.id)
    }

    fn to_row(&self) -> InterpreterRow {
        self.row()
    }

    fn words(l: &Locale, count: usize) -> Words {
        Words {
            lead: l.t("interpreters-lead"),
            count: l.n("interpreters-count", count),
            none: l.t("interpreters-none"),
            none_hint: l.t("interpreters-none-hint"),
            new: l.t("interpreters-new"),
        }
    }

    fn columns(l: &Locale) -> Vec<Column> {
        vec![
            Column::new("name", l.t("interpreters-name")),
            Column::new("", l.t("interpreters-languages")),
            Column { class: "number", ..Column::new("most", l.t("interpreters-most-short")) },
            Column::new("", l.t("interpreters-away")),
        ]
    }

    fn line(&self, l: &Locale, zone: &TimeZone) -> Line {
        let most = self.max_consecutive.map_or_else(|| "–".to_owned(), |most| l.number(most));
        let (name, below) = match self.name.is_empty() {
            true => (self.external_id.clone(), String::new()),
            false => (self.name.clone(), self.external_id.clone()),
        };
        Line {
            id: self.id.to_string(),
            code: self.external_id.clone(),
            name,
            below,
            cells: vec![
                Cell::new(l.tongues(&self.languages)),
                Cell { class: "number", ..Cell::new(most) },
                Cell { class: "", lines: away(self, l, zone) },
            ],
        }
    }

    fn searched(&self) -> String {
        format!("{} {} {}", self.external_id, self.name, self.languages.join(" "))
    }

    fn compare(&self, other: &Self, column: &str) -> Ordering {
        match column {
            "name" => fold(&self.name).cmp(&fold(&other.name)),
            "most" => self.max_consecutive.cmp(&other.max_consecutive),
            _ => super::by_code(&self.external_id, &other.external_id),
        }
    }

    fn title(&self, _: &Locale) -> String {
        if self.name.is_empty() { self.external_id.clone() } else { self.name.clone() }
    }

    fn title_of_new(l: &Locale) -> String {
        l.t("interpreters-new")
    }

    fn question(&self, l: &Locale) -> String {
        let name = format!("{} {}", self.external_id, self.name);
        l.with("interpreters-remove-one", [("name", name.trim().into())])
    }

    fn form(&self, zone: &TimeZone) -> Form {
        Form::new([
            ("code", self.external_id.clone()),
            ("name", self.name.clone()),
            ("languages", self.languages.join("; ")),
            ("max_consecutive", self.max_consecutive.map(|most| most.to_string()).unwrap_or_default()),
            ("unavailable", unavailable::write(&self.unavailable, zone)),
        ])
    }

    fn blank(_: &Session, known: &[Self]) -> Form {
        let codes = known.iter().map(|known| known.external_id.as_str());
        Form::new([("code", slot_plan::codes("I", codes, 1).concat())])
    }

    fn read(typed: &mut Typed, l: &Locale, session: &Session, _: &[Self]) -> Option<InterpreterRow> {
        let interpreter = typed.required("code", &l.t("interpreters-code"), 20);
        let name = Some(typed.text("name", &l.t("interpreters-name"), 200)).filter(|name| !name.is_empty());
        let written = typed.required("languages", &l.t("interpreters-languages"), 200);
        let mut languages = Vec::new();
        for word in written.split([';', ',', ' ']).map(str::trim).filter(|word| !word.is_empty()) {
            match value::language(word) {
                Some(tag) if languages.contains(&tag) => {}
                Some(tag) => languages.push(tag),
                None => {
                    typed.refuse("languages", l.with("interpreters-language-wrong", [("word", word.into())]));
                }
            }
        }
        if languages.len() == 1 {
            typed.refuse("languages", l.t("interpreters-language-one"));
        }
        let max_consecutive = typed.number("max_consecutive", &l.t("interpreters-most"), 1..=100);
        let lines = typed.text("unavailable", &l.t("interpreters-away"), 5_000);
        let unavailable = unavailable::read(&lines, &session.time_zone()).unwrap_or_else(|line| {
            typed.refuse("unavailable", l.with("interpreters-away-wrong", [("line", line.into())]));
            Vec::new()
        });
        typed.is_valid().then_some(InterpreterRow {
            interpreter,
            name,
            languages,
            unavailable,
            max_consecutive,
        })
    }

    fn taken(l: &Locale, _: &InterpreterRow) -> String {
        l.t("interpreters-code-taken")
    }

    fn saved(l: &Locale) -> String {
        l.t("interpreters-saved")
    }
}

fn away(interpreter: &Interpreter, l: &Locale, zone: &TimeZone) -> Vec<String> {
    let time = |interval: &Interval| {
        let day = l.day_and_month(&zone.to_datetime(interval.start).date());
        let last = l.day_and_month(&zone.to_datetime(interval.end).date());
        match day == last {
            true => format!("{day}, {}", l.time_range(&interval.start, &interval.end, zone)),
            false => {
                let (start, end) = (l.time(&interval.start, zone), l.time(&interval.end, zone));
                format!("{day}, {start} – {last}, {end}")
            }
        }
    };
    interpreter.unavailable.iter().map(time).collect()
}
