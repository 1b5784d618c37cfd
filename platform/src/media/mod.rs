//! Files that people hand in and files that the program makes, kept by their content.
//!
//! A key is the SHA-256 of what it names: the same file twice is kept once, a key never changes its meaning, and what
//! comes back is checked against it.

mod key;
mod picture;
mod store;

pub use key::{Key, KeyError};
pub use picture::{LONGEST_SIDE, Picture, PictureError, picture};
pub use store::{Media, MediaError};
