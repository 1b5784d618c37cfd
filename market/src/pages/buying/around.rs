//! What stands around the pages of buying.

use askama::Template;
use platform::db::Tx;
use platform::http::Oops;
use platform::locale::Locale;
use platform::page::{Frame, NavItem};
use registry::http::Visitor;

use crate::model::brief::ids::BriefId;
use crate::model::brief::{BriefState, Reach};
use crate::store::Standing;
use crate::store::buying::{Brief, briefs};

/// A list of buying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// The buyer's own briefs.
    Briefs,
    /// Briefs that firms received.
    Received,
    /// Orders, of both sides.
    Orders,
    /// What the buyer says of the own work.
    Buyer,
}

/// The lists of buying that are the visitor's; what nobody of the firm has opened yet is counted.
pub async fn rooms(
    tx: &mut Tx,
    visitor: &Visitor,
    standing: &Standing,
    here: Room,
) -> Result<Vec<NavItem>, Oops> {
    let l = visitor.locale();
    let mut items = Vec::new();
    let mut put = |room: Room, label: String, href: &str| {
        let item = NavItem::new(label, href);
        items.push(if room == here { item.current() } else { item });
    };
    if standing.buyer().is_some() || here == Room::Briefs {
        put(Room::Briefs, l.t("buying-briefs"), "/market/briefs");
    }
    if !standing.suppliers().is_empty() || here == Room::Received {
        let new = briefs::unopened(tx, standing).await?;
        let label = if new > 0 { l.n("buying-received-new", new) } else { l.t("buying-received") };
        put(Room::Received, label, "/market/received");
    }
    put(Room::Orders, l.t("orders"), "/market/orders");
    put(Room::Buyer, l.t("buying-buyer"), "/market/buyer");
    Ok(items)
}

/// The frame of one of the lists.
pub fn frame(visitor: &Visitor, title: impl Into<String>) -> Frame {
    let (l, title) = (visitor.locale(), title.into());
    let mut frame = visitor.frame(title.clone());
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(title, "").current(),
    ];
    frame
}

/// A page of the buyer's brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What is asked for.
    Brief,
    /// Files, and who opened them.
    Files,
    /// The firms that are asked.
    Recipients,
    /// What they offer.
    Quotes,
    /// Whole chains of firms.
    Chain,
}

impl Part {
    const ALL: [Self; 5] = [Self::Brief, Self::Files, Self::Recipients, Self::Quotes, Self::Chain];

    fn path(self, id: BriefId) -> String {
        let room = match self {
            Self::Brief => "",
            Self::Files => "/files",
            Self::Recipients => "/recipients",
            Self::Quotes => "/quotes",
            Self::Chain => "/chain",
        };
        format!("/market/briefs/{id}{room}")
    }

    fn key(self) -> &'static str {
        match self {
            Self::Brief => "buying-part-brief",
            Self::Files => "buying-part-files",
            Self::Recipients => "buying-part-recipients",
            Self::Quotes => "buying-part-quotes",
            Self::Chain => "chain-part",
        }
    }
}

/// What a brief is called, before it has a name too.
pub fn title(l: &Locale, brief: &Brief) -> String {
    if brief.wanted.title.trim().is_empty() { l.t("buying-untitled") } else { brief.wanted.title.clone() }
}

/// The pages of the buyer's brief.
pub fn parts(l: &Locale, brief: &Brief, here: Part) -> Vec<NavItem> {
    let drafted = brief.course.state() == BriefState::Drafted;
    let chained = brief.reach == Some(Reach::Chain);
    let shown = Part::ALL.into_iter().filter(|part| match part {
        Part::Brief | Part::Files => true,
        // The firms of a chain have briefs of their own.
        Part::Recipients => !chained,
        Part::Quotes => !drafted && !chained,
        Part::Chain => brief.wanted.steps.len() > 1,
    });
    let item = |part: Part| {
        let item = NavItem::new(l.t(part.key()), part.path(brief.id));
        if part == here { item.current() } else { item }
    };
    shown.map(item).collect()
}

/// The frame of a page of the buyer's brief.
pub fn of_brief(visitor: &Visitor, brief: &Brief, part: Part) -> Frame {
    let l = visitor.locale();
    let name = title(l, brief);
    let mut frame = visitor.frame(format!("{} – {name}", l.t(part.key())));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(l.t("buying-briefs"), "/market/briefs"),
    ];
    if part == Part::Brief {
        frame.breadcrumbs.push(NavItem::new(name, "").current());
    } else {
        frame.breadcrumbs.push(NavItem::new(name, format!("/market/briefs/{}", brief.id)));
        frame.breadcrumbs.push(NavItem::new(l.t(part.key()), "").current());
    }
    frame
}

/// A question with a button that does it and a way back.
#[derive(Template)]
#[template(path = "buying/question.html")]
pub struct Question {
    /// The reader's language.
    pub l: Locale,
    /// What stands around.
    pub frame: Frame,
    /// What is asked.
    pub title: String,
    /// What it means.
    pub text: String,
    /// What cannot fit, if anything.
    pub warnings: Vec<String>,
    /// Where the answer goes.
    pub action: String,
    /// What the button says.
    pub submit: String,
    /// The way back.
    pub cancel: String,
    /// How the button looks.
    pub style: &'static str,
    /// What is sent with the answer, unseen.
    pub fields: Vec<(String, String)>,
}
