//! Reading a backup.

use std::io::{BufRead, BufReader, Read, Seek};

use serde_json::{Map, Value};
use zip::ZipArchive;

use super::{BackupError, Column, columns};
use crate::args;
use crate::db::{Arg, Db, Tx};
use crate::media::Media;

/// Reads a backup into an empty database, whole or not at all; how many rows it held.
///
/// # Errors
/// When the database holds something, or the file is no backup of these tables.
pub async fn restore(
    db: &Db,
    media: &Media,
    tables: &[&str],
    input: impl Read + Seek,
) -> Result<u64, BackupError> {
    let mut zip = ZipArchive::new(input)?;
    check(&mut zip, tables)?;
    let names =
        zip.file_names().map(|name| name.map(|name| name.into_owned())).collect::<Result<Vec<_>, _>>()?;
    for name in names.into_iter().filter(|name| name.starts_with("files/")) {
        let mut content = Vec::new();
        zip.by_name(&name)?.read_to_end(&mut content)?;
        let key = media.put(content).await?;
        if format!("files/{key}") != name {
            return Err(BackupError::Content(format!("{name} is damaged")));
        }
    }
    let (mut tx, mut count) = (db.begin().await?, 0);
    for table in tables {
        if tx.count(sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}")), args![]).await? > 0 {
            return Err(BackupError::NotEmpty((*table).to_owned()));
        }
    }
    for table in tables {
        let columns = columns(&mut tx, table).await?;
        let lines = BufReader::new(zip.by_name(&format!("tables/{table}.jsonl"))?).lines();
        for line in lines {
            insert(&mut tx, table, &columns, &line?).await?;
            count += 1;
        }
    }
    tx.commit().await?;
    Ok(count)
}

fn check<R: Read + Seek>(zip: &mut ZipArchive<R>, tables: &[&str]) -> Result<(), BackupError> {
    let mut text = String::new();
    let head =
        zip.by_name("filiera-backup.json").map_err(|_| BackupError::Content("its head is missing".into()))?;
    head.take(100_000).read_to_string(&mut text)?;
    let head: Value = serde_json::from_str(&text).map_err(|error| BackupError::Content(error.to_string()))?;
    if head["format"] != "filiera.backup/1" {
        return Err(BackupError::Content(format!("its format is {}", head["format"])));
    }
    if head["tables"] != serde_json::json!(tables) {
        return Err(BackupError::Content("it has other tables; use the version that wrote it".into()));
    }
    Ok(())
}

async fn insert(tx: &mut Tx, table: &str, columns: &[Column], line: &str) -> Result<(), BackupError> {
    let wrong = |what: &str| BackupError::Content(format!("table {table}: {what}"));
    let row: Map<String, Value> = serde_json::from_str(line).map_err(|error| wrong(&error.to_string()))?;
    if let Some(name) = row.keys().find(|name| columns.iter().all(|column| column.name != **name)) {
        return Err(wrong(&format!("unknown column {name}")));
    }
    let names: Vec<_> = columns.iter().map(|column| column.name.as_str()).collect();
    let places: Vec<_> = (1..=columns.len()).map(|place| format!("${place}")).collect();
    let values = columns
        .iter()
        .map(|column| {
            value(column, row.get(&column.name).unwrap_or(&Value::Null)).ok_or_else(|| wrong(&column.name))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let sql = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), places.join(", "));
    tx.execute(sqlx::AssertSqlSafe(sql), values).await?;
    Ok(())
}

/// The value as its column takes it; nothing where it does not fit.
fn value(column: &Column, value: &Value) -> Option<Arg> {
    let is_null = value.is_null();
    match column.kind.as_str() {
        "bigint" => (is_null || value.is_i64()).then(|| Arg::Int(value.as_i64())),
        "double precision" => (is_null || value.is_number()).then(|| Arg::Real(value.as_f64())),
        // SQLite writes truth values as 0 and 1.
        "boolean" => match value {
            Value::Number(number) => Some(Arg::Bool(Some(number.as_i64()? != 0))),
            other => (is_null || other.is_boolean()).then(|| Arg::Bool(other.as_bool())),
        },
        _ => (is_null || value.is_string()).then(|| Arg::Text(value.as_str().map(str::to_owned))),
    }
}
