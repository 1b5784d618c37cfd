//! What a concept of the vocabulary is.

use platform::locale::Language;

/// A concept's place in its [`super::Vocabulary`]. It holds for one run of the program: what is kept names
/// [`Concept::id`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConceptId(pub(super) u16);

impl ConceptId {
    /// Its number, below [`super::Vocabulary::concepts`]' count.
    pub(crate) fn number(self) -> usize {
        usize::from(self.0)
    }
}

macro_rules! facets {
    ($($(#[$about:meta])* $facet:ident = $code:literal, $file:literal;)+) => {
        /// What side of a firm or of a piece of work a concept belongs to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Facet {
            $($(#[$about])* $facet,)+
        }

        impl Facet {
            /// Every facet, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$facet,)+];

            /// Its name in addresses and files.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$facet => $code,)+ }
            }

            /// The program's own table of its concepts, and that file's name.
            pub(super) const fn table(self) -> (&'static str, &'static str) {
                match self {
                    $(Self::$facet => ($file, include_str!(concat!("../../../vocabulary/", $file))),)+
                }
            }
        }
    };
}

facets! {
    /// The branch of the fashion chain: clothing, footwear, leather goods.
    Sector = "sector", "sectors.tsv";
    /// What is made: shirts, bags, fabrics.
    Product = "product", "products.tsv";
    /// What is done: cutting, embroidering, dyeing.
    Processing = "processing", "processings.tsv";
    /// How well, from the highest level to the lowest.
    Quality = "quality", "qualities.tsv";
    /// How it is sold: contract work, own brand, private label.
    Sales = "sales", "sales.tsv";
    /// Who works there, and how many.
    Employment = "employment", "employment.tsv";
    /// Machines and lines.
    Production = "production", "production.tsv";
    /// What is sewn, pressed or glued on or in: buttons, zips, labels.
    Component = "component", "components.tsv";
    /// What it is made of: fibres, yarns, fabrics, leathers, metals.
    Material = "material", "materials.tsv";
    /// What is true of what is made: organic, free of nickel, made by hand.
    Property = "property", "properties.tsv";
    /// What an independent body confirms.
    Certificate = "certificate", "certificates.tsv";
    /// What a firm offers beside its work, and on which terms.
    Service = "service", "services.tsv";
}

/// How one concept leads to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// A processing makes a component or a product: embroidering, embroidery.
    Makes,
    /// A machine or a line does a processing.
    Does,
    /// A certificate covers a property or a material.
    Covers,
}

impl Relation {
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "makes" => Some(Self::Makes),
            "does" => Some(Self::Does),
            "covers" => Some(Self::Covers),
            _ => None,
        }
    }
}

/// One of a concept's words or phrases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// As it is written.
    pub text: String,
    /// Whether it counts only as it stands, without other endings and slips.
    pub rigid: bool,
    /// Whether it is known to be another concept's of the same facet too.
    pub ambiguous: bool,
}

impl Form {
    /// A form as the tables have it: `!` before one that counts only as it stands, `?` before an ambiguous one.
    pub(super) fn read(written: &str) -> Self {
        let text = written.trim_start_matches(['!', '?']);
        let marks = &written[..written.len() - text.len()];
        Self { text: text.to_owned(), rigid: marks.contains('!'), ambiguous: marks.contains('?') }
    }
}

/// The words for one thing in the three languages; the first of each language is the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forms(pub(super) [Vec<Form>; 3]);

impl Forms {
    /// The word that is shown.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        self.0[language as usize].first().map_or("", |form| &form.text)
    }

    /// All of a language's words for it.
    #[must_use]
    pub fn of(&self, language: Language) -> &[Form] {
        &self.0[language as usize]
    }
}

/// A thing of the trade, whatever language names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// Its name in addresses, files and the database; never changes.
    pub id: String,
    /// What side it belongs to.
    pub facet: Facet,
    /// What it is one of: jersey is a knitted fabric.
    pub broader: Vec<ConceptId>,
    /// Its words.
    pub forms: Forms,
    /// What it leads to.
    pub related: Vec<(Relation, ConceptId)>,
}

impl Concept {
    /// The word that is shown.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        self.forms.label(language)
    }
}
