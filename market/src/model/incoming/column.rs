//! Columns of a list by whatever they are called in Italian, English or Russian.

use platform::locale::{Language, fold};
use platform::sheet::Sheet;
use serde::{Deserialize, Serialize};

use crate::model::vocabulary::Facet;
use crate::model::{Scheme, TermFacet, TextKind};

/// What a column of a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The name in its own script.
    Name,
    /// The name in Latin letters.
    NameLatin,
    /// The list's own key of the firm.
    Reference,
    /// A country.
    Country,
    /// Street and number.
    Address,
    /// The postal code.
    Postcode,
    /// The comune.
    Place,
    /// The province.
    Province,
    /// Degrees north.
    Latitude,
    /// Degrees east.
    Longitude,
    /// A number that the firm is known by elsewhere.
    Identifier(Scheme),
    /// Its own pages.
    Website,
    /// Where to write.
    Email,
    /// Where to ring.
    Phone,
    /// How many people work there.
    People,
    /// Days to a sample.
    LeadSample,
    /// Days to the bulk.
    LeadBulk,
    /// The smallest order.
    MinOrder,
    /// In what it is counted.
    MinOrderUnit,
    /// Words of a facet.
    Terms(TermFacet),
    /// A text in one language.
    Text(TextKind, Language),
}

/// The names of columns, those of our own lists first.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "name",
            "nome",
            "denominazione",
            "ragione sociale",
            "azienda",
            "ditta",
            "impresa",
            "nome azienda",
            "company",
            "company name",
            "firm",
            "firm name",
            "supplier",
            "fornitore",
            "название",
            "наименование",
            "фирма",
            "компания",
            "предприятие",
            "организация",
            "поставщик",
        ],
    ),
    (
        Column::NameLatin,
        &[
            "name latin",
            "nome latino",
            "nome in caratteri latini",
            "latin name",
            "название латиницей",
            "латиница",
        ],
    ),
    (
        Column::Reference,
        &[
            "reference",
            "id",
            "code",
            "codice",
            "codice socio",
            "numero socio",
            "riferimento",
            "member number",
            "код",
            "номер",
        ],
    ),
    (Column::Country, &["country", "country code", "paese", "nazione", "stato", "страна"]),
    (Column::Address, &["address", "street", "indirizzo", "via", "sede", "street address", "адрес", "улица"]),
    (
        Column::Postcode,
        &["postcode", "postal code", "zip", "zip code", "cap", "codice postale", "индекс", "почтовый индекс"],
    ),
    (
        Column::Place,
        &[
            "place",
            "city",
            "town",
            "comune",
            "citta",
            "localita",
            "luogo",
            "город",
            "населенныи пункт",
            "населенный пункт",
        ],
    ),
    (Column::Province, &["province", "provincia", "prov", "pr", "провинция"]),
    (Column::Latitude, &["latitude", "lat", "latitudine", "широта"]),
    (Column::Longitude, &["longitude", "lon", "lng", "long", "longitudine", "долгота"]),
    (
        Column::Identifier(Scheme::Vat),
        &["vat", "vat number", "vat no", "vat id", "partita iva", "p iva", "piva", "p i", "инн", "номер ндс"],
    ),
    (Column::Identifier(Scheme::Rea), &["rea", "numero rea", "n rea"]),
    (Column::Identifier(Scheme::Gln), &["gln"]),
    (Column::Identifier(Scheme::OsId), &["os id", "osid"]),
    (Column::Website, &["website", "web", "site", "url", "sito", "sito web", "саит", "сайт"]),
    (Column::Email, &["email", "e mail", "mail", "posta elettronica", "почта", "электронная почта"]),
    (Column::Phone, &["phone", "telephone", "tel", "telefono", "телефон"]),
    (
        Column::People,
        &[
            "people",
            "employees",
            "staff",
            "addetti",
            "dipendenti",
            "numero addetti",
            "сотрудники",
            "персонал",
            "число сотрудников",
        ],
    ),
    (
        Column::LeadSample,
        &["lead sample days", "sample days", "giorni campione", "campionario giorni", "срок образца"],
    ),
    (
        Column::LeadBulk,
        &[
            "lead bulk days",
            "bulk days",
            "lead time",
            "giorni produzione",
            "tempi di produzione",
            "срок производства",
        ],
    ),
    (
        Column::MinOrder,
        &[
            "min order",
            "minimum order",
            "moq",
            "ordine minimo",
            "minimo",
            "минимальныи заказ",
            "минимальный заказ",
        ],
    ),
    (
        Column::MinOrderUnit,
        &["min order unit", "unit", "unita", "unita di misura", "единица", "единица измерения"],
    ),
    (Column::Terms(TermFacet::Words(Facet::Sector)), &["sector", "settore", "comparto", "сектор", "отрасль"]),
    (
        Column::Terms(TermFacet::Words(Facet::Product)),
        &["product", "products", "prodotto", "prodotti", "продукция", "изделия", "продукт", "товары"],
    ),
    (
        Column::Terms(TermFacet::Words(Facet::Processing)),
        &[
            "processing",
            "processings",
            "lavorazione",
            "lavorazioni",
            "processo",
            "обработка",
            "операции",
            "виды работ",
        ],
    ),
    (
        Column::Terms(TermFacet::Words(Facet::Quality)),
        &["quality", "quality level", "qualita", "livello qualita", "fascia", "качество", "уровень качества"],
    ),
    (
        Column::Terms(TermFacet::Words(Facet::Sales)),
        &["sales", "sales system", "vendita", "sistema di vendita", "продажи", "система продаж"],
    ),
    (Column::Terms(TermFacet::Words(Facet::Employment)), &["employment", "occupazione", "занятость"]),
    (
        Column::Terms(TermFacet::Words(Facet::Production)),
        &["production", "machines", "struttura produttiva", "macchinari", "оборудование", "производство"],
    ),
    (
        Column::Terms(TermFacet::Words(Facet::Component)),
        &["component", "components", "componente", "componenti", "accessori", "компоненты", "фурнитура"],
    ),
    (
        Column::Terms(TermFacet::Words(Facet::Material)),
        &["material", "materials", "materiale", "materiali", "материал", "материалы"],
    ),
    (
        Column::Terms(TermFacet::Words(Facet::Property)),
        &["property", "properties", "proprieta", "своиства", "свойства"],
    ),
    (
        Column::Terms(TermFacet::Words(Facet::Service)),
        &["service", "services", "servizi", "servizio", "услуги"],
    ),
    (Column::Terms(TermFacet::Language), &["language", "languages", "lingua", "lingue", "язык", "языки"]),
    (Column::Terms(TermFacet::Market), &["market", "markets", "mercato", "mercati", "рынок", "рынки"]),
    (Column::Text(TextKind::Summary, Language::It), &["summary it", "sintesi"]),
    (Column::Text(TextKind::Summary, Language::En), &["summary en", "summary"]),
    (Column::Text(TextKind::Summary, Language::Ru), &["summary ru", "кратко"]),
    (Column::Text(TextKind::About, Language::It), &["about it", "descrizione"]),
    (Column::Text(TextKind::About, Language::En), &["about en", "description", "about"]),
    (Column::Text(TextKind::About, Language::Ru), &["about ru", "описание"]),
];

/// The columns of the template, each with what stands in it for a made-up firm.
pub(super) const TEMPLATE: &[(&str, &str)] = &[
    ("reference", "A-001"),
    ("name", "Ricamificio Esempio S.r.l."),
    ("country", "IT"),
    ("vat", "IT00743110157"),
    ("address", "Via dei Ricami 7"),
    ("postcode", "50123"),
    ("place", "Firenze"),
    ("province", "FI"),
    ("latitude", "43.7696"),
    ("longitude", "11.2558"),
    ("website", "ricamificio.example"),
    ("email", "info@ricamificio.example"),
    ("phone", "+39 055 123456"),
    ("people", "12"),
    ("lead_sample_days", "10"),
    ("lead_bulk_days", "30"),
    ("min_order", "100"),
    ("min_order_unit", "pieces"),
    ("sector", "abbigliamento"),
    ("product", ""),
    ("processing", "ricamo a macchina; taglio"),
    ("component", ""),
    ("material", "seta"),
    ("quality", ""),
    ("sales", ""),
    ("language", "it; en; ru"),
    ("market", "RU; FR"),
    ("about_it", "Ricamiamo dal 1962."),
    ("about_en", "Embroidery since 1962."),
    ("about_ru", "Вышиваем с 1962 года."),
];

/// A column's name without case, accents and signs.
fn plain(name: &str) -> String {
    let signs: String =
        fold(name).chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).collect();
    signs.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Column {
    /// The column that is called so, in whatever language.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = plain(name);
        NAMES
            .iter()
            .find(|(_, names)| names.iter().any(|known| plain(known) == name))
            .map(|(column, _)| *column)
    }

    /// Its name in our own lists.
    #[must_use]
    pub fn name(self) -> String {
        let names = NAMES.iter().find(|(column, _)| *column == self);
        names.and_then(|(_, names)| names.first()).map_or_else(String::new, |name| name.replace(' ', "_"))
    }
}

/// How the columns of a list were read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Recognised ones: as they are called in the file, and our own name.
    pub known: Vec<(String, String)>,
    /// The others, which are left alone; of two for one thing the second.
    pub unknown: Vec<String>,
}

impl Heading {
    /// The columns of a sheet: each position with what it holds.
    #[must_use]
    pub fn of(sheet: &Sheet) -> (Self, Vec<Option<Column>>) {
        let (mut heading, mut columns) = (Self::default(), Vec::<Option<Column>>::new());
        for name in &sheet.columns {
            let column = Column::named(name).filter(|column| !columns.contains(&Some(*column)));
            match column {
                Some(column) => heading.known.push((name.clone(), column.name())),
                None => heading.unknown.push(name.clone()),
            }
            columns.push(column);
        }
        (heading, columns)
    }

    /// Whether it names firms.
    #[must_use]
    pub fn has_names(&self) -> bool {
        self.known.iter().any(|(_, name)| name == "name")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_in_three_languages() {
        for (name, column) in [
            ("Ragione Sociale", Column::Name),
            ("НАИМЕНОВАНИЕ", Column::Name),
            ("company_name", Column::Name),
            ("P.IVA", Column::Identifier(Scheme::Vat)),
            ("Partita  IVA", Column::Identifier(Scheme::Vat)),
            ("Città", Column::Place),
            ("Город", Column::Place),
            ("Lavorazioni", Column::Terms(TermFacet::Words(Facet::Processing))),
            ("языки", Column::Terms(TermFacet::Language)),
            ("Сайт", Column::Website),
            ("Минимальный заказ", Column::MinOrder),
        ] {
            assert_eq!(Column::named(name), Some(column), "{name}");
        }
        for wrong in ["", "note", "fatturato", "имя директора"] {
            assert_eq!(Column::named(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn no_name_is_of_two_columns_and_the_template_knows_its_own() {
        let mut all: Vec<String> =
            NAMES.iter().flat_map(|(_, names)| names.iter().map(|name| plain(name))).collect();
        let count = all.len();
        all.sort();
        all.dedup();
        // Two spellings of a Russian name may fold to one.
        assert!(count - all.len() <= 6, "{count} {}", all.len());
        for (name, _) in TEMPLATE {
            assert_eq!(Column::named(name).map(Column::name).as_deref(), Some(*name));
        }
    }
}
