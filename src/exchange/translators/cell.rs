//! Cells that a spreadsheet must not take for a formula.

/// What makes a spreadsheet take a cell for a formula or a command (OWASP, CSV injection), and the
/// mark that is set before it, so that a mark of the author's own comes back as well.
const STARTS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// Returns a text as a cell may hold it: an apostrophe is set before what could act.
pub fn safe(text: &str) -> String {
    if text.starts_with(STARTS) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Returns the text of a cell that [`safe`] made, or that somebody typed.
pub fn undone(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if text.starts_with(STARTS) => text,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts_and_everything_comes_back() {
        for text in [
            "=1+1", "+92 1", "-", "@SUM(A1)", "\tx", "\rx", "'=1", "''", "'quoted'", "plain", "",
            "آپ",
        ] {
            let cell = safe(text);
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{cell}"
            );
            assert_eq!(undone(&cell), text);
        }
        // Typed by somebody, not made by us.
        assert_eq!(undone("'s Abends"), "'s Abends");
    }
}
