//! Briefs, quotes, confidential files and orders: what is kept, and who sees it.

use jiff::SignedDuration;
use jiff::civil::date;
use market::model::brief::ids::{BriefId, QuoteId};
use market::model::brief::{
    BriefState, Confidentiality, NotNow, Price, Quantity, Reach, SizeShare, Step, StepKind, Wanted,
};
use market::model::ids::{BuyerId, SupplierId};
use market::model::order::{EventFault, EventKind, OrderState, Part, Rating};
use market::model::quote::{Offer, PriceBreak, QuoteState, Refused};
use market::model::vocabulary::Facet;
use market::model::{CapacityUnit, Currency, Money, OrderUnit, TakenKind, TermFacet};
use market::store::buying::briefs::SendFault;
use market::store::buying::orders::RateFault;
use market::store::buying::{Own, Received, briefs, files, messages, orders, quotes};
use market::store::{Standing, buyers, calendar, capacities, members, suppliers, terms};
use platform::args;
use platform::db::Tx;
use platform::media::Key;
use registry::model::{OrganisationKind, PersonId, Role};
use testkit::{TestApp, both_databases};

use crate::stage::{Stage, keeper, organisation, standing};

/// Two firms that embroider, two buyers, and those who have no part in it.
struct Trade {
    firm: SupplierId,
    owner: PersonId,
    rival: SupplierId,
    rival_owner: PersonId,
    buyer: BuyerId,
    designer: PersonId,
    other_designer: PersonId,
    /// An association, an operator, and somebody who has only signed in.
    bystanders: [PersonId; 3],
}

impl Trade {
    async fn set(app: &TestApp) -> Self {
        let stage = Stage::set(app).await;
        let rival_owner = app.person("carlo@rivale.example").await;
        let designer = app.person("olga@atelier.example").await;
        let other_designer = app.person("jane@studio.example").await;
        let operator = app.person("operator@filiera.example").await;
        app.grant(operator, Role::Operator, "").await;
        let stranger = app.person("somebody@else.example").await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let firm = organisation(&mut tx, app, "Ricami Rivale", OrganisationKind::Firm).await;
        let rival = suppliers::register(&mut tx, world, Some(rival_owner), firm).await.unwrap();
        let claim = members::claim(&mut tx, world, rival_owner, rival, None).await.unwrap();
        let by = standing(&mut tx, operator).await;
        members::confirm(&mut tx, world, &by, claim).await.unwrap().unwrap();
        for (owner, supplier) in [(stage.owner, stage.supplier), (rival_owner, rival)] {
            let told = ["embroidering".to_owned()];
            let facet = TermFacet::Words(Facet::Processing);
            let mut firm = keeper(&mut tx, owner, supplier).await.unwrap();
            terms::set(&mut tx, world, &firm, facet, &told).await.unwrap();
            firm = keeper(&mut tx, owner, supplier).await.unwrap();
            suppliers::publish(&mut tx, world, &firm).await.unwrap();
        }
        let told = buyers::Told {
            organisation: None,
            country: "RU".into(),
            languages: vec!["ru".into()],
            about: None,
        };
        let buyer = buyers::record(&mut tx, world, designer, &told).await.unwrap();
        buyers::record(&mut tx, world, other_designer, &told).await.unwrap();
        tx.commit().await.unwrap();
        Self {
            firm: stage.supplier,
            owner: stage.owner,
            rival,
            rival_owner,
            buyer,
            designer,
            other_designer,
            bystanders: [stage.desk, operator, stranger],
        }
    }

    /// A draft for the first firm, with a file for all and a confidential one.
    async fn draft(&self, app: &TestApp, tx: &mut Tx) -> BriefId {
        let world = &app.app.world;
        let id = briefs::begin(tx, world, self.designer, self.buyer, &shirts()).await.unwrap();
        let own = own(tx, self.designer, id).await.unwrap();
        briefs::choose(tx, world, &own, &[self.firm]).await.unwrap().unwrap();
        for (name, confidentiality) in
            [("sketch.png", Confidentiality::Recipients), ("tech pack.pdf", Confidentiality::Agreed)]
        {
            let told = files::Told {
                name,
                media: Key::of(name.as_bytes()),
                media_type: "application/pdf",
                size: 7,
                confidentiality,
            };
            files::add(tx, world, &own, &told).await.unwrap().unwrap();
        }
        id
    }

    /// A brief that the first firm has received.
    async fn sent(&self, app: &TestApp, tx: &mut Tx) -> BriefId {
        let id = self.draft(app, tx).await;
        let own = own(tx, self.designer, id).await.unwrap();
        assert_eq!(briefs::send(tx, &app.app.world, &own, Reach::Chosen).await.unwrap(), Ok(1));
        id
    }

    /// The first firm's quote for it.
    async fn quoted(&self, app: &TestApp, tx: &mut Tx, brief: BriefId) -> QuoteId {
        let received = received(tx, self.owner, self.firm, brief).await.unwrap();
        quotes::offer(tx, &app.app.world, &received, &offer()).await.unwrap().unwrap()
    }
}

fn shirts() -> Wanted {
    let step = |kind, concept: &str, each, minutes| Step {
        kind,
        concept: concept.into(),
        each,
        minutes,
        note: "as drawn".into(),
    };
    Wanted {
        title: "Рубашка с вышивкой".into(),
        product: Some("shirt".into()),
        quantity: Some(Quantity { amount: 500, unit: OrderUnit::Pieces }),
        sizes: SizeShare::read("S 200, M 300").unwrap(),
        steps: vec![
            step(StepKind::Processing, "embroidering", 1, Some(6)),
            step(StepKind::Component, "button", 7, None),
        ],
        price: Price::Target(Money::read("28,50", Currency::Eur).unwrap()),
        deliver_by: Some(date(2019, 2, 28)),
        terms: "Nothing of it may be shown to anybody else.".into(),
        ..Wanted::default()
    }
}

fn offer() -> Offer {
    Offer {
        currency: Currency::Eur,
        breaks: vec![PriceBreak { from: 100, parts: 285_000 }, PriceBreak { from: 500, parts: 260_000 }],
        sample_parts: Some(900_000),
        sample_by: Some(date(2018, 12, 3)),
        deliver_by: date(2019, 2, 20),
        remarks: "yarn included".into(),
        subcontractors: Vec::new(),
        valid_until: date(2018, 11, 20),
    }
}

async fn own(tx: &mut Tx, person: PersonId, id: BriefId) -> Option<Own> {
    let standing = standing(tx, person).await;
    briefs::own(tx, &standing, id).await.unwrap()
}

async fn received(tx: &mut Tx, person: PersonId, firm: SupplierId, id: BriefId) -> Option<Received> {
    let standing = standing(tx, person).await;
    briefs::received(tx, &standing, firm, id).await.unwrap()
}

both_databases! {
    async fn a_brief_is_kept_as_it_was_written_and_changes_until_it_is_sent(app: TestApp) {
        let trade = Trade::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let id = briefs::begin(&mut tx, world, trade.designer, trade.buyer, &Wanted::default()).await.unwrap();
        let mine = own(&mut tx, trade.designer, id).await.unwrap();
        assert_eq!(mine.brief.wanted, Wanted::default());
        let send = briefs::send(&mut tx, world, &mine, Reach::Chosen).await.unwrap();
        assert_eq!(send, Err(SendFault::Incomplete));
        briefs::change(&mut tx, world, &mine, &shirts()).await.unwrap().unwrap();
        let mine = own(&mut tx, trade.designer, id).await.unwrap();
        assert_eq!(mine.brief.wanted, shirts());
        assert_eq!(briefs::send(&mut tx, world, &mine, Reach::Chosen).await.unwrap(), Err(SendFault::Nobody));
        briefs::choose(&mut tx, world, &mine, &[trade.firm, trade.rival, trade.firm]).await.unwrap().unwrap();
        assert_eq!(briefs::send(&mut tx, world, &mine, Reach::Chosen).await.unwrap(), Ok(2));
        let sent = own(&mut tx, trade.designer, id).await.unwrap();
        assert_eq!((sent.brief.course.state(), sent.brief.reach), (BriefState::Sent, Some(Reach::Chosen)));
        assert_eq!(sent.brief.course.sent.unwrap().by, trade.designer);
        // What was loaded before it was sent opens nothing.
        assert_eq!(briefs::change(&mut tx, world, &mine, &shirts()).await.unwrap(), Err(NotNow));
        assert_eq!(briefs::choose(&mut tx, world, &mine, &[]).await.unwrap(), Err(NotNow));
        assert_eq!(briefs::delete(&mut tx, &mine).await.unwrap(), Err(NotNow));
        assert_eq!(briefs::send(&mut tx, world, &mine, Reach::Chosen).await.unwrap(), Err(SendFault::NotNow));
        briefs::close(&mut tx, world, &mine).await.unwrap().unwrap();
        assert_eq!(briefs::withdraw(&mut tx, world, &mine).await.unwrap(), Err(NotNow));
        let draft = trade.draft(&app, &mut tx).await;
        let mine = own(&mut tx, trade.designer, draft).await.unwrap();
        briefs::delete(&mut tx, &mine).await.unwrap().unwrap();
        assert!(own(&mut tx, trade.designer, draft).await.is_none());
    }

    async fn a_brief_that_cannot_be_answered_is_not_sent(app: TestApp) {
        let trade = Trade::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let id = trade.draft(&app, &mut tx).await;
        let mine = own(&mut tx, trade.designer, id).await.unwrap();
        type Change = fn(&mut Wanted);
        let faults: [(Change, SendFault); 3] = [
            (|w| w.quantity = None, SendFault::Incomplete),
            (|w| w.deliver_by = Some(date(2018, 11, 4)), SendFault::DayPassed),
            (|w| w.terms = " ".into(), SendFault::NoTerms),
        ];
        for (change, fault) in faults {
            let mut wanted = shirts();
            change(&mut wanted);
            briefs::change(&mut tx, world, &mine, &wanted).await.unwrap().unwrap();
            assert_eq!(briefs::send(&mut tx, world, &mine, Reach::Chosen).await.unwrap(), Err(fault));
        }
    }

    async fn an_open_brief_reaches_published_firms_that_do_one_of_its_steps(app: TestApp) {
        let trade = Trade::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let quality = TermFacet::Words(Facet::Quality);
        let rival = keeper(&mut tx, trade.rival_owner, trade.rival).await.unwrap();
        terms::set(&mut tx, world, &rival, quality, &["fine".to_owned()]).await.unwrap();
        let hidden = organisation(&mut tx, &app, "Not yet shown", OrganisationKind::Firm).await;
        suppliers::register(&mut tx, world, Some(trade.bystanders[2]), hidden).await.unwrap();
        let fitting = async |tx: &mut Tx, change: fn(&mut Wanted)| {
            let mut wanted = shirts();
            change(&mut wanted);
            let mut found = briefs::fitting(tx, &wanted).await.unwrap();
            found.sort();
            found
        };
        let mut both = [trade.firm, trade.rival];
        both.sort();
        assert_eq!(fitting(&mut tx, |_| ()).await, both);
        assert_eq!(fitting(&mut tx, |w| w.quality = Some("fine".into())).await, [trade.rival]);
        assert_eq!(fitting(&mut tx, |w| { w.steps.remove(0); }).await, []);
        assert_eq!(fitting(&mut tx, |w| w.steps.clear()).await, []);
        let id = briefs::begin(&mut tx, world, trade.designer, trade.buyer, &shirts()).await.unwrap();
        let mine = own(&mut tx, trade.designer, id).await.unwrap();
        assert_eq!(briefs::send(&mut tx, world, &mine, Reach::Fitting).await.unwrap(), Ok(2));
        let named = briefs::recipients(&mut tx, &mine).await.unwrap();
        assert_eq!(named.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Ricami Rivale", "Ricamificio D'Angelo"]);
    }

    /// The table: each person, and whether a draft, a sent brief, its open and its confidential file, the quote, the
    /// thread and the order are there for them.
    async fn nobody_sees_anothers_brief_quote_file_or_order(app: TestApp) {
        let trade = Trade::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let draft = trade.draft(&app, &mut tx).await;
        let brief = trade.sent(&app, &mut tx).await;
        let quote = trade.quoted(&app, &mut tx, brief).await;
        let theirs = received(&mut tx, trade.owner, trade.firm, brief).await.unwrap();
        messages::answer(&mut tx, world, &theirs, "Which yarn?", None).await.unwrap().unwrap();
        let mine = own(&mut tx, trade.designer, brief).await.unwrap();
        let order = quotes::accept(&mut tx, world, &mine, quote, 1).await.unwrap().unwrap();
        // The rival was asked for another brief, and quoted: that opens nothing here.
        let elsewhere = briefs::begin(&mut tx, world, trade.designer, trade.buyer, &shirts()).await.unwrap();
        let other = own(&mut tx, trade.designer, elsewhere).await.unwrap();
        briefs::choose(&mut tx, world, &other, &[trade.rival]).await.unwrap().unwrap();
        briefs::send(&mut tx, world, &other, Reach::Chosen).await.unwrap().unwrap();
        let rivals = received(&mut tx, trade.rival_owner, trade.rival, elsewhere).await.unwrap();
        let rival_quote = quotes::offer(&mut tx, world, &rivals, &offer()).await.unwrap().unwrap();

        let [desk, operator, stranger] = trade.bystanders;
        // Own brief and draft; brief received; files that open to the firm; quotes; order and its side.
        let table = [
            ("designer", Some(trade.designer), (true, false, true, Some(Part::Buyer))),
            ("firm", Some(trade.owner), (false, true, true, Some(Part::Supplier))),
            ("rival", Some(trade.rival_owner), (false, false, false, None)),
            ("other designer", Some(trade.other_designer), (false, false, false, None)),
            ("association", Some(desk), (false, false, false, None)),
            ("operator", Some(operator), (false, false, false, None)),
            ("stranger", Some(stranger), (false, false, false, None)),
            ("nobody", None, (false, false, false, None)),
        ];
        for (who, person, (is_own, is_received, sees_quote, side)) in table {
            let standing = Standing::of(&mut tx, person).await.unwrap();
            for id in [draft, brief] {
                assert_eq!(briefs::own(&mut tx, &standing, id).await.unwrap().is_some(), is_own, "{who}");
            }
            let listed = briefs::all_own(&mut tx, &standing).await.unwrap();
            assert_eq!(listed.iter().any(|one| one.id == brief), is_own, "{who}");
            for firm in [trade.firm, trade.rival] {
                let got = briefs::received(&mut tx, &standing, firm, brief).await.unwrap();
                assert_eq!(got.is_some(), is_received && firm == trade.firm, "{who}");
                assert!(briefs::received(&mut tx, &standing, firm, draft).await.unwrap().is_none(), "{who}");
                let inbox = briefs::inbox(&mut tx, &standing, firm).await.unwrap();
                assert_eq!(inbox.iter().any(|one| one.id == brief), is_received && firm == trade.firm, "{who}");
                if let Some(got) = got {
                    let open = files::open_to(&mut tx, &got).await.unwrap();
                    assert_eq!(open.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["sketch.png"]);
                    let seen = quotes::of_firm(&mut tx, &got).await.unwrap();
                    assert_eq!(seen.iter().map(|one| one.id).collect::<Vec<_>>(), [quote], "{who}");
                    assert_eq!(messages::of_firm(&mut tx, &got).await.unwrap().len(), 1, "{who}");
                }
            }
            let found = quotes::find(&mut tx, &standing, quote).await.unwrap();
            assert_eq!(found, sees_quote.then_some((brief, trade.firm)), "{who}");
            let rivals = quotes::find(&mut tx, &standing, rival_quote).await.unwrap();
            assert_eq!(rivals.is_some(), is_own || person == Some(trade.rival_owner), "{who}");
            let deal = orders::find(&mut tx, &standing, order).await.unwrap();
            assert_eq!(deal.map(|deal| deal.part), side, "{who}");
            let listed = orders::own(&mut tx, &standing).await.unwrap();
            assert_eq!(listed.len(), usize::from(side.is_some()), "{who}");
        }
        assert!(quotes::of_brief(&mut tx, &mine).await.unwrap().iter().all(|one| one.id == quote));
        // A firm's word about another's quote is not heard, nor the buyer's about a quote for another brief.
        let rivals = received(&mut tx, trade.rival_owner, trade.rival, elsewhere).await.unwrap();
        assert_eq!(quotes::withdraw(&mut tx, world, &rivals, quote).await.unwrap(), Err(Refused::Ended));
        let refused = quotes::decline(&mut tx, world, &mine, rival_quote, "no").await.unwrap();
        assert_eq!(refused, Err(Refused::Ended));
        assert_eq!(quotes::accept(&mut tx, world, &mine, rival_quote, 1).await.unwrap(), Err(Refused::Ended));
        assert!(messages::with(&mut tx, &mine, trade.rival).await.unwrap().is_empty());
        assert_eq!(messages::write_to(&mut tx, world, &mine, trade.rival, "Hello", None).await.unwrap(), Err(NotNow));
    }

    async fn who_speaks_for_a_firm_no_more_sees_nothing_of_it(app: TestApp) {
        let trade = Trade::set(&app).await;
        let mut tx = app.app.db.begin().await.unwrap();
        let brief = trade.sent(&app, &mut tx).await;
        let quote = trade.quoted(&app, &mut tx, brief).await;
        let ended = "UPDATE supplier_members SET ended_at = $2 WHERE supplier_id = $1";
        tx.execute(ended, args![trade.firm, app.app.world.now()]).await.unwrap();
        assert!(received(&mut tx, trade.owner, trade.firm, brief).await.is_none());
        let standing = standing(&mut tx, trade.owner).await;
        assert!(briefs::inbox(&mut tx, &standing, trade.firm).await.unwrap().is_empty());
        assert_eq!(quotes::find(&mut tx, &standing, quote).await.unwrap(), None);
    }

    async fn a_confidential_file_opens_after_the_terms_are_agreed_to_and_each_opening_is_told(app: TestApp) {
        let trade = Trade::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let brief = trade.sent(&app, &mut tx).await;
        let mine = own(&mut tx, trade.designer, brief).await.unwrap();
        let all = files::own(&mut tx, &mine).await.unwrap();
        let secret = all.iter().find(|file| file.confidentiality == Confidentiality::Agreed).unwrap().id;
        let theirs = received(&mut tx, trade.owner, trade.firm, brief).await.unwrap();
        assert_eq!(files::locked(&mut tx, &theirs).await.unwrap(), 1);
        assert_eq!(files::open(&mut tx, world, &theirs, secret).await.unwrap(), None);
        assert!(files::openings(&mut tx, &mine).await.unwrap().is_empty());
        briefs::agree(&mut tx, world, &theirs).await.unwrap().unwrap();
        let (by, text): (PersonId, String) = tx
            .one("SELECT agreed_by, agreed_terms FROM brief_recipients WHERE brief_id = $1", args![brief])
            .await
            .unwrap();
        assert_eq!((by, text), (trade.owner, shirts().terms));
        world.advance(SignedDuration::from_secs(60));
        // The answer was read before the firm agreed: what counts is what is kept.
        let opened = files::open(&mut tx, world, &theirs, secret).await.unwrap().unwrap();
        assert_eq!(opened.name, "tech pack.pdf");
        assert_eq!(files::locked(&mut tx, &theirs).await.unwrap(), 0);
        files::open(&mut tx, world, &theirs, secret).await.unwrap().unwrap();
        let told = files::openings(&mut tx, &mine).await.unwrap();
        let lines: Vec<_> = told.iter().map(|one| (one.file.as_str(), one.firm.as_str(), one.person.as_str())).collect();
        assert_eq!(lines, [("tech pack.pdf", "Ricamificio D'Angelo", "Chiara D'Angelo"); 2]);
        assert_eq!(*told[0].opened_at, world.now());
        // A file of another brief does not open through this one, and none does once the brief is taken back.
        let elsewhere = trade.draft(&app, &mut tx).await;
        let other = own(&mut tx, trade.designer, elsewhere).await.unwrap();
        let foreign = files::own(&mut tx, &other).await.unwrap()[0].id;
        assert_eq!(files::open(&mut tx, world, &theirs, foreign).await.unwrap(), None);
        briefs::withdraw(&mut tx, world, &mine).await.unwrap().unwrap();
        assert_eq!(files::open(&mut tx, world, &theirs, secret).await.unwrap(), None);
        assert_eq!(briefs::agree(&mut tx, world, &theirs).await.unwrap(), Err(NotNow));
    }

    async fn a_quote_keeps_its_revisions_and_only_the_one_that_was_seen_is_accepted(app: TestApp) {
        let trade = Trade::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let brief = trade.sent(&app, &mut tx).await;
        let quote = trade.quoted(&app, &mut tx, brief).await;
        let theirs = received(&mut tx, trade.owner, trade.firm, brief).await.unwrap();
        let lower = Offer { remarks: "without yarn".into(), ..offer() };
        assert_eq!(quotes::offer(&mut tx, world, &theirs, &lower).await.unwrap(), Ok(quote));
        let mine = own(&mut tx, trade.designer, brief).await.unwrap();
        let kept = quotes::of_brief(&mut tx, &mine).await.unwrap().remove(0);
        let remarks: Vec<_> = kept.quote.revisions().iter().map(|one| one.offer.remarks.as_str()).collect();
        assert_eq!(remarks, ["yarn included", "without yarn"]);
        assert_eq!(quotes::accept(&mut tx, world, &mine, quote, 1).await.unwrap(), Err(Refused::Revised));
        // The last day is over in Italy an hour before it is over in London.
        world.advance("2018-11-20T22:59:59Z".parse::<jiff::Timestamp>().unwrap().duration_since(world.now()));
        assert_eq!(kept.quote.state(BriefState::Sent, world.now()), QuoteState::Open);
        world.advance(SignedDuration::from_secs(1));
        assert_eq!(kept.quote.state(BriefState::Sent, world.now()), QuoteState::Expired);
        assert_eq!(quotes::accept(&mut tx, world, &mine, quote, 2).await.unwrap(), Err(Refused::Expired));
        quotes::withdraw(&mut tx, world, &theirs, quote).await.unwrap().unwrap();
        assert!(quotes::of_brief(&mut tx, &mine).await.unwrap().is_empty());
        let longer = Offer { valid_until: date(2018, 11, 30), ..offer() };
        let again = quotes::offer(&mut tx, world, &theirs, &longer).await.unwrap().unwrap();
        assert_ne!(again, quote);
        assert_eq!(quotes::decline(&mut tx, world, &mine, again, " ").await.unwrap(), Err(Refused::NoReason));
        quotes::decline(&mut tx, world, &mine, again, "too dear").await.unwrap().unwrap();
        assert_eq!(quotes::offer(&mut tx, world, &theirs, &longer).await.unwrap(), Err(Refused::Ended));
        let history = quotes::of_firm(&mut tx, &theirs).await.unwrap();
        let states: Vec<_> = history.iter().map(|one| one.quote.state(BriefState::Sent, world.now())).collect();
        assert_eq!(states, [QuoteState::Declined, QuoteState::Withdrawn]);
    }

    async fn an_accepted_quote_holds_capacity_in_the_same_transaction(app: TestApp) {
        let trade = Trade::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let firm = keeper(&mut tx, trade.owner, trade.firm).await.unwrap();
        let minutes = CapacityUnit::Minutes;
        let capacity = capacities::set(&mut tx, world, &firm, "embroidering", minutes, 1200).await.unwrap();
        let firm = keeper(&mut tx, trade.owner, trade.firm).await.unwrap();
        // In the second week the firm is closed.
        let closed = [(date(2018, 12, 10), TakenKind::Closed, 1200)];
        calendar::set_own(&mut tx, world, &firm, capacity, &closed).await.unwrap();
        let brief = trade.sent(&app, &mut tx).await;
        let quote = trade.quoted(&app, &mut tx, brief).await;
        tx.commit().await.unwrap();

        let held = async |tx: &mut Tx| -> Vec<(String, TakenKind, i64)> {
            tx.all(
                "SELECT week, kind, amount FROM supplier_calendar WHERE capacity_id = $1 AND reason <> ''
                 ORDER BY week",
                args![capacity],
            )
            .await
            .unwrap()
        };
        let mut tx = app.app.db.begin().await.unwrap();
        let mine = own(&mut tx, trade.designer, brief).await.unwrap();
        quotes::accept(&mut tx, world, &mine, quote, 1).await.unwrap().unwrap();
        assert_eq!(held(&mut tx).await.len(), 3);
        drop(tx);
        // What was not committed holds nothing.
        let mut tx = app.app.db.begin().await.unwrap();
        assert_eq!(held(&mut tx).await, []);
        let order = quotes::accept(&mut tx, world, &mine, quote, 1).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let mut tx = app.app.db.begin().await.unwrap();
        // 500 pieces of 6 minutes, from the week of the sample on.
        let weeks = |kind| [("2018-12-03", 1200), ("2018-12-17", 1200), ("2018-12-24", 600)]
            .map(|(week, amount)| (week.to_owned(), kind, amount));
        assert_eq!(held(&mut tx).await, weeks(TakenKind::Held));
        assert_eq!(quotes::accept(&mut tx, world, &mine, quote, 1).await.unwrap(), Err(Refused::Ended));
        let firm = standing(&mut tx, trade.owner).await;
        let deal = orders::find(&mut tx, &firm, order).await.unwrap().unwrap();
        let told = |kind, on| orders::Told { kind, on, amount: 0, faulty: 0, remark: "as agreed".into() };
        let off = told(EventKind::CalledOff, date(2018, 11, 5));
        orders::add(&mut tx, world, &deal, &off).await.unwrap().unwrap();
        assert_eq!(held(&mut tx).await, []);
    }

    async fn two_who_accept_at_once_make_one_order(app: TestApp) {
        let trade = Trade::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let brief = trade.sent(&app, &mut tx).await;
        let quote = trade.quoted(&app, &mut tx, brief).await;
        let mine = own(&mut tx, trade.designer, brief).await.unwrap();
        tx.commit().await.unwrap();
        let accept = async || {
            let mut tx = app.app.db.begin().await.unwrap();
            let done = quotes::accept(&mut tx, world, &mine, quote, 1).await.unwrap();
            tx.commit().await.unwrap();
            done
        };
        let (one, two) = tokio::join!(accept(), accept());
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
        let mut tx = app.app.db.begin().await.unwrap();
        assert_eq!(tx.count("SELECT COUNT(*) FROM orders", args![]).await.unwrap(), 1);
    }

    async fn an_order_is_followed_to_its_receipt_and_rated_by_both_sides(app: TestApp) {
        let trade = Trade::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let firm = keeper(&mut tx, trade.owner, trade.firm).await.unwrap();
        let pieces = CapacityUnit::Pieces;
        let capacity = capacities::set(&mut tx, world, &firm, "embroidering", pieces, 500).await.unwrap();
        let brief = trade.sent(&app, &mut tx).await;
        let quote = trade.quoted(&app, &mut tx, brief).await;
        let mine = own(&mut tx, trade.designer, brief).await.unwrap();
        let order = quotes::accept(&mut tx, world, &mine, quote, 1).await.unwrap().unwrap();
        let (firm, buyer) = (standing(&mut tx, trade.owner).await, standing(&mut tx, trade.designer).await);
        let firm = orders::find(&mut tx, &firm, order).await.unwrap().unwrap();
        let buyer = orders::find(&mut tx, &buyer, order).await.unwrap().unwrap();
        assert_eq!(firm.placed, buyer.placed);
        assert_eq!(firm.placed.unit_price, Money::whole(26, Currency::Eur));
        let rating = Rating { date: 4, quality: 5, communication: 3, remark: String::new() };
        assert_eq!(orders::rate(&mut tx, world, &buyer, &rating).await.unwrap(), Err(RateFault::NotNow));
        let told = |kind, amount, faulty, on| orders::Told { kind, on, amount, faulty, remark: String::new() };
        let wrong = told(EventKind::SampleApproved, 0, 0, date(2018, 11, 5));
        assert_eq!(orders::add(&mut tx, world, &buyer, &wrong).await.unwrap(), Err(EventFault::NotNow));
        let way = [
            (&firm, EventKind::SampleSent, 0, 0, date(2018, 12, 5)),
            (&buyer, EventKind::SampleApproved, 0, 0, date(2018, 12, 10)),
            (&firm, EventKind::BulkBegun, 0, 0, date(2018, 12, 17)),
            (&firm, EventKind::Despatched, 500, 0, date(2019, 2, 20)),
            (&buyer, EventKind::Received, 500, 5, date(2019, 2, 23)),
        ];
        for (who, kind, amount, faulty, on) in way {
            let noon = on.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
            world.advance(noon.duration_since(world.now()));
            let happened = told(kind, amount, faulty, on);
            assert_eq!(orders::add(&mut tx, world, who, &happened).await.unwrap(), Ok(()), "{kind}");
        }
        let kinds: Vec<(TakenKind, i64)> = tx
            .all("SELECT kind, amount FROM supplier_calendar WHERE capacity_id = $1", args![capacity])
            .await
            .unwrap();
        assert_eq!(kinds, [(TakenKind::Booked, 500)]);
        orders::rate(&mut tx, world, &buyer, &rating).await.unwrap().unwrap();
        orders::rate(&mut tx, world, &firm, &Rating { date: 5, ..rating.clone() }).await.unwrap().unwrap();
        assert_eq!(orders::rate(&mut tx, world, &buyer, &rating).await.unwrap(), Err(RateFault::Once));
        assert_eq!(orders::ratings(&mut tx, &firm).await.unwrap().len(), 2);
        let figures = orders::figures(&mut tx, trade.firm).await.unwrap();
        assert_eq!((figures.orders, figures.on_time, figures.days_late), (1, 0, Some(3.0)));
        assert_eq!((figures.sound, figures.rated, figures.date), (Some(0.99), 1, Some(4.0)));
        let standing = standing(&mut tx, trade.designer).await;
        let now = orders::find(&mut tx, &standing, order).await.unwrap().unwrap();
        assert_eq!(now.placed.order.state(), OrderState::Complete);
    }

    async fn who_else_works_on_an_order_is_declared_by_the_firm_and_seen_by_the_buyer(app: TestApp) {
        let trade = Trade::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let brief = trade.sent(&app, &mut tx).await;
        let quote = trade.quoted(&app, &mut tx, brief).await;
        let mine = own(&mut tx, trade.designer, brief).await.unwrap();
        let order = quotes::accept(&mut tx, world, &mine, quote, 1).await.unwrap().unwrap();
        let (firm, buyer) = (standing(&mut tx, trade.owner).await, standing(&mut tx, trade.designer).await);
        let firm = orders::find(&mut tx, &firm, order).await.unwrap().unwrap();
        let buyer = orders::find(&mut tx, &buyer, order).await.unwrap().unwrap();
        let declared = orders::declare(&mut tx, world, &buyer, "Rosa", "IT", "sewing").await.unwrap();
        assert_eq!(declared, None);
        let id = orders::declare(&mut tx, world, &firm, "Rosa", "IT", "sewing").await.unwrap().unwrap();
        let seen = orders::subcontractors(&mut tx, &buyer).await.unwrap();
        assert_eq!((seen.len(), seen[0].name.as_str(), seen[0].ended_at), (1, "Rosa", None));
        assert!(!orders::end_subcontract(&mut tx, world, &buyer, id).await.unwrap());
        assert!(orders::end_subcontract(&mut tx, world, &firm, id).await.unwrap());
        assert!(orders::subcontractors(&mut tx, &buyer).await.unwrap()[0].ended_at.is_some());
    }

    async fn questions_and_answers_stay_between_the_two(app: TestApp) {
        let trade = Trade::set(&app).await;
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let brief = trade.sent(&app, &mut tx).await;
        let mine = own(&mut tx, trade.designer, brief).await.unwrap();
        let theirs = received(&mut tx, trade.owner, trade.firm, brief).await.unwrap();
        let file = messages::Attached { media: Key::of(b"swatch"), name: "swatch.jpg", media_type: "image/jpeg" };
        messages::answer(&mut tx, world, &theirs, " Which yarn? ", Some(&file)).await.unwrap().unwrap();
        world.advance(SignedDuration::from_secs(1));
        messages::write_to(&mut tx, world, &mine, trade.firm, "Cotton.", None).await.unwrap().unwrap();
        let thread = messages::with(&mut tx, &mine, trade.firm).await.unwrap();
        let lines: Vec<_> = thread.iter().map(|one| (one.part, one.body.as_str())).collect();
        assert_eq!(lines, [(Part::Supplier, "Which yarn?"), (Part::Buyer, "Cotton.")]);
        assert_eq!(thread[0].media, Some(Key::of(b"swatch")));
        assert_eq!(messages::of_firm(&mut tx, &theirs).await.unwrap(), thread);
        assert_eq!(messages::answer(&mut tx, world, &theirs, " ", None).await.unwrap(), Err(NotNow));
        let long = "я".repeat(messages::LONGEST + 1);
        assert_eq!(messages::answer(&mut tx, world, &theirs, &long, None).await.unwrap(), Err(NotNow));
        briefs::withdraw(&mut tx, world, &mine).await.unwrap().unwrap();
        assert_eq!(messages::answer(&mut tx, world, &theirs, "Why?", None).await.unwrap(), Err(NotNow));
    }
}
