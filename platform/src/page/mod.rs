//! What pages are made of: the frame around them, forms and lists.

pub mod cloth;
mod form;
mod frame;
mod list;
mod render;
mod step;
pub mod typed;

pub use cloth::{Axis, Cell, Cloth, Column, Crossing, Moving, Row};
pub use form::{Choice, Fault, Form};
pub use frame::{Flash, FlashKind, Frame, LanguageLink, Look, NavItem, Theme, Visitor};
pub use list::{List, PageStep};
pub use render::{refuse, show, show_public};
pub use step::{Step, StepState};
