//! What stands around the pages on which an entry is kept.

use platform::locale::Locale;
use platform::page::{Frame, NavItem};
use registry::http::Visitor;

use crate::model::Supplier;
use crate::store::Keeper;

/// A page of the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// How far it is.
    Overview,
    /// People, times, smallest order, contact.
    Facts,
    /// What the firm does.
    Facets,
    /// How much it can do, and when.
    Capacities,
    /// About what it takes.
    Prices,
    /// Machines.
    Machines,
    /// Certificates.
    Certificates,
    /// Numbers.
    Identifiers,
    /// Where it is.
    Place,
    /// Texts.
    Texts,
    /// Pictures.
    Pictures,
    /// What is confirmed.
    Verification,
    /// Who looks after it.
    Members,
}

impl Room {
    const ALL: [Self; 13] = [
        Self::Overview,
        Self::Facts,
        Self::Facets,
        Self::Capacities,
        Self::Prices,
        Self::Machines,
        Self::Certificates,
        Self::Identifiers,
        Self::Place,
        Self::Texts,
        Self::Pictures,
        Self::Verification,
        Self::Members,
    ];

    /// Its address below the entry's.
    pub fn path(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Facts => "facts",
            Self::Facets => "facets",
            Self::Capacities => "capacities",
            Self::Prices => "prices",
            Self::Machines => "machines",
            Self::Certificates => "certificates",
            Self::Identifiers => "identifiers",
            Self::Place => "place",
            Self::Texts => "texts",
            Self::Pictures => "pictures",
            Self::Verification => "verification",
            Self::Members => "members",
        }
    }

    /// What it is called.
    pub fn name(self, l: &Locale) -> String {
        l.t(&format!("market-room-{}", self.path()))
    }
}

/// The address of an entry's pages.
pub fn path(supplier: &Supplier) -> String {
    format!("/market/suppliers/{}", supplier.id)
}

/// The pages of the entry, `current` marked as the one shown.
pub fn tabs(l: &Locale, keeper: &Keeper, current: Room) -> Vec<NavItem> {
    let item = |room: Room| {
        let item = NavItem::new(room.name(l), format!("{}/{}", path(&keeper.supplier), room.path()));
        if room == current { item.current() } else { item }
    };
    Room::ALL.into_iter().map(item).collect()
}

/// The frame of a page of the entry.
pub fn frame(visitor: &Visitor, keeper: &Keeper, title: impl Into<String>) -> Frame {
    let (l, title) = (visitor.locale(), title.into());
    let mut frame = visitor.frame(format!("{title} – {}", keeper.supplier.name));
    frame.breadcrumbs = vec![
        NavItem::new(l.t("market-suppliers-title"), "/market/suppliers"),
        NavItem::new(&keeper.supplier.name, format!("{}/overview", path(&keeper.supplier))),
        NavItem::new(title, "").current(),
    ];
    frame
}
