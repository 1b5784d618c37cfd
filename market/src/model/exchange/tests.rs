//! Documents are read back by a reader that takes nothing that is not well formed.

use jiff::civil::date;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event as Xml;

use super::*;
use crate::model::OrderUnit;
use crate::model::brief::SizeShare;
use crate::model::order::tests::{PROMISE, event};
use crate::model::order::{EventKind, Order};
use crate::model::{Currency, Money};

/// Every text with the path of its element, and every attribute with the path and its name.
fn read(document: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(document);
    reader.config_mut().check_end_names = true;
    reader.config_mut().allow_dangling_amp = false;
    let (mut path, mut found, mut text, mut roots) = (Vec::<String>::new(), Vec::new(), String::new(), 0);
    loop {
        match reader.read_event().expect("well formed") {
            Xml::Start(start) => {
                roots += usize::from(path.is_empty());
                path.push(start.name().as_ref().to_owned());
                for attribute in start.attributes() {
                    let attribute = attribute.expect("a sound attribute");
                    let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
                    let name = format!("{}@{}", path.join("/"), attribute.key.as_ref());
                    found.push((name, value.expect("sound entities").into_owned()));
                }
                text.clear();
            }
            Xml::Text(part) => text.push_str(&part),
            Xml::GeneralRef(name) => match name.resolve_char_ref().expect("a sound reference") {
                Some(letter) => text.push(letter),
                None => text.push_str(quick_xml::escape::resolve_predefined_entity(&name).expect("known")),
            },
            Xml::End(_) => {
                found.push((path.join("/"), std::mem::take(&mut text)));
                path.pop();
            }
            Xml::Decl(_) => assert!(found.is_empty() && path.is_empty()),
            Xml::Eof => break,
            other => panic!("nothing else belongs here: {other:?}"),
        }
    }
    assert_eq!((roots, path.len()), (1, 0));
    found
}

fn commission() -> Commission {
    let firm = |id: &str, name: &str, country: &str, vat: Option<&str>| Firm {
        id: id.into(),
        name: name.into(),
        country: country.into(),
        vat: vat.map(Into::into),
    };
    let line = |concept: &str, name: &str, amount| Line {
        concept: concept.into(),
        name: name.into(),
        amount,
        note: String::new(),
    };
    Commission {
        number: "ord_01".into(),
        placed_at: "2018-11-12T09:00:00Z".parse().unwrap(),
        buyer: firm("buy_01", "Ателье «Нить»", "RU", None),
        supplier: firm("sup_01", "Ricami D'Angelo & figli", "IT", Some("IT12345678903")),
        title: "Embroidered shirts".into(),
        product: Some("shirt".into()),
        description: "A shirt with embroidery along the collar".into(),
        unit: OrderUnit::Pieces,
        sizes: SizeShare::read("S 200, M 300").unwrap(),
        lines: vec![line("embroidering", "ricamo", 500), line("sewing", "confezione", 500)],
        unit_price: Money::read("26", Currency::Eur).unwrap(),
        sample_cost: Some(Money::read("90", Currency::Eur).unwrap()),
        remarks: String::new(),
        subcontracted: vec![Subcontracted {
            name: "Confezioni Rosa".into(),
            country: "IT".into(),
            concept: "sewing".into(),
        }],
        order: Order::kept_as(
            PROMISE,
            vec![
                event(EventKind::SampleSent, date(2018, 12, 6), 0),
                event(EventKind::SampleApproved, date(2018, 12, 8), 0),
                event(EventKind::BulkBegun, date(2019, 1, 7), 0),
                event(EventKind::Postponed, date(2019, 2, 27), 0),
                event(EventKind::Despatched, date(2019, 2, 18), 300),
                event(EventKind::Received, date(2019, 2, 20), 300),
            ],
        ),
    }
}

/// The values that stand at paths ending so.
fn at<'a>(found: &'a [(String, String)], end: &str) -> Vec<&'a str> {
    found.iter().filter(|(path, _)| path.ends_with(end)).map(|(_, text)| text.as_str()).collect()
}

#[test]
fn a_commission_order_says_what_was_agreed() {
    let found = read(&commission().document(Document::CommissionOrder));
    assert!(found.last().unwrap().0 == "FashionCommissionOrder");
    assert_eq!(at(&found, "sender/name"), ["Ателье «Нить»"]);
    assert_eq!(at(&found, "receiver/name"), ["Ricami D'Angelo & figli"]);
    assert_eq!(at(&found, "receiver/vatN"), ["IT12345678903"]);
    assert_eq!(at(&found, "header/deliveryDate"), ["2019-02-20"]);
    assert_eq!(at(&found, "article/qty"), ["500"]);
    assert_eq!(at(&found, "sizes/qty"), ["200", "300"]);
    assert_eq!(at(&found, "sizes/qty@size"), ["S", "M"]);
    assert_eq!(at(&found, "article/totalAmount"), ["13000.00"]);
    assert_eq!(at(&found, "totalAmount@currency"), ["EUR"]);
    assert_eq!(at(&found, "operation@code"), ["embroidering", "sewing"]);
    assert_eq!(at(&found, "body/subcontractor"), ["Confezioni Rosa"]);
}

#[test]
fn the_answers_say_what_happened_and_who_speaks() {
    let commission = commission();
    let response = read(&commission.document(Document::OrderResponse));
    assert_eq!(at(&response, "item@act"), ["C", "C"]);
    assert_eq!(at(&response, "sender@id"), ["sup_01"]);
    let status = read(&commission.document(Document::OrderStatus));
    assert_eq!(at(&status, "header/status"), ["part_received"]);
    assert_eq!(at(&status, "header/deliveryDate"), ["2019-02-27"]);
    assert_eq!(at(&status, "event@kind").len(), 6);
    let despatch = read(&commission.document(Document::DespatchAdvice));
    assert_eq!(at(&despatch, "consignment/qty"), ["300"]);
    let receipt = read(&commission.document(Document::ReceivingAdvice));
    assert_eq!(at(&receipt, "sender@id"), ["buy_01"]);
    assert_eq!(at(&receipt, "receipt/rejectedQty"), ["0"]);
}

#[test]
fn a_document_is_there_once_there_is_something_to_tell() {
    let placed = Order::new(PROMISE);
    let there: Vec<_> = Document::ALL.iter().filter(|document| document.is_there(&placed)).collect();
    assert_eq!(there, [&Document::CommissionOrder, &Document::OrderResponse, &Document::OrderStatus]);
    assert!(Document::ALL.iter().all(|document| document.is_there(&commission().order)));
}

proptest! {
    #[test]
    fn whatever_people_write_stays_a_text(text in "(?s)(<!\\[CDATA\\[|]]>|&amp;|&#0;|<!--|<\\?xml|\"|'|\\PC|\\p{Cc}|.){0,30}") {
        let mut commission = commission();
        for place in [
            &mut commission.title,
            &mut commission.buyer.name,
            &mut commission.buyer.id,
            &mut commission.lines[0].name,
            &mut commission.sizes[0].size,
        ] {
            *place = text.clone();
        }
        commission.lines[1].concept = text.clone();
        let mut events = commission.order.events().to_vec();
        events[0].remark = text.clone();
        commission.order = Order::kept_as(PROMISE, events);
        let found: Vec<_> = Document::ALL.iter().map(|document| read(&commission.document(*document))).collect();
        let kept: String = text
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .filter(|c| matches!(c, '\t' | '\n') || (*c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}')))
            .collect();
        prop_assert_eq!(at(&found[0], "articleName"), [kept.as_str()]);
        let note = at(&found[2], "event/note");
        // An empty remark is left out: the five other events have one.
        prop_assert_eq!(note.len(), 5 + usize::from(!kept.is_empty()));
        prop_assert!(kept.is_empty() || note[0] == kept);
        // An attribute's line ends and tabs read as blanks unless they are escaped.
        let blank = |text: &str| text.replace(['\n', '\t'], " ");
        prop_assert_eq!(blank(at(&found[0], "sizes/qty@size")[0]), blank(&kept));
        let items = |of: &[(String, String)]| of.iter().filter(|(path, _)| path.contains("item")).count();
        let plain = read(&self::commission().document(Document::CommissionOrder));
        prop_assert_eq!(items(&found[0]), items(&plain));
    }
}
