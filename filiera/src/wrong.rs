//! What was asked for is wrong, as against what could not be done.

use std::fmt;

/// What the program was given is wrong, in words; set as the context of an error, it decides how the program ends.
#[derive(Debug)]
pub struct Wrong(pub String);

impl fmt::Display for Wrong {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Wrong {}
