//! What the documents are made from.

use jiff::Timestamp;

use crate::model::Money;
use crate::model::OrderUnit;
use crate::model::brief::SizeShare;
use crate::model::order::{EventKind, Order};
use crate::model::words;

words! {
    /// A document of an order; the word stands in its address.
    Document, "document" {
        /// What is ordered.
        CommissionOrder = "commission-order",
        /// That it is accepted.
        OrderResponse = "order-response",
        /// How it stands.
        OrderStatus = "order-status",
        /// What was sent.
        DespatchAdvice = "despatch-advice",
        /// What arrived.
        ReceivingAdvice = "receiving-advice",
    }
}

impl Document {
    /// Whether there is anything to tell yet.
    #[must_use]
    pub fn is_there(self, order: &Order) -> bool {
        let has = |kind| order.events().iter().any(|event| event.kind == kind);
        match self {
            Self::CommissionOrder | Self::OrderResponse | Self::OrderStatus => true,
            Self::DespatchAdvice => has(EventKind::Despatched),
            Self::ReceivingAdvice => has(EventKind::Received),
        }
    }

    /// The key of its name for readers: `order-document-commission-order`.
    #[must_use]
    pub fn key(self) -> String {
        format!("order-document-{self}")
    }
}

/// One of the two firms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firm {
    /// Its id here.
    pub id: String,
    /// Its name.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Its VAT number, where it is known.
    pub vat: Option<String>,
}

/// One operation of the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The concept of the vocabulary: a processing or a component.
    pub concept: String,
    /// Its name.
    pub name: String,
    /// How many.
    pub amount: i64,
    /// What else is to be said.
    pub note: String,
}

/// Who else works on the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subcontracted {
    /// The firm's name.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The concept of what it does.
    pub concept: String,
}

/// An order with all that its documents tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commission {
    /// The order's id.
    pub number: String,
    /// When it was placed.
    pub placed_at: Timestamp,
    /// Who ordered.
    pub buyer: Firm,
    /// Who makes it.
    pub supplier: Firm,
    /// What it is called.
    pub title: String,
    /// The concept of the product.
    pub product: Option<String>,
    /// What it is, in words.
    pub description: String,
    /// What it is counted in.
    pub unit: OrderUnit,
    /// How many of which size.
    pub sizes: Vec<SizeShare>,
    /// What is done.
    pub lines: Vec<Line>,
    /// What one piece costs.
    pub unit_price: Money,
    /// What the sample costs.
    pub sample_cost: Option<Money>,
    /// What the supplier said beside the prices.
    pub remarks: String,
    /// Who else works on it.
    pub subcontracted: Vec<Subcontracted>,
    /// What was agreed and what has happened.
    pub order: Order,
}

impl Commission {
    /// Its document of this kind.
    #[must_use]
    pub fn document(&self, document: Document) -> String {
        match document {
            Document::CommissionOrder => super::commission_order(self),
            Document::OrderResponse => super::order_response(self),
            Document::OrderStatus => super::order_status(self),
            Document::DespatchAdvice => super::despatch_advice(self),
            Document::ReceivingAdvice => super::receiving_advice(self),
        }
    }
}
