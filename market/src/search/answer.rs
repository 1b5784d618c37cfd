//! Answering a question.

use tantivy::columnar::StrColumn;

use super::asked::Asked;
use super::bits::Bits;
use super::count::{Counts, count};
use super::filter::{chosen, pass};
use super::index::{Search, SearchError};
use super::matched::look_up;
use super::query::Query;
use super::rank::{Ranked, rank};
use super::state::{Segment, State};
use super::why::{Why, why};

/// What was found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// How many entries pass.
    pub total: usize,
    /// Those that were asked to be shown, in order.
    pub rows: Vec<Row>,
    /// How many each choice of a facet would leave.
    pub counts: Counts,
    /// How the question was understood.
    pub asked: Asked,
}

/// One entry that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The entry's id.
    pub id: String,
    /// How well it fits; higher is better, and only the order means something.
    pub fit: f32,
    /// How far it is, where the question says from where and the entry where it is.
    pub km: Option<f64>,
    /// Latitude and longitude, for a map.
    pub position: Option<(f64, f64)>,
    /// Why it was found, part by part.
    pub why: Vec<Why>,
}

impl Search {
    /// Answers a question.
    ///
    /// # Errors
    /// [`SearchError::Query`] where it cannot be asked so; otherwise the index is broken.
    pub fn answer(&self, query: &Query) -> Result<Answer, SearchError> {
        query.check()?;
        let state = self.state();
        let segments = &state.segments;
        let (vocabulary, meanings) = (self.vocabulary(), self.meanings());
        let mut asked = Asked::read(vocabulary, &query.text);
        let sought = look_up(vocabulary, meanings, self.fields(), segments, query, &mut asked)?;
        let chosen = chosen(vocabulary, query);
        let order = query.min_order.or(asked.min_order);
        let nothing = sought.is_empty() && !asked.parts.is_empty();
        let passed: Vec<_> = segments
            .iter()
            .enumerate()
            .map(|(at, segment)| {
                let mut met = if nothing { Bits::none(segment.columns.count) } else { segment.alive.clone() };
                sought.iter().for_each(|sought| met.keep(&sought.here[at].any));
                pass(meanings, segment, query, order, &chosen, &met)
            })
            .collect();
        let all: Vec<&Bits> = passed.iter().map(|passed| &passed.all).collect();
        let rows = rank(meanings, segments, &sought, query, &all);
        let rows = rows.into_iter().map(|row| {
            let position = segments[row.segment].columns.positions[row.at];
            Ok(Row {
                id: id(&state, &row)?,
                fit: row.fit,
                km: row.km,
                position: (!position.0.is_nan()).then_some(position),
                why: why(vocabulary, meanings, segments, &sought, (row.segment, row.at), &asked.parts),
            })
        });
        let rows = rows.collect::<Result<_, SearchError>>()?;
        Ok(Answer {
            total: all.iter().map(|set| set.count()).sum(),
            rows,
            counts: count(vocabulary, segments, &passed),
            asked,
        })
    }
}

/// The id of the entry in this row.
fn id(state: &State, row: &Ranked) -> Result<String, SearchError> {
    let Segment { reader, .. } = &state.segments[row.segment];
    let column: Option<StrColumn> = reader.fast_fields().str("id")?;
    let mut id = String::new();
    if let Some(column) = column
        && let Some(number) = column.term_ords(u32::try_from(row.at).unwrap_or(u32::MAX)).next()
    {
        column.ord_to_str(number, &mut id).map_err(tantivy::TantivyError::from)?;
    }
    Ok(id)
}
