//! Numbers as people write them: `1.500`, `1 500`, `1,500`, `1'500`, `12,50`, `0.5`.

use super::word::{Script, Word};

/// A number of more digits is none that anybody orders.
const LONGEST: usize = 12;

/// A run of digits.
pub(super) struct Number {
    /// How many words it takes.
    pub words: usize,
    /// How much it is; nothing where it is a date or the like.
    pub amount: Option<f64>,
}

/// The number that begins with this word, if it is one and its words are free.
pub(super) fn number(text: &str, words: &[Word], taken: &[bool], at: usize) -> Option<Number> {
    // What touches the number before, and by which character alone.
    let joint = |next: usize| {
        let word = words.get(next).filter(|word| !taken[next] && is_number(text, word))?;
        let mut gap = text.get(words[next - 1].range.end..word.range.start)?.chars();
        gap.next().filter(|_| gap.next().is_none()).map(|joint| (joint, word.text.as_str()))
    };
    let first = words.get(at).filter(|word| !taken[at] && is_number(text, word))?;
    let mut digits = first.text.clone();
    let mut count = 1;
    let mut mark = None;
    if first.text.len() <= 3 && !first.text.starts_with('0') {
        while let Some((joint, group)) = joint(at + count) {
            let groups = matches!(joint, '.' | ',' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
            if !groups || group.len() != 3 || mark.is_some_and(|mark| mark != joint) {
                break;
            }
            mark = Some(joint);
            digits.push_str(group);
            count += 1;
        }
    }
    if let Some((joint @ ('.' | ',' | '/'), group)) = joint(at + count)
        && mark != Some(joint)
    {
        if joint == '/' || joint_at(text, words, at + count + 1, joint) {
            // A date, a size, a version.
            let parts = (at + count..).take_while(|next| joint_at(text, words, *next, joint)).count();
            return Some(Number { words: count + parts, amount: None });
        }
        digits.push('.');
        digits.push_str(group);
        count += 1;
    }
    let amount = digits.parse().ok().filter(|_| digits.len() <= LONGEST);
    Some(Number { words: count, amount })
}

fn is_number(text: &str, word: &Word) -> bool {
    word.script == Script::Digits && text[word.range.clone()].bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether this word is digits that this character joins to the word before.
fn joint_at(text: &str, words: &[Word], at: usize, joint: char) -> bool {
    at > 0
        && words.get(at).is_some_and(|word| {
            is_number(text, word)
                && text
                    .get(words[at - 1].range.end..word.range.start)
                    .and_then(|gap| gap.strip_prefix(joint))
                    .is_some_and(str::is_empty)
        })
}
