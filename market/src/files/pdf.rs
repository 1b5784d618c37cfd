//! PDFs: without anything that acts by itself, and with the reader's name over every page.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::Refusal;
use super::mark::cover;

/// The most pages that are marked.
const PAGES: usize = 500;
/// How far up a page's parents are asked.
const DEPTH: usize = 32;
/// The size of the mark's picture: it is stretched over the page.
const MARK: (u32, u32) = (1240, 1754);
/// The mark's name among a page's resources.
const NAME: &str = "FilieraMark";

/// What acts by itself, or carries files inside.
const ACTIVE: [&[u8]; 7] =
    [b"JavaScript", b"JS", b"Launch", b"EmbeddedFile", b"EmbeddedFiles", b"RichMedia", b"XFA"];

/// Whether a PDF can be read, is not locked, and does nothing by itself.
pub(super) fn check(file: &[u8]) -> Result<(), Refusal> {
    read(file).map(|_| ())
}

fn read(file: &[u8]) -> Result<Document, Refusal> {
    // The reader is somebody else's; a file that makes it panic is as good as damaged.
    let read = std::panic::catch_unwind(|| Document::load_mem(file)).map_err(|_| Refusal::Damaged)?;
    let document = read.map_err(|_| Refusal::Damaged)?;
    if document.is_encrypted() || document.trailer.has(b"Encrypt") {
        return Err(Refusal::Locked);
    }
    let objects = document.objects.values().chain(document.trailer.iter().map(|(_, object)| object));
    if objects.into_iter().any(|object| is_active(object, 0)) {
        return Err(Refusal::Active);
    }
    let pages = document.get_pages().len();
    if pages == 0 {
        return Err(Refusal::Damaged);
    }
    if pages > PAGES { Err(Refusal::TooLarge) } else { Ok(document) }
}

fn is_active(object: &Object, depth: usize) -> bool {
    // Deeper than anybody writes: taken for an attempt to hide something.
    if depth > 60 {
        return true;
    }
    match object {
        Object::Name(name) => ACTIVE.contains(&name.as_slice()),
        Object::Array(items) => items.iter().any(|item| is_active(item, depth + 1)),
        Object::Dictionary(entries) => has_active(entries, depth),
        Object::Stream(stream) => has_active(&stream.dict, depth),
        _ => false,
    }
}

fn has_active(entries: &Dictionary, depth: usize) -> bool {
    entries.iter().any(|(key, value)| ACTIVE.contains(&key.as_slice()) || is_active(value, depth + 1))
}

/// The PDF with the reader's name over every page. The mark is a layer: it tells whose copy this is, and who knows the
/// format can take it off.
pub(super) fn marked(file: &[u8], reader: &str) -> Result<Vec<u8>, Refusal> {
    let mut document = read(file)?;
    let cover = cover(reader, MARK.0, MARK.1).ok_or(Refusal::NoMark)?;
    let mark = picture(&mut document, cover);
    let before = document.add_object(Stream::new(Dictionary::new(), b"q\n".to_vec()));
    for page in document.get_pages().into_values() {
        let sheet = sheet(&document, page);
        let resources = resources(&document, page, mark);
        let [left, bottom, right, top] = sheet;
        let drawn = format!("\nQ\nq {} 0 0 {} {left} {bottom} cm /{NAME} Do Q\n", right - left, top - bottom);
        let after = document.add_object(Stream::new(Dictionary::new(), drawn.into_bytes()));
        // What the page draws is kept between, so that nothing it does to the canvas moves the mark.
        let mut contents = vec![Object::Reference(before)];
        contents.extend(document.get_page_contents(page).into_iter().map(Object::Reference));
        contents.push(Object::Reference(after));
        let entries = document.get_dictionary_mut(page).map_err(|_| Refusal::Damaged)?;
        entries.set("Contents", contents);
        entries.set("Resources", resources);
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|_| Refusal::Damaged)?;
    Ok(bytes)
}

/// The mark as a picture: one grey, with the cover as its mask.
fn picture(document: &mut Document, cover: Vec<u8>) -> ObjectId {
    let form = |colours: &str| {
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Image",
            "Width" => i64::from(MARK.0),
            "Height" => i64::from(MARK.1),
            "ColorSpace" => colours,
            "BitsPerComponent" => 8,
        }
    };
    let grey = vec![96; cover.len()];
    let mut mask = Stream::new(form("DeviceGray"), cover);
    // A stream that cannot be made smaller stays as it is.
    let _ = mask.compress();
    let mask = document.add_object(mask);
    let mut entries = form("DeviceGray");
    entries.set("SMask", mask);
    let mut picture = Stream::new(entries, grey);
    let _ = picture.compress();
    document.add_object(picture)
}

/// Left, bottom, right and top of what is seen of a page; A4 where it does not say.
fn sheet(document: &Document, page: ObjectId) -> [f32; 4] {
    const A4: [f32; 4] = [0.0, 0.0, 595.0, 842.0];
    let found = ["CropBox", "MediaBox"].into_iter().find_map(|key| inherited(document, page, key));
    let Some(Object::Array(sides)) = found else { return A4 };
    let number = |side: &Object| {
        let (_, side) = document.dereference(side).ok()?;
        side.as_float().ok().filter(|side| side.is_finite())
    };
    let sides: Vec<f32> = sides.iter().filter_map(number).collect();
    let &[x0, y0, x1, y1] = sides.as_slice() else { return A4 };
    [x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)]
}

/// The page's resources, which it may have from a parent, with the mark among them.
fn resources(document: &Document, page: ObjectId, mark: ObjectId) -> Dictionary {
    let own = |object: Object| match object {
        Object::Dictionary(entries) => entries,
        _ => Dictionary::new(),
    };
    let mut resources = inherited(document, page, "Resources").map(own).unwrap_or_default();
    let pictures = resources.get(b"XObject").and_then(|object| document.dereference(object));
    let mut pictures = pictures.map(|(_, object)| own(object.clone())).unwrap_or_default();
    pictures.set(NAME, mark);
    resources.set("XObject", pictures);
    resources
}

/// A value of a page or of the nearest parent that has it.
fn inherited(document: &Document, page: ObjectId, key: &str) -> Option<Object> {
    let mut entries = document.get_dictionary(page).ok()?;
    for _ in 0..DEPTH {
        if let Ok(found) = entries.get(key.as_bytes()) {
            return document.dereference(found).ok().map(|(_, object)| object.clone());
        }
        let parent = entries.get(b"Parent").and_then(Object::as_reference).ok()?;
        entries = document.get_dictionary(parent).ok()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two pages that have size and resources from their parent; the catalogue has more entries where they are given.
    fn document(more: &[(&str, Object)]) -> Vec<u8> {
        let mut document = Document::with_version("1.5");
        let parent = document.new_object_id();
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier",
        });
        let mut kids = Vec::new();
        for text in ["first", "second"] {
            // It leaves the canvas moved, which must not move the mark.
            let drawn = format!("2 0 0 2 100 100 cm BT /F1 12 Tf ({text}) Tj ET");
            let contents = document.add_object(Stream::new(Dictionary::new(), drawn.into_bytes()));
            let page = dictionary! { "Type" => "Page", "Parent" => parent, "Contents" => contents };
            kids.push(Object::Reference(document.add_object(page)));
        }
        let pages = dictionary! {
            "Type" => "Pages", "Count" => 2, "Kids" => kids,
            "MediaBox" => vec![0.into(), 0.into(), 300.into(), 400.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
        };
        document.objects.insert(parent, Object::Dictionary(pages));
        let mut catalogue = dictionary! { "Type" => "Catalog", "Pages" => parent };
        for (key, value) in more {
            catalogue.set(*key, value.clone());
        }
        let catalogue = document.add_object(catalogue);
        document.trailer.set("Root", catalogue);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn every_page_carries_the_mark_over_what_it_had() {
        let made = marked(&document(&[]), "Ольга Петрова").unwrap();
        assert_eq!(check(&made), Ok(()));
        let read = Document::load_mem(&made).unwrap();
        assert_eq!(read.get_pages().len(), 2);
        for (page, text) in read.get_pages().into_values().zip(["first", "second"]) {
            let drawn = String::from_utf8(read.get_page_content(page)).unwrap();
            let (before, after) = drawn.split_once("Tj ET").unwrap();
            assert!(before.starts_with("q\n") && before.contains(text), "{drawn}");
            assert!(after.contains("Q\nq 300 0 0 400 0 0 cm /FilieraMark Do Q"), "{drawn}");
            let entries = read.get_dictionary(page).unwrap();
            let resources = entries.get(b"Resources").unwrap().as_dict().unwrap();
            assert!(resources.has(b"Font"), "what came from the parent is kept");
            let mark = resources.get(b"XObject").unwrap().as_dict().unwrap().get(NAME.as_bytes()).unwrap();
            let (_, mark) = read.dereference(mark).unwrap();
            assert!(mark.as_stream().unwrap().dict.has(b"SMask"));
        }
        assert_ne!(made, marked(&document(&[]), "Anna D'Angelo").unwrap());
    }

    #[test]
    fn a_pdf_that_acts_by_itself_or_is_none_is_refused() {
        assert_eq!(check(&document(&[])), Ok(()));
        let script = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
        let start = dictionary! { "S" => "Launch", "F" => Object::string_literal("cmd.exe") };
        let inside = dictionary! { "EmbeddedFiles" => Dictionary::new() };
        for (key, value) in [("OpenAction", script), ("OpenAction", start), ("Names", inside)] {
            let file = document(&[(key, Object::Dictionary(value))]);
            assert_eq!(check(&file), Err(Refusal::Active), "{key}");
            assert_eq!(marked(&file, "Anna"), Err(Refusal::Active), "{key}");
        }
        assert_eq!(check(b"%PDF-1.7\nnothing"), Err(Refusal::Damaged));
        let mut torn = document(&[]);
        torn.truncate(torn.len() / 2);
        assert_eq!(check(&torn), Err(Refusal::Damaged));
        assert_eq!(marked(&document(&[]), ""), Err(Refusal::NoMark));
    }
}
