//! Entries.

use platform::args;
use platform::db::{Arg, DbError, Tx};
use platform::locale::fold;
use platform::world::World;
use registry::model::{OrganisationId, PersonId};
use registry::store::audit::{self, Deed};

use super::{Keeper, Standing, changes, standing, terms};
use crate::model::ids::SupplierId;
use crate::model::slug::slug;
use crate::model::{Contact, Facts, Field, FieldStanding, Place, Supplier, size_class};

/// The columns of a [`Supplier`].
pub(super) const SELECT: &str =
    "SELECT suppliers.id, organisation_id, name, name_latin, kind, country, region, slug,
    website, suppliers.email, phone, people, lead_sample_days, lead_bulk_days, min_order, min_order_unit,
    address, postcode, place, province, district, latitude, longitude,
    registered_at, registered_by, published_at, version, changed_at
    FROM suppliers JOIN organisations ON organisations.id = organisation_id";

/// One entry by one value, for those whom `sight` lets see it.
pub(super) async fn one_where(
    tx: &mut Tx,
    standing: &Standing,
    which: &str,
    value: Arg,
    sight: &str,
) -> Result<Option<Supplier>, DbError> {
    let [all, person] = standing.sight();
    let sql = format!("{SELECT} WHERE {which} AND {sight}");
    tx.optional(sqlx::AssertSqlSafe(sql), vec![value, all, person]).await
}

/// An entry that the visitor may see.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, standing: &Standing, id: SupplierId) -> Result<Option<Supplier>, DbError> {
    one_where(tx, standing, "suppliers.id = $1", id.into(), &standing::seen()).await
}

/// The same by its name in the address.
///
/// # Errors
/// What the database said.
pub async fn by_slug(tx: &mut Tx, standing: &Standing, slug: &str) -> Result<Option<Supplier>, DbError> {
    one_where(tx, standing, "suppliers.slug = $1", slug.into(), &standing::seen()).await
}

/// The entries that the visitor looks after as the firm's own, or registered and waits to.
///
/// # Errors
/// What the database said.
pub async fn own(tx: &mut Tx, standing: &Standing) -> Result<Vec<Supplier>, DbError> {
    let Some(person) = standing.person() else { return Ok(Vec::new()) };
    let sql = format!("{SELECT} WHERE {} ORDER BY search_text, suppliers.id", standing::OWN);
    tx.all(sqlx::AssertSqlSafe(sql), args![person]).await
}

/// The entry of an organisation, whoever asks: who registers a firm must be told that it is there.
///
/// # Errors
/// What the database said.
pub async fn of_organisation(tx: &mut Tx, id: OrganisationId) -> Result<Option<SupplierId>, DbError> {
    let row: Option<(SupplierId,)> =
        tx.optional("SELECT id FROM suppliers WHERE organisation_id = $1", args![id]).await?;
    Ok(row.map(|(id,)| id))
}

/// Makes the entry of an organisation that has none, shown to nobody else yet. `by` is who registers it: nobody where a
/// program does.
///
/// # Errors
/// What the database said; [`platform::db::is_taken`] when the organisation has one.
pub async fn register(
    tx: &mut Tx,
    world: &World,
    by: Option<PersonId>,
    organisation: OrganisationId,
) -> Result<SupplierId, DbError> {
    let (name, latin): (String, Option<String>) =
        tx.one("SELECT name, name_latin FROM organisations WHERE id = $1", args![organisation]).await?;
    let slug = free_slug(tx, &slug(latin.as_deref().unwrap_or(&name))).await?;
    let id: SupplierId = world.id();
    let search = fold(&format!("{name} {}", latin.unwrap_or_default()));
    tx.execute(
        "INSERT INTO suppliers (id, organisation_id, slug, search_text, registered_at, registered_by, version,
             changed_at, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, 1, $5, $6)",
        args![id, organisation, &slug, search, world.now(), by],
    )
    .await?;
    changes::record(tx, world, &[id]).await?;
    let scope = id.to_string();
    let deed =
        Deed { person: by, action: "supplier.registered", subject: &scope, scope: &scope, detail: &name };
    audit::write(tx, world, deed).await?;
    Ok(id)
}

/// The slug, or the first of `slug-2`, `slug-3`, … that no entry has.
async fn free_slug(tx: &mut Tx, wanted: &str) -> Result<String, DbError> {
    let taken: Vec<(String,)> = tx
        .all(
            "SELECT slug FROM suppliers WHERE slug = $1 OR slug LIKE $2",
            args![wanted, format!("{wanted}-%")],
        )
        .await?;
    let is_free = |slug: &String| !taken.iter().any(|(known,)| known == slug);
    let numbered = (2..).map(|number: u32| format!("{wanted}-{number}"));
    Ok(std::iter::once(wanted.to_owned()).chain(numbered).find(is_free).unwrap_or_default())
}

/// What the columns of an entry are worth.
///
/// # Errors
/// What the database said.
pub async fn standings(
    tx: &mut Tx,
    standing: &Standing,
    id: SupplierId,
) -> Result<Vec<FieldStanding>, DbError> {
    super::parts(tx, standing, id, "SELECT field", "supplier_standings", "field").await
}

/// Says that fields were told now; what was confirmed of them is so no more.
async fn declare(tx: &mut Tx, world: &World, keeper: &Keeper, fields: &[Field]) -> Result<(), DbError> {
    let rows: Vec<_> =
        fields.iter().map(|field| args![keeper.supplier.id, *field, world.now(), keeper.person()]).collect();
    tx.insert_all(
        "INSERT INTO supplier_standings (supplier_id, field, declared_at, declared_by)",
        rows,
        "ON CONFLICT (supplier_id, field) DO UPDATE SET declared_at = excluded.declared_at,
             declared_by = excluded.declared_by, verified_at = NULL, verified_by = NULL, verified_until = NULL",
    )
    .await
}

/// Changes what a firm says of its size, times and smallest order. The size class follows from the people.
///
/// # Errors
/// What the database said.
pub async fn set_facts(tx: &mut Tx, world: &World, keeper: &Keeper, told: &Facts) -> Result<(), DbError> {
    let before = &keeper.supplier;
    let known = before.facts();
    let changed: Vec<Field> = [
        (Field::People, known.people != told.people),
        (Field::LeadSample, known.lead_sample_days != told.lead_sample_days),
        (Field::LeadBulk, known.lead_bulk_days != told.lead_bulk_days),
        (Field::MinOrder, known.min_order != told.min_order),
    ]
    .into_iter()
    .filter_map(|(field, changed)| changed.then_some(field))
    .collect();
    if changed.is_empty() {
        return Ok(());
    }
    let (number, unit) = told.min_order.unzip();
    tx.execute(
        "UPDATE suppliers SET people = $2, lead_sample_days = $3, lead_bulk_days = $4, min_order = $5,
             min_order_unit = $6 WHERE id = $1",
        args![before.id, told.people, told.lead_sample_days, told.lead_bulk_days, number, unit],
    )
    .await?;
    if changed.contains(&Field::People) {
        terms::set_size(tx, world, keeper, told.people.and_then(size_class)).await?;
    }
    declare(tx, world, keeper, &changed).await?;
    keeper.touch(tx, world, "supplier.changed", &before.id.to_string(), "facts").await
}

/// Changes where a firm is.
///
/// # Errors
/// What the database said.
pub async fn set_place(tx: &mut Tx, world: &World, keeper: &Keeper, told: &Place) -> Result<(), DbError> {
    let before = &keeper.supplier;
    if before.where_it_is() == *told {
        return Ok(());
    }
    let search = fold(&format!(
        "{} {} {}",
        before.name,
        before.name_latin.as_deref().unwrap_or_default(),
        told.place.as_deref().unwrap_or_default()
    ));
    let (latitude, longitude) = told.at.unzip();
    tx.execute(
        "UPDATE suppliers SET address = $2, postcode = $3, place = $4, province = $5, district = $6,
             latitude = $7, longitude = $8, search_text = $9 WHERE id = $1",
        args![
            before.id,
            told.address.clone(),
            told.postcode.clone(),
            told.place.clone(),
            told.province.clone(),
            told.district.clone(),
            latitude,
            longitude,
            search
        ],
    )
    .await?;
    declare(tx, world, keeper, &[Field::Place]).await?;
    keeper.touch(tx, world, "supplier.changed", &before.id.to_string(), "place").await
}

/// Changes how a firm is reached.
///
/// # Errors
/// What the database said.
pub async fn set_contact(tx: &mut Tx, world: &World, keeper: &Keeper, told: &Contact) -> Result<(), DbError> {
    let before = &keeper.supplier;
    if before.contact() == *told {
        return Ok(());
    }
    tx.execute(
        "UPDATE suppliers SET website = $2, email = $3, phone = $4 WHERE id = $1",
        args![before.id, told.website.clone(), told.email.clone(), told.phone.clone()],
    )
    .await?;
    declare(tx, world, keeper, &[Field::Contact]).await?;
    keeper.touch(tx, world, "supplier.changed", &before.id.to_string(), "contact").await
}

/// Shows the entry to the public; whether that was new.
///
/// # Errors
/// What the database said.
pub async fn publish(tx: &mut Tx, world: &World, keeper: &Keeper) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            "UPDATE suppliers SET published_at = $2, published_by = $3 WHERE id = $1 AND published_at IS NULL
             AND joined_into IS NULL",
            args![keeper.supplier.id, world.now(), keeper.person()],
        )
        .await?;
    if changed > 0 {
        keeper.touch(tx, world, "supplier.published", &keeper.supplier.id.to_string(), "").await?;
    }
    Ok(changed > 0)
}

/// Takes the entry back from the public; whether it was there.
///
/// # Errors
/// What the database said.
pub async fn unpublish(tx: &mut Tx, world: &World, keeper: &Keeper) -> Result<bool, DbError> {
    let changed = tx
        .execute(
            "UPDATE suppliers SET published_at = NULL, published_by = NULL
             WHERE id = $1 AND published_at IS NOT NULL",
            args![keeper.supplier.id],
        )
        .await?;
    if changed > 0 {
        keeper.touch(tx, world, "supplier.hidden", &keeper.supplier.id.to_string(), "").await?;
    }
    Ok(changed > 0)
}
