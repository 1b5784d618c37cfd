//! Many tables at once: codes from one to another, spread over zones.

/// The most tables at once.
pub const MOST: usize = 500;

/// The codes from `first` to `last`: `T01` to `T64`. Nothing where the two do not differ in a number alone, or are too
/// many.
#[must_use]
pub fn codes(first: &str, last: &str) -> Option<Vec<String>> {
    let (prefix, from) = split(first)?;
    let (other, to) = split(last)?;
    let (low, high): (usize, usize) = (from.parse().ok()?, to.parse().ok()?);
    let width = if from.starts_with('0') || from.len() == to.len() { from.len() } else { 0 };
    if prefix != other || high < low || high - low >= MOST {
        return None;
    }
    Some((low..=high).map(|number| format!("{prefix}{number:0width$}")).collect())
}

/// What stands before the number at a code's end, and the number.
fn split(code: &str) -> Option<(&str, &str)> {
    let digits = code.bytes().rev().take_while(u8::is_ascii_digit).count();
    (1..=9).contains(&digits).then(|| code.split_at(code.len() - digits))
}

/// The zones named in a text: `A–D` is A, B, C and D; others are separated by commas, semicolons or blanks.
#[must_use]
pub fn zones(text: &str) -> Vec<String> {
    let text = text.trim();
    let ends: Vec<&str> = text.split(['-', '–', '—']).map(str::trim).collect();
    if let [first, last] = ends[..]
        && let (Some(from), Some(to)) = (letter(first), letter(last))
        && from <= to
    {
        return (from..=to).map(String::from).collect();
    }
    text.split([',', ';', ' ', '\n', '\t'])
        .map(str::trim)
        .filter(|zone| !zone.is_empty())
        .map(str::to_owned)
        .collect()
}

fn letter(text: &str) -> Option<char> {
    let mut letters = text.chars();
    let first = letters.next().filter(|letter| letter.is_ascii_uppercase())?;
    letters.next().is_none().then_some(first)
}

/// The zone of the table at `position` among `count`, so that neighbours stand together and zones are even.
#[must_use]
pub fn zone_at(zones: &[String], position: usize, count: usize) -> Option<String> {
    zones.get(position * zones.len() / count.max(1)).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_run_from_the_first_to_the_last() {
        assert_eq!(codes("T08", "T11").unwrap(), ["T08", "T09", "T10", "T11"]);
        assert_eq!(codes("9", "11").unwrap(), ["9", "10", "11"]);
        assert_eq!(codes("Стол 1", "Стол 2").unwrap(), ["Стол 1", "Стол 2"]);
        for (first, last) in [("T2", "T1"), ("T1", "S2"), ("T", "T2"), ("T1", "T501"), ("", "")] {
            assert_eq!(codes(first, last), None, "{first} {last}");
        }
        assert_eq!(codes("T1", "T500").unwrap().len(), MOST);
    }

    #[test]
    fn zones_are_named_or_ranged() {
        assert_eq!(zones("A–D"), ["A", "B", "C", "D"]);
        assert_eq!(zones(" A-C "), ["A", "B", "C"]);
        assert_eq!(zones("North; South,East"), ["North", "South", "East"]);
        assert_eq!(zones("D-A"), ["D-A"]);
        assert!(zones("  ").is_empty());
    }

    #[test]
    fn neighbours_stand_together() {
        let zones = zones("A–C");
        let spread: Vec<_> = (0..7).filter_map(|position| zone_at(&zones, position, 7)).collect();
        assert_eq!(spread, ["A", "A", "A", "B", "B", "C", "C"]);
        assert_eq!(zone_at(&[], 0, 7), None);
    }
}
