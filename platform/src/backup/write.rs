//! Writing a backup.

use std::io::{Seek, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{BackupError, columns};
use crate::args;
use crate::db::{Db, Tx};
use crate::jobs::Job as _;
use crate::mail::Delivery;
use crate::media::Media;

/// Rows that are held in memory at once.
const CHUNK: i64 = 2000;

/// Writes every row of `tables` and every uploaded file, as they are at one moment.
///
/// # Errors
/// When the database, a file or the output fails.
pub async fn write(
    db: &Db,
    media: &Media,
    tables: &[&str],
    output: impl Write + Seek,
) -> Result<u64, BackupError> {
    let mut zip = ZipWriter::new(output);
    let (mut tx, mut rows) = (db.read().await?, 0);
    zip.start_file("filiera-backup.json", SimpleFileOptions::default())?;
    zip.write_all(
        serde_json::json!({ "format": "filiera.backup/1", "tables": tables }).to_string().as_bytes(),
    )?;
    for table in tables {
        zip.start_file(format!("tables/{table}.jsonl"), SimpleFileOptions::default())?;
        rows += table_rows(&mut tx, table, &mut zip).await?;
    }
    for key in media.keys().await? {
        let content = media.get(key).await?;
        zip.start_file(format!("files/{key}"), SimpleFileOptions::default())?;
        zip.write_all(&content)?;
    }
    zip.finish()?;
    Ok(rows)
}

async fn table_rows(tx: &mut Tx, table: &str, output: &mut impl Write) -> Result<u64, BackupError> {
    let columns = columns(tx, table).await?;
    let kept = if table == "jobs" { format!("WHERE kind <> '{}'", Delivery::KIND) } else { String::new() };
    let sql = match tx {
        Tx::Sqlite(_) => {
            let pairs: Vec<_> = columns.iter().map(|column| format!("'{0}', {0}", column.name)).collect();
            let pairs = pairs.join(", ");
            format!("SELECT json_object({pairs}) FROM {table} {kept} ORDER BY rowid LIMIT $1 OFFSET $2")
        }
        Tx::Postgres(_) => {
            let first =
                columns.iter().take(2).map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ");
            format!(
                "SELECT row_to_json({table})::text FROM {table} {kept} ORDER BY {first} LIMIT $1 OFFSET $2"
            )
        }
    };
    let mut offset = 0;
    loop {
        let rows: Vec<(String,)> = tx.all(sqlx::AssertSqlSafe(sql.clone()), args![CHUNK, offset]).await?;
        for (row,) in &rows {
            writeln!(output, "{row}")?;
        }
        offset += i64::try_from(rows.len()).unwrap_or(CHUNK);
        if i64::try_from(rows.len()).unwrap_or(0) < CHUNK {
            return Ok(offset.unsigned_abs());
        }
    }
}
