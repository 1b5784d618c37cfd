//! What stands around every page: head, ways to go, the visitor, messages.

use crate::locale::Language;

/// Everything the layout `page.html` needs beside the page's own contents.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The page's own title, translated; the layout adds the product's name.
    pub title: String,
    /// One sentence for search engines and for links shown elsewhere; empty where the page is not public.
    pub description: String,
    /// Path of the picture that links shown elsewhere carry; empty: the product's own.
    pub picture: String,
    /// Scheme and host, without a slash at the end, for the addresses that must be whole.
    pub origin: String,
    /// Path and query of this page: where a switch of language or theme comes back to.
    pub path: String,
    /// The language the page is written in.
    pub language: Language,
    /// Light, dark, or as the device wishes.
    pub theme: Theme,
    /// Which set of tokens clothes the page.
    pub look: Look,
    /// Who reads, if signed in.
    pub visitor: Option<Visitor>,
    /// The main ways to go.
    pub nav: Vec<NavItem>,
    /// The way that led here, outermost first; the last one is this page.
    pub breadcrumbs: Vec<NavItem>,
    /// What the program has to say about the act before.
    pub flashes: Vec<Flash>,
    /// Folder the bundled files are served from, with the hash of the bundle: `/assets/3f9c2a`.
    pub asset_root: String,
}

/// Light, dark, or as the device wishes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device wishes.
    #[default]
    Auto,
    /// Ink on paper.
    Light,
    /// The dark set.
    Dark,
}

impl Theme {
    /// Every choice, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word in the form and in the cookie.
    pub fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The icon that stands beside the choice.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Auto => "circle-half",
            Self::Light => "sun",
            Self::Dark => "moon",
        }
    }

    /// The key of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Auto => "theme-auto",
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
        }
    }
}

/// Which set of tokens clothes the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The product's own.
    #[default]
    Own,
    /// The one for public bodies.
    Italia,
}

/// The signed-in reader.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Name as the account menu shows it.
    pub name: String,
    /// Address or role below the name; may be empty.
    pub note: String,
    /// What the account menu offers.
    pub menu: Vec<NavItem>,
}

/// One way to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    /// Its name, translated.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether the page stands below it.
    pub current: bool,
}

impl NavItem {
    /// A way that leads elsewhere.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into(), current: false }
    }

    /// The same way, marked as the one taken.
    pub fn current(self) -> Self {
        Self { current: true, ..self }
    }
}

/// A message about the act before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flash {
    /// How it went.
    pub kind: FlashKind,
    /// The sentence, translated.
    pub text: String,
    /// The address to POST to for taking the act back, where that is possible.
    pub undo: Option<String>,
}

/// How the act before went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlashKind {
    /// As wished.
    Done,
    /// Something to know.
    Note,
    /// Not as wished.
    Wrong,
}

impl FlashKind {
    /// The class that colours it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Note => "note",
            Self::Wrong => "wrong",
        }
    }

    /// The icon, so that colour never speaks alone.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Done => "check-circle",
            Self::Note => "info-circle",
            Self::Wrong => "exclamation-triangle",
        }
    }
}

/// A link to the same page in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLink {
    /// `it`, `en`, `ru`.
    pub code: &'static str,
    /// The language's name in itself.
    pub name: &'static str,
    /// The same page, read in it.
    pub href: String,
    /// Whether the page is in it now.
    pub current: bool,
}

impl Frame {
    /// Address of a bundled file. The hash is a folder, so what a style sheet names beside itself is found too.
    pub fn asset(&self, name: &str) -> String {
        format!("{}/{name}", self.asset_root)
    }

    /// Whether the page stands below a way of the main menu: where the way here begins, and only where none is told,
    /// what the address says. An agenda of one's own lies below the sessions, but one gets to it from one's meetings.
    pub fn is_below(&self, item: &NavItem) -> bool {
        self.breadcrumbs.first().map_or(item.current, |first| first.href == item.href)
    }

    /// The choices of the theme menu.
    pub fn themes(&self) -> [Theme; 3] {
        Theme::ALL
    }

    /// What the root element says about light and dark; nothing where the device decides.
    pub fn theme_attribute(&self) -> Option<&'static str> {
        (self.theme != Theme::Auto).then(|| self.theme.code())
    }

    /// What the root element says about the set of tokens; nothing for the product's own.
    pub fn look_attribute(&self) -> Option<&'static str> {
        match self.look {
            Look::Own => None,
            Look::Italia => Some("italia"),
        }
    }

    /// The same page in every language: a plain link that sets the language and comes back.
    pub fn languages(&self) -> Vec<LanguageLink> {
        Language::ALL
            .into_iter()
            .map(|language| {
                let (code, name) = match language {
                    Language::It => ("it", "Italiano"),
                    Language::En => ("en", "English"),
                    Language::Ru => ("ru", "Русский"),
                };
                let back: String = url::form_urlencoded::byte_serialize(self.path.as_bytes()).collect();
                LanguageLink {
                    code,
                    name,
                    href: format!("/language/{code}?back={back}"),
                    current: language == self.language,
                }
            })
            .collect()
    }

    /// The whole address of this page in one language, for search engines.
    pub fn alternate(&self, code: &str) -> String {
        let path = self.path.split('?').next().unwrap_or_default();
        format!("{}{path}?lang={code}", self.origin)
    }

    /// The frame that the tests of pages stand in.
    pub fn sample(language: Language) -> Self {
        Self {
            title: "Sample".to_owned(),
            description: "A page of the tests".to_owned(),
            picture: String::new(),
            origin: "https://filiera.example".to_owned(),
            path: "/sessions?page=2".to_owned(),
            language,
            theme: Theme::Auto,
            look: Look::Own,
            visitor: Some(Visitor {
                name: "Chiara Lucchesi".to_owned(),
                note: "chiara@example.org".to_owned(),
                menu: vec![NavItem::new("Profile", "/profile")],
            }),
            nav: vec![NavItem::new("Sessions", "/sessions").current(), NavItem::new("People", "/people")],
            breadcrumbs: vec![
                NavItem::new("Sessions", "/sessions"),
                NavItem::new("XXVII", "/sessions/x").current(),
            ],
            flashes: vec![Flash {
                kind: FlashKind::Done,
                text: "Saved".to_owned(),
                undo: Some("/undo".to_owned()),
            }],
            asset_root: "/assets/0".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_switch_of_language_comes_back_to_the_page() {
        let links = Frame::sample(Language::En).languages();
        assert_eq!(links[0].href, "/language/it?back=%2Fsessions%3Fpage%3D2");
        let current: Vec<_> = links.iter().filter(|link| link.current).map(|link| link.code).collect();
        assert_eq!(current, ["en"]);
    }

    #[test]
    fn the_menu_marks_where_the_way_here_begins() {
        let mut frame = Frame::sample(Language::It);
        let marked = |frame: &Frame| -> Vec<String> {
            frame.nav.iter().filter(|item| frame.is_below(item)).map(|item| item.href.clone()).collect()
        };
        frame.breadcrumbs = vec![NavItem::new("People", "/people"), NavItem::new("XXVII", "").current()];
        assert_eq!(marked(&frame), ["/people"]);
        frame.breadcrumbs.clear();
        assert_eq!(marked(&frame), ["/sessions"]);
    }

    #[test]
    fn only_a_chosen_theme_is_written_down() {
        let mut frame = Frame::sample(Language::It);
        assert_eq!((frame.theme_attribute(), frame.look_attribute()), (None, None));
        frame.theme = Theme::Dark;
        frame.look = Look::Italia;
        assert_eq!((frame.theme_attribute(), frame.look_attribute()), (Some("dark"), Some("italia")));
    }
}
