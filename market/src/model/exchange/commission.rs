//! What is ordered.

use super::document::{Commission, Firm};
use super::xml::Xml;

/// The commission order: from the buyer to the supplier, a line an operation.
#[must_use]
pub fn commission_order(commission: &Commission) -> String {
    let mut xml = begin("FashionCommissionOrder", commission, &commission.buyer, &commission.supplier);
    let promise = &commission.order.promise;
    xml.leaf_if("sampleDate", promise.sample_by);
    xml.leaf("deliveryDate", promise.deliver_by);
    xml.leaf_if("note", Some(&commission.remarks));
    xml.close();
    xml.open("body", &[]);
    xml.open("article", &[]);
    xml.leaf("articleName", &commission.title);
    xml.leaf_if("articleType", commission.product.as_ref());
    xml.leaf_if("description", Some(&commission.description));
    quantity(&mut xml, commission, promise.quantity);
    if !commission.sizes.is_empty() {
        xml.open("sizes", &[]);
        for share in &commission.sizes {
            let unit = commission.unit.as_str();
            xml.leaf_with("qty", &[("size", &share.size), ("um", unit)], share.amount);
        }
        xml.close();
    }
    xml.leaf_with("unitPrice", &currency(commission), commission.unit_price.number());
    if let Some(total) = commission.unit_price.times(promise.quantity) {
        xml.leaf_with("totalAmount", &currency(commission), total.number());
    }
    if let Some(sample) = commission.sample_cost {
        xml.leaf_with("samplePrice", &currency(commission), sample.number());
    }
    xml.close();
    for (number, line) in (1..).zip(&commission.lines) {
        xml.open("item", &[("itemN", &i32::to_string(&number))]);
        xml.leaf_with("operation", &[("code", &line.concept)], &line.name);
        xml.leaf("qty", line.amount);
        xml.leaf_if("note", Some(&line.note));
        xml.close();
    }
    for other in &commission.subcontracted {
        let attributes = [("operation", other.concept.as_str()), ("country", &other.country)];
        xml.leaf_with("subcontractor", &attributes, &other.name);
    }
    xml.end()
}

/// Begins a document: root, and the header with number, date and both parties, which is left open.
pub(super) fn begin(root: &'static str, commission: &Commission, from: &Firm, to: &Firm) -> Xml {
    let mut xml = Xml::new(root);
    xml.open("header", &[]);
    xml.leaf("orderN", &commission.number);
    xml.leaf("orderDate", commission.placed_at.strftime("%Y-%m-%d"));
    for (role, firm) in [("sender", from), ("receiver", to)] {
        xml.open(role, &[("id", &firm.id)]);
        xml.leaf("name", &firm.name);
        xml.leaf("country", &firm.country);
        xml.leaf_if("vatN", firm.vat.as_ref());
        xml.close();
    }
    xml
}

/// How many, with what they are counted in.
pub(super) fn quantity(xml: &mut Xml, commission: &Commission, amount: i64) {
    xml.leaf_with("qty", &[("um", commission.unit.as_str())], amount);
}

fn currency(commission: &Commission) -> [(&'static str, &'static str); 1] {
    [("currency", commission.unit_price.currency.as_str())]
}
