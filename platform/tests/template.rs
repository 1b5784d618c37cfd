//! A template can ask a locale for texts, plurals and dates with whatever it holds.

use askama::Template;
use jiff::{Timestamp, civil, tz::TimeZone};
use platform::locale::{Catalogue, Language, Locale, Messages};

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{{ l.t("title") }}
{% for (name, requests) in rows %}{{ l.with("row", [("name", name.into()), ("count", requests.into())]) }}
{% endfor %}{{ l.n("total", total) }} {{ l.n("total", rows.len()) }}
{{ l.date_range(day, day) }}, {{ l.time(start, zone) }}, {{ l.number(total) }}, {{ l.list(names) }}"#
)]
struct Page {
    l: Locale,
    rows: Vec<(String, usize)>,
    names: Vec<&'static str>,
    total: i64,
    day: civil::Date,
    start: Timestamp,
    zone: TimeZone,
}

#[test]
fn a_template_speaks_the_language_and_escapes() {
    let it = "title = Richieste\nrow = { $name }: { $count }\ntotal = { $count ->\n    [one] una\n   *[other] { $count }\n} in tutto\nlist-and = { $rest } e { $last }\n";
    let catalogue = Catalogue::new(&[Messages { it, en: "", ru: "" }]).unwrap();
    let page = Page {
        l: catalogue.locale(Language::It),
        rows: vec![("Anna & figli".into(), 12)],
        names: vec!["Prato", "Lucca"],
        total: 14_000,
        day: civil::date(2018, 11, 29),
        start: "2018-11-29T13:20:00Z".parse().unwrap(),
        zone: TimeZone::get("Europe/Rome").unwrap(),
    };
    assert_eq!(
        page.render().unwrap(),
        "Richieste\nAnna &#38; figli: 12\n14.000 in tutto una in tutto\n29 novembre 2018, 14:20, 14.000, Prato e Lucca"
    );
}
