//! Puts the vocabulary together from its tables, and refuses what contradicts itself.

use std::collections::{HashMap, HashSet};

use platform::locale::Language;

use super::concept::{Concept, ConceptId, Facet, Forms, Relation};
use super::lexicon::{Lexicon, Meaning, Side};
use super::measure::Measures;
use super::place::{Place, PlaceId, PlaceKind};
use super::table::{Row, rows};
use super::word::folded;
use super::{Vocabulary, VocabularyError};

const CONCEPTS: &[&str] = &["id", "broader", "it", "en", "ru", "related"];
const PLACES: &[&str] = &["kind", "code", "within", "it", "en", "ru", "known_for"];
const PLACES_FILE: (&str, &str) = ("places.tsv", include_str!("../../../vocabulary/places.tsv"));
const COMMON: &str = include_str!("../../../vocabulary/common_words.txt");

impl Vocabulary {
    pub(super) fn build() -> Result<Self, VocabularyError> {
        let mut tables = Vec::new();
        for facet in Facet::ALL {
            let (file, text) = facet.table();
            tables.push((*facet, rows(file, text, CONCEPTS)?));
        }
        let (concepts, by_id) = concepts(&tables)?;
        let place_rows = rows(PLACES_FILE.0, PLACES_FILE.1, PLACES)?;
        let (places, by_code) = places(&place_rows, &by_id)?;

        let common = COMMON.lines().filter(|line| !line.starts_with('#'));
        let measures = Measures::build()?;
        let mut lexicon = Lexicon::new(common.flat_map(folded).chain(measures.words().cloned()).collect());
        for (id, concept) in (0..).map(ConceptId).zip(&concepts) {
            add(&mut lexicon, &concept.forms, Meaning::Concept(id), (0, concept.facet as u8), |rigid, _| {
                rigid
            });
        }
        for (id, place) in (0..).map(PlaceId).zip(&places) {
            // Names have no plural, and Russian ones in -о, -и, -е, -у have no cases either.
            let declined =
                |name: &str| name.ends_with(|last: char| !matches!(last, 'о' | 'и' | 'е' | 'у' | 'ы'));
            add(
                &mut lexicon,
                &place.names,
                Meaning::Place(id),
                (1, place.kind as u8),
                |rigid, (language, name)| rigid || language != Language::Ru || !declined(name),
            );
        }
        lexicon.finish();
        Ok(Self { concepts, by_id, places, by_code, lexicon, measures })
    }
}

fn add(
    lexicon: &mut Lexicon,
    forms: &Forms,
    meaning: Meaning,
    side: Side,
    rigid: impl Fn(bool, (Language, &str)) -> bool,
) {
    for language in Language::ALL {
        for form in forms.of(language) {
            lexicon.add(
                language,
                folded(&form.text),
                rigid(form.rigid, (language, &form.text)),
                meaning,
                side,
            );
        }
    }
}

type Named<T, Id> = (Vec<T>, HashMap<String, Id>);

fn concepts(tables: &[(Facet, Vec<Row<'_>>)]) -> Result<Named<Concept, ConceptId>, VocabularyError> {
    let mut by_id = HashMap::new();
    for row in tables.iter().flat_map(|(_, rows)| rows) {
        let id = ConceptId(u16::try_from(by_id.len()).unwrap_or(u16::MAX));
        if by_id.insert(row.cell("id").to_owned(), id).is_some() {
            return Err(row.fault(format!("{} is there twice", row.cell("id"))));
        }
    }
    let mut concepts: Vec<Concept> = Vec::new();
    for (facet, rows) in tables {
        let mut owners = Owners::default();
        for row in rows {
            let forms = row.forms()?;
            owners.check(row, &forms, *facet)?;
            let broader = row.parts("broader").map(|id| known(row, &by_id, id)).collect::<Result<_, _>>()?;
            let related = row
                .parts("related")
                .map(|part| {
                    let (relation, id) = part.split_once(':').unwrap_or_default();
                    let relation = Relation::named(relation)
                        .ok_or_else(|| row.fault(format!("{part} is no relation")))?;
                    Ok((relation, known(row, &by_id, id)?))
                })
                .collect::<Result<_, _>>()?;
            concepts.push(Concept { id: row.cell("id").to_owned(), facet: *facet, broader, forms, related });
        }
    }
    let lines = tables.iter().flat_map(|(_, rows)| rows);
    for (at, row) in lines.enumerate() {
        let mut next = concepts[at].broader.clone();
        let mut seen = HashSet::new();
        while let Some(id) = next.pop() {
            if usize::from(id.0) == at {
                return Err(row.fault("it is broader than itself".to_owned()));
            }
            if concepts[usize::from(id.0)].facet != concepts[at].facet {
                return Err(row.fault("what is broader must be of the same facet".to_owned()));
            }
            if seen.insert(id) {
                next.extend(&concepts[usize::from(id.0)].broader);
            }
        }
    }
    Ok((concepts, by_id))
}

fn places(
    rows: &[Row<'_>],
    concepts: &HashMap<String, ConceptId>,
) -> Result<Named<Place, PlaceId>, VocabularyError> {
    let mut by_code: HashMap<String, PlaceId> = HashMap::new();
    let mut places: Vec<Place> = Vec::new();
    let mut owners = HashMap::new();
    for row in rows {
        let code = row.cell("code").to_owned();
        let kind = PlaceKind::named(row.cell("kind")).ok_or_else(|| row.fault("no such kind".to_owned()))?;
        // What a place lies in stands before it, so that nothing lies in itself.
        let within: Vec<PlaceId> =
            row.parts("within").map(|code| known(row, &by_code, code)).collect::<Result<_, _>>()?;
        if within.iter().any(|outer| places[usize::from(outer.0)].kind >= kind) {
            return Err(row.fault("it lies in a smaller place".to_owned()));
        }
        let names = row.forms()?;
        owners.entry(kind).or_insert_with(Owners::default).check(row, &names, kind)?;
        let known_for =
            row.parts("known_for").map(|id| known(row, concepts, id)).collect::<Result<_, _>>()?;
        let id = PlaceId(u16::try_from(places.len()).unwrap_or(u16::MAX));
        if by_code.insert(code.clone(), id).is_some() {
            return Err(row.fault(format!("{code} is there twice")));
        }
        places.push(Place { code, kind, within, names, known_for });
    }
    Ok((places, by_code))
}

fn known<Id: Copy>(row: &Row<'_>, ids: &HashMap<String, Id>, id: &str) -> Result<Id, VocabularyError> {
    ids.get(id).copied().ok_or_else(|| row.fault(format!("{id} is not known")))
}

/// Whose the forms of a facet are.
#[derive(Default)]
struct Owners(HashMap<String, (String, bool)>);

impl Owners {
    /// Refuses a form that is another's already, unless both say that it is ambiguous.
    fn check(
        &mut self,
        row: &Row<'_>,
        forms: &Forms,
        among: impl std::fmt::Debug,
    ) -> Result<(), VocabularyError> {
        let own = row.cell("it").to_owned() + row.cell("en");
        for form in Language::ALL.into_iter().flat_map(|language| forms.of(language)) {
            let words = folded(&form.text).join(" ");
            if words.is_empty() {
                return Err(row.fault(format!("{:?} has no words", form.text)));
            }
            match self.0.get(&words) {
                Some((owner, ambiguous)) if *owner != own && !(*ambiguous && form.ambiguous) => {
                    return Err(row.fault(format!("{} belongs to two of {among:?}", form.text)));
                }
                _ => self.0.insert(words, (own.clone(), form.ambiguous)),
            };
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(lines: &str) -> Option<String> {
        let text = format!("id\tbroader\tit\ten\tru\trelated\n{lines}");
        let rows = rows("materials.tsv", &text, CONCEPTS);
        rows.and_then(|rows| concepts(&[(Facet::Material, rows)])).err().map(|error| error.to_string())
    }

    #[test]
    fn a_table_that_contradicts_itself_is_refused_with_its_line() {
        assert_eq!(fault("wool\t\tlana\twool\tшерсть\t"), None);
        let twice = "wool\t\tlana\twool\tшерсть\t\nwool\t\tseta\tsilk\tшёлк\t";
        assert_eq!(fault(twice).as_deref(), Some("materials.tsv, line 3: wool is there twice"));
        let missing = "wool\t\tlana\t\tшерсть\t";
        assert_eq!(fault(missing).as_deref(), Some("materials.tsv, line 2: a language has no word for it"));
        let circle = "wool\tyarn\tlana\twool\tшерсть\t\nyarn\twool\tfilato\tyarn\tпряжа\t";
        assert_eq!(fault(circle).as_deref(), Some("materials.tsv, line 2: it is broader than itself"));
        let unknown = "wool\t\tlana\twool\tшерсть\tmakes:yarn";
        assert_eq!(fault(unknown).as_deref(), Some("materials.tsv, line 2: yarn is not known"));
        let short = "wool\tlana\twool\tшерсть";
        assert_eq!(fault(short).as_deref(), Some("materials.tsv, line 2: 4 columns instead of 6"));
    }

    #[test]
    fn a_form_of_two_concepts_must_be_declared_ambiguous_by_both() {
        let shared = "fur\t\tpelliccia\tfur\tмех\t\nfelt\t\tfeltro|Pelliccia\tfelt\tфетр\t";
        let refused = "materials.tsv, line 3: Pelliccia belongs to two of Material";
        assert_eq!(fault(shared).as_deref(), Some(refused));
        assert_eq!(fault(&shared.replace("|Pelliccia", "|?Pelliccia")).as_deref(), Some(refused));
        let declared = shared.replace("pelliccia\t", "?pelliccia\t").replace("|Pelliccia", "|?Pelliccia");
        assert_eq!(fault(&declared), None);
    }
}
