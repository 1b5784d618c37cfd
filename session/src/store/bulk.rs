//! Many rows in few statements.

use platform::db::{Arg, DbError, Tx};

/// Values of one statement at most; SQLite takes 32,766, PostgreSQL 65,535.
const MOST_VALUES: usize = 8_000;

/// Inserts rows of equal length: `head` is `INSERT INTO … (…)`, `tail` is what follows the values, such as
/// `ON CONFLICT …`, or nothing.
pub(super) async fn insert(tx: &mut Tx, head: &str, tail: &str, rows: Vec<Vec<Arg>>) -> Result<(), DbError> {
    let Some(columns) = rows.first().map(Vec::len) else { return Ok(()) };
    for chunk in rows.chunks((MOST_VALUES / columns.max(1)).max(1)) {
        let tuple = |row: usize| {
            let places: Vec<String> =
                (1..=columns).map(|column| format!("${}", row * columns + column)).collect();
            format!("({})", places.join(", "))
        };
        let tuples: Vec<String> = (0..chunk.len()).map(tuple).collect();
        let sql = format!("{head} VALUES {} {tail}", tuples.join(", "));
        tx.execute(sqlx::AssertSqlSafe(sql), chunk.concat()).await?;
    }
    Ok(())
}
