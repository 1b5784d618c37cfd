//! Who is there: the login, the visitor, and the page that says what went wrong.

mod client;
mod cookies;
mod failure;
mod login;
mod visitor;

pub use client::Client;
pub use cookies::{choice_cookie, language_cookie};
pub use failure::show_failures;
pub use login::{LoginStore, layer};
pub use visitor::{Visitor, resolve};
