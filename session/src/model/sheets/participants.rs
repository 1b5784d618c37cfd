//! The people of both delegations.

use jiff::tz::TimeZone;
use platform::sheet::Cell;
use registry::model::{Email, OrganisationKind};

use super::cell::{self, Country, LanguageTag, Phone, Region};
use super::cells::Cells;
use super::{Column, Reason, Reference, SheetKind, SheetRow};
use crate::model::Interval;

/// A participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParticipantRow {
    /// By which the row is known again.
    pub external_id: String,
    /// The code of the side: `IT`, `RU`.
    pub side: String,
    /// The organisation's name in its own script.
    pub organisation: String,
    /// The organisation's name in Latin letters.
    pub organisation_latin: Option<String>,
    /// What kind of organisation it is.
    pub organisation_type: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 3166-2.
    pub region: Option<String>,
    /// The given name in its own script.
    pub given_name: String,
    /// The family name in its own script.
    pub family_name: String,
    /// The whole name in Latin letters.
    pub name_latin: Option<String>,
    /// What the person does there.
    pub role: Option<String>,
    /// Where mail goes.
    pub email: Email,
    /// E.164.
    pub phone: Option<String>,
    /// BCP 47.
    pub languages: Vec<String>,
    /// The codes of the thematic tables that the person attends.
    pub tables: Vec<String>,
    /// What the person offers.
    pub offers: Option<String>,
    /// What the person looks for.
    pub seeks: Option<String>,
    /// When the person is away.
    pub unavailable: Vec<Interval>,
    /// The fewest meetings.
    pub min: Option<u32>,
    /// The most meetings.
    pub max: Option<u32>,
}

impl SheetRow for ParticipantRow {
    const KIND: SheetKind = SheetKind::Participants;
    const COLUMNS: &'static [Column] = &[
        Column::required("external_id"),
        Column::required("side"),
        Column::required("organisation"),
        Column::optional("organisation_latin"),
        Column::required("organisation_type"),
        Column::required("country"),
        Column::optional("region"),
        Column::required("given_name"),
        Column::required("family_name"),
        Column::optional("name_latin"),
        Column::optional("role"),
        Column::required("email"),
        Column::optional("phone"),
        Column::optional("languages"),
        Column::optional("tables"),
        Column::optional("offers"),
        Column::optional("seeks"),
        Column::optional("unavailable"),
        Column::optional("min"),
        Column::optional("max"),
    ];
    const SAMPLE: &'static [&'static str] = &[
        "P0001",
        "IT",
        "Maglificio dell’Esempio S.r.l.",
        "Maglificio dell’Esempio S.r.l.",
        "firm",
        "IT",
        "IT-52",
        "Chiara",
        "Bellini",
        "Chiara Bellini",
        "export manager",
        "chiara.bellini@maglificio.example",
        "+390551234567",
        "it;en",
        "fashion",
        "maglieria conto terzi",
        "distributore",
        "2018-11-29T16:00/2018-11-29T17:00",
        "0",
        "12",
    ];

    fn from_cells(cells: &mut Cells<'_>) -> Option<Self> {
        let external_id = cells.code("external_id");
        let side = cells.reference("side", Reference::Side);
        let organisation = cells.text("organisation", 200);
        let organisation_latin = cells.text("organisation_latin", 200);
        let organisation_type = cells.get("organisation_type");
        let country = cells.get("country").map(|Country(code)| code);
        let region = cells.get("region").map(|Region(code)| code);
        let [given_name, family_name, name_latin, role] =
            ["given_name", "family_name", "name_latin", "role"].map(|column| cells.text(column, 200));
        let email = cells.get("email");
        let phone = cells.get("phone").map(|Phone(number)| number);
        let languages = cells.list("languages").into_iter().map(|LanguageTag(tag)| tag).collect();
        let tables = cells.references("tables", Reference::ThematicTable);
        let [offers, seeks] = ["offers", "seeks"].map(|column| cells.text(column, 2_000));
        let unavailable = cells.list("unavailable");
        let (min, max) = (cells.get::<u32>("min"), cells.get::<u32>("max"));
        if let (Some(country), Some(region)) = (&country, &region)
            && !region.starts_with(country)
        {
            cells.fault("region", region.as_str(), Reason::RegionElsewhere { country: country.clone() });
        }
        if let (Some(min), Some(maximum)) = (min, max)
            && min > maximum
        {
            cells.fault("min", min.to_string(), Reason::MinimumAboveMaximum { maximum });
        }
        Some(Self {
            external_id: external_id?,
            side: side?,
            organisation: organisation?,
            organisation_latin,
            organisation_type: organisation_type?,
            country: country?,
            region,
            given_name: given_name?,
            family_name: family_name?,
            name_latin,
            role,
            email: email?,
            phone,
            languages,
            tables,
            offers,
            seeks,
            unavailable,
            min,
            max,
        })
    }

    fn to_cells(&self, zone: &TimeZone) -> Vec<Cell> {
        vec![
            self.external_id.as_str().into(),
            self.side.as_str().into(),
            self.organisation.as_str().into(),
            self.organisation_latin.clone().into(),
            self.organisation_type.as_str().into(),
            self.country.as_str().into(),
            self.region.clone().into(),
            self.given_name.as_str().into(),
            self.family_name.as_str().into(),
            self.name_latin.clone().into(),
            self.role.clone().into(),
            self.email.to_string().into(),
            self.phone.clone().into(),
            cell::list(&self.languages),
            cell::list(&self.tables),
            self.offers.clone().into(),
            self.seeks.clone().into(),
            cell::intervals(&self.unavailable, zone),
            self.min.into(),
            self.max.into(),
        ]
    }
}
