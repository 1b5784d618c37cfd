//! A participant's meetings in words: what is on now and what comes next, then the days.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit};
use platform::locale::Locale;

use crate::model::ids::{ParticipantId, RequestId};
use crate::model::{PlacedMeeting, no_show};
use crate::store::Standing;
use crate::store::no_shows::Said;

/// Up to how far ahead the minutes are counted.
const NEAR: i64 = 180;

/// Now, or what comes next.
pub(super) struct Ticket {
    pub heading: String,
    pub is_now: bool,
    pub meeting: Line,
}

/// A day of the session.
pub(super) struct Day {
    pub heading: String,
    pub lines: Vec<Line>,
}

/// A meeting, or the pause before one.
pub(super) struct Line {
    pub request: RequestId,
    pub class: &'static str,
    pub from: String,
    pub to: String,
    pub pause: String,
    pub name: String,
    pub other_script: String,
    pub organisation: String,
    pub table: String,
    pub zone: String,
    pub interpreter: String,
    pub project: String,
    pub no_show: NoShow,
}

/// What can be said of the partner's not coming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoShow {
    /// Nothing: the meeting has not begun, or is not of today.
    Nothing,
    /// That the partner has not come.
    CanBeSaid,
    /// It was said, with the sentence that says so and whether it can be taken back.
    Said(String, bool),
}

/// Who looks at which meetings, when.
pub(super) struct Reading<'a> {
    pub l: &'a Locale,
    pub own: ParticipantId,
    pub meetings: &'a [PlacedMeeting],
    pub said: &'a [Said],
    pub now: Timestamp,
    pub zone: TimeZone,
}

#[expect(clippy::cast_possible_truncation, reason = "whole minutes")]
fn minutes(from: Timestamp, until: Timestamp) -> i64 {
    (until - from).total(Unit::Minute).unwrap_or(0.0).ceil() as i64
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        l: &'a Locale,
        standing: &Standing,
        (own, meetings, said): (ParticipantId, &'a [PlacedMeeting], &'a [Said]),
        now: Timestamp,
    ) -> Self {
        Self { l, own, meetings, said, now, zone: standing.session.time_zone() }
    }

    fn date(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    /// The meeting that is on, and the one after it; or the next two.
    pub(super) fn tickets(&self) -> Vec<Ticket> {
        let mut tickets = Vec::new();
        let (mut day, mut is_next) = (self.date(self.now), true);
        for meeting in self.meetings.iter().filter(|meeting| self.is_ahead(meeting)).take(2) {
            let is_now = meeting.starts_at <= self.now;
            let on = self.date(meeting.starts_at);
            let heading =
                if is_now { self.l.t("my-agenda-now") } else { self.ahead(meeting, is_next, on != day) };
            (day, is_next) = (on, is_next && is_now);
            tickets.push(Ticket { heading, is_now, meeting: self.line(meeting) });
        }
        tickets
    }

    /// Whether it is held, and not over.
    fn is_ahead(&self, meeting: &PlacedMeeting) -> bool {
        !meeting.given_up && meeting.ends_at > self.now
    }

    /// What stands above a meeting that is still to come: the first of them is next, the other comes then.
    fn ahead(&self, meeting: &PlacedMeeting, is_next: bool, on_another_day: bool) -> String {
        let date = self.l.day_and_month(&self.date(meeting.starts_at));
        match (is_next, on_another_day, minutes(self.now, meeting.starts_at)) {
            (true, false, minutes @ ..=NEAR) => self.l.n("my-agenda-next-in", minutes),
            (true, false, _) => self.l.t("my-agenda-next"),
            (true, true, _) => self.l.with("my-agenda-next-on", [("date", date.into())]),
            (false, false, _) => self.l.t("my-agenda-then"),
            (false, true, _) => self.l.with("my-agenda-then-on", [("date", date.into())]),
        }
    }

    fn line(&self, meeting: &PlacedMeeting) -> Line {
        let (l, partner) = (self.l, meeting.partner_of(self.own));
        let name = partner.map(|partner| partner.name()).unwrap_or_default();
        Line {
            request: meeting.request_id,
            class: if meeting.given_up {
                "dropped"
            } else if meeting.ends_at <= self.now {
                "past"
            } else if meeting.starts_at <= self.now {
                "now"
            } else {
                ""
            },
            from: l.time(&meeting.starts_at, &self.zone),
            to: l.time(&meeting.ends_at, &self.zone),
            pause: String::new(),
            no_show: self.no_show(meeting, &name),
            name,
            other_script: partner.map(|partner| partner.other_script().to_owned()).unwrap_or_default(),
            organisation: partner.map(|partner| partner.organisation.clone()).unwrap_or_default(),
            table: meeting.table.clone(),
            zone: meeting.zone.clone().unwrap_or_default(),
            interpreter: meeting.interpreter.clone().unwrap_or_default(),
            project: meeting
                .project
                .as_ref()
                .map(|title| title.text(l.language()).to_owned())
                .unwrap_or_default(),
        }
    }

    fn no_show(&self, meeting: &PlacedMeeting, name: &str) -> NoShow {
        let of_it =
            |said: &&Said| (said.request_id, said.starts_at.0) == (meeting.request_id, meeting.starts_at);
        if let Some(said) = self.said.iter().find(of_it) {
            let time = self.l.time(&said.reported_at, &self.zone);
            let sentence = self.l.with("no-show-said-at", [("name", name.into()), ("time", time.into())]);
            return NoShow::Said(sentence, said.is_open);
        }
        match no_show::can_be_said(meeting, self.now, &self.zone) {
            true => NoShow::CanBeSaid,
            false => NoShow::Nothing,
        }
    }

    /// Every day with its meetings and the pauses between them.
    pub(super) fn days(&self) -> Vec<Day> {
        let mut days: Vec<(Date, Day)> = Vec::new();
        let mut before: Option<&PlacedMeeting> = None;
        for meeting in self.meetings {
            let date = self.date(meeting.starts_at);
            if days.last().is_none_or(|(last, _)| *last != date) {
                days.push((date, Day { heading: self.l.date_long(&date), lines: Vec::new() }));
                before = None;
            }
            let Some((_, day)) = days.last_mut() else { continue };
            day.lines.extend(before.and_then(|before| self.pause(before, meeting)));
            day.lines.push(self.line(meeting));
            before = Some(meeting);
        }
        days.into_iter().map(|(_, day)| day).collect()
    }

    fn pause(&self, before: &PlacedMeeting, after: &PlacedMeeting) -> Option<Line> {
        let minutes = minutes(before.ends_at, after.starts_at);
        let line = self.line(before);
        let pause = self.l.n("my-agenda-pause", minutes);
        (minutes > 0).then(|| Line { class: "pause", pause, from: line.to.clone(), ..line })
    }
}
