//! What is known of a session on its desk, and the steps that it makes.

use platform::locale::Locale;
use platform::page::{Step, StepState};

use crate::store::desk::{Figures, Version};
use crate::store::{Standing, no_shows};

/// What the decisions and the steps are made from.
pub(super) struct Known<'a> {
    pub(super) l: &'a Locale,
    pub(super) standing: &'a Standing,
    pub(super) path: &'a str,
    pub(super) figures: Figures,
    pub(super) latest: Option<Version>,
    pub(super) published: Option<Version>,
    pub(super) apart: usize,
    pub(super) no_shows: Vec<no_shows::Reported>,
}

impl Known<'_> {
    /// What the figure of the requests counts: where some are closed, of how many it is what is left.
    fn requests(&self) -> String {
        let figures = &self.figures;
        if figures.requests == figures.asked {
            self.l.t("desk-requests")
        } else {
            self.l.n("desk-requests-of", figures.asked)
        }
    }

    /// From the registrations to the publication: how far each is.
    pub(super) fn steps(&self) -> Vec<Step> {
        let (figures, l) = (&self.figures, self.l);
        let version = self.latest.as_ref();
        let scheduled = version.map_or(0, |version| version.placed);
        let published = self.published.as_ref();
        let mut steps = vec![
            (l.t("desk-registered"), l.number(figures.registered), "participants", figures.registered > 0),
            (
                l.t("desk-approved"),
                l.number(figures.approved),
                "participants",
                figures.approved > 0 && figures.approved == figures.registered,
            ),
            (
                self.requests(),
                l.number(figures.requests),
                "requests",
                figures.meetings > 0 && figures.pending == 0,
            ),
            (
                l.t("desk-scheduled"),
                l.number(scheduled),
                "agendas",
                scheduled > 0 && version.is_some_and(|version| version.unplaced == 0),
            ),
            (
                l.t("desk-published"),
                published.map_or_else(|| "–".to_owned(), |version| l.number(version.number)),
                "agendas",
                published.is_some()
                    && published.map(|version| version.id) == version.map(|version| version.id),
            ),
        ];
        if !self.standing.decides() {
            // Registrations and requests are not a coordinator's to see.
            steps.drain(..3);
        }
        let at_hand = steps.iter().position(|(.., done)| !done);
        steps
            .into_iter()
            .enumerate()
            .map(|(position, (label, figure, page, done))| Step {
                label,
                figure,
                href: format!("{}/{page}", self.path),
                state: match (done, at_hand == Some(position)) {
                    (true, _) => StepState::Done,
                    (false, true) => StepState::Now,
                    (false, false) => StepState::Later,
                },
            })
            .collect()
    }
}
