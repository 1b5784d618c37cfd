//! An order as both sides meet it: from the accepted quote to the rating.

use axum::http::Method;
use testkit::{Answer, Client, TestApp, both_databases};

use crate::buying_pages::{brief, published, sent, shows};
use crate::stage::Stage;

/// An accepted quote for 500 pieces: the order's address, the firm's public page, and both sides.
async fn placed(app: &TestApp) -> (String, String, Client, Client) {
    let stage = Stage::set(app).await;
    published(app, &stage).await;
    let olga = app.person("olga@atelier.example").await;
    let (mut designer, mut firm) = (app.sign_in(olga).await, app.sign_in(stage.owner).await);
    let path = brief(&mut designer, stage.supplier).await;
    sent(&mut designer, &format!("{path}/dispatch"), &[("reach", "chosen")]).await;
    let id = path.rsplit('/').next().unwrap();
    let theirs = format!("/market/suppliers/{}/briefs/{id}", stage.supplier);
    let offer = [
        ("currency", "EUR"),
        ("from_0", "100"),
        ("price_0", "26,00"),
        ("sample_cost", "40"),
        ("sample_by", "2018-11-20"),
        ("deliver_by", "2019-02-20"),
        ("valid_until", "2018-12-20"),
    ];
    sent(&mut firm, &format!("{theirs}/quote"), &offer).await;
    let thread = designer.get(&format!("{path}/suppliers/{}", stage.supplier)).await;
    let act = thread.text.split("action=\"").find(|rest| rest.contains("/acceptance\"")).unwrap().to_owned();
    let order = sent(&mut designer, act.split('"').next().unwrap(), &[("revision", "1")]).await.location;
    assert!(order.starts_with("/market/orders/ord_"), "{order}");
    shows(&mut firm, &theirs, &[order.as_str()]).await;
    shows(&mut designer, &format!("{path}/suppliers/{}", stage.supplier), &[order.as_str()]).await;
    let page = designer.get(&format!("/market/suppliers/{}", stage.supplier)).await.location;
    (order, page, designer, firm)
}

/// Writes down what happened, each of its fields under the event's name.
async fn happened(client: &mut Client, order: &str, kind: &str, on: &str, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![("kind".to_owned(), kind.to_owned()), (format!("{kind}_on"), on.to_owned())];
    fields.extend(more.iter().map(|(name, value)| (format!("{kind}_{name}"), (*value).to_owned())));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(&format!("{order}/events"), &fields).await
}

both_databases! {
    async fn an_order_goes_from_the_sample_to_the_rating(app: TestApp) {
        let (order, page, mut designer, mut firm) = placed(&app).await;
        shows(&mut designer, &order, &["Embroidered shirts", "13,000.00", "40.00", "Placed"]).await;
        shows(&mut firm, &order, &["Atelier Nit", "Sample sent"]).await;
        shows(&mut firm, "/market/orders?side=supplier&sort=-expected", &["Embroidered shirts", "Atelier Nit"]).await;
        shows(&mut designer, "/market/orders?state=placed&q=ricam", &["Ricamificio", "20 February 2019"]).await;
        shows(&mut designer, "/market/orders?side=supplier", &["0"]).await;
        let csv = designer.get("/market/orders.csv").await;
        assert!(csv.kind.starts_with("text/csv") && csv.text.contains("2019-02-20"), "{}", csv.text);

        // Neither side says the other's word, and nothing comes before its time.
        assert_eq!(happened(&mut designer, &order, "sample_sent", "2018-11-05", &[]).await.status, 409);
        assert_eq!(happened(&mut firm, &order, "bulk_begun", "2018-11-05", &[]).await.status, 409);
        assert_eq!(happened(&mut firm, &order, "nonsense", "2018-11-05", &[]).await.status, 409);
        for (on, said) in [("2018-11-20", "days to come"), ("", "Day"), ("soon", "")] {
            let wrong = happened(&mut firm, &order, "sample_sent", on, &[("remark", "by courier")]).await;
            assert!(wrong.status == 422 && wrong.text.contains(said) && wrong.text.contains("by courier"), "{}", wrong.text);
        }
        assert_eq!(happened(&mut firm, &order, "sample_sent", "2018-11-05", &[]).await.status, 303);
        app.run_jobs().await;
        assert!(app.app.mailer.sent().iter().any(|one| one.mail.text.contains("has sent the sample")));
        let wrong = happened(&mut designer, &order, "sample_rejected", "2018-11-05", &[]).await;
        assert!(wrong.status == 422 && wrong.text.contains("Say why"), "{}", wrong.text);
        assert_eq!(happened(&mut designer, &order, "sample_approved", "2018-11-05", &[]).await.status, 303);
        assert_eq!(happened(&mut firm, &order, "bulk_begun", "2018-11-05", &[]).await.status, 303);
        assert_eq!(happened(&mut firm, &order, "despatched", "2018-11-05", &[("amount", "500")]).await.status, 303);
        for amount in ["501", "0", "many"] {
            let wrong = happened(&mut designer, &order, "received", "2018-11-05", &[("amount", amount)]).await;
            assert_eq!(wrong.status, 422, "{amount}: {}", wrong.text);
        }
        let fields = [("amount", "500"), ("faulty", "3")];
        assert_eq!(happened(&mut designer, &order, "received", "2018-11-05", &fields).await.status, 303);
        shows(&mut firm, &order, &["Complete", "3 of them faulty", "107 days early", "500 of 500"]).await;

        let listed = firm.get("/api/v1/market/orders?state=complete").await;
        assert!(listed.text.contains("\"state\":\"complete\"") && listed.text.contains("\"faulty\":3"), "{}", listed.text);
        assert_eq!(firm.get("/api/v1/market/orders?state=nonsense").await.status, 400);
        let api = format!("/api/v1{order}");
        shows(&mut designer, &api, &["\"unit_price\":\"26.00\"", "\"kind\":\"despatched\""]).await;
        let body = br#"{"kind": "postponed", "on": "2019-03-01", "remark": "late"}"#.to_vec();
        let late = firm.send(Method::POST, &format!("{api}/events"), "application/json", body).await;
        assert_eq!(late.status, 422, "{}", late.text);

        let rating = [("date", "5"), ("quality", "4"), ("communication", "3"), ("rating_remark", "gladly again")];
        let wrong = designer.post(&format!("{order}/ratings"), &[("date", "6"), ("rating_remark", "kept")]).await;
        assert!(wrong.status == 422 && wrong.text.contains("kept"), "{}", wrong.text);
        sent(&mut designer, &format!("{order}/ratings"), &rating).await;
        assert_eq!(designer.post(&format!("{order}/ratings"), &rating).await.status, 409);
        shows(&mut firm, &order, &["gladly again", "4 of 5"]).await;
        shows(&mut app.anonymous(), &page, &["What was kept", "99.4", "1 of 1"]).await;
        for client in [&mut designer, &mut firm] {
            for path in [order.as_str(), "/market/orders"] {
                for language in ["it", "ru", "en"] {
                    shows(client, &format!("{path}?lang={language}"), &[]).await;
                }
            }
        }
    }

    async fn who_else_works_on_it_and_its_documents_are_for_both_sides_alone(app: TestApp) {
        let (order, _, mut designer, mut firm) = placed(&app).await;
        let fields = [("name", "Ricami Rossi"), ("country", "IT"), ("concept", "processing:embroidering")];
        assert_eq!(designer.post(&format!("{order}/subcontractors"), &fields).await.status, 403);
        let wrong = firm.post(&format!("{order}/subcontractors"), &[("name", "Ricami"), ("country", "XX")]).await;
        assert!(wrong.status == 422 && wrong.text.contains("value=\"Ricami\""), "{}", wrong.text);
        sent(&mut firm, &format!("{order}/subcontractors"), &fields).await;
        app.run_jobs().await;
        assert!(app.app.mailer.sent().iter().any(|one| one.mail.text.contains("another firm work on the order")));
        shows(&mut designer, &order, &["Ricami Rossi, Italy"]).await;
        let xml = designer.get(&format!("{order}/documents/commission-order")).await;
        assert!(xml.kind.starts_with("application/xml") && xml.text.contains("Ricami Rossi") && xml.text.contains("<totalAmount"), "{}", xml.text);
        assert_eq!(firm.get(&format!("{order}/documents/order-status")).await.status, 200);
        for none in ["despatch-advice", "invoice"] {
            assert_eq!(firm.get(&format!("{order}/documents/{none}")).await.status, 404);
        }
        let page = firm.get(&order).await;
        let end = page.text.split("action=\"").find(|rest| rest.contains("/removal\"")).unwrap().to_owned();
        let end = end.split('"').next().unwrap();
        assert_eq!(designer.post(end, &[]).await.status, 403);
        sent(&mut firm, end, &[]).await;
        assert_eq!(firm.post(end, &[]).await.status, 404);
        shows(&mut designer, &order, &["until"]).await;
        let xml = designer.get(&format!("{order}/documents/commission-order")).await;
        assert!(!xml.text.contains("Ricami Rossi"), "{}", xml.text);

        let operator = app.operator().await;
        let stranger = app.person("jane@studio.example").await;
        let stranger = app.sign_in(stranger).await;
        for mut client in [operator, stranger] {
            shows(&mut client, "/market/orders", &["No order yet"]).await;
            assert_eq!(client.get(&order).await.status, 404);
            assert_eq!(client.get(&format!("/api/v1{order}")).await.status, 404);
            assert_eq!(client.get(&format!("{order}/documents/commission-order")).await.status, 404);
            for act in ["events", "ratings", "subcontractors"] {
                assert_eq!(client.post(&format!("{order}/{act}"), &fields).await.status, 404);
            }
        }
        let body = br#"{"kind": "sample_sent", "on": "2018-11-05"}"#.to_vec();
        let done = firm.send(Method::POST, &format!("/api/v1{order}/events"), "application/json", body).await;
        assert_eq!(done.status, 204, "{}", done.text);
        let fields = [("remark", "No yarn to be had")];
        assert_eq!(happened(&mut firm, &order, "called_off", "2018-11-05", &fields).await.status, 303);
        shows(&mut designer, &order, &["Called off", "No yarn to be had"]).await;
    }
}
