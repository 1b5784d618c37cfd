//! What a workbook consists of: its sheets and the parts they share.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use super::package::Package;
use super::xml::attribute;
use crate::sheet::read::SheetError;

/// A workbook's contents.
pub(super) struct Contents {
    /// Name, part, and whether it is shown.
    sheets: Vec<(String, String, bool)>,
    /// The part with the texts that cells share.
    pub shared_strings: Option<String>,
    /// The part that says which numbers are dates.
    pub styles: Option<String>,
    /// Whether dates count from 1904.
    pub since_1904: bool,
}

/// A relationship: the last word of its type, and the part it leads to.
struct Relationship {
    kind: String,
    target: String,
}

impl Contents {
    /// Reads the workbook's own part and its relationships.
    pub fn read(package: &mut Package<'_>) -> Result<Self, SheetError> {
        let roots = relationships(package, "_rels/.rels", "")?;
        let workbook = roots.into_values().find(|relationship| relationship.kind == "officeDocument");
        let Some(workbook) = workbook.map(|relationship| relationship.target) else {
            return Err(package.foreign());
        };
        if !workbook.ends_with(".xml") || !workbook.contains("workbook") {
            return Err(package.foreign());
        }
        let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let relations = relationships(package, &format!("{folder}/_rels/{file}.rels"), folder)?;
        let target = |kind: &str| {
            relations.values().find(|relation| relation.kind == kind).map(|relation| relation.target.clone())
        };
        let mut contents = Self {
            sheets: Vec::new(),
            shared_strings: target("sharedStrings"),
            styles: target("styles"),
            since_1904: false,
        };
        let limit = package.limits().part;
        let found = package.part(&workbook, limit, |xml| {
            loop {
                match xml.next()? {
                    Event::Start(element) => match element.local_name().as_ref() {
                        "workbookPr" => {
                            if let Some(value) = attribute(&element, "date1904")? {
                                contents.since_1904 = matches!(&*value, "1" | "true");
                            }
                        }
                        "sheet" => {
                            let id = attribute(&element, "id")?.unwrap_or_default();
                            let relation =
                                relations.get(&*id).filter(|relation| relation.kind == "worksheet");
                            if let Some(relation) = relation {
                                let name = attribute(&element, "name")?.unwrap_or_default().into_owned();
                                let shown =
                                    attribute(&element, "state")?.is_none_or(|state| state == "visible");
                                contents.sheets.push((name, relation.target.clone(), shown));
                            }
                        }
                        _ => {}
                    },
                    Event::Eof => return Ok(()),
                    _ => {}
                }
            }
        })?;
        if found.is_none() { Err(package.foreign()) } else { Ok(contents) }
    }

    /// The part of the sheet of that name, else of the first that is shown.
    pub fn sheet(&self, name: &str) -> Result<&str, SheetError> {
        let named =
            self.sheets.iter().find(|(other, _, _)| other.trim().to_lowercase() == name.to_lowercase());
        let first = || self.sheets.iter().find(|(_, _, shown)| *shown);
        let sheet = named.or_else(first).ok_or(SheetError::Empty)?;
        Ok(&sheet.1)
    }
}

/// The relationships of a part that stands in that folder, by id.
fn relationships(
    package: &mut Package<'_>,
    part: &str,
    folder: &str,
) -> Result<BTreeMap<String, Relationship>, SheetError> {
    let mut relationships = BTreeMap::new();
    let limit = package.limits().part;
    package.part(part, limit, |xml| {
        loop {
            match xml.next()? {
                Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                    let text = |name| attribute(&element, name).map(Option::unwrap_or_default);
                    let kind = text("Type")?.rsplit('/').next().unwrap_or_default().to_owned();
                    let target = text("Target")?;
                    let target = match target.strip_prefix('/') {
                        Some(absolute) => absolute.to_owned(),
                        None if folder.is_empty() => target.into_owned(),
                        None => format!("{folder}/{target}"),
                    };
                    relationships.insert(text("Id")?.into_owned(), Relationship { kind, target });
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    })?;
    Ok(relationships)
}
