//! Reading the rows of a list.

use platform::locale::{Source, Translated};
use platform::sheet::{self, Problem, ProblemKind, Sheet, starts_formula, value};
use serde::{Deserialize, Serialize};

use super::tongue;
use super::{Column, Fault, Heading, Incoming, Reason};
use crate::model::vocabulary::{ConceptId, Facet, PlaceId, PlaceKind, Vocabulary};
use crate::model::{IdentifierFault, OrderUnit, Scheme, TermFacet, web_address};

/// The longest name, address or other line.
const LINE: usize = 200;
/// The most terms of one facet.
const TERMS: usize = 60;

/// A row that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its line in the file.
    pub line: usize,
    /// The firm, as far as it was understood.
    pub firm: Incoming,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

impl Row {
    /// Whether something keeps it out.
    #[must_use]
    pub fn is_faulty(&self) -> bool {
        self.faults.iter().any(|fault| fault.reason.keeps_out())
    }
}

/// Reads every row of a sheet. Without a column of names there are none.
#[must_use]
pub fn read(sheet: &Sheet) -> (Heading, Vec<Row>) {
    let (heading, columns) = Heading::of(sheet);
    if !heading.has_names() {
        return (heading, Vec::new());
    }
    let mut rows: Vec<Row> = sheet.rows.iter().map(|row| read_row(sheet, &columns, row)).collect();
    for problem in &sheet.problems {
        if let Ok(at) = rows.binary_search_by_key(&problem.line, |row| row.line) {
            rows[at].faults.push(of_problem(problem));
        }
    }
    (heading, rows)
}

fn of_problem(problem: &Problem) -> Fault {
    let reason = match problem.kind {
        ProblemKind::ErrorValue => Reason::ErrorValue,
        ProblemKind::FewerCells { .. } | ProblemKind::MoreCells { .. } => Reason::CellsMiscounted,
    };
    Fault { column: problem.column.clone(), value: problem.value.clone(), reason }
}

/// A row on its way.
struct Reader {
    firm: Incoming,
    faults: Vec<Fault>,
    unit: Option<OrderUnit>,
}

fn read_row(sheet: &Sheet, columns: &[Option<Column>], row: &sheet::Row) -> Row {
    let mut reader = Reader { firm: Incoming::default(), faults: Vec::new(), unit: None };
    let filled = |wanted: bool| {
        let cells = columns.iter().zip(&sheet.columns).zip(&row.cells);
        cells.filter_map(move |((column, name), cell)| {
            let text = cell.as_deref()?.trim_matches([' ', '\u{A0}', '\n']);
            column
                .filter(|column| is_country(*column) == wanted && !text.is_empty())
                .map(|it| (it, name, text))
        })
    };
    // A number for value-added tax and a phone number are read with the country in mind.
    for (column, name, text) in filled(true).chain(filled(false)) {
        reader.read(column, name, text);
    }
    let Reader { mut firm, mut faults, unit } = reader;
    let mut wrong = |column: Column, reason: Reason| {
        let of = |found: &Option<Column>| *found == Some(column);
        let name = columns.iter().position(of).map_or_else(|| column.name(), |at| sheet.columns[at].clone());
        faults.push(Fault { column: name, value: String::new(), reason });
    };
    if firm.name.is_empty() {
        wrong(Column::Name, Reason::NameMissing);
    }
    if firm.columns.latitude.is_some() != firm.columns.longitude.is_some() {
        let missing = if firm.columns.latitude.is_none() { Column::Latitude } else { Column::Longitude };
        wrong(missing, Reason::NotDegrees);
        (firm.columns.latitude, firm.columns.longitude) = (None, None);
    }
    if firm.country.is_empty() {
        firm.country = "IT".to_owned();
    }
    firm.columns.min_order_unit = firm.columns.min_order.and(unit.or(Some(OrderUnit::Pieces)));
    Row { line: row.line, firm, faults }
}

fn is_country(column: Column) -> bool {
    column == Column::Country
}

impl Reader {
    fn fault(&mut self, column: &str, value: &str, reason: Reason) {
        let value = value.chars().take(LINE).collect();
        self.faults.push(Fault { column: column.to_owned(), value, reason });
    }

    /// A line of text within its limit.
    fn line(&mut self, column: &str, text: &str, limit: usize) -> Option<String> {
        if text.chars().count() > limit {
            self.fault(column, text, Reason::TooLong { limit });
            return None;
        }
        if starts_formula(text) {
            self.fault(column, text, Reason::StartsFormula);
        }
        Some(text.to_owned())
    }

    /// Notes what cannot be read.
    fn read_or<T>(&mut self, column: &str, text: &str, reason: Reason, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.fault(column, text, reason);
        }
        value
    }

    fn read(&mut self, column: Column, name: &str, text: &str) {
        match column {
            Column::Name => self.firm.name = self.line(name, text, LINE).unwrap_or_default(),
            Column::NameLatin => self.firm.name_latin = self.line(name, text, LINE),
            Column::Reference => self.firm.reference = self.line(name, text, LINE),
            Column::Country => {
                let code = identify::country(text).and_then(|code| value::country(&code));
                let code = self.read_or(name, text, Reason::NotACountry, code);
                self.firm.country = code.unwrap_or_default();
            }
            Column::Address => self.firm.columns.address = self.line(name, text, LINE),
            Column::Postcode => self.firm.columns.postcode = self.line(name, text, 20),
            Column::Place => self.firm.columns.place = self.line(name, text, LINE),
            Column::Province => {
                let code = self.read_or(name, text, Reason::NotUnderstood, province(text));
                if code.is_none() {
                    self.firm.other_words.push((name.to_owned(), text.to_owned()));
                }
                self.firm.columns.province = code;
            }
            Column::Latitude => {
                self.firm.columns.latitude =
                    self.read_or(name, text, Reason::NotDegrees, degrees(text, 90.0));
            }
            Column::Longitude => {
                self.firm.columns.longitude =
                    self.read_or(name, text, Reason::NotDegrees, degrees(text, 180.0));
            }
            Column::Identifier(scheme) => self.identifier(scheme, name, text),
            Column::Website => {
                self.firm.columns.website = self.read_or(name, text, Reason::LeftOut, web_address(text));
            }
            Column::Email => {
                let email = text.parse::<registry::model::Email>().ok().map(|email| email.to_string());
                self.firm.columns.email = self.read_or(name, text, Reason::LeftOut, email);
            }
            Column::Phone => {
                let local = || matches!(self.firm.country.as_str(), "" | "IT").then(|| format!("+39 {text}"));
                let number = value::phone(text).or_else(|| local().and_then(|text| value::phone(&text)));
                self.firm.columns.phone = self.read_or(name, text, Reason::LeftOut, number);
            }
            Column::People => {
                self.firm.columns.people = self.whole(name, text, 100_000);
            }
            Column::LeadSample => self.firm.columns.lead_sample_days = self.whole(name, text, 730),
            Column::LeadBulk => self.firm.columns.lead_bulk_days = self.whole(name, text, 730),
            Column::MinOrder => self.firm.columns.min_order = self.whole(name, text, 10_000_000),
            Column::MinOrderUnit => self.unit = self.read_or(name, text, Reason::NotUnderstood, unit(text)),
            Column::Terms(facet) => self.terms(facet, name, text),
            Column::Text(kind, language) => {
                if let Some(text) = self.line(name, text, kind.longest()) {
                    let content: &mut Translated = self.firm.texts.entry(kind).or_default();
                    content.set(language, text, Source::Written);
                }
            }
        }
    }

    fn identifier(&mut self, scheme: Scheme, column: &str, text: &str) {
        let country = if self.firm.country.is_empty() { "IT" } else { &self.firm.country };
        match scheme.read(text, country) {
            Ok(value) => {
                self.firm.identifiers.insert(scheme, value);
            }
            Err(IdentifierFault::CheckDigit) => self.fault(column, text, Reason::CheckDigit),
            Err(IdentifierFault::Form) => self.fault(column, text, Reason::LeftOut),
        }
    }

    fn whole(&mut self, column: &str, text: &str, most: i64) -> Option<i64> {
        let plain: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        let number = plain.parse().ok().filter(|number| (1..=most).contains(number));
        self.read_or(column, text, Reason::NotANumber, number)
    }

    fn terms(&mut self, facet: TermFacet, column: &str, text: &str) {
        for item in text.split([';', ',', '|', '\n']).map(str::trim).filter(|item| !item.is_empty()) {
            let found = terms(facet, item);
            if found.is_empty() {
                self.fault(column, item, Reason::NotUnderstood);
                self.firm.other_words.push((column.to_owned(), item.chars().take(LINE).collect()));
                continue;
            }
            let known = self.firm.terms.entry(facet.as_str().to_owned()).or_default();
            for term in found {
                if !known.contains(&term) && known.len() < TERMS {
                    known.push(term);
                }
            }
        }
    }
}

/// What one item of a facet's cell means, in whatever language.
fn terms(facet: TermFacet, item: &str) -> Vec<String> {
    match facet {
        TermFacet::Words(facet) => concepts(facet, item),
        TermFacet::Language => tongue::language(item).into_iter().collect(),
        TermFacet::Market => {
            identify::country(item).and_then(|code| value::country(&code)).into_iter().collect()
        }
    }
}

fn concepts(facet: Facet, item: &str) -> Vec<String> {
    let words = Vocabulary::bundled();
    let of_facet = |ids: Vec<ConceptId>| -> Vec<String> {
        let own = ids.into_iter().filter(|id| words[*id].facet == facet);
        own.map(|id| words[id].id.clone()).filter(|id| !id.starts_with("size-")).collect()
    };
    if let Some(id) = words.concept(item) {
        return of_facet(vec![id]);
    }
    let said = words.read_text(item).concepts.into_iter().flat_map(|found| found.any_of).collect();
    let said = of_facet(said);
    if !said.is_empty() {
        return said;
    }
    of_facet(words.ask(item).concepts.into_iter().flat_map(|found| found.any_of).collect())
}

/// A province by its letters or its name.
fn province(text: &str) -> Option<String> {
    let words = Vocabulary::bundled();
    let plain = text.trim_matches(['(', ')', ' ']);
    let of_kind = |id: PlaceId| words[id].kind == PlaceKind::Province;
    let by_code = words.place(&plain.to_uppercase()).filter(|id| of_kind(*id));
    let by_name =
        || words.read_text(plain).places.into_iter().flat_map(|found| found.any_of).find(|id| of_kind(*id));
    by_code.or_else(by_name).map(|id| words[id].code.clone())
}

fn degrees(text: &str, most: f64) -> Option<f64> {
    text.replace(',', ".").parse().ok().filter(|degrees: &f64| degrees.abs() <= most)
}

fn unit(text: &str) -> Option<OrderUnit> {
    let folded = platform::locale::fold(text);
    folded.parse().ok().or_else(|| {
        let known: &[(OrderUnit, &[&str])] = &[
            (OrderUnit::Pieces, &["pz", "pezzi", "pcs", "шт", "штук", "штуки"]),
            (OrderUnit::Pairs, &["paia", "prs", "пар", "пары"]),
            (OrderUnit::Metres, &["m", "metri", "meters", "м", "метры", "метров"]),
            (OrderUnit::Kilograms, &["kg", "chili", "кг"]),
            (OrderUnit::SquareMetres, &["mq", "m2", "sqm", "м2", "кв м"]),
        ];
        let name = folded.trim_end_matches('.');
        known.iter().find(|(_, names)| names.contains(&name)).map(|(unit, _)| *unit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str) -> Sheet {
        sheet::read(text.as_bytes(), "suppliers", &super::super::limits()).unwrap()
    }

    #[test]
    fn a_row_is_understood_in_any_language() {
        let text = "\u{feff}Ragione sociale;Partita IVA;Comune;Prov.;Lavorazioni;Languages;Addetti;Tel\r\n\
            Ricamificio Bianchi Srl;00743110157;Firenze;Firenze;ricamo a macchina, раскрой;Russo/en;12;055 123456\r\n";
        let (heading, rows) = read(&sheet(text));
        assert!(heading.unknown.is_empty(), "{heading:?}");
        let row = &rows[0];
        assert_eq!(row.firm.identifiers[&Scheme::Vat], "IT00743110157");
        assert_eq!(row.firm.columns.province.as_deref(), Some("FI"));
        let terms: Vec<&str> = row.firm.of_facet(TermFacet::Words(Facet::Processing)).collect();
        assert_eq!(terms, ["machine-embroidery", "cutting"]);
        assert_eq!(row.firm.columns.people, Some(12));
        assert_eq!(row.firm.columns.phone.as_deref(), Some("+39055123456"));
        assert_eq!(row.firm.country, "IT");
        assert!(!row.is_faulty());
        assert_eq!(row.firm.other_words, [("languages".to_owned(), "Russo/en".to_owned())]);
    }

    #[test]
    fn faults_say_what_and_where() {
        let text = "nome,vat,latitudine,people,paese,processing\n\
            ,IT00743110158,91,many,Atlantis,xyzzy\n\
            =HYPERLINK(1),,,,,\n";
        let (_, rows) = read(&sheet(text));
        let of = |row: &Row| {
            row.faults.iter().map(|fault| (fault.column.clone(), fault.reason.clone())).collect::<Vec<_>>()
        };
        let faults = of(&rows[0]);
        for expected in [
            ("paese", Reason::NotACountry),
            ("vat", Reason::CheckDigit),
            ("latitudine", Reason::NotDegrees),
            ("people", Reason::NotANumber),
            ("processing", Reason::NotUnderstood),
            ("nome", Reason::NameMissing),
        ] {
            assert!(faults.contains(&(expected.0.to_owned(), expected.1.clone())), "{expected:?} {faults:?}");
        }
        assert!(rows[0].is_faulty() && !rows[1].is_faulty());
        assert_eq!(of(&rows[1]), [("nome".to_owned(), Reason::StartsFormula)]);
    }

    #[test]
    fn a_list_without_names_has_no_rows() {
        assert!(read(&sheet("fatturato,note\n1,2\n")).1.is_empty());
    }

    #[test]
    fn the_template_reads_without_a_fault() {
        let table = super::super::template();
        let options = platform::sheet::CsvOptions {
            byte_order_mark: true,
            delimiter: platform::sheet::Delimiter::Semicolon,
        };
        let (heading, rows) = read(
            &sheet::read(&platform::sheet::to_csv(&table, options).unwrap(), "", &super::super::limits())
                .unwrap(),
        );
        assert!(heading.unknown.is_empty());
        assert_eq!(rows[0].faults, []);
        assert_eq!(rows[0].firm.columns.min_order_unit, Some(OrderUnit::Pieces));
    }
}
