//! What is put into a text: words, and numbers that choose a plural.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A value for a variable of a text. Numbers are written as the language writes them, thousands apart; a number that
/// only names something, such as a year or a row, is put in as text.
#[derive(Debug, Clone, PartialEq)]
pub struct Value<'a>(pub(super) FluentValue<'a>);

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self(text.as_str().into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self(text.into())
    }
}

/// A whole number as a template or a program holds it, by value or behind a reference.
pub trait Count {
    /// The number, as wide as any.
    fn count(&self) -> i64;
}

macro_rules! count {
    ($($number:ty),+) => {$(
        impl Count for $number {
            fn count(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }

        impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                Self(number.count().into())
            }
        }

        impl From<&$number> for Value<'_> {
            fn from(number: &$number) -> Self {
                Self(number.count().into())
            }
        }
    )+};
}
count!(i64, i32, u64, u32, u16, usize);

impl<C: Count + ?Sized> Count for &C {
    fn count(&self) -> i64 {
        (**self).count()
    }
}
