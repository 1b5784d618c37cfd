//! The interpreters.

use platform::args;
use platform::db::{Arg, DbError, Json, Tx};
use platform::world::World;

use super::Standing;
use super::by_code::{BY_CODE, ByCode};
use super::places::PlaceKind;
use crate::model::Interpreter;
use crate::model::ids::InterpreterKind;
use crate::model::sheets::InterpreterRow;

/// The session's interpreters, by code; for organisers and coordinators.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx, standing: &Standing) -> Result<Vec<Interpreter>, DbError> {
    tx.all(
        sqlx::AssertSqlSafe(format!(
            "SELECT id, external_id, name, languages, unavailable, max_consecutive FROM interpreters
             WHERE session_id = $1 AND $2 ORDER BY {BY_CODE}"
        )),
        args![standing.session.id, standing.keeps_interpreters()],
    )
    .await
}

impl ByCode for InterpreterRow {
    const PLACE: PlaceKind = PlaceKind::Interpreter;
    const FIELDS: &'static [&'static str] = &["name", "languages", "unavailable", "max_consecutive"];

    fn code(&self) -> &str {
        &self.interpreter
    }

    fn id(world: &World) -> String {
        world.id::<InterpreterKind>().to_string()
    }

    fn values(&self) -> Vec<Arg> {
        args![
            self.name.clone().unwrap_or_default(),
            &Json(self.languages.clone()),
            &Json(self.unavailable.clone()),
            self.max_consecutive
        ]
    }

    async fn known(tx: &mut Tx, standing: &Standing) -> Result<Vec<Self>, DbError> {
        Ok(list(tx, standing).await?.iter().map(Interpreter::row).collect())
    }

    fn moves(&self, known: &Self) -> Option<&'static str> {
        (self.name != known.name).then_some("name")
    }
}
