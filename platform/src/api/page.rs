//! Lists: every one pages in the same way.

use axum::Json;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{Narrow, Problem};
use crate::http::{ListQuery, Listing, PAGE_SIZES};

/// Which part of a list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Asked {
    /// The page, from 1.
    #[serde(default)]
    #[param(minimum = 1, maximum = 1_000_000, default = 1)]
    page: Option<u32>,
    /// Items a page: 50, 100 or 200.
    #[serde(default)]
    #[param(schema_with = sizes)]
    size: Option<u32>,
}

/// Which part of a list is asked for.
#[derive(Debug, Clone)]
pub struct Paging(ListQuery);

impl IntoParams for Paging {
    fn into_params(
        place: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
    ) -> Vec<utoipa::openapi::path::Parameter> {
        Asked::into_params(place)
    }
}

fn sizes() -> utoipa::openapi::schema::Object {
    utoipa::openapi::ObjectBuilder::new()
        .schema_type(utoipa::openapi::Type::Integer)
        .enum_values(Some(PAGE_SIZES))
        .default(Some(PAGE_SIZES[0].into()))
        .build()
}

impl<S: Send + Sync> FromRequestParts<S> for Paging {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Narrow(Asked { page, size }) = Narrow::from_request_parts(parts, state).await?;
        if page.is_some_and(|page| !(1..=1_000_000).contains(&page)) {
            return Err(Problem::malformed("page: a number from 1 to 1000000"));
        }
        if size.is_some_and(|size| !PAGE_SIZES.contains(&size)) {
            return Err(Problem::malformed("size: 50, 100 or 200"));
        }
        Ok(Self(ListQuery { page, size, ..ListQuery::default() }))
    }
}

impl Paging {
    /// The same, with words to search for, for a list that the database cuts.
    #[must_use]
    pub fn query(self, words: String) -> ListQuery {
        ListQuery { q: words, ..self.0 }
    }

    /// One page of a list that is there as a whole.
    #[must_use]
    pub fn cut<T>(self, all: Vec<T>) -> Listing<T> {
        Listing::cut(all, self.0)
    }
}

/// One page of a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Paged<T> {
    /// The page, from 1.
    #[schema(minimum = 1)]
    page: i64,
    /// Items a page.
    #[schema(minimum = 1)]
    size: i64,
    /// Items on all pages.
    #[schema(minimum = 0)]
    total: i64,
    /// The items of this page.
    items: Vec<T>,
}

impl<T> Paged<T> {
    /// The answer of a list, each row as the API shows it.
    pub fn of<R>(listing: Listing<R>, show: impl FnMut(R) -> T) -> Json<Self> {
        let size = listing.query.limit();
        Json(Self {
            page: listing.query.offset() / size + 1,
            size,
            total: listing.total,
            items: listing.rows.into_iter().map(show).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_list_is_cut_into_pages() {
        let paging = |page| Paging(ListQuery { page, size: Some(50), ..ListQuery::default() });
        let all: Vec<u32> = (0..120).collect();
        let last = Paged::of(paging(Some(3)).cut(all.clone()), |number| number).0;
        assert_eq!((last.page, last.size, last.total), (3, 50, 120));
        assert_eq!(last.items, (100..120).collect::<Vec<_>>());
        assert!(Paged::of(paging(Some(9)).cut(all.clone()), |number| number).0.items.is_empty());
        assert_eq!(Paged::of(paging(None).cut(all), |number| number).0.items[0], 0);
    }
}
