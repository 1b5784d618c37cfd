//! What pages are made of: the frame around them, forms and lists.

mod form;
mod frame;
mod list;
mod render;

pub use form::{Choice, Fault, Form};
pub use frame::{Flash, FlashKind, Frame, LanguageLink, Look, NavItem, Theme, Visitor};
pub use list::{List, PageStep};
pub use render::{refuse, show};
