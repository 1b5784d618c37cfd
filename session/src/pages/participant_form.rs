//! What is typed of a participant: the form as it is filled in, and as a row of the sheet.

use jiff::tz::TimeZone;
use platform::app::App;
use platform::db::{Tx, is_taken};
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{Choice, Form};
use registry::http::Visitor;

use super::participants::{kinds, side_name};
use super::row_form;
use crate::model::Participant;
use crate::model::sheets::{Fault, Known, ParticipantRow, Reason};
use crate::store::participants::{self, Taken};
use crate::store::{Standing, task_forces};
use platform::page::typed::Pairs;

/// What the form offers to choose from.
pub(super) struct Choices {
    pub(super) sides: Vec<Choice>,
    pub(super) kinds: Vec<Choice>,
    pub(super) tables: String,
}

/// A form with the lines that say when somebody is away: local times from and to.
pub(super) struct Filled {
    pub(super) form: Form,
    pub(super) away: Vec<(String, String)>,
}

impl Filled {
    /// For somebody new.
    pub(super) fn blank() -> Self {
        Self { form: Form::default(), away: vec![<(String, String)>::default(); 2] }
    }

    /// As it is known of a participant.
    pub(super) fn of(participant: &Participant, zone: &TimeZone) -> Self {
        Self { form: Form::new(shown(participant)), away: away(participant, zone) }
    }

    /// As it was sent, with what is wrong.
    pub(super) fn refused(l: &Locale, pairs: Pairs, faults: &[Fault]) -> Self {
        let away = away_sent(&pairs);
        Self { form: row_form::refused(l, pairs, faults), away }
    }
}

/// The fields of the form that are columns of the sheet as they are.
const PLAIN: [&str; 16] = [
    "side",
    "organisation",
    "organisation_latin",
    "organisation_type",
    "country",
    "region",
    "given_name",
    "family_name",
    "name_latin",
    "role",
    "email",
    "phone",
    "offers",
    "seeks",
    "min",
    "max",
];

fn shown(participant: &Participant) -> Pairs {
    let row = participant.row();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let count = |value: Option<u32>| value.map(|value| value.to_string()).unwrap_or_default();
    let values = [
        ("side", row.side.clone()),
        ("organisation", row.organisation.clone()),
        ("organisation_latin", text(&row.organisation_latin)),
        ("organisation_type", row.organisation_type.to_string()),
        ("country", row.country.clone()),
        ("region", text(&row.region)),
        ("given_name", row.given_name.clone()),
        ("family_name", row.family_name.clone()),
        ("name_latin", text(&row.name_latin)),
        ("role", text(&row.role)),
        ("email", row.email.to_string()),
        ("phone", text(&row.phone)),
        ("languages", row.languages.join(", ")),
        ("tables", row.tables.join(", ")),
        ("offers", text(&row.offers)),
        ("seeks", text(&row.seeks)),
        ("min", count(row.min)),
        ("max", count(row.max)),
    ];
    values.map(|(name, value)| (name.to_owned(), value)).into()
}

/// When the participant is away, local to the session, and two lines more to fill in.
fn away(participant: &Participant, zone: &TimeZone) -> Vec<(String, String)> {
    let local = |at: jiff::Timestamp| zone.to_datetime(at).strftime("%Y-%m-%dT%H:%M").to_string();
    let held = participant.unavailable.iter().map(|away| (local(away.start), local(away.end)));
    held.chain(std::iter::repeat_n(<(String, String)>::default(), 2)).collect()
}

fn away_sent(pairs: &Pairs) -> Vec<(String, String)> {
    let from = row_form::values(pairs, "away_from");
    let to = row_form::values(pairs, "away_to");
    from.into_iter().zip(to).map(|(from, to)| (from.to_owned(), to.to_owned())).collect()
}

/// What the form says, as a row of the sheet.
fn row(
    pairs: &Pairs,
    code: String,
    standing: &Standing,
    sides: Vec<String>,
) -> Result<ParticipantRow, Vec<Fault>> {
    let mut fields = vec![("external_id", code)];
    fields.extend(PLAIN.map(|name| (name, row_form::value(pairs, name))));
    fields.push(("languages", row_form::list(pairs, "languages")));
    fields.push(("tables", row_form::list(pairs, "tables")));
    let away = away_sent(pairs).into_iter().filter(|(from, to)| !from.is_empty() || !to.is_empty());
    let away: Vec<String> = away.map(|(from, to)| format!("{from}/{to}")).collect();
    fields.push(("unavailable", away.join(";")));
    let known = Known { sides: Some(sides.into_iter().collect()), ..Known::default() };
    row_form::row(&fields, &standing.session.time_zone(), &known)
}

pub(super) async fn choices(tx: &mut Tx, l: &Locale, standing: &Standing) -> Result<Choices, Oops> {
    let both = task_forces::sides(tx, standing.session.task_force_id).await?;
    let own = both.iter().filter(|side| standing.decides_for(side.id));
    let sides = own.map(|side| Choice::new(&side.code, side_name(l, side)));
    let tables = participants::thematic_tables(tx, standing).await?.join(", ");
    Ok(Choices { sides: sides.collect(), kinds: kinds(l), tables })
}

/// What to say once the form's fields are written: of an organisation that another task force has, too, not all is.
async fn said(
    tx: &mut Tx,
    l: &Locale,
    standing: &Standing,
    before: Option<&Participant>,
    row: &ParticipantRow,
) -> Result<String, Oops> {
    let saved = l.t(if before.is_some() { "people-saved" } else { "participant-made" });
    let same =
        |before: &Participant| (&before.organisation, &before.country) == (&row.organisation, &row.country);
    let blanks = before.is_some_and(same);
    let kept = participants::kept(tx, standing, std::slice::from_ref(row), blanks).await?;
    Ok(match kept.first() {
        Some(name) => {
            format!("{saved} {}", l.with("people-organisation-kept", [("name", name.as_str().into())]))
        }
        None => saved,
    })
}

/// Writes what the form says of a participant who is there (`before`) or is new, under this code: what to say of it, or
/// the faults where something stands against it.
pub(super) async fn save(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    standing: &Standing,
    (before, code): (Option<&Participant>, String),
    pairs: &Pairs,
) -> Result<Result<String, Vec<Fault>>, Oops> {
    let choices = choices(tx, visitor.locale(), standing).await?;
    let sides = choices.sides.into_iter().map(|side| side.value).collect();
    match row(pairs, code, standing, sides) {
        Ok(row) => write(tx, app, visitor, standing, before, row).await,
        Err(faults) => Ok(Err(faults)),
    }
}

async fn write(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    standing: &Standing,
    before: Option<&Participant>,
    row: ParticipantRow,
) -> Result<Result<String, Vec<Fault>>, Oops> {
    let by = visitor.signed_in()?.id;
    let rows = [row];
    let fault = |column: &str, value: &str, reason| Fault {
        line: 1,
        column: column.to_owned(),
        value: value.to_owned(),
        reason,
    };
    let email = rows[0].email.to_string();
    match participants::taken(tx, standing, &rows).await?.pop().flatten() {
        Some(Taken::Email(code)) => {
            return Ok(Err(vec![fault("email", &email, Reason::EmailTaken { code })]));
        }
        Some(Taken::OtherSide) => {
            return Ok(Err(vec![fault("external_id", &rows[0].external_id, Reason::OfOtherSide)]));
        }
        None => {}
    }
    let [row] = rows;
    let said = said(tx, visitor.locale(), standing, before, &row).await?;
    let written = match before {
        Some(before) => participants::correct(tx, &app.world, by, standing, before, row).await,
        None => participants::record(tx, &app.world, by, standing, &[row]).await.map(|_| ()),
    };
    match written {
        Err(error) if is_taken(&error) => Err(Oops::Conflict("people-meanwhile")),
        written => written.map(|()| Ok(said)).map_err(Oops::from),
    }
}
