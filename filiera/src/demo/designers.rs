//! Designers who buy in the market, and their briefs in every state: all made up, each told by the same functions that
//! people use, on days of the last months.

use anyhow::{Context as _, anyhow};
use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan as _};
use market::model::brief::ids::{BriefId, QuoteId};
use market::model::brief::{Price, Quantity, Reach, Step, StepKind, Wanted};
use market::model::ids::SupplierId;
use market::model::order::{EventKind, Part, Rating};
use market::model::quote::{Offer, PriceBreak};
use market::model::standing::today;
use market::model::{Currency, Money, OrderUnit};
use market::store::buying::{Own, briefs, messages, orders, quotes};
use market::store::{Standing, buyers};
use platform::app::App;
use platform::db::Tx;
use platform::locale::Language;
use platform::world::World;
use registry::model::PersonId;
use registry::store::people;

use super::names::{ITALIAN_FAMILY, ITALIAN_GIVEN, RUSSIAN_FAMILY, RUSSIAN_WOMEN};
use super::story::{Ending, STORIES, Story};
use super::suppliers;

/// How many designers there are.
const DESIGNERS: usize = 40;
/// How many briefs they have.
const BRIEFS: usize = 120;
/// How many firms somebody speaks for: three of each of the twelve trades.
const SPOKEN_FOR: usize = 36;
/// How many trades the firms are of, one after another.
const TRADES: usize = 12;
/// The address of the designer whom the demonstration signs in.
pub const DESIGNER: &str = "designer@filiera.example";

/// What is asked for: a title in each language, the product, how it is counted, and the steps with the trade that does
/// each. The first step's firm is the one that is asked.
struct Model {
    title: (&'static str, &'static str, &'static str),
    product: &'static str,
    unit: OrderUnit,
    steps: &'static [(StepKind, &'static str, i64)],
    trade: usize,
}

const MODELS: [Model; 6] = [
    Model {
        title: ("Borsa ricamata", "Embroidered bag", "Сумка с вышивкой"),
        product: "bag",
        unit: OrderUnit::Pieces,
        steps: &[
            (StepKind::Processing, "cutting", 1),
            (StepKind::Processing, "machine-embroidery", 1),
            (StepKind::Component, "buckle", 2),
            (StepKind::Processing, "leather-goods-assembly", 1),
        ],
        trade: 1,
    },
    Model {
        title: ("Camicia con ricamo", "Shirt with embroidery", "Рубашка с вышивкой"),
        product: "shirt",
        unit: OrderUnit::Pieces,
        steps: &[
            (StepKind::Processing, "cutting", 1),
            (StepKind::Processing, "machine-embroidery", 1),
            (StepKind::Component, "mother-of-pearl-button", 9),
            (StepKind::Processing, "sewing", 1),
        ],
        trade: 5,
    },
    Model {
        title: ("Cardigan in cashmere", "Cashmere cardigan", "Кашемировый кардиган"),
        product: "cardigan",
        unit: OrderUnit::Pieces,
        steps: &[
            (StepKind::Processing, "knitting", 1),
            (StepKind::Component, "horn-button", 6),
            (StepKind::Processing, "linking", 1),
            (StepKind::Processing, "washing", 1),
        ],
        trade: 4,
    },
    Model {
        title: ("Mocassini cuciti a mano", "Hand-sewn moccasins", "Мокасины ручной работы"),
        product: "moccasins",
        unit: OrderUnit::Pairs,
        steps: &[(StepKind::Processing, "upper-making", 1), (StepKind::Processing, "lasting", 1)],
        trade: 3,
    },
    Model {
        title: ("Foulard stampato", "Printed scarf", "Платок с печатью"),
        product: "foulard",
        unit: OrderUnit::Pieces,
        steps: &[(StepKind::Processing, "digital-printing", 1)],
        trade: 10,
    },
    Model {
        title: ("Ricamo su pelle", "Embroidery on leather", "Вышивка на коже"),
        product: "bag",
        unit: OrderUnit::Pieces,
        steps: &[(StepKind::Processing, "machine-embroidery", 1)],
        trade: 0,
    },
];

/// A brief on its way, with the clock that its story is told by.
struct Telling {
    world: World,
    own: Own,
    buyer: PersonId,
    amount: i64,
    deliver_by: Date,
}

/// Makes the designers, who speaks for firms, and the briefs; the password is the first designer's.
///
/// # Errors
/// When the database fails, or a story cannot be told.
pub async fn fill(
    app: &App,
    tx: &mut Tx,
    firms: &[SupplierId],
    spoken: PersonId,
) -> anyhow::Result<PersonId> {
    let mut owners = vec![spoken];
    for (number, firm) in firms.iter().enumerate().take(SPOKEN_FOR).skip(1) {
        let given = ITALIAN_GIVEN[number % ITALIAN_GIVEN.len()];
        let family = ITALIAN_FAMILY[number * 7 % ITALIAN_FAMILY.len()];
        let email = format!("maker{number:02}@filiera.example");
        let owner = super::person(app, tx, &email, given, family, Language::It).await?;
        suppliers::own(app, tx, owner, *firm).await?;
        owners.push(owner);
    }
    let mut designers = Vec::new();
    for number in 0..DESIGNERS {
        designers.push(designer(app, tx, number).await?);
    }
    for number in 0..BRIEFS {
        // The one who is signed in has one brief of every story.
        let (person, language) = designers[if number % 6 == 5 { 0 } else { number % DESIGNERS }];
        let model = &MODELS[number % MODELS.len()];
        let story = &STORIES[number / MODELS.len() % STORIES.len()];
        let asked: Vec<(SupplierId, PersonId)> = (0..3)
            .map(|more| model.trade + TRADES * ((number + more) % 3))
            .filter_map(|at| Some((*firms.get(at)?, *owners.get(at)?)))
            .collect();
        tell(app, tx, number, (person, language), model, story, &asked)
            .await
            .with_context(|| format!("brief {number}, {story:?}"))?;
    }
    Ok(designers[0].0)
}

async fn designer(app: &App, tx: &mut Tx, number: usize) -> anyhow::Result<(PersonId, Language)> {
    let email =
        if number == 0 { DESIGNER.to_owned() } else { format!("designer{number:02}@filiera.example") };
    let (given, family, language, country) = match number % 4 {
        0 | 2 => {
            let given = RUSSIAN_WOMEN[number % RUSSIAN_WOMEN.len()].0;
            (given, RUSSIAN_FAMILY[number % RUSSIAN_FAMILY.len()].1, Language::Ru, "RU")
        }
        1 => (
            ITALIAN_GIVEN[number % 32],
            ITALIAN_FAMILY[number % 40],
            Language::En,
            ["FR", "GB", "US"][number % 3],
        ),
        _ => (ITALIAN_GIVEN[number % 32], ITALIAN_FAMILY[number % 40], Language::It, "IT"),
    };
    let told = people::Told {
        email: email.parse()?,
        given_name: given.into(),
        family_name: family.into(),
        language,
    };
    let person = people::record(tx, &app.world, &told).await?;
    let languages = if language == Language::Ru { vec!["ru", "en"] } else { vec!["en", "it"] };
    let told = buyers::Told {
        organisation: None,
        country: country.into(),
        languages: languages.into_iter().map(str::to_owned).collect(),
        about: None,
    };
    buyers::record(tx, &app.world, person, &told).await?;
    Ok((person, language))
}

fn wanted(model: &Model, language: Language, amount: i64, deliver_by: Date, sample_by: Date) -> Wanted {
    let (it, en, ru) = model.title;
    let title = match language {
        Language::It => it,
        Language::En => en,
        Language::Ru => ru,
    };
    let step = |(kind, concept, each): &(StepKind, &str, i64)| Step {
        kind: *kind,
        concept: (*concept).to_owned(),
        each: *each,
        minutes: None,
        note: String::new(),
    };
    Wanted {
        title: title.to_owned(),
        product: Some(model.product.to_owned()),
        quantity: Some(Quantity { amount, unit: model.unit }),
        steps: model.steps.iter().map(step).collect(),
        price: Price::Open,
        sample_by: Some(sample_by),
        deliver_by: Some(deliver_by),
        languages: vec!["ru".into(), "en".into(), "it".into()],
        ..Wanted::default()
    }
}

/// Tells one brief's story, beginning so many days ago.
async fn tell(
    app: &App,
    tx: &mut Tx,
    number: usize,
    (person, language): (PersonId, Language),
    model: &Model,
    story: &Story,
    asked: &[(SupplierId, PersonId)],
) -> anyhow::Result<()> {
    let seed = u64::try_from(number)?;
    let ago = story.days_ago + i64::try_from(number % 5)?;
    let world = World::fixed(app.world.now() - SignedDuration::from_hours(24 * ago), 7_000 + seed);
    let begun = today(world.now());
    let amount = [100, 250, 500, 800, 1_200][number % 5];
    let deliver_by = begun.saturating_add(story.deliver_in.days());
    let standing = Standing::of(tx, Some(person)).await?;
    let buyer = standing.buyer().context("a buyer")?;
    let wanted = wanted(model, language, amount, deliver_by, begun.saturating_add(14.days()));
    let id: BriefId = briefs::begin(tx, &world, person, buyer, &wanted).await?;
    let own = briefs::own(tx, &standing, id).await?.context("the brief")?;
    let firms: Vec<SupplierId> = asked.iter().map(|(firm, _)| *firm).collect();
    briefs::choose(tx, &world, &own, &firms).await??;
    // Not every firm is published.
    let known = briefs::recipients(tx, &own).await?;
    let chosen = |one: &&(SupplierId, PersonId)| known.iter().any(|firm| firm.supplier_id == one.0);
    let asked: Vec<(SupplierId, PersonId)> = asked.iter().filter(chosen).copied().collect();
    if story.ending == Ending::Draft {
        return Ok(());
    }
    briefs::send(tx, &world, &own, Reach::Chosen).await??;
    let telling = Telling { world, own, buyer: person, amount, deliver_by };
    telling.answers(tx, story, &asked).await
}

impl Telling {
    fn later(&self, days: i64) {
        self.world.advance(SignedDuration::from_hours(24 * days));
    }

    async fn answers(
        &self,
        tx: &mut Tx,
        story: &Story,
        asked: &[(SupplierId, PersonId)],
    ) -> anyhow::Result<()> {
        let (world, own) = (&self.world, &self.own);
        self.later(1);
        let mut made: Vec<(QuoteId, PersonId)> = Vec::new();
        for (at, (firm, owner)) in asked.iter().enumerate() {
            let standing = Standing::of(tx, Some(*owner)).await?;
            let received = briefs::received(tx, &standing, *firm, own.brief.id).await?.context("received")?;
            if at < story.opened {
                briefs::open(tx, world, &received).await?;
            }
            if story.asks && at == 0 {
                messages::answer(
                    tx,
                    world,
                    &received,
                    "Il filato è fornito da Lei? / Вы предоставляете нить?",
                    None,
                )
                .await??;
            }
            if at < story.quotes {
                let id = quotes::offer(tx, world, &received, &self.offer(story, at)).await??;
                made.push((id, *owner));
            } else if at < story.quotes + story.passes {
                briefs::pass(tx, world, &received, "Calendario completo fino a primavera").await??;
            }
        }
        self.later(2);
        match story.ending {
            Ending::Draft | Ending::Open => Ok(()),
            Ending::Closed => Ok(briefs::close(tx, world, own).await??),
            Ending::Withdrawn => Ok(briefs::withdraw(tx, world, own).await??),
            Ending::Declined => {
                let (quote, _) = made.first().context("a quote")?;
                Ok(quotes::decline(tx, world, own, *quote, "Oltre il prezzo previsto").await??)
            }
            Ending::Ordered(events) => {
                let (quote, owner) = *made.first().context("a quote")?;
                let order = quotes::accept(tx, world, own, quote, 1).await??;
                for kind in events {
                    self.happens(tx, order, owner, *kind).await?;
                }
                self.rates(tx, order, owner).await
            }
        }
    }

    fn offer(&self, story: &Story, at: usize) -> Offer {
        let now = today(self.world.now());
        let piece = 90_000 + 35_000 * i64::try_from(at).unwrap_or(0);
        let brk = |from: i64, parts: i64| PriceBreak { from, parts };
        Offer {
            currency: Currency::Eur,
            breaks: vec![brk(50, piece + 20_000), brk(500, piece)],
            sample_parts: Some(Money::whole(45, Currency::Eur).parts),
            sample_by: Some(now.saturating_add(10.days())),
            deliver_by: self.deliver_by,
            remarks: String::new(),
            valid_until: now.saturating_add(story.valid.days()),
            subcontractors: Vec::new(),
        }
    }

    async fn happens(
        &self,
        tx: &mut Tx,
        order: market::model::brief::ids::OrderId,
        owner: PersonId,
        kind: EventKind,
    ) -> anyhow::Result<()> {
        self.later(4);
        let person = if kind.is_of(Part::Supplier) { owner } else { self.buyer };
        let standing = Standing::of(tx, Some(person)).await?;
        let deal = orders::find(tx, &standing, order).await?.context("the order")?;
        let now = today(self.world.now());
        let placed = &deal.placed.order;
        let amount = match kind {
            EventKind::Despatched => self.amount - placed.despatched(),
            EventKind::Received if placed.received() == 0 => self.amount * 3 / 5,
            EventKind::Received => self.amount - placed.received(),
            _ => 0,
        };
        let told = orders::Told {
            kind,
            on: if kind == EventKind::Postponed { self.deliver_by.saturating_add(7.days()) } else { now },
            amount,
            faulty: if kind == EventKind::Received { amount / 100 } else { 0 },
            remark: match kind {
                EventKind::SampleRejected => "Il punto è troppo largo".to_owned(),
                EventKind::Postponed => "La pelle arriva una settimana dopo".to_owned(),
                EventKind::CalledOff => "La collezione è stata ridotta".to_owned(),
                _ => String::new(),
            },
        };
        let done = orders::add(tx, &self.world, &deal, &told).await?;
        done.map_err(|fault| anyhow!("{kind}: {fault}"))
    }

    /// Both sides rate what is complete.
    async fn rates(
        &self,
        tx: &mut Tx,
        order: market::model::brief::ids::OrderId,
        owner: PersonId,
    ) -> anyhow::Result<()> {
        for (person, marks) in [(self.buyer, (5, 4, 5)), (owner, (4, 5, 4))] {
            let standing = Standing::of(tx, Some(person)).await?;
            let deal = orders::find(tx, &standing, order).await?.context("the order")?;
            if deal.placed.order.state() != market::model::order::OrderState::Complete {
                return Ok(());
            }
            let (date, quality, communication) = marks;
            let rating = Rating { date, quality, communication, remark: String::new() };
            orders::rate(tx, &self.world, &deal, &rating).await??;
        }
        Ok(())
    }
}
