//! PDF from a template and its data.
//!
//! A template is typst source of the program's own; what people wrote reaches it only as data, so a name is a name
//! whatever signs stand in it. Setting a document keeps a core busy for a moment or some seconds: call it from
//! `tokio::task::spawn_blocking` or a job.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Smart};
use typst::model::{Document as _, DocumentInfo};
use typst_layout::{Page, PagedDocument};
use typst_pdf::PdfOptions;

use crate::locale::Language;

use super::typesetting::{World, datetime};

/// The media type of a PDF.
pub const MEDIA_TYPE: &str = "application/pdf";

/// A document's template. It finds its data in `data.json` and what is known of the document in `about.json`.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// The typst source.
    pub source: &'static str,
    /// Sources that it imports: path and text.
    pub parts: &'static [(&'static str, &'static str)],
}

/// What is known of a document besides its contents.
#[derive(Debug, Clone)]
pub struct About<'a> {
    /// What a reader's window is called.
    pub title: &'a str,
    /// The language that it is (first) written in, for screen readers and hyphenation.
    pub language: Language,
    /// When it was made.
    pub made: Timestamp,
    /// What tells it from every other one; where it is empty, the same contents are the same file.
    pub mark: &'a str,
}

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// The data cannot be written as JSON.
    #[error("the document's data cannot be written as JSON")]
    Data(#[from] serde_json::Error),
    /// The template cannot be set with this data.
    #[error("the document cannot be set: {0}")]
    Template(String),
    /// The pages cannot be written as PDF.
    #[error("the pages cannot be written as PDF: {0}")]
    Pdf(String),
}

/// What stands before every template: title and language, which make a PDF accessible.
const MAIN: &str = r#"#let about = json("about.json")
#set document(title: about.title)
#set text(lang: about.language)
#include "template.typ"
"#;

/// How many documents the setter's memory of finished parts outlives without being used.
const MEMORY: usize = 3;

/// Sets a document and returns it as a tagged PDF. The same input gives the same bytes.
///
/// # Errors
/// When the data are not JSON, or the template does not fit them.
pub fn render(template: &Template, data: &impl Serialize, about: &About<'_>) -> Result<Vec<u8>, PrintError> {
    let pdf = compile(template, data, about).and_then(|document| write(&document, about, true));
    typst::comemo::evict(MEMORY);
    pdf
}

/// A large document that is set piece by piece: what the setter remembers of a piece is forgotten with it, so that only
/// finished pages add up. The PDF is for paper: it carries no tags for screen readers, whose marks would be the same in
/// two pieces. Bookmarks are kept, so each must say something that no other one says.
#[derive(Default)]
pub struct Pieces {
    pages: Vec<Page>,
    info: DocumentInfo,
}

impl Pieces {
    /// Sets one more piece, whose pages follow those before.
    ///
    /// # Errors
    /// As [`render`].
    pub fn add(
        &mut self,
        template: &Template,
        data: &impl Serialize,
        about: &About<'_>,
    ) -> Result<(), PrintError> {
        let piece = compile(template, data, about).map(|document| {
            self.info = document.info().clone();
            self.pages.extend_from_slice(document.pages());
        });
        typst::comemo::evict(0);
        piece
    }

    /// The pages of all pieces as one PDF.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn into_pdf(self, about: &About<'_>) -> Result<Vec<u8>, PrintError> {
        let pdf = write(&PagedDocument::new(self.pages.into_iter().collect(), self.info), about, false);
        typst::comemo::evict(0);
        pdf
    }
}

fn compile(
    template: &Template,
    data: &impl Serialize,
    about: &About<'_>,
) -> Result<PagedDocument, PrintError> {
    let data = serde_json::to_vec(data)?;
    let description = json!({ "title": about.title, "language": about.language.code() });
    let mut files = vec![
        ("template.typ", Bytes::from_string(template.source)),
        ("data.json", Bytes::new(data)),
        ("about.json", Bytes::from_string(description.to_string())),
    ];
    files.extend(template.parts.iter().map(|(path, text)| (*path, Bytes::from_string(*text))));
    let world = World::new(("main.typ", MAIN.to_owned()), files, about.made)
        .map_err(|error| PrintError::Template(error.to_string()))?;
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    if !warnings.is_empty() {
        tracing::warn!(title = about.title, warnings = told(&warnings), "a document was set with warnings");
    }
    output.map_err(|errors| PrintError::Template(told(&errors)))
}

fn write(document: &PagedDocument, about: &About<'_>, tagged: bool) -> Result<Vec<u8>, PrintError> {
    let options = PdfOptions {
        ident: Smart::Custom(format!("{}\n{}\n{}", about.title, about.language, about.mark)),
        creator: Smart::Custom(Some("Filiera".to_owned())),
        timestamp: datetime(about.made).map(typst_pdf::Timestamp::new_utc),
        tagged,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| PrintError::Pdf(told(&errors)))
}

fn told(diagnostics: &[SourceDiagnostic]) -> String {
    let one = |diagnostic: &SourceDiagnostic| {
        let path = diagnostic.span.id().map(|id| format!("{}: ", id.get().vpath().get_without_slash()));
        let hints: String = diagnostic.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
        format!("{}{}{hints}", path.unwrap_or_default(), diagnostic.message)
    };
    diagnostics.iter().map(one).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: Template = Template {
        source: "#import \"part.typ\": loud\n#let data = json(\"data.json\")\n#set page(width: 90mm, height: 50mm)\n#loud(data.name)",
        parts: &[("part.typ", "#let loud(name) = text(size: 20pt, name)")],
    };

    fn about() -> About<'static> {
        About {
            title: "Щербаков – agenda",
            language: Language::Ru,
            made: "2018-11-29T08:00:00Z".parse().unwrap(),
            mark: "",
        }
    }

    fn pdf(name: &str) -> Vec<u8> {
        render(&TEMPLATE, &json!({ "name": name }), &about()).unwrap()
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        let first = pdf("Ёлкина");
        assert!(first.starts_with(b"%PDF-1.7"));
        assert_eq!(first, pdf("Ёлкина"));
        assert_ne!(first, pdf("Niccolò D'Angelo"));
        let other = About { mark: "another print", ..about() };
        assert_ne!(first, render(&TEMPLATE, &json!({ "name": "Ёлкина" }), &other).unwrap());
    }

    #[test]
    fn pieces_are_one_document_with_the_pages_of_all() {
        let pieces = |names: &[&str]| {
            let mut pieces = Pieces::default();
            for name in names {
                pieces.add(&TEMPLATE, &json!({ "name": name }), &about()).unwrap();
            }
            pieces.into_pdf(&about()).unwrap()
        };
        let (one, three) = (pieces(&["Ёлкина"]), pieces(&["Ёлкина", "Però", "Ёлкина"]));
        let count = |pdf: &[u8], mark: &[u8]| pdf.windows(mark.len()).filter(|found| *found == mark).count();
        assert_eq!(count(&one, b"/MediaBox"), 1);
        assert_eq!(count(&three, b"/MediaBox"), 3);
        assert_eq!(count(&three, b"%PDF-"), 1);
        assert!(three.len() < 3 * one.len(), "the face is there once");
        assert_eq!(three, pieces(&["Ёлкина", "Però", "Ёлкина"]), "the same input gives the same bytes");
    }

    #[test]
    fn what_people_wrote_is_never_markup() {
        // Each of these stops or changes a document where it is read as source.
        for name in [
            "#panic(\"x\")",
            "$x",
            "*bold",
            "@nobody",
            "]",
            "`",
            "#read(\"/etc/passwd\")",
            "\\",
            "//",
            "\u{0}",
        ] {
            assert!(pdf(name).len() > 1000, "{name}");
        }
    }

    #[test]
    fn a_template_reaches_nothing_outside() {
        for source in
            ["#read(\"/etc/passwd\")", "#read(\"../Cargo.toml\")", "#import \"@preview/cetz:0.3.0\""]
        {
            let template = Template { source, parts: &[] };
            let error = render(&template, &json!({}), &about()).unwrap_err();
            assert!(matches!(error, PrintError::Template(_)), "{error}");
        }
    }

    #[test]
    fn a_template_that_does_not_fit_its_data_says_where() {
        let error = render(&TEMPLATE, &json!({ "nom": 1 }), &about()).unwrap_err();
        let text = error.to_string();
        assert!(text.contains("template.typ") && text.contains("name"), "{text}");
    }
}
