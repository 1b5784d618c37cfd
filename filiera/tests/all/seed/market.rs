//! A firm in the market with everything in it: the delegate speaks for it, `elsewhere` for its association.

use jiff::civil::date;
use market::model::brief::ids::{BriefFileId, BriefId, OrderId, QuoteId, SubcontractorId};
use market::model::brief::{Confidentiality, Quantity, Reach, Step, StepKind, Wanted};
use market::model::ids::{
    CapacityId, CertificateId, IdentifierId, JoinId, ListId, MachineId, MemberId, NoticeId, PictureId,
    SupplierId,
};
use market::model::incoming::Incoming;
use market::model::joining::Candidate;
use market::model::notice::NoticeKind;
use market::model::quote::{Offer, PriceBreak};
use market::model::{CapacityUnit, EvidenceKind, Scheme};
use market::model::{Currency, OrderUnit};
use market::store::buyers;
use market::store::buying::{briefs, files, orders, quotes};
use market::store::imports::{self, Upload};
use market::store::joins::{self, Origin};
use market::store::{
    Keeper, Standing, capacities, certificates, identifiers, machines, members, notices, pictures, suppliers,
};
use platform::db::{Day, Tx};
use platform::locale::{Language, Translated};
use registry::model::{GrantId, OrganisationId, OrganisationKind, PersonId, Role};
use registry::store::{grants, organisations};
use testkit::TestApp;

/// The firm and its things.
pub struct Market {
    pub association: OrganisationId,
    /// The role of who decides for it.
    pub grant: GrantId,
    pub supplier: SupplierId,
    pub slug: String,
    pub machine: MachineId,
    pub capacity: CapacityId,
    pub certificate: CertificateId,
    pub identifier: IdentifierId,
    pub picture: PictureId,
    /// The delegate's.
    pub member: MemberId,
    /// The stranger's, waiting.
    pub claim: MemberId,
    /// A list that its association sent.
    pub list: ListId,
    /// A doubtful firm in it.
    pub join: JoinId,
    pub notice: NoticeId,
    /// Of the buyer: a draft, and what was sent to the firm and quoted.
    pub draft: BriefId,
    pub draft_file: BriefFileId,
    pub brief: BriefId,
    pub brief_file: BriefFileId,
    pub quote: QuoteId,
    /// Another quote of the firm's that was accepted, and who else works on it.
    pub order: OrderId,
    pub subcontractor: SubcontractorId,
}

impl Market {
    pub async fn set(
        app: &TestApp,
        owner: PersonId,
        desk: PersonId,
        stranger: PersonId,
        designer: PersonId,
    ) -> Self {
        let world = &app.app.world;
        let mut tx = app.app.db.begin().await.unwrap();
        let told = |name: &str, kind| organisations::Told {
            name: name.into(),
            name_latin: None,
            kind,
            country: "IT".into(),
            region: None,
        };
        let firm = told("Bottonificio Arno", OrganisationKind::Firm);
        let firm = organisations::record(&mut tx, world, &firm).await.unwrap();
        let association = told("Artigiani riuniti", OrganisationKind::Association);
        let association = organisations::record(&mut tx, world, &association).await.unwrap();
        let supplier = suppliers::register(&mut tx, world, Some(owner), firm).await.unwrap();
        members::join(&mut tx, world, Some(desk), supplier, association).await.unwrap();
        let member = members::claim(&mut tx, world, owner, supplier, None).await.unwrap();
        let claim = members::claim(&mut tx, world, stranger, supplier, None).await.unwrap();
        tx.commit().await.unwrap();
        app.grant(desk, Role::Association, &association.to_string()).await;
        let media = app.app.media.put("a picture".as_bytes().to_vec()).await.unwrap();
        let proof = app.app.media.put("%PDF-1.7".as_bytes().to_vec()).await.unwrap();
        let mut tx = app.app.db.begin().await.unwrap();
        let held = grants::holders(&mut tx, &association.to_string()).await.unwrap();
        let grant = held[0].id;
        let standing = Standing::of(&mut tx, Some(desk)).await.unwrap();
        members::confirm(&mut tx, world, &standing, member).await.unwrap().unwrap();
        let standing = Standing::of(&mut tx, Some(owner)).await.unwrap();
        let keeper = Keeper::find(&mut tx, &standing, supplier).await.unwrap().unwrap();
        let told = machines::Told {
            concept: "button-machine".into(),
            model: None,
            quantity: 1,
            gauge: None,
            size: None,
        };
        let machine = machines::add(&mut tx, world, &keeper, &told).await.unwrap();
        let unit = CapacityUnit::Pieces;
        let capacity = capacities::set(&mut tx, world, &keeper, "button-attaching", unit, 500).await.unwrap();
        let told = certificates::Told {
            scheme: "gots".into(),
            number: "CU 1".into(),
            holder: None,
            issuer: None,
            valid_from: None,
            valid_until: Some(Day(date(2019, 12, 31))),
        };
        let certificate = certificates::add(&mut tx, world, &keeper, &told).await.unwrap();
        let kind = EvidenceKind::Pdf.media_type().to_owned();
        let evidence = certificates::Evidence { media: proof, name: "gots.pdf".into(), kind };
        certificates::prove(&mut tx, world, &keeper, certificate, Some(&evidence)).await.unwrap();
        let identifier = identifiers::add(&mut tx, world, &keeper, Scheme::Rea, "FI-123456").await.unwrap();
        let told = pictures::Told {
            media,
            kind: "image/jpeg".into(),
            width: 1,
            height: 1,
            caption: Translated::default(),
        };
        let picture = pictures::add(&mut tx, world, &keeper, &told).await.unwrap();
        suppliers::publish(&mut tx, world, &keeper).await.unwrap();
        let (list, join, notice) = brought_in(app, &mut tx, desk, association, firm).await;
        tx.commit().await.unwrap();
        let sketch = app.app.media.put("a sketch".as_bytes().to_vec()).await.unwrap();
        let mut tx = app.app.db.begin().await.unwrap();
        let told = buyers::Told {
            organisation: None,
            country: "RU".into(),
            languages: vec!["ru".into()],
            about: None,
        };
        let buyer = buyers::record(&mut tx, world, designer, &told).await.unwrap();
        let mut made = Vec::new();
        // What is ordered takes nothing of the firm's calendar.
        for work in ["button-attaching", "button-attaching", "beading"] {
            let id = briefs::begin(&mut tx, world, designer, buyer, &wanted(work)).await.unwrap();
            let standing = Standing::of(&mut tx, Some(designer)).await.unwrap();
            let own = briefs::own(&mut tx, &standing, id).await.unwrap().unwrap();
            let told = files::Told {
                name: "sketch.jpg",
                media: sketch,
                media_type: "image/jpeg",
                size: 8,
                confidentiality: Confidentiality::Recipients,
            };
            let file = files::add(&mut tx, world, &own, &told).await.unwrap().unwrap();
            briefs::choose(&mut tx, world, &own, &[supplier]).await.unwrap().unwrap();
            made.push((id, file, own));
        }
        let ordered = made.remove(2);
        let (brief, brief_file, own) = made.remove(1);
        briefs::send(&mut tx, world, &own, Reach::Chosen).await.unwrap().unwrap();
        let standing = Standing::of(&mut tx, Some(owner)).await.unwrap();
        let received = briefs::received(&mut tx, &standing, supplier, brief).await.unwrap().unwrap();
        let quote = quotes::offer(&mut tx, world, &received, &offer()).await.unwrap().unwrap();
        briefs::send(&mut tx, world, &ordered.2, Reach::Chosen).await.unwrap().unwrap();
        let received = briefs::received(&mut tx, &standing, supplier, ordered.0).await.unwrap().unwrap();
        let accepted = quotes::offer(&mut tx, world, &received, &offer()).await.unwrap().unwrap();
        let order = quotes::accept(&mut tx, world, &ordered.2, accepted, 1).await.unwrap().unwrap();
        let deal = orders::find(&mut tx, &standing, order).await.unwrap().unwrap();
        let other = orders::declare(&mut tx, world, &deal, "Ricami Rossi", "IT", "button-attaching");
        let subcontractor = other.await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let slug = keeper.supplier.slug.clone();
        Self {
            association,
            grant,
            supplier,
            slug,
            machine,
            capacity,
            certificate,
            identifier,
            picture,
            member,
            claim,
            list,
            join,
            notice,
            draft: made[0].0,
            draft_file: made[0].1,
            brief,
            brief_file,
            quote,
            order,
            subcontractor,
        }
    }
}

/// What the association brought in: a list, a doubtful firm and a notice that is published.
async fn brought_in(
    app: &TestApp,
    tx: &mut Tx,
    desk: PersonId,
    association: OrganisationId,
    firm: OrganisationId,
) -> (ListId, JoinId, NoticeId) {
    let world = &app.app.world;
    let standing = Standing::of(tx, Some(desk)).await.unwrap();
    let key = app.app.media.put("name\n".as_bytes().to_vec()).await.unwrap();
    let upload = Upload { association: Some(association), file_name: "members.csv".into(), key };
    let list = imports::add(tx, world, &standing, &upload).await.unwrap().unwrap();
    let incoming =
        Incoming { name: "Bottonificio dell'Arno".into(), country: "IT".into(), ..Incoming::default() };
    let candidate = Candidate { organisation: firm, probability: 0.6, signs: Vec::new() };
    let origin = Origin { association: Some(association), ..Origin::default() };
    let join = joins::doubt(tx, world, desk, &origin, &incoming, &[candidate]).await.unwrap();
    let told = notices::Told {
        kind: NoticeKind::Fair,
        sector: String::new(),
        region: String::new(),
        title: Translated::written(Language::It, "Fiera dei bottoni"),
        body: Translated::default(),
        link: None,
        place: None,
        starts_on: None,
        ends_on: None,
        expires_on: None,
    };
    let notice = notices::draft(tx, world, &standing, Some(association), &told).await.unwrap().unwrap();
    let today = Day(date(2018, 11, 5));
    let (found, _) = notices::find(tx, &standing, notice, today).await.unwrap().unwrap();
    notices::publish(tx, world, desk, &found, true).await.unwrap();
    (list, join, notice)
}

fn wanted(work: &str) -> Wanted {
    Wanted {
        title: "Shirts".into(),
        product: Some("shirt".into()),
        quantity: Some(Quantity { amount: 500, unit: OrderUnit::Pieces }),
        steps: vec![Step {
            kind: StepKind::Processing,
            concept: work.into(),
            each: 1,
            minutes: None,
            note: String::new(),
        }],
        deliver_by: Some(date(2029, 2, 28)),
        terms: "Nothing is shown to others.".into(),
        ..Wanted::default()
    }
}

fn offer() -> Offer {
    Offer {
        currency: Currency::Eur,
        breaks: vec![PriceBreak { from: 100, parts: 285_000 }],
        sample_parts: None,
        sample_by: None,
        deliver_by: date(2029, 2, 20),
        remarks: String::new(),
        valid_until: date(2028, 11, 30),
        subcontractors: Vec::new(),
    }
}
