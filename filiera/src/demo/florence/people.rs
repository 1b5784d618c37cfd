//! Who takes part.

use rand::RngExt;
use rand_chacha::ChaCha20Rng;
use registry::model::OrganisationKind as Kind;
use session::model::Interval;
use session::model::sheets::ParticipantRow;

use super::super::names::{
    ITALIAN_FAMILY, ITALIAN_GIVEN, ITALIAN_PLACES, ROLES, RUSSIAN_FAMILY, RUSSIAN_MEN, RUSSIAN_PLACES,
    RUSSIAN_WOMEN, THEMES, Theme,
};
use super::{BORDER, afternoon, one};

/// Somebody, the Italians first; the four themes take turns.
pub(super) fn participant(random: &mut ChaCha20Rng, index: usize) -> ParticipantRow {
    let italian = index < BORDER;
    let theme = &THEMES[index % 4];
    // Seven in ten are firms; the others are what a delegation brings along.
    let kind = if random.random_ratio(7, 10) { Kind::Firm } else { *one(random, &Kind::ALL[1..]) };
    let (offers, seeks) = (one(random, &theme.goods), one(random, &theme.goods));
    let role = one(random, &ROLES);
    let person = if italian { italian_person(random) } else { russian_person(random) };
    let organisation =
        if italian { italian_firm(random, theme, kind) } else { russian_firm(random, theme, kind) };
    let mut languages = vec![if italian { "it" } else { "ru" }.to_owned()];
    // As many speak English as makes the interpreters nearly enough.
    if random.random_ratio(5, 8) {
        languages.push("en".into());
    }
    let number = index + 1;
    let unavailable = if random.random_ratio(1, 12) {
        let start = 20 * random.random_range(0..12);
        vec![Interval { start: afternoon(start), end: afternoon(start + 60) }]
    } else {
        Vec::new()
    };
    ParticipantRow {
        external_id: format!("P{number:04}"),
        side: if italian { "IT" } else { "RU" }.into(),
        organisation: organisation.0,
        organisation_latin: Some(organisation.1),
        organisation_type: kind,
        country: if italian { "IT" } else { "RU" }.into(),
        region: Some(organisation.2.into()),
        given_name: person.0,
        family_name: person.1,
        name_latin: Some(person.2),
        role: Some(if italian { role.0 } else { role.1 }.into()),
        email: format!("p{number:04}@delegation.example")
            .parse()
            .unwrap_or_else(|_| unreachable!("a good address")),
        phone: None,
        languages,
        tables: vec![theme.code.into()],
        offers: Some(if italian { offers.0 } else { offers.1 }.into()),
        seeks: Some(if italian { seeks.0 } else { seeks.1 }.into()),
        unavailable,
        min: None,
        max: Some(12),
    }
}

fn italian_person(random: &mut ChaCha20Rng) -> (String, String, String) {
    let (given, family) = (*one(random, &ITALIAN_GIVEN), *one(random, &ITALIAN_FAMILY));
    (given.into(), family.into(), format!("{given} {family}"))
}

fn russian_person(random: &mut ChaCha20Rng) -> (String, String, String) {
    let family = one(random, &RUSSIAN_FAMILY);
    if random.random_ratio(1, 2) {
        let given = one(random, &RUSSIAN_MEN);
        (given.0.into(), family.0.into(), format!("{} {}", given.1, family.2))
    } else {
        let given = one(random, &RUSSIAN_WOMEN);
        (given.0.into(), family.1.into(), format!("{} {}", given.1, family.3))
    }
}

type Firm = (String, String, &'static str);

fn italian_firm(random: &mut ChaCha20Rng, theme: &Theme, kind: Kind) -> Firm {
    let place = one(random, &ITALIAN_PLACES);
    let name = match kind {
        Kind::Firm => format!(
            "{} {} {}",
            one(random, &theme.italian),
            place.0,
            one(random, &["S.r.l.", "S.p.A.", "S.n.c."])
        ),
        Kind::Institution => format!("Ufficio per l’internazionalizzazione di {}", place.0),
        Kind::Region => format!("Consorzio regionale di {}", place.0),
        Kind::Association => format!("Associazione artigiani di {}", place.0),
        Kind::Chamber => format!("Camera di commercio di {}", place.0),
        Kind::Fair => format!("Fiere di {}", place.0),
        Kind::University => format!("Università di {}", place.0),
        Kind::TechPole => format!("Polo tecnologico di {}", place.0),
        Kind::ResearchCentre => format!("Centro ricerche di {}", place.0),
        Kind::Bank => format!("Banca di {}", place.0),
    };
    (name.clone(), name, place.1)
}

fn russian_firm(random: &mut ChaCha20Rng, theme: &Theme, kind: Kind) -> Firm {
    let place = one(random, &RUSSIAN_PLACES);
    let sector = one(random, &theme.russian);
    let (name, latin) = match kind {
        Kind::Firm => (format!("ООО «{} {}»", sector.0, place.0), format!("OOO {} {}", sector.1, place.1)),
        Kind::Institution => {
            (format!("Агентство развития, {}", place.0), format!("Agentstvo razvitiya, {}", place.1))
        }
        Kind::Region => {
            (format!("Корпорация развития, {}", place.0), format!("Korporatsiya razvitiya, {}", place.1))
        }
        Kind::Association => {
            (format!("Союз предпринимателей, {}", place.0), format!("Soyuz predprinimateley, {}", place.1))
        }
        Kind::Chamber => (format!("Палата торговли, {}", place.0), format!("Palata torgovli, {}", place.1)),
        Kind::Fair => (format!("Выставка «{}»", place.0), format!("Vystavka {}", place.1)),
        Kind::University => (format!("Университет, {}", place.0), format!("Universitet, {}", place.1)),
        Kind::TechPole => (format!("Технополис, {}", place.0), format!("Tekhnopolis, {}", place.1)),
        Kind::ResearchCentre => {
            (format!("Научный центр, {}", place.0), format!("Nauchny tsentr, {}", place.1))
        }
        Kind::Bank => (format!("Банк, {}", place.0), format!("Bank, {}", place.1)),
    };
    (name, latin, place.2)
}
