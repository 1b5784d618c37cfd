//! What is presented, and who wants to meet whom.

use std::collections::HashSet;

use rand::{Rng, RngExt};
use rand_chacha::ChaCha20Rng;
use session::model::Priority;
use session::model::sheets::{ParticipantRow, ProjectRow, RequestRow, RequestStatus};

use super::super::names::{ITALIAN_PLACES, RUSSIAN_PLACES, THEMES};
use super::{BORDER, PEOPLE, REQUESTS, one};

/// A project of somebody of the theme whose turn it is.
pub(super) fn project(random: &mut ChaCha20Rng, index: usize, people: &[ParticipantRow]) -> ProjectRow {
    let theme = &THEMES[index % 4];
    // Everyone of the theme stands four places apart.
    let proposer = &people[(random.random_range(0..PEOPLE / 4)) * 4 + index % 4];
    let goods = one(random, &theme.goods);
    let place = one(random, &ITALIAN_PLACES).0;
    let russian = one(random, &RUSSIAN_PLACES);
    ProjectRow {
        external_id: format!("J{:03}", index + 1),
        table: theme.code.into(),
        proposer: proposer.external_id.clone(),
        title_it: Some(format!("{place}–{}: {}", russian.1, goods.0)),
        title_ru: Some(format!("{place} — {}: {}", russian.0, goods.1)),
        title_en: Some(format!("{place}–{}: {}", russian.1, goods.2)),
        wanted_counterpart: Some(
            ["distributore", "партнёр", "joint venture", "buyer"][random.random_range(0..4)].into(),
        ),
    }
}

/// Between the sides, more often within a theme; some people are asked for far more than others, as in life.
pub(super) fn requests(
    random: &mut ChaCha20Rng,
    people: &[ParticipantRow],
    projects: &[ProjectRow],
) -> Vec<RequestRow> {
    let mut known = HashSet::new();
    let mut rows: Vec<RequestRow> = Vec::with_capacity(REQUESTS);
    let mut load = vec![0_u32; PEOPLE];
    while rows.len() < REQUESTS {
        let from = random.random_range(0..PEOPLE);
        let draw = random.random_range(0.0..1.0_f64);
        // The square makes the first of each side the most wanted.
        let (start, width) = if from < BORDER { (BORDER, PEOPLE - BORDER) } else { (0, BORDER) };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place in the list"
        )]
        let mut to = start + (draw * draw.sqrt() * width as f64) as usize;
        if random.random_ratio(3, 5) {
            to = to - to % 4 + from % 4;
        }
        if to < start || to >= start + width || load[from] >= 14 || load[to] >= 14 {
            continue;
        }
        if !known.insert((from.min(to), from.max(to))) {
            continue;
        }
        load[from] += 1;
        load[to] += 1;
        let about = projects.iter().find(|project| project.proposer == people[to].external_id);
        let priority = match random.next_u32() % 20 {
            0..=3 => Priority::Must,
            _ => Priority::Wish,
        };
        let status = match random.next_u32() % 20 {
            0..=12 => RequestStatus::Accepted,
            13..=16 => RequestStatus::Requested,
            _ => RequestStatus::Declined,
        };
        rows.push(RequestRow {
            external_id: format!("R{:04}", rows.len() + 1),
            from: people[from].external_id.clone(),
            to: people[to].external_id.clone(),
            priority,
            status,
            session: None,
            project: about.map(|project| project.external_id.clone()),
            note: None,
        });
    }
    rows
}
