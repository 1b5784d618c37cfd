//! How an entry is completed by what somebody else knows of the firm, and how that is taken back.

use std::collections::BTreeSet;

use platform::args;
use platform::db::{DbError, Tx};
use platform::locale::Source;
use platform::world::World;
use registry::model::{OrganisationId, OrganisationKind};
use registry::store::organisations;

use super::{Keeper, suppliers};
use crate::model::ids::SupplierId;
use crate::model::incoming::{Columns, Incoming};
use crate::model::joining::Changed;
use crate::model::{Field, FieldStanding, Scheme, TermFacet, Texts};

/// What an entry says, as far as lists tell of it.
struct Said {
    columns: Columns,
    standings: Vec<FieldStanding>,
    terms: BTreeSet<(TermFacet, String)>,
    identifiers: Vec<(Scheme, String)>,
    texts: Texts,
}

async fn said(tx: &mut Tx, keeper: &Keeper) -> Result<Said, DbError> {
    let (standing, id) = (keeper.standing(), keeper.supplier.id);
    Ok(Said {
        columns: Columns::of(&keeper.supplier),
        standings: suppliers::standings(tx, &standing, id).await?,
        terms: super::terms::all(tx, &standing, id)
            .await?
            .into_iter()
            .map(|one| (one.facet, one.concept))
            .collect(),
        identifiers: super::identifiers::all(tx, &standing, id)
            .await?
            .into_iter()
            .map(|one| (one.scheme, one.value))
            .collect(),
        texts: super::texts::all(tx, &standing, id).await?,
    })
}

/// The columns whose field somebody has confirmed: no list touches them.
fn confirmed(told: &mut Columns, standings: &[FieldStanding]) {
    let is =
        |field: Field| standings.iter().any(|one| one.field == field && one.declared.verified_at.is_some());
    if is(Field::Place) {
        (told.address, told.postcode, told.place, told.province, told.district) =
            (None, None, None, None, None);
        (told.latitude, told.longitude) = (None, None);
    }
    if is(Field::Contact) {
        (told.website, told.email, told.phone) = (None, None, None);
    }
    if is(Field::People) {
        told.people = None;
    }
    if is(Field::LeadSample) {
        told.lead_sample_days = None;
    }
    if is(Field::LeadBulk) {
        told.lead_bulk_days = None;
    }
    if is(Field::MinOrder) {
        (told.min_order, told.min_order_unit) = (None, None);
    }
}

fn changes(said: &Said, incoming: &Incoming, rewrite: bool) -> Changed {
    let mut told = incoming.columns.clone();
    confirmed(&mut told, &said.standings);
    let mut changed = Changed {
        before: said.columns.clone(),
        after: said.columns.completed(&told, rewrite),
        ..Changed::default()
    };
    for facet in TermFacet::ALL {
        let new: Vec<String> = incoming
            .of_facet(facet)
            .filter(|term| facet.has(term) && !said.terms.contains(&(facet, (*term).to_owned())))
            .map(str::to_owned)
            .collect();
        if !new.is_empty() {
            changed.terms.insert(facet.as_str().to_owned(), new);
        }
    }
    // A firm may have many numbers but one for value-added tax: another one is not silently put beside it.
    changed.identifiers = incoming
        .identifiers
        .iter()
        .filter(|(scheme, _)| !said.identifiers.iter().any(|(known, _)| known == *scheme))
        .map(|(scheme, value)| (*scheme, value.clone()))
        .collect();
    for (kind, text) in &incoming.texts {
        let known = said.texts.get(kind).cloned().unwrap_or_default();
        let new = text.iter().filter(|(language, _)| known.exact(*language).is_empty());
        changed.texts.extend(new.map(|(language, _)| (*kind, language)));
    }
    changed
}

/// What completing an entry by this would change.
pub(super) async fn would_change(
    tx: &mut Tx,
    keeper: &Keeper,
    incoming: &Incoming,
    rewrite: bool,
) -> Result<Changed, DbError> {
    Ok(changes(&said(tx, keeper).await?, incoming, rewrite))
}

/// Completes an entry by what is told of the firm, or rewrites what is there; what that changed.
pub(super) async fn complete(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    incoming: &Incoming,
    rewrite: bool,
) -> Result<Changed, DbError> {
    let said = said(tx, keeper).await?;
    let changed = changes(&said, incoming, rewrite);
    set_columns(tx, world, keeper, &changed.after).await?;
    for (facet, terms) in &changed.terms {
        let Ok(facet) = facet.parse::<TermFacet>() else { continue };
        let all: Vec<String> = said
            .terms
            .iter()
            .filter(|(known, _)| *known == facet)
            .map(|(_, term)| term.clone())
            .chain(terms.iter().cloned())
            .collect();
        super::terms::set(tx, world, keeper, facet, &all).await?;
    }
    for (scheme, value) in &changed.identifiers {
        super::identifiers::add(tx, world, keeper, *scheme, value).await?;
    }
    let kinds: BTreeSet<_> = changed.texts.iter().map(|(kind, _)| *kind).collect();
    for kind in kinds {
        let mut content = said.texts.get(&kind).cloned().unwrap_or_default();
        for (_, language) in changed.texts.iter().filter(|(of, _)| *of == kind) {
            if let Some(text) = incoming.texts.get(&kind) {
                content.set(*language, text.exact(*language), Source::Written);
            }
        }
        super::texts::set(tx, world, keeper, kind, &content).await?;
    }
    Ok(changed)
}

async fn set_columns(tx: &mut Tx, world: &World, keeper: &Keeper, columns: &Columns) -> Result<(), DbError> {
    suppliers::set_place(tx, world, keeper, &columns.whereabouts()).await?;
    suppliers::set_facts(tx, world, keeper, &columns.facts()).await?;
    suppliers::set_contact(tx, world, keeper, &columns.contact()).await
}

/// Takes back what completing an entry changed. What somebody has changed or confirmed since stays as it is.
pub(super) async fn take_back(
    tx: &mut Tx,
    world: &World,
    keeper: &Keeper,
    incoming: &Incoming,
    changed: &Changed,
) -> Result<(), DbError> {
    let said = said(tx, keeper).await?;
    let mut columns = said.columns.restored(&changed.before, &changed.after);
    // Half a position or half an order is none.
    if columns.latitude.is_some() != columns.longitude.is_some() {
        (columns.latitude, columns.longitude) = (None, None);
    }
    set_columns(tx, world, keeper, &columns).await?;
    let id = keeper.supplier.id;
    let confirmed: Vec<(TermFacet, String)> = tx
        .all(
            "SELECT facet, concept FROM supplier_terms WHERE supplier_id = $1 AND verified_at IS NOT NULL",
            args![id],
        )
        .await?;
    for (facet, terms) in &changed.terms {
        let Ok(facet) = facet.parse::<TermFacet>() else { continue };
        let stays = |term: &String| !terms.contains(term) || confirmed.contains(&(facet, term.clone()));
        let left: Vec<String> = said
            .terms
            .iter()
            .filter(|(of, term)| *of == facet && stays(term))
            .map(|(_, term)| term.clone())
            .collect();
        super::terms::set(tx, world, keeper, facet, &left).await?;
    }
    for (scheme, value) in &changed.identifiers {
        tx.execute(
            "DELETE FROM supplier_identifiers WHERE supplier_id = $1 AND scheme = $2 AND value = $3
             AND verified_at IS NULL",
            args![id, *scheme, value],
        )
        .await?;
    }
    let kinds: BTreeSet<_> = changed.texts.iter().map(|(kind, _)| *kind).collect();
    for kind in kinds {
        let (Some(known), Some(told)) = (said.texts.get(&kind), incoming.texts.get(&kind)) else { continue };
        let mut content = known.clone();
        for (_, language) in changed.texts.iter().filter(|(of, _)| *of == kind) {
            if known.exact(*language) == told.exact(*language) {
                content.set(*language, "", Source::Written);
            }
        }
        super::texts::set(tx, world, keeper, kind, &content).await?;
    }
    keeper.touch(tx, world, "supplier.changed", &id.to_string(), "split").await
}

/// What an entry says, as a list would tell of it.
pub(super) async fn as_incoming(tx: &mut Tx, keeper: &Keeper) -> Result<Incoming, DbError> {
    let said = said(tx, keeper).await?;
    let mut incoming = Incoming {
        name: keeper.supplier.name.clone(),
        name_latin: keeper.supplier.name_latin.clone(),
        country: keeper.supplier.country.clone(),
        columns: said.columns,
        identifiers: said.identifiers.into_iter().collect(),
        texts: said.texts,
        ..Incoming::default()
    };
    for (facet, term) in said.terms.into_iter().filter(|(_, term)| !term.starts_with("size-")) {
        incoming.terms.entry(facet.as_str().to_owned()).or_default().push(term);
    }
    Ok(incoming)
}

/// Makes the organisation of a firm that nobody knew: a namesake where another has its name.
pub(super) async fn organisation(
    tx: &mut Tx,
    world: &World,
    incoming: &Incoming,
) -> Result<OrganisationId, DbError> {
    let told = organisations::Told {
        name: incoming.name.clone(),
        name_latin: incoming.name_latin.clone(),
        kind: OrganisationKind::Firm,
        country: incoming.country.clone(),
        region: None,
    };
    organisations::make(tx, world, &told, &incoming.distinction()).await
}

/// The entry of an organisation, made where it has none; whether it was.
pub(super) async fn entry(
    tx: &mut Tx,
    world: &World,
    by: registry::model::PersonId,
    organisation: OrganisationId,
) -> Result<(SupplierId, bool), DbError> {
    match suppliers::of_organisation(tx, organisation).await? {
        Some(supplier) => Ok((supplier, false)),
        None => Ok((suppliers::register(tx, world, Some(by), organisation).await?, true)),
    }
}
