//! Badges: eight on a sheet of A4, to be cut, each with a vCard for whoever scans it.

use platform::locale::Translated;
use platform::print::{qr, vcard};
use serde::Serialize;

use super::handout::Handout;
use super::imprint::Imprint;
use super::languages::Words;
use super::person::{Person, shortened};

/// One badge.
#[derive(Debug, Clone)]
pub struct Badge {
    /// Whose it is.
    pub person: Person,
    /// What the person does; may be empty.
    pub role: String,
    /// The delegation, or what else brings the person here.
    pub side: Translated,
    /// Whether the delegation is the second of the two, for its colour.
    pub second_side: bool,
    /// The address on the vCard; may be empty.
    pub email: String,
    /// The telephone number on the vCard; may be empty.
    pub phone: String,
}

/// How many letters an organisation's name has room for, in two lines.
const ORGANISATION_LETTERS: usize = 62;
/// How many its Latin form has room for, in one.
const LATIN_LETTERS: usize = 42;

/// A badge among the eight of its page.
#[derive(Serialize)]
pub struct Card {
    given_name: String,
    family_name: String,
    latin: Option<String>,
    organisation: String,
    organisation_latin: Option<String>,
    role: String,
    side: Words,
    second_side: bool,
    /// A picture as SVG; none where the person's data are too long for one.
    qr: Option<String>,
}

impl Handout for Badge {
    const NAME: &'static str = "print-badges";
    const TEMPLATE: &'static str = include_str!("../../templates/print/badges.typ");
    /// Full sheets of eight.
    const PIECE: usize = 40;
    type Sheet = Card;

    fn sheets(imprint: &Imprint, things: &[Self]) -> Vec<Card> {
        things.iter().map(|badge| card(imprint, badge)).collect()
    }
}

fn card(imprint: &Imprint, badge: &Badge) -> Card {
    Card {
        given_name: badge.person.given_name.trim().to_owned(),
        family_name: badge.person.family_name.trim().to_owned(),
        latin: badge.person.latin(),
        organisation: shortened(&badge.person.organisation, ORGANISATION_LETTERS),
        organisation_latin: badge.person.organisation_latin().map(|name| shortened(&name, LATIN_LETTERS)),
        role: shortened(&badge.role, LATIN_LETTERS),
        side: imprint.languages.content(&badge.side),
        second_side: badge.second_side,
        qr: qr::svg(&vcard(badge)).ok(),
    }
}

fn vcard(badge: &Badge) -> String {
    let card = vcard::Card {
        given_name: badge.person.given_name.clone(),
        family_name: badge.person.family_name.clone(),
        latin_name: badge.person.latin().unwrap_or_default(),
        organisation: badge.person.organisation.clone(),
        role: badge.role.clone(),
        email: badge.email.clone(),
        phone: badge.phone.clone(),
        url: String::new(),
    };
    vcard::write(&card)
}
