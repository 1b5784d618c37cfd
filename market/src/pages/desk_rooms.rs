//! What stands around every page of the desk.

use platform::locale::Locale;
use platform::page::{Frame, NavItem};
use registry::http::Visitor;

/// A page of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desk {
    /// The firms that are looked after.
    Firms,
    /// Lists that were brought in.
    Imports,
    /// Firms that may be known ones.
    Joins,
    /// How much the market is used.
    Figures,
}

impl Desk {
    const ALL: [Self; 4] = [Self::Firms, Self::Imports, Self::Joins, Self::Figures];

    fn path(self) -> &'static str {
        match self {
            Self::Firms => "/market/desk",
            Self::Imports => "/market/imports",
            Self::Joins => "/market/joins",
            Self::Figures => "/market/desk/figures",
        }
    }

    /// What it is called.
    pub fn name(self, l: &Locale) -> String {
        l.t(match self {
            Self::Firms => "joining-desk-title",
            Self::Imports => "joining-imports-title",
            Self::Joins => "joining-joins-title",
            Self::Figures => "joining-figures-title",
        })
    }
}

/// The pages of the desk, `current` marked as the one shown.
pub fn tabs(l: &Locale, current: Desk) -> Vec<NavItem> {
    let item = |room: Desk| {
        let item = NavItem::new(room.name(l), room.path());
        if room == current { item.current() } else { item }
    };
    Desk::ALL.into_iter().map(item).collect()
}

/// The frame of a page of the desk; `title` is its own where it is not the room itself.
pub fn frame(visitor: &Visitor, room: Desk, title: Option<String>) -> Frame {
    let l = visitor.locale();
    let mut frame = visitor.frame(title.clone().unwrap_or_else(|| room.name(l)));
    frame.breadcrumbs = vec![NavItem::new(l.t("market-suppliers-title"), "/market/suppliers")];
    match title {
        Some(title) => {
            frame.breadcrumbs.push(NavItem::new(room.name(l), room.path()));
            frame.breadcrumbs.push(NavItem::new(title, "").current());
        }
        None => frame.breadcrumbs.push(NavItem::new(room.name(l), "").current()),
    }
    frame
}
