//! Writing XML that is well formed whatever people wrote.

use std::fmt::Display;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A document that is being written.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

impl Xml {
    /// A document with this root.
    pub fn new(root: &'static str) -> Self {
        let mut xml = Self { writer: Writer::new_with_indent(Vec::new(), b' ', 2), open: Vec::new() };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml.open(root, &[("layout", "filiera-1")]);
        xml
    }

    /// Begins an element.
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        let cleaned: Vec<_> = attributes.iter().map(|(key, value)| (*key, clean(value))).collect();
        let pairs = cleaned.iter().map(|(key, value)| (*key, value.as_str()));
        self.write(Event::Start(BytesStart::new(name).with_attributes(pairs)));
        self.open.push(name);
    }

    /// Ends the element that was begun last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.write(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element with a text.
    pub fn leaf(&mut self, name: &'static str, text: impl Display) {
        self.leaf_with(name, &[], text);
    }

    /// An element with a text, where there is one.
    pub fn leaf_if(&mut self, name: &'static str, text: Option<impl Display>) {
        let text = text.map(|text| clean(&text.to_string()));
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.leaf(name, text);
        }
    }

    /// An element with attributes and a text.
    pub fn leaf_with(&mut self, name: &'static str, attributes: &[(&str, &str)], text: impl Display) {
        self.open(name, attributes);
        self.write(Event::Text(BytesText::new(&clean(&text.to_string()))));
        self.close();
    }

    /// The whole document.
    pub fn end(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        let mut bytes = self.writer.into_inner();
        bytes.push(b'\n');
        String::from_utf8(bytes).unwrap_or_default()
    }

    fn write(&mut self, event: Event<'_>) {
        // Writing into memory does not fail.
        let _ = self.writer.write_event(event);
    }
}

/// The text without what XML 1.0 cannot hold, not even escaped: control characters and the two last of the first plane.
fn clean(text: &str) -> String {
    let holds = |letter: &char| !matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    // A reader makes one line end of all, so that what is written is what comes back.
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(holds).collect()
}
