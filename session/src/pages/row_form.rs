//! Forms that say one row of a sheet: what is a fault in a spreadsheet is one in a form, in the same words.

use jiff::tz::TimeZone;
use platform::locale::Locale;
use platform::page::Form;
use platform::sheet::{Row, Sheet, Source};

use crate::model::sheets::{Context, Fault, Known, Reason, Severity, SheetRow, read};
use platform::page::typed::Pairs;

/// The row that the fields say, by the names of the columns; the faults where it says none.
///
/// # Errors
/// The faults.
pub fn row<T: SheetRow>(fields: &[(&str, String)], zone: &TimeZone, known: &Known) -> Result<T, Vec<Fault>> {
    let sheet = Sheet {
        source: Source::Utf8,
        header_line: 1,
        columns: fields.iter().map(|(name, _)| (*name).to_owned()).collect(),
        rows: vec![Row {
            line: 1,
            cells: fields
                .iter()
                .map(|(_, text)| Some(text.clone()).filter(|text| !text.is_empty()))
                .collect(),
        }],
        problems: Vec::new(),
    };
    let mut checked = read::<T>(&sheet, &Context { zone, known });
    match checked.rows.pop() {
        Some((_, row)) => Ok(row),
        None => Err(checked.faults),
    }
}

/// The form as it was sent, with its faults.
#[must_use]
pub fn refused(l: &Locale, pairs: Pairs, faults: &[Fault]) -> Form {
    let mut form = Form::new(pairs);
    for fault in faults.iter().filter(|fault| fault.reason.severity() == Severity::Error) {
        form.refuse(fault.column.clone(), said(l, fault));
    }
    form
}

/// A fault as a form says it. What is missing is an empty field here, and no cell.
fn said(l: &Locale, fault: &Fault) -> String {
    let field = l.t(&field_key(&fault.column));
    match &fault.reason {
        Reason::RequiredMissing => l.with("fault-empty", [("field", field.into())]),
        reason => format!("{field}: {}", lowered(&l.with(reason.key(), reason.arguments()))),
    }
}

/// A sentence as it goes on after a colon. What begins with an acronym or with a name of capitals and digits stays.
fn lowered(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) if letters.next().is_none_or(|next| !next.is_uppercase() && !next.is_numeric()) => {
            first.to_lowercase().chain(sentence.chars().skip(1)).collect()
        }
        _ => sentence.to_owned(),
    }
}

/// The key of a column's name in a form.
#[must_use]
pub fn field_key(column: &str) -> String {
    format!("people-field-{}", column.replace('_', "-"))
}

/// All that was sent under one name, in its order.
#[must_use]
pub fn values<'a>(pairs: &'a Pairs, name: &str) -> Vec<&'a str> {
    pairs.iter().filter(|(field, _)| field == name).map(|(_, value)| value.trim()).collect()
}

/// The first value under a name; empty where there is none.
#[must_use]
pub fn value(pairs: &Pairs, name: &str) -> String {
    values(pairs, name).first().map(|value| (*value).to_owned()).unwrap_or_default()
}

/// A list as it is typed, with commas, semicolons or on lines of its own, as a sheet has it.
#[must_use]
pub fn list(pairs: &Pairs, name: &str) -> String {
    values(pairs, name).join(";").replace([',', '\n', '\r'], ";")
}

/// The next code after those there are: `P0421` after `P0420`.
#[must_use]
pub fn next_code<'a>(letter: char, codes: impl Iterator<Item = &'a str>) -> String {
    let numbers = codes.filter_map(|code| code.strip_prefix(letter)?.parse::<u32>().ok());
    format!("{letter}{:04}", numbers.max().unwrap_or(0) + 1)
}

#[cfg(test)]
mod tests {
    use platform::locale::{Catalogue, Language};

    use super::*;
    use crate::model::sheets::Reference;

    #[test]
    fn the_next_code_follows_the_highest() {
        assert_eq!(next_code('P', ["P0007", "P12", "Q99", "Px"].into_iter()), "P0013");
        assert_eq!(next_code('P', std::iter::empty()), "P0001");
    }

    #[test]
    fn after_a_colon_a_fault_goes_on_in_small_letters() {
        let catalogue = Catalogue::new(&[crate::MESSAGES]).unwrap();
        let fault = Fault {
            line: 1,
            column: "from".to_owned(),
            value: "P9".to_owned(),
            reason: Reason::Unknown { what: Reference::Participant },
        };
        for (language, told) in [
            (Language::It, "Chi chiede: nessun partecipante ha questo codice."),
            (Language::En, "Asks: no participant has this code."),
            (Language::Ru, "Кто просит: участника с таким кодом нет."),
        ] {
            assert_eq!(said(&catalogue.locale(language), &fault), told);
        }
        for (sentence, stays) in
            [("PDF is no choice.", true), ("P12 is there.", true), ("A code.", false), ("", true)]
        {
            assert_eq!(lowered(sentence) == sentence, stays, "{sentence}");
        }
    }

    #[test]
    fn lists_are_typed_in_any_way() {
        let pairs = vec![("tables".to_owned(), "fashion, mechanics\r\noil".to_owned())];
        assert_eq!(list(&pairs, "tables"), "fashion; mechanics;;oil");
        assert_eq!(value(&pairs, "none"), "");
    }
}
