//! Days typed into a form that must be of the session.

use jiff::civil::Date;
use platform::locale::Locale;
use platform::page::typed::Typed;

use crate::model::Session;

/// Whether a day is one of the session's; says so where it is not.
pub(super) fn is_within(typed: &mut Typed, l: &Locale, name: &str, day: Date, session: &Session) -> bool {
    let (first, last) = (session.starts_on.0, session.ends_on.0);
    let within = (first..=last).contains(&day);
    if !within {
        let dates = l.date_range(&first, &last);
        typed.refuse(name, l.with("session-fault-day-outside", [("dates", dates.into())]));
    }
    within
}
