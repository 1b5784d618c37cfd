//! Damage that knows nothing of the formats but some of their words.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{DZN, JSON, answered, cases};

/// What is put in somewhere.
const WORDS: [&[u8]; 36] = [
    b"0",
    b"-1",
    b"1",
    b"7",
    b"4294967295",
    b"4294967296",
    b"1000000",
    b"20000",
    b"99999999999999999999",
    b"-9223372036854775808",
    b"1e999",
    b"0.5",
    b"null",
    b"true",
    b"{",
    b"}",
    b"[",
    b"]",
    b"|",
    b";",
    b"=",
    b",",
    b"%",
    b"\"",
    b"\\",
    b"\\u0000",
    b"\\n",
    b"\r\n",
    b"\n",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    "ё".as_bytes(),
    b"nTables",
    b"forbidden",
    b"\"locked\": true",
];

/// One damage.
#[derive(Debug, Clone)]
enum Damage {
    Put(Index, &'static [u8]),
    Flip(Index, u8),
    Cut(Index, usize),
    Copy(Index, Index, usize),
    End(Index),
    Times(Index, usize, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        4 => (any::<Index>(), select(&WORDS[..])).prop_map(|(at, word)| Damage::Put(at, word)),
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        3 => (any::<Index>(), 1..20_usize).prop_map(|(at, length)| Damage::Cut(at, length)),
        3 => (any::<Index>(), any::<Index>(), 1..60_usize).prop_map(|(from, to, length)| Damage::Copy(from, to, length)),
        1 => any::<Index>().prop_map(Damage::End),
        1 => (any::<Index>(), 1..4_usize, 2..3_000_usize).prop_map(|(at, length, times)| Damage::Times(at, length, times)),
    ]
}

fn damaged(seed: &str, damages: &[Damage]) -> Vec<u8> {
    let mut bytes = seed.as_bytes().to_vec();
    for damage in damages {
        let length = bytes.len();
        let part = |at: usize, count: usize| at..(at + count).min(length);
        match damage {
            Damage::Put(at, word) => {
                let at = at.index(length + 1);
                bytes.splice(at..at, word.iter().copied());
            }
            _ if length == 0 => {}
            Damage::Flip(at, byte) => bytes[at.index(length)] = *byte,
            Damage::Cut(at, count) => drop(bytes.drain(part(at.index(length), *count))),
            Damage::Copy(from, to, count) => {
                let copy = bytes[part(from.index(length), *count)].to_vec();
                let to = to.index(length);
                bytes.splice(to..to, copy);
            }
            Damage::End(at) => bytes.truncate(at.index(length)),
            Damage::Times(at, count, times) => {
                let at = at.index(length);
                let copies = bytes[part(at, *count)].repeat(*times);
                bytes.splice(at..at, copies);
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn damaged_bytes_are_answered(
        seed in select(&[DZN, JSON][..]),
        damages in proptest::collection::vec(damage(), 1..6),
    ) {
        answered(&damaged(seed, &damages))?;
    }

    #[test]
    fn numbers_of_a_file_are_answered_whatever_they_are(
        changes in proptest::collection::vec((any::<Index>(), prop_oneof![
            6 => (0..9_u64).prop_map(|number| number.to_string()),
            1 => any::<u64>().prop_map(|number| number.to_string()),
            1 => (9_990..20_010_u64).prop_map(|number| number.to_string()),
            1 => Just("-1".to_owned()),
        ]), 1..5),
    ) {
        let mut text = DZN.to_owned();
        for (at, number) in changes {
            let digits: Vec<usize> = text.match_indices(|one: char| one.is_ascii_digit()).map(|found| found.0).collect();
            let at = digits[at.index(digits.len())];
            text.replace_range(at..=at, &number);
        }
        answered(text.as_bytes())?;
    }
}
