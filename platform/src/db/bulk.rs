//! Many rows with few statements: what is imported comes by the thousand.

use super::{Arg, DbError, Tx};

/// Placeholders in one statement. SQLite looks for each among all before it, so more would not be quicker.
const PLACES: usize = 1_200;

impl Tx {
    /// Inserts many rows. `head` is the statement as far as `VALUES`, `tail` what follows the values, such as
    /// `ON CONFLICT …`; it may be empty.
    ///
    /// # Errors
    /// What the database said.
    pub async fn insert_all(
        &mut self,
        head: &str,
        rows: impl IntoIterator<Item = Vec<Arg>>,
        tail: &str,
    ) -> Result<(), DbError> {
        let mut rows = rows.into_iter().peekable();
        while let Some(width) = rows.peek().map(Vec::len) {
            let (mut values, mut args) = (Vec::new(), Vec::new());
            for row in rows.by_ref().take((PLACES / width.max(1)).max(1)) {
                values.push(format!("({})", places(args.len() + 1, row.len())));
                args.extend(row);
            }
            let sql = format!("{head} VALUES {} {tail}", values.join(", "));
            self.execute(sqlx::AssertSqlSafe(sql), args).await?;
        }
        Ok(())
    }
}

/// The placeholders of a list, `$3, $4, $5`: the first's number and how many.
#[must_use]
pub fn places(first: usize, count: usize) -> String {
    (first..first + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args;
    use crate::db::Db;

    #[tokio::test]
    async fn more_rows_than_one_statement_takes() {
        let db = Db::connect("sqlite::memory:", 1).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        tx.execute("CREATE TABLE pairs (one BIGINT PRIMARY KEY, other TEXT)", args![]).await.unwrap();
        let rows = |word: &'static str| (0..9_000_i64).map(move |number| args![number, word]);
        tx.insert_all("INSERT INTO pairs (one, other)", rows("a"), "").await.unwrap();
        let tail = "ON CONFLICT (one) DO UPDATE SET other = excluded.other";
        tx.insert_all("INSERT INTO pairs (one, other)", rows("b"), tail).await.unwrap();
        tx.insert_all("INSERT INTO pairs (one, other)", Vec::new(), "").await.unwrap();
        let changed = "SELECT COUNT(*) FROM pairs WHERE other = 'b'";
        assert_eq!(tx.count(changed, args![]).await.unwrap(), 9_000);
    }

    #[test]
    fn places_are_numbered_on() {
        assert_eq!(places(3, 3), "$3, $4, $5");
        assert_eq!(places(1, 0), "");
    }
}
