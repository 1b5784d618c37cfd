//! Which formats show a number as a date or a time.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use super::moment::Shows;
use super::package::Package;
use super::xml::attribute;
use crate::sheet::read::SheetError;

/// Reads what each cell format shows a number as.
pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Vec<Shows>, SheetError> {
    let limit = package.limits().part;
    let styles = package.part(part, limit, |xml| {
        let mut own = BTreeMap::new();
        let mut styles = Vec::new();
        let mut inside = false;
        loop {
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "cellXfs" => inside = true,
                    "numFmt" => {
                        let id = attribute(&element, "numFmtId")?.and_then(|id| id.parse::<u32>().ok());
                        if let (Some(id), Some(code)) = (id, attribute(&element, "formatCode")?) {
                            own.insert(id, of_code(&code));
                        }
                    }
                    "xf" if inside => {
                        let id = attribute(&element, "numFmtId")?.and_then(|id| id.parse::<u32>().ok());
                        let id = id.unwrap_or(0);
                        styles.push(own.get(&id).copied().unwrap_or_else(|| of_number(id)));
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "cellXfs" => inside = false,
                Event::Eof => return Ok(styles),
                _ => {}
            }
        }
    })?;
    Ok(styles.unwrap_or_default())
}

/// The formats that every workbook has without naming them.
fn of_number(id: u32) -> Shows {
    match id {
        14..=17 | 27..=31 | 34..=36 | 50..=54 | 57 | 58 => Shows::Date,
        18..=21 | 32 | 33 | 45..=47 | 55 | 56 => Shows::Time,
        22 => Shows::DateTime,
        _ => Shows::Number,
    }
}

/// A format by its code, such as `dd/mm/yyyy hh:mm`.
fn of_code(code: &str) -> Shows {
    let (mut date, mut month, mut time) = (false, false, false);
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character.to_ascii_lowercase() {
            '"' => while characters.next().is_some_and(|next| next != '"') {},
            '\\' | '_' | '*' => {
                characters.next();
            }
            '[' => {
                let inside: String = characters.by_ref().take_while(|next| *next != ']').collect();
                let elapsed = ["h", "m", "s"].iter().any(|unit| {
                    !inside.is_empty() && inside.to_ascii_lowercase().replace(unit, "").is_empty()
                });
                time |= elapsed;
            }
            ';' => break,
            'y' | 'd' => date = true,
            'm' => month = true,
            'h' | 's' => time = true,
            _ => {}
        }
    }
    match (date || (month && !time), time) {
        (true, true) => Shows::DateTime,
        (true, false) => Shows::Date,
        (false, true) => Shows::Time,
        (false, false) => Shows::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_apart() {
        for (code, shows) in [
            ("General", Shows::Number),
            ("0.00", Shows::Number),
            ("#,##0.00 \"days\";[Red]-0", Shows::Number),
            ("0\\d", Shows::Number),
            ("dd/mm/yyyy", Shows::Date),
            ("mmmm", Shows::Date),
            ("[$-410]d mmmm yyyy;@", Shows::Date),
            ("yyyy-mm-dd hh:mm", Shows::DateTime),
            ("hh:mm", Shows::Time),
            ("[h]:mm", Shows::Time),
        ] {
            assert_eq!(of_code(code), shows, "{code}");
        }
    }
}
