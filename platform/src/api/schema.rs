//! How the platform's types are described: ids, times and texts are strings with their format named.

use std::borrow::Cow;

use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaFormat, Type};
use utoipa::openapi::{KnownFormat, Ref, RefOr};
use utoipa::{PartialSchema, ToSchema};

use crate::db::At;
use crate::id::{Id, Kind};
use crate::locale::{Language, Text, Translated};

impl<K: Kind> PartialSchema for Id<K> {
    fn schema() -> RefOr<Schema> {
        let prefix = K::PREFIX;
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::Custom("typeid".to_owned())))
            .description(Some(format!("An id that begins with `{prefix}_` and sorts by time (TypeID).")))
            .pattern(Some(format!("^{prefix}_[0-7][0-9a-hjkmnp-tv-z]{{25}}$")))
            .examples([format!("{prefix}_01cvhsy7gdf5w8rndc4p2mx3vk")])
            .into()
    }
}

impl<K: Kind> ToSchema for Id<K> {
    fn name() -> Cow<'static, str> {
        let name = K::NAME.strip_suffix("Kind").unwrap_or(K::NAME);
        Cow::Owned(format!("{}Id", name.strip_suffix("Id").unwrap_or(name)))
    }
}

impl PartialSchema for At {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)))
            .description(Some("An instant in UTC (RFC 3339)."))
            .examples(["2018-11-29T13:00:00Z"])
            .into()
    }
}

impl ToSchema for At {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Instant")
    }
}

fn languages() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some("A language of the program (ISO 639-1)."))
        .enum_values(Some(Language::ALL.map(Language::code)))
}

impl PartialSchema for Language {
    fn schema() -> RefOr<Schema> {
        languages().into()
    }
}

impl ToSchema for Language {}

impl PartialSchema for Translated {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some("The same content in the languages in which it is known: it, en, ru."))
            .property_names(Some(languages()))
            .additional_properties(Some(Ref::from_schema_name(Text::name())))
            .into()
    }
}

impl ToSchema for Translated {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((Text::name().into_owned(), Text::schema()));
        Text::schemas(schemas);
    }
}
