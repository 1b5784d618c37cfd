//! Types and rules, pure.

pub mod email;
mod organisation;
mod person;
mod role;

pub use email::Email;
pub use organisation::{Organisation, OrganisationId, OrganisationKind};
pub use person::{Person, PersonId};
pub use role::{Grant, GrantId, GrantKind as GrantIdKind, Role};
