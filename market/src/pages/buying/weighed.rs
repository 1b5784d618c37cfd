//! What the address of a chain's page says: what things are worth, and who is left out.

use platform::locale::Locale;
use platform::page::typed::{Pairs, Typed};
use platform::page::{Form, NavItem};
use url::form_urlencoded::Serializer;

use super::form::read_money;
use crate::model::Currency;
use crate::model::chaining::{Leaning, Weighing};
use crate::model::ids::SupplierId;

/// The most firms that are left out by hand.
const MOST_WITHOUT: usize = 100;
/// A cent, in the parts that [`crate::model::Money`] counts.
const CENT: i64 = 100;

/// What was asked.
pub struct Weighed {
    /// What things are worth.
    pub weighing: Weighing,
    /// Firms that the designer leaves out.
    pub without: Vec<SupplierId>,
    /// The form as it was typed, with what is wrong.
    pub form: Form,
    /// What says it in an address, without the firms left out.
    said: Vec<(&'static str, String)>,
}

impl Weighed {
    /// Reads it; what cannot be read is refused in the form, and counts as nothing.
    pub fn read(l: &Locale, pairs: Pairs) -> Self {
        let mut without: Vec<SupplierId> = Vec::new();
        for (_, id) in pairs.iter().filter(|(name, _)| name == "without").take(MOST_WITHOUT) {
            without.extend(id.parse().ok().filter(|id| !without.contains(id)));
        }
        let mut typed = Typed::new(l, pairs);
        let fields = ["day", "km", "firm"];
        let written = fields.map(|name| typed.raw(name));
        if written.iter().all(String::is_empty) {
            let leaning = typed.raw("lean").parse().unwrap_or(Leaning::Balanced);
            let (said, weighing) = (vec![("lean", leaning.to_string())], Weighing::of(leaning));
            let form =
                Form::new(fields.into_iter().zip([weighing.day, weighing.km, weighing.firm].map(euros)));
            return Self { weighing, without, form, said };
        }
        let [day, km, firm] = fields.map(|name| {
            let parts = read_money(l, &mut typed, name, Currency::Eur).map_or(0, |money| money.parts);
            u64::try_from(parts / CENT).unwrap_or(0).min(Weighing::MOST)
        });
        let said = fields.into_iter().zip(written).collect();
        Self { weighing: Weighing { day, km, firm }, without, form: typed.into_form(), said }
    }

    /// Everything that was asked, as an address and a form say it.
    pub fn fields(&self) -> Vec<(String, String)> {
        let said = self.said.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
        said.chain(self.without.iter().map(|id| ("without".to_owned(), id.to_string()))).collect()
    }

    /// The address of the page with one firm less.
    pub fn less(&self, path: &str, firm: SupplierId) -> String {
        let mut fields = self.fields();
        fields.push(("without".to_owned(), firm.to_string()));
        address(path, &fields)
    }

    /// The address of the page with a firm that was left out.
    pub fn more(&self, path: &str, firm: SupplierId) -> String {
        let mut fields = self.fields();
        fields.retain(|(name, value)| name != "without" || *value != firm.to_string());
        address(path, &fields)
    }

    /// The usual ways to weigh.
    pub fn leanings(&self, l: &Locale, path: &str) -> Vec<NavItem> {
        let current = self.weighing.leaning();
        let item = |leaning: &Leaning| {
            let mut fields = vec![("lean".to_owned(), leaning.to_string())];
            fields.extend(self.fields().into_iter().filter(|(name, _)| name == "without"));
            let item = NavItem::new(l.t(&format!("chain-lean-{leaning}")), address(path, &fields));
            if current == Some(*leaning) { item.current() } else { item }
        };
        Leaning::ALL.iter().map(item).collect()
    }
}

fn address(path: &str, fields: &[(String, String)]) -> String {
    format!("{path}?{}", Serializer::new(String::new()).extend_pairs(fields).finish())
}

/// Cents as one types them: `12.50`, `50`.
fn euros(cents: u64) -> String {
    if cents.is_multiple_of(100) {
        (cents / 100).to_string()
    } else {
        format!("{}.{:02}", cents / 100, cents % 100)
    }
}
