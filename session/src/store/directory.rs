//! Who takes part, as a participant may see it.

use std::fmt::Write as _;

use platform::args;
use platform::db::{Arg, At, DbError, Json, Tx};
use platform::http::{ListQuery, Listing};
use platform::locale::patterns;
use registry::model::OrganisationKind;

use super::Standing;
use super::participants::listed;
use crate::model::Directory;
use crate::model::ids::{ParticipantId, SideId};

/// Another participant.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Card {
    /// Who.
    pub id: ParticipantId,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The whole name in Latin letters.
    pub name_latin: Option<String>,
    /// What the person does.
    pub role: Option<String>,
    /// The organisation.
    pub organisation: String,
    /// The same in Latin letters.
    pub organisation_latin: Option<String>,
    /// What kind of organisation.
    pub kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 3166-2.
    pub region: Option<String>,
    /// The side.
    pub side_id: SideId,
    /// The side's code.
    pub side: String,
    /// BCP 47.
    pub languages: Json<Vec<String>>,
    /// Codes of thematic tables.
    pub thematic_tables: Json<Vec<String>>,
    /// What the person offers.
    pub offers: Option<String>,
    /// What the person looks for.
    pub seeks: Option<String>,
    /// When one of the two asked to meet, if the wish is open or accepted.
    pub asked_at: Option<At>,
    /// When the visitor said "rather not". What the other one said of the visitor is not fetched.
    pub avoided_at: Option<At>,
}

impl Card {
    /// Given name, then family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    /// The name in Latin letters; empty where there is none.
    #[must_use]
    pub fn latin(&self) -> &str {
        self.name_latin.as_deref().unwrap_or("")
    }
}

/// What the list is filtered by, beside words.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// The side's code.
    pub side: String,
    /// The kind of organisation.
    pub kind: String,
    /// The code of a thematic table.
    pub thematic_table: String,
}

const SELECT: &str = "SELECT participants.id, given_name, family_name, participants.name_latin, role,
    organisations.name AS organisation, organisations.name_latin AS organisation_latin, organisations.kind, country,
    region, side_id, sides.code AS side, languages, thematic_tables, offers, seeks,
    (SELECT MAX(made_at) FROM requests WHERE withdrawn_at IS NULL AND priority = 'no'
       AND from_id = $3 AND to_id = participants.id) AS avoided_at,
    (SELECT MAX(made_at) FROM requests WHERE withdrawn_at IS NULL AND declined_at IS NULL AND priority <> 'no'
       AND ((from_id = $3 AND to_id = participants.id) OR (to_id = $3 AND from_id = participants.id))) AS asked_at
    FROM participants JOIN organisations ON organisations.id = organisation_id JOIN sides ON sides.id = side_id";

/// Those taking part whom the visitor may see: `$2` whether all, `$3` the visitor, `$4` the visitor's side where only
/// the other one is shown, `$5` whether the directory is open to participants.
const VISIBLE: &str = "WHERE participants.session_id = $1 AND approved_at IS NOT NULL AND refused_at IS NULL
    AND participants.withdrawn_at IS NULL AND participants.id <> COALESCE($3, '')
    AND ($2 OR ($5 AND $3 IS NOT NULL AND ($4 IS NULL OR side_id <> $4)))";

fn sight(standing: &Standing) -> Vec<Arg> {
    let directory = standing.session.rules.directory;
    let own_side = standing.side.filter(|_| directory == Directory::OtherSide);
    args![
        standing.session.id,
        standing.decides(),
        standing.participant,
        own_side,
        directory != Directory::Nobody
    ]
}

/// Those taking part whom the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn list(
    tx: &mut Tx,
    standing: &Standing,
    filter: &Filter,
    query: ListQuery,
) -> Result<Listing<Card>, DbError> {
    let mut narrowed = format!(
        "{VISIBLE} AND ($6 = '' OR sides.code = $6)
         AND ($7 = '' OR organisations.kind = $7) AND ($8 = '' OR thematic_tables LIKE $9 ESCAPE '\\')"
    );
    let mut values = sight(standing);
    values.extend(args![&filter.side, &filter.kind, &filter.thematic_table, listed(&filter.thematic_table)]);
    for pattern in patterns(&query.q) {
        values.extend(args![pattern]);
        let _ = write!(narrowed, " AND search_text LIKE ${} ESCAPE '\\'", values.len());
    }
    let total = tx
        .count(
            sqlx::AssertSqlSafe(format!(
                "SELECT COUNT(*) FROM participants JOIN organisations ON organisations.id = organisation_id
                 JOIN sides ON sides.id = side_id {narrowed}"
            )),
            values.clone(),
        )
        .await?;
    values.extend(args![query.limit(), query.offset()]);
    let order = query.order(&[
        ("name", "search_text"),
        ("organisation", "organisations.name"),
        ("side", "sides.code"),
    ]);
    let sql = format!(
        "{SELECT} {narrowed} ORDER BY {order}, participants.id LIMIT ${} OFFSET ${}",
        values.len() - 1,
        values.len()
    );
    let rows = tx.all(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(Listing { rows, total, query })
}

/// One of them.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing, id: ParticipantId) -> Result<Option<Card>, DbError> {
    let mut values = sight(standing);
    values.extend(args![id]);
    tx.optional(sqlx::AssertSqlSafe(format!("{SELECT} {VISIBLE} AND participants.id = $6")), values).await
}

/// The codes of the thematic tables that somebody attends.
///
/// # Errors
/// What the database said.
pub async fn thematic_tables(tx: &mut Tx, standing: &Standing) -> Result<Vec<String>, DbError> {
    let rows: Vec<(Json<Vec<String>>,)> = tx
        .all(
            "SELECT DISTINCT thematic_tables FROM participants WHERE session_id = $1",
            args![standing.session.id],
        )
        .await?;
    let mut codes: Vec<_> = rows.into_iter().flat_map(|(codes,)| codes.0).collect();
    codes.sort();
    codes.dedup();
    Ok(codes)
}
