//! An entry as schema.org describes an organisation and what it offers, for machines that read the page.

use platform::app::App;
use platform::locale::Locale;
use serde_json::{Map, Value, json};

use super::words;
use crate::model::vocabulary::Facet;
use crate::model::{Certificate, Identifier, Picture, Scheme, Supplier, Term, TermFacet};

/// What the page knows of the firm.
pub struct Known<'a> {
    /// The entry.
    pub firm: &'a Supplier,
    /// Its terms.
    pub terms: &'a [Term],
    /// Certificates that are valid.
    pub certificates: &'a [&'a Certificate],
    /// Its numbers.
    pub identifiers: &'a [Identifier],
    /// Its pictures.
    pub pictures: &'a [Picture],
    /// One sentence.
    pub description: &'a str,
}

/// The entry as JSON-LD, safe inside a page: no sign of it can end the script it stands in.
pub fn organization(app: &App, l: &Locale, known: &Known<'_>) -> String {
    let firm = known.firm;
    let mut all = Map::new();
    let mut put = |name: &str, value: Value| {
        let empty = matches!(&value, Value::Null)
            || value.as_str().is_some_and(str::is_empty)
            || value.as_array().is_some_and(Vec::is_empty);
        if !empty {
            all.insert(name.to_owned(), value);
        }
    };
    put("@context", json!("https://schema.org"));
    put("@type", json!("Organization"));
    put("@id", json!(app.absolute(&firm.path())));
    put("url", json!(app.absolute(&firm.path())));
    put("name", json!(firm.name));
    put("alternateName", json!(firm.name_latin));
    put("description", json!(known.description));
    put("sameAs", json!(firm.website));
    put("email", json!(firm.email));
    put("telephone", json!(firm.phone));
    let number = |scheme: Scheme| {
        known.identifiers.iter().find(|one| one.scheme == scheme).map(|one| one.value.clone())
    };
    put("vatID", json!(number(Scheme::Vat)));
    put("globalLocationNumber", json!(number(Scheme::Gln)));
    if let Some(people) = firm.people {
        put("numberOfEmployees", json!({ "@type": "QuantitativeValue", "value": people }));
    }
    put(
        "address",
        json!({
            "@type": "PostalAddress",
            "streetAddress": firm.address,
            "postalCode": firm.postcode,
            "addressLocality": firm.place,
            "addressRegion": firm.province,
            "addressCountry": firm.country,
        }),
    );
    if let (Some(latitude), Some(longitude)) = (firm.latitude, firm.longitude) {
        let point = json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude });
        put("location", json!({ "@type": "Place", "geo": point }));
    }
    let picture = |one: &Picture| {
        app.absolute(&format!("/market/suppliers/{}/pictures/{}", firm.id, one.id)).to_string()
    };
    put("image", known.pictures.iter().map(picture).collect());
    let languages = known.terms.iter().filter(|term| term.facet == TermFacet::Language);
    put("knowsLanguage", languages.map(|term| term.concept.clone()).collect());
    let certificate = |one: &&Certificate| {
        json!({
            "@type": "Certification",
            "name": words::concept(l, &one.scheme),
            "certificationIdentification": one.number,
            "expires": one.valid_until.map(|day| day.to_string()),
        })
    };
    put("hasCertification", known.certificates.iter().map(certificate).collect());
    put("makesOffer", offers(l, known).into());
    Value::Object(all).to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// An offer for each thing that is made and each processing that is done.
fn offers(l: &Locale, known: &Known<'_>) -> Vec<Value> {
    let offer = |term: &Term| {
        let kind = match term.facet {
            TermFacet::Words(Facet::Product | Facet::Component) => "Product",
            TermFacet::Words(Facet::Processing) => "Service",
            _ => return None,
        };
        let name = words::term(l, term.facet, &term.concept);
        let mut offer = json!({ "@type": "Offer", "itemOffered": { "@type": kind, "name": name } });
        if let Some(least) = known.firm.min_order {
            offer["eligibleQuantity"] = json!({ "@type": "QuantitativeValue", "minValue": least });
        }
        if let Some(days) = known.firm.lead_bulk_days {
            offer["deliveryLeadTime"] =
                json!({ "@type": "QuantitativeValue", "value": days, "unitCode": "DAY" });
        }
        Some(offer)
    };
    known.terms.iter().filter_map(offer).collect()
}
