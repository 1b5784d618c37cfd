//! What follows a commission order.

use super::commission::{begin, quantity};
use super::document::Commission;
use crate::model::order::{Event, EventKind};

/// The supplier's answer: every line is accepted as it is (`C`), since an order is placed on a quote of its own.
#[must_use]
pub fn order_response(commission: &Commission) -> String {
    let supplier = &commission.supplier;
    let mut xml = begin("GarmentCommissionOrderResponse", commission, supplier, &commission.buyer);
    xml.leaf("deliveryDate", commission.order.promise.deliver_by);
    xml.close();
    xml.open("body", &[]);
    for (number, line) in (1..).zip(&commission.lines) {
        xml.open("item", &[("itemN", &i32::to_string(&number)), ("act", "C")]);
        xml.leaf_with("operation", &[("code", &line.concept)], &line.name);
        xml.leaf("qty", line.amount);
        xml.close();
    }
    xml.end()
}

/// How the order stands, with everything that happened (`H`, historic) and the day on which the rest is expected.
#[must_use]
pub fn order_status(commission: &Commission) -> String {
    let supplier = &commission.supplier;
    let mut xml = begin("KnittingClothingOrderStatus", commission, supplier, &commission.buyer);
    xml.leaf("statusType", "H");
    xml.leaf("status", commission.order.state());
    xml.leaf("deliveryDate", commission.order.expected());
    xml.close();
    xml.open("body", &[]);
    for event in commission.order.events() {
        xml.open("event", &[("kind", event.kind.as_str()), ("by", event.part.as_str())]);
        xml.leaf("date", event.on);
        if event.kind.counts() {
            quantity(&mut xml, commission, event.amount);
        }
        xml.leaf_if("note", Some(&event.remark));
        xml.close();
    }
    xml.end()
}

/// What was sent, consignment by consignment.
#[must_use]
pub fn despatch_advice(commission: &Commission) -> String {
    let supplier = &commission.supplier;
    let mut xml = begin("GarmentDespatchAdvice", commission, supplier, &commission.buyer);
    xml.close();
    xml.open("body", &[]);
    for (number, event) in (1..).zip(of(commission, EventKind::Despatched)) {
        xml.open("consignment", &[("consignmentN", &i32::to_string(&number))]);
        xml.leaf("despatchDate", event.on);
        quantity(&mut xml, commission, event.amount);
        xml.leaf_if("note", Some(&event.remark));
        xml.close();
    }
    xml.end()
}

/// What arrived, and how much of it is not as it should be.
#[must_use]
pub fn receiving_advice(commission: &Commission) -> String {
    let mut xml = begin("FashionReceivingAdvice", commission, &commission.buyer, &commission.supplier);
    xml.close();
    xml.open("body", &[]);
    for (number, event) in (1..).zip(of(commission, EventKind::Received)) {
        xml.open("receipt", &[("receiptN", &i32::to_string(&number))]);
        xml.leaf("receivingDate", event.on);
        quantity(&mut xml, commission, event.amount);
        xml.leaf("rejectedQty", event.faulty);
        xml.leaf_if("note", Some(&event.remark));
        xml.close();
    }
    xml.end()
}

fn of(commission: &Commission, kind: EventKind) -> impl Iterator<Item = &Event> {
    commission.order.events().iter().filter(move |event| event.kind == kind)
}
