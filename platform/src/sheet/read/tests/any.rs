//! Whatever comes is read or refused.

use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes, "slots", &Limits::default());
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a,;\"\t\r\n'=é ]{0,200}") {
        if let Ok(sheet) = read_text(&text) {
            for row in &sheet.rows {
                prop_assert_eq!(row.cells.len(), sheet.columns.len());
                prop_assert!(row.line > sheet.header_line && row.line <= text.len() + 1);
            }
        }
    }

    #[test]
    fn a_workbook_with_any_byte_changed_is_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)
    ) {
        let mut bytes = workbook_of(&format!("{HEADER}<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"), &[]);
        for (index, byte) in changes {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        let _ = read(&bytes, "slots", &Limits::default());
    }

    #[test]
    fn any_rows_of_a_workbook_are_read_or_refused(
        rows in "(<row( r=\"[0-9]{1,3}\")?>|</row>|<c( r=\"[A-Z]{1,4}[0-9]{0,2}\")?( t=\"(s|b|n|e|str|d)\")?>|</c>|<v>|</v>|<is>|<t>|-?[0-9.e]{1,4}|é|&amp;|&#0;|<){0,30}"
    ) {
        let _ = read(&workbook_of(&rows, &[]), "slots", &Limits::default());
    }
}
