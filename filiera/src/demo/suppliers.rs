//! Firms in the market, made up, in towns that are real: always the same ones for the same numbers.

use anyhow::Context as _;
use jiff::ToSpan as _;
use jiff::civil::Date;
use market::model::calendar::monday;
use market::model::ids::{CapacityId, CertificateId, IdentifierId, MachineId, MemberId, SupplierId};
use market::model::slug::slug;
use market::model::standing::today;
use market::model::town::{Town, towns};
use market::model::{Scheme, size_class};
use market::store::changes;
use platform::app::App;
use platform::args;
use platform::db::{Arg, Day, Json, Tx};
use platform::locale::{Language, Translated, fold};
use registry::model::{OrganisationId, PersonId};

use super::trades::{FAMILIES, TRADES, Trade};

/// How many firms go in together.
const BATCH: usize = 1_000;

/// The rows of some firms, table by table.
#[derive(Default)]
struct Rows {
    organisations: Vec<Vec<Arg>>,
    suppliers: Vec<Vec<Arg>>,
    standings: Vec<Vec<Arg>>,
    terms: Vec<Vec<Arg>>,
    machines: Vec<Vec<Arg>>,
    capacities: Vec<Vec<Arg>>,
    calendar: Vec<Vec<Arg>>,
    certificates: Vec<Vec<Arg>>,
    identifiers: Vec<Vec<Arg>>,
    texts: Vec<Vec<Arg>>,
    prices: Vec<Vec<Arg>>,
    ids: Vec<SupplierId>,
}

/// Numbers that look drawn and are always the same for a firm.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Makes so many firms, a thousand in a transaction; `say` is told how many there are after each.
///
/// # Errors
/// When the database fails.
pub async fn fill(app: &App, count: usize, say: impl Fn(usize)) -> anyhow::Result<Vec<SupplierId>> {
    let mut all = Vec::new();
    let begun = usize::try_from(app.db.count("SELECT COUNT(*) FROM suppliers", args![]).await?)?;
    while all.len() < count {
        let mut rows = Rows::default();
        let some = BATCH.min(count - all.len());
        for number in begun + all.len()..begun + all.len() + some {
            firm(app, &mut rows, number)?;
        }
        let mut tx = app.db.begin().await?;
        let ids = write(app, &mut tx, rows).await?;
        tx.commit().await?;
        all.extend(ids);
        say(all.len());
    }
    Ok(all)
}

/// Says that a person speaks for a firm.
///
/// # Errors
/// When the database fails.
pub async fn own(app: &App, tx: &mut Tx, person: PersonId, firm: SupplierId) -> anyhow::Result<()> {
    let id: MemberId = app.world.id();
    tx.execute(
        "INSERT INTO supplier_members (id, supplier_id, person_id, claimed_at, confirmed_at)
         VALUES ($1, $2, $3, $4, $4)",
        args![id, firm, person, app.world.now()],
    )
    .await?;
    Ok(())
}

fn firm(app: &App, rows: &mut Rows, number: usize) -> anyhow::Result<()> {
    let mut draw = Draw(number as u64 ^ 0x5DEE_CE66);
    draw.below(2);
    let trade = &TRADES[number % TRADES.len()];
    let near: Vec<&Town> = towns().iter().filter(|town| trade.provinces.contains(&town.province)).collect();
    let town = *near.get(number / TRADES.len() % near.len().max(1)).context("a town of the trade")?;
    // Of one trade, each name once before the numbers begin.
    let family = FAMILIES[number / TRADES.len() % FAMILIES.len()];
    let name = match number / (TRADES.len() * FAMILIES.len()) {
        0 => format!("{} {family} di {}", trade.name, town.name),
        more => format!("{} {family} di {} {}", trade.name, town.name, more + 1),
    };
    let (now, day) = (app.world.now(), today(app.world.now()));
    let (organisation, id): (OrganisationId, SupplierId) = (app.world.id(), app.world.id());
    rows.organisations.push(args![organisation, name.as_str(), "firm", "IT", now]);
    let people = 1 + i64::try_from(draw.below(9) * draw.below(14)).unwrap_or(0);
    let published = (number % 25 != 24).then_some(now);
    let changed = now - i64::try_from(draw.below(400)).unwrap_or(0).hours();
    let small = [10_i64, 30, 50, 100, 200, 300, 500, 1_000][draw.below(8)];
    let jitter = |draw: &mut Draw| (draw.below(200) as f64 - 100.0) / 10_000.0;
    let (latitude, longitude) = (town.latitude + jitter(&mut draw), town.longitude + jitter(&mut draw));
    let sample = i64::try_from(3 + draw.below(18)).unwrap_or(7);
    let bulk = i64::try_from(15 + draw.below(60)).unwrap_or(30);
    rows.suppliers.push(args![
        id,
        organisation,
        format!("{}-{}", slug(&name), number + 1),
        fold(&name),
        people,
        sample,
        bulk,
        small,
        trade.unit,
        format!("Via dell'Esempio {}", 1 + draw.below(90)),
        town.name,
        town.province,
        town.district,
        latitude,
        longitude,
        changed,
        published
    ]);
    for field in ["people", "lead-sample", "lead-bulk", "min-order", "place"] {
        rows.standings.push(args![id, field, now]);
    }
    terms(rows, &mut draw, trade, id, people, now);
    capacity(app, rows, &mut draw, trade, id, day);
    proof(app, rows, &mut draw, id, number, day);
    let said = |(it, en, ru): (&str, &str, &str)| {
        Json(
            Translated::written(Language::It, it.replace("{}", town.name))
                .and(Language::En, en.replace("{}", town.name))
                .and(Language::Ru, ru.replace("{}", town.name)),
        )
    };
    let made_up = (
        "Impresa inventata per la dimostrazione di Filiera; {} è un luogo vero, l'impresa no.",
        "A firm made up for Filiera's demonstration; {} is a real place, the firm is not.",
        "Предприятие придумано для демонстрации Filiera; {} — настоящее место, предприятие — нет.",
    );
    rows.texts.push(args![id, "summary", &said(trade.about), now]);
    rows.texts.push(args![id, "about", &said(made_up), now]);
    prices(rows, &mut draw, trade, id, now);
    rows.ids.push(id);
    Ok(())
}

fn terms(rows: &mut Rows, draw: &mut Draw, trade: &Trade, id: SupplierId, people: i64, now: jiff::Timestamp) {
    let mut told: Vec<(&str, &str)> = trade.sectors.iter().map(|one| ("sector", *one)).collect();
    let some = |facet: &'static str, all: &[&'static str], draw: &mut Draw, told: &mut Vec<(&str, &str)>| {
        for (at, one) in all.iter().enumerate() {
            if at == 0 || draw.below(3) > 0 {
                told.push((facet, one));
            }
        }
    };
    some("processing", trade.processings, draw, &mut told);
    some("product", trade.products, draw, &mut told);
    some("component", trade.components, draw, &mut told);
    some("material", trade.materials, draw, &mut told);
    told.push((
        "quality",
        *draw.of(&["luxury", "fine", "fine", "medium-fine", "medium-fine", "medium", "economy"]),
    ));
    told.push(("sales", "contract-work"));
    told.extend((draw.below(2) == 0).then_some(("sales", "private-label")));
    told.extend((draw.below(4) == 0).then_some(("sales", "own-brand")));
    told.extend(size_class(people).map(|class| ("employment", class)));
    told.extend((draw.below(2) == 0).then_some(("employment", "family-firm")));
    for (facet, all) in [("language", ["it", "en", "ru", "fr"]), ("market", ["IT", "FR", "US", "RU"])] {
        let count = 1 + draw.below(all.len());
        rows.terms.extend(all.iter().take(count).map(|one| args![id, facet, *one, now]));
    }
    told.sort_unstable();
    told.dedup();
    rows.terms.extend(told.into_iter().map(|(facet, one)| args![id, facet, one, now]));
}

/// About what firms of the demonstration take for a piece, in cents: the usual price, which each firm varies.
fn usual(concept: &str) -> i64 {
    match concept {
        "button" | "corozo-button" | "snap" | "rivet" => 12,
        "horn-button" | "mother-of-pearl-button" | "insole" => 55,
        "zip-puller" | "buckle" | "chain" | "metal-hardware" | "bag-handle" | "lining" => 140,
        "hand-embroidery" | "beading" | "leather-goods-assembly" => 2_900,
        "sewing" | "upper-making" | "lasting" | "knitting" => 1_150,
        "cutting" | "pressing" | "washing" | "skiving" | "edge-painting" => 110,
        _ => 420,
    }
}

/// Two of three firms say about what they take.
fn prices(rows: &mut Rows, draw: &mut Draw, trade: &Trade, id: SupplierId, now: jiff::Timestamp) {
    if draw.below(3) == 0 {
        return;
    }
    for concept in trade.processings.iter().chain(trade.components) {
        // In ten-thousandths of a euro: a cent is a hundred.
        let each = usual(concept) * i64::try_from(70 + draw.below(70)).unwrap_or(100);
        let setup = i64::try_from(draw.below(5)).unwrap_or(0) * 250_000;
        rows.prices.push(args![id, *concept, each, setup, now]);
    }
}

fn capacity(app: &App, rows: &mut Rows, draw: &mut Draw, trade: &Trade, id: SupplierId, day: Date) {
    let now = app.world.now();
    let machine: MachineId = app.world.id();
    rows.machines.push(args![
        machine,
        id,
        trade.machine,
        i64::try_from(1 + draw.below(12)).unwrap_or(1),
        now
    ]);
    let capacity: CapacityId = app.world.id();
    let per_week = i64::try_from(100 * (1 + draw.below(20))).unwrap_or(100);
    rows.capacities.push(args![capacity, id, trade.processings[0], "pieces", per_week, now]);
    for week in 0..8_i64 {
        if draw.below(3) == 0 {
            let kind = *draw.of(&["held", "booked", "closed"]);
            let monday = Day(monday(day).saturating_add(week.weeks()));
            let amount = per_week * i64::try_from(1 + draw.below(4)).unwrap_or(1) / 4;
            rows.calendar.push(args![capacity, id, monday, kind, "", amount, now]);
        }
    }
}

fn proof(app: &App, rows: &mut Rows, draw: &mut Draw, id: SupplierId, number: usize, day: Date) {
    let now = app.world.now();
    for scheme in ["gots", "grs", "oeko-tex-100", "lwg", "iso-9001", "sa8000"] {
        if draw.below(5) > 0 {
            continue;
        }
        let certificate: CertificateId = app.world.id();
        // Some have run out.
        let until = day.saturating_add((i64::try_from(draw.below(900)).unwrap_or(0) - 200).days());
        let from = until.saturating_sub(1_095.days());
        let verified = (draw.below(2) == 0).then_some(now);
        let label = format!("DEMO {:06}", 17 * number + 1);
        rows.certificates.push(args![certificate, id, scheme, label, Day(from), Day(until), now, verified]);
    }
    let body = format!("9{:09}", number);
    let vat = (0..10).find_map(|digit| Scheme::Vat.read(&format!("IT{body}{digit}"), "IT").ok());
    if let Some(vat) = vat {
        let identifier: IdentifierId = app.world.id();
        rows.identifiers.push(args![identifier, id, Scheme::Vat.as_str(), vat, now]);
    }
}

async fn write(app: &App, tx: &mut Tx, rows: Rows) -> anyhow::Result<Vec<SupplierId>> {
    let inserts = [
        ("organisations (id, name, kind, country, created_at)", rows.organisations),
        (
            "suppliers (id, organisation_id, slug, search_text, people, lead_sample_days, lead_bulk_days, min_order,
             min_order_unit, address, place, province, district, latitude, longitude, changed_at, published_at,
             registered_at, version)",
            rows.suppliers
                .into_iter()
                .map(|mut row| {
                    row.extend(args![app.world.now(), 1_i64]);
                    row
                })
                .collect(),
        ),
        ("supplier_standings (supplier_id, field, declared_at)", rows.standings),
        ("supplier_terms (supplier_id, facet, concept, declared_at)", rows.terms),
        ("supplier_machines (id, supplier_id, concept, quantity, declared_at)", rows.machines),
        (
            "supplier_capacities (id, supplier_id, processing, unit, per_week, declared_at)",
            rows.capacities,
        ),
        (
            "supplier_calendar (capacity_id, supplier_id, week, kind, reason, amount, changed_at)",
            rows.calendar,
        ),
        (
            "supplier_certificates (id, supplier_id, scheme, number, valid_from, valid_until, declared_at, verified_at)",
            rows.certificates,
        ),
        ("supplier_identifiers (id, supplier_id, scheme, value, declared_at)", rows.identifiers),
        ("supplier_texts (supplier_id, kind, content, changed_at)", rows.texts),
        ("supplier_prices (supplier_id, concept, parts, setup_parts, changed_at)", rows.prices),
    ];
    for (table, rows) in inserts {
        tx.insert_all(&format!("INSERT INTO {table}"), rows, "").await?;
    }
    changes::record(tx, &app.world, &rows.ids).await?;
    Ok(rows.ids)
}
