//! Certificates.

use platform::args;
use platform::db::{Arg, Day, DbError, Tx};
use platform::media::Key;
use platform::world::World;

use super::{Keeper, Standing, parts};
use crate::model::Certificate;
use crate::model::ids::{CertificateId, SupplierId};

/// What is said of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// A concept of the facet certificate.
    pub scheme: String,
    /// As it is printed.
    pub number: String,
    /// Whom it names.
    pub holder: Option<String>,
    /// Who gave it.
    pub issuer: Option<String>,
    /// Its first day.
    pub valid_from: Option<Day>,
    /// Its last day.
    pub valid_until: Option<Day>,
}

/// The file that proves a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The file.
    pub media: Key,
    /// How it was called.
    pub name: String,
    /// What it is.
    pub kind: String,
}

const COLUMNS: &str =
    "SELECT id, scheme, number, holder, issuer, valid_from, valid_until, media, media_name, media_type";

/// The certificates of an entry that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx, standing: &Standing, id: SupplierId) -> Result<Vec<Certificate>, DbError> {
    parts(tx, standing, id, COLUMNS, "supplier_certificates", "scheme, number").await
}

/// One of those that somebody looks after.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, keeper: &Keeper, id: CertificateId) -> Result<Option<Certificate>, DbError> {
    let sql = format!(
        "{COLUMNS}, {} FROM supplier_certificates WHERE id = $1 AND supplier_id = $2",
        super::DECLARED
    );
    tx.optional(sqlx::AssertSqlSafe(sql), args![id, keeper.supplier.id]).await
}

fn values(told: &Told) -> Vec<Arg> {
    args![
        &told.scheme,
        &told.number,
        told.holder.clone(),
        told.issuer.clone(),
        told.valid_from,
        told.valid_until
    ]
}

/// Adds a certificate.
///
/// # Errors
/// What the database said; [`platform::db::is_taken`] when the entry has one of this scheme and number.
pub async fn add(tx: &mut Tx, world: &World, keeper: &Keeper, told: &Told) -> Result<CertificateId, DbError> {
    let id: CertificateId = world.id();
    let mut args = args![id, keeper.supplier.id, world.now(), keeper.person()];
    args.extend(values(told));
    tx.execute(
        "INSERT INTO supplier_certificates (id, supplier_id, declared_at, declared_by, scheme, number, holder, issuer,
             valid_from, valid_until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args,
    )
    .await?;
    keeper.touch(tx, world, "supplier-certificate.added", &id.to_string(), &told.scheme).await?;
    Ok(id)
}

/// Changes a certificate; it counts as declared again. Whether there is one.
///
/// # Errors
/// As [`add`].
pub async fn update(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    id: CertificateId,
    told: &Told,
) -> Result<bool, DbError> {
    let Some(before) = find(tx, keeper, id).await? else { return Ok(false) };
    let before = Told {
        scheme: before.scheme,
        number: before.number,
        holder: before.holder,
        issuer: before.issuer,
        valid_from: before.valid_from,
        valid_until: before.valid_until,
    };
    if before == *told {
        return Ok(true);
    }
    let mut args = args![id, world.now(), keeper.person()];
    args.extend(values(told));
    tx.execute(
        "UPDATE supplier_certificates SET declared_at = $2, declared_by = $3, scheme = $4, number = $5, holder = $6,
             issuer = $7, valid_from = $8, valid_until = $9,
             verified_at = NULL, verified_by = NULL, verified_until = NULL WHERE id = $1",
        args,
    )
    .await?;
    keeper.touch(tx, world, "supplier-certificate.changed", &id.to_string(), &told.scheme).await?;
    Ok(true)
}

/// Puts the file that proves a certificate in place of the one before, or takes it away; the certificate counts as
/// declared again. Whether there is one.
///
/// # Errors
/// What the database said.
pub async fn prove(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    id: CertificateId,
    evidence: Option<&Evidence>,
) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            "UPDATE supplier_certificates SET media = $3, media_name = $4, media_type = $5,
                 verified_at = NULL, verified_by = NULL, verified_until = NULL
             WHERE id = $1 AND supplier_id = $2",
            args![
                id,
                keeper.supplier.id,
                evidence.map(|evidence| evidence.media),
                evidence.map(|evidence| evidence.name.clone()),
                evidence.map(|evidence| evidence.kind.clone())
            ],
        )
        .await?;
    if changed > 0 {
        let detail = evidence.map_or("", |evidence| &evidence.name);
        keeper.touch(tx, world, "supplier-certificate.proven", &id.to_string(), detail).await?;
    }
    Ok(changed > 0)
}

/// Removes a certificate; whether it was there.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx, world: &World, keeper: &Keeper, id: CertificateId) -> Result<bool, DbError> {
    let sql = "DELETE FROM supplier_certificates WHERE id = $1 AND supplier_id = $2";
    let removed = tx.execute(sql, args![id, keeper.supplier.id]).await?;
    if removed > 0 {
        keeper.touch(tx, world, "supplier-certificate.removed", &id.to_string(), "").await?;
    }
    Ok(removed > 0)
}
