//! What leaves the program on paper or into a calendar: PDF, iCalendar, vCard, QR codes.

pub mod calendar;
mod content_line;
pub mod pdf;
pub mod qr;
mod typesetting;
pub mod vcard;
mod zone;
