//! What an organiser says of a task force, as both its forms send it.

use platform::app::App;
use platform::db::{DbError, Tx};
use platform::http::Oops;
use platform::locale::{Language, Locale, Translated};
use platform::page::Choice;
use platform::world::World;
use registry::http::Visitor;
use registry::model::{PersonId, Role};
use registry::store::people;

use super::roles::{self, Given};
use crate::model::TaskForce;
use crate::store::task_forces::ToldSide;
use platform::page::typed::Typed;

/// A task force as it was typed.
pub(super) struct Told {
    pub(super) slug: String,
    pub(super) name: Translated,
    sides: [SideTold; 2],
}

struct SideTold {
    code: String,
    name: Translated,
    co_chair: Option<people::Told>,
}

/// A co-chair who is to be written to, with the name of the side.
pub(super) type Letter = (PersonId, Translated);

/// The three languages as options.
pub(super) fn languages() -> Vec<Choice> {
    Language::ALL.map(|language| Choice::new(language.code(), language.own_name())).into()
}

impl Told {
    /// Reads it; nothing when something is wrong.
    pub(super) fn read(typed: &mut Typed, l: &Locale) -> Option<Self> {
        let name = typed.translated("name", &l.t("task-force-name"), 200);
        let slug = typed.required("slug", &l.t("task-force-slug"), 40);
        if !slug.is_empty() && !is_slug(&slug) {
            typed.refuse("slug", l.t("task-force-slug-wrong"));
        }
        let sides = ["first", "second"].map(|prefix| SideTold::read(typed, l, prefix));
        if !sides[0].code.is_empty() && sides[0].code == sides[1].code {
            typed.refuse("second_code", l.t("task-force-codes-same"));
        }
        typed.is_valid().then_some(Self { slug, name, sides })
    }

    /// Records the co-chairs as people; the sides, and the co-chairs with their sides' names.
    pub(super) async fn record(
        &self,
        tx: &mut Tx,
        world: &World,
    ) -> Result<([ToldSide; 2], Vec<Letter>), DbError> {
        let mut letters = Vec::new();
        let mut sides = Vec::with_capacity(2);
        for side in &self.sides {
            let co_chair = match &side.co_chair {
                Some(told) => Some(people::record(tx, world, told).await?),
                None => None,
            };
            letters.extend(co_chair.map(|person| (person, side.name.clone())));
            sides.push(ToldSide { code: side.code.clone(), name: side.name.clone(), co_chair });
        }
        let sides = <[ToldSide; 2]>::try_from(sides).unwrap_or_else(|_| unreachable!("two sides were read"));
        Ok((sides, letters))
    }
}

impl SideTold {
    fn read(typed: &mut Typed, l: &Locale, prefix: &str) -> Self {
        let field = |name: &str| format!("{prefix}_{name}");
        let code =
            typed.required(&field("code"), &label(l, prefix, "task-force-side-code"), 8).to_uppercase();
        if !code.is_empty() && !code.chars().all(char::is_alphanumeric) {
            typed.refuse(&field("code"), l.t("task-force-side-code-wrong"));
        }
        let name = typed.translated(&field("name"), &label(l, prefix, "task-force-side-name"), 200);
        let named = ["given", "family", "email"].iter().any(|name| !typed.raw(&field(name)).is_empty());
        let co_chair = if named { person(typed, l, prefix) } else { None };
        Self { code, name, co_chair }
    }
}

/// What a field is called where all faults stand together: both sides have fields of the same names.
fn label(l: &Locale, prefix: &str, key: &str) -> String {
    match prefix {
        "first" => format!("{} – {}", l.t("task-force-first-side"), l.t(key)),
        "second" => format!("{} – {}", l.t("task-force-second-side"), l.t(key)),
        _ => l.t(key),
    }
}

/// The person named by four fields: given name, family name, address, language.
pub(super) fn person(typed: &mut Typed, l: &Locale, prefix: &str) -> Option<people::Told> {
    let field = |name: &str| format!("{prefix}_{name}");
    let given_name = typed.required(&field("given"), &label(l, prefix, "role-given-name"), 100);
    let family_name = typed.required(&field("family"), &label(l, prefix, "role-family-name"), 100);
    let email = typed.email(&field("email"), &label(l, prefix, "role-email"))?;
    Some(people::Told { email, given_name, family_name, language: typed.language(&field("language")) })
}

fn is_slug(slug: &str) -> bool {
    let characters =
        slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    characters && !slug.starts_with('-') && !slug.ends_with('-')
}

/// Writes to the co-chairs that their delegation awaits them.
pub(super) async fn write_to(
    tx: &mut Tx,
    app: &App,
    visitor: &Visitor,
    task_force: &TaskForce,
    letters: Vec<Letter>,
) -> Result<(), Oops> {
    for (person, side) in letters {
        let given = Given { role: Role::Manager, task_force, side: Some(&side) };
        roles::tell(tx, app, visitor, person, &given).await?;
    }
    Ok(())
}
