//! What an entry says in columns, and how a list completes it.

use serde::{Deserialize, Serialize};

use crate::model::{Contact, Facts, OrderUnit, Place, Supplier};

macro_rules! columns {
    ($($name:ident: $type:ty),+ $(,)?) => {
        /// What an entry says in columns.
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default)]
        #[expect(missing_docs, reason = "each is the column of its name")]
        pub struct Columns {
            $(#[serde(skip_serializing_if = "Option::is_none")] pub $name: Option<$type>,)+
        }

        impl Columns {
            /// These with what `told` says: where nothing was, or everywhere.
            fn merged(&self, told: &Self, rewrite: bool) -> Self {
                Self { $($name: match (&self.$name, &told.$name) {
                    (Some(known), Some(_)) if !rewrite => Some(known.clone()),
                    (known, None) => known.clone(),
                    (_, told) => told.clone(),
                },)+ }
            }

            /// These without a change: what is still as it was left is put back, what somebody changed since stays.
            #[must_use]
            pub fn restored(&self, before: &Self, after: &Self) -> Self {
                Self { $($name: if self.$name == after.$name { before.$name.clone() } else { self.$name.clone() },)+ }
            }

            /// The names of the columns that differ.
            #[must_use]
            pub fn differing(&self, other: &Self) -> Vec<&'static str> {
                let mut names = Vec::new();
                $(if self.$name != other.$name { names.push(stringify!($name)); })+
                names
            }
        }
    };
}

columns!(
    address: String,
    postcode: String,
    place: String,
    province: String,
    district: String,
    latitude: f64,
    longitude: f64,
    website: String,
    email: String,
    phone: String,
    people: i64,
    lead_sample_days: i64,
    lead_bulk_days: i64,
    min_order: i64,
    min_order_unit: OrderUnit,
);

impl Columns {
    /// What the entry says.
    #[must_use]
    pub fn of(entry: &Supplier) -> Self {
        Self {
            address: entry.address.clone(),
            postcode: entry.postcode.clone(),
            place: entry.place.clone(),
            province: entry.province.clone(),
            district: entry.district.clone(),
            latitude: entry.latitude,
            longitude: entry.longitude,
            website: entry.website.clone(),
            email: entry.email.clone(),
            phone: entry.phone.clone(),
            people: entry.people,
            lead_sample_days: entry.lead_sample_days,
            lead_bulk_days: entry.lead_bulk_days,
            min_order: entry.min_order,
            min_order_unit: entry.min_order_unit,
        }
    }

    /// These completed by what a list tells, or rewritten by it. A position and an order go in whole, and a firm that
    /// lies elsewhere is not given the other place's position.
    #[must_use]
    pub fn completed(&self, told: &Self, rewrite: bool) -> Self {
        let mut told = told.clone();
        if !rewrite && self.latitude.is_some() {
            (told.latitude, told.longitude) = (None, None);
        }
        if !rewrite && self.min_order.is_some() {
            (told.min_order, told.min_order_unit) = (None, None);
        }
        let differs = |known: &Option<String>, told: &Option<String>| {
            known.is_some() && told.is_some() && known != told
        };
        if !rewrite && (differs(&self.place, &told.place) || differs(&self.address, &told.address)) {
            (told.address, told.postcode, told.latitude, told.longitude) = (None, None, None, None);
        }
        self.merged(&told, rewrite)
    }

    /// Where it is.
    #[must_use]
    pub fn whereabouts(&self) -> Place {
        Place {
            address: self.address.clone(),
            postcode: self.postcode.clone(),
            place: self.place.clone(),
            province: self.province.clone(),
            district: self.district.clone(),
            at: self.latitude.zip(self.longitude),
        }
    }

    /// Its size, times and smallest order.
    #[must_use]
    pub fn facts(&self) -> Facts {
        Facts {
            people: self.people,
            lead_sample_days: self.lead_sample_days,
            lead_bulk_days: self.lead_bulk_days,
            min_order: self.min_order.zip(self.min_order_unit),
        }
    }

    /// How it is reached.
    #[must_use]
    pub fn contact(&self) -> Contact {
        Contact { website: self.website.clone(), email: self.email.clone(), phone: self.phone.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(place: &str, people: Option<i64>) -> Columns {
        Columns { place: Some(place.to_owned()), people, ..Columns::default() }
    }

    #[test]
    fn completing_leaves_what_is_there_and_rewriting_does_not() {
        let known = at("Prato", None);
        let told = Columns { address: Some("Via Roma 1".into()), ..at("Firenze", Some(12)) };
        let completed = known.completed(&told, false);
        assert_eq!((completed.place.as_deref(), completed.people), (Some("Prato"), Some(12)));
        assert_eq!(completed.address, None, "an address in Firenze is none in Prato");
        let rewritten = known.completed(&told, true);
        assert_eq!(
            (rewritten.place.as_deref(), rewritten.address.as_deref()),
            (Some("Firenze"), Some("Via Roma 1"))
        );
    }

    #[test]
    fn an_order_is_not_put_together_of_two() {
        let known =
            Columns { min_order: Some(5), min_order_unit: Some(OrderUnit::Metres), ..Columns::default() };
        let told =
            Columns { min_order: Some(9), min_order_unit: Some(OrderUnit::Pieces), ..Columns::default() };
        assert_eq!(known.completed(&told, false), known);
        assert_eq!(Columns::default().completed(&told, false), told);
    }

    #[test]
    fn taking_a_change_back_keeps_what_came_after() {
        let before = at("Prato", None);
        let after = before
            .completed(&Columns { people: Some(12), phone: Some("+39".into()), ..Columns::default() }, false);
        let now = Columns { people: Some(15), ..after.clone() };
        let restored = now.restored(&before, &after);
        assert_eq!((restored.people, restored.phone), (Some(15), None));
        assert_eq!(after.restored(&before, &after), before);
        assert_eq!(before.differing(&after), ["phone", "people"]);
    }
}
