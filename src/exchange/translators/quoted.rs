//! The rows of comma-separated text, as a spreadsheet counts them.

/// A row, with the line breaks that stand within quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written<'a> {
    /// The row, counted from 1; empty ones count as well.
    pub row: u32,
    /// Its text, without the line break at its end.
    pub text: &'a str,
}

/// A cell whose quotation marks do not fit: what stands below it may have run into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unclosed {
    /// The row in which it begins.
    pub row: u32,
    /// The cell, counted from 1.
    pub column: u32,
}

/// Where a reader is within a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    /// At its beginning.
    Start,
    /// In words without quotation marks around them.
    Plain,
    /// Between quotation marks.
    Quoted,
    /// Behind the second one: the cell ends here, or the mark belongs to the words and is doubled.
    Behind,
}

/// Parts comma-separated text into its rows; rows without a letter are left out.
///
/// The `csv` crate takes what never ends for a long cell, and text behind a closing quotation mark for
/// more of the cell. With both, rows disappear in a cell, and nobody notices.
pub(super) fn rows(text: &str, separator: char) -> Result<Vec<Written<'_>>, Unclosed> {
    let mut rows = Vec::new();
    let (mut row, mut column, mut start) = (1, 1, 0);
    let mut opened = Unclosed { row, column };
    let mut within = Within::Start;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        within = match (within, character) {
            (Within::Start, '"') => {
                opened = Unclosed { row, column };
                Within::Quoted
            }
            (Within::Quoted, '"') => Within::Behind,
            (Within::Quoted, _) | (Within::Behind, '"') => Within::Quoted,
            (_, '\n' | '\r') => {
                push(&mut rows, row, text.get(start..at));
                let is_pair = character == '\r' && characters.peek().is_some_and(|c| c.1 == '\n');
                if is_pair {
                    characters.next();
                }
                start = at + if is_pair { 2 } else { 1 };
                (row, column) = (row + 1, 1);
                Within::Start
            }
            (_, found) if found == separator => {
                column += 1;
                Within::Start
            }
            (Within::Behind, _) => return Err(opened),
            (Within::Start | Within::Plain, _) => Within::Plain,
        };
    }
    if within == Within::Quoted {
        return Err(opened);
    }
    push(&mut rows, row, text.get(start..));
    Ok(rows)
}

fn push<'a>(rows: &mut Vec<Written<'a>>, row: u32, text: Option<&'a str>) {
    let text = text.filter(|text| !text.trim().is_empty());
    rows.extend(text.map(|text| Written { row, text }));
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a failed test is to panic")]
mod tests {
    use super::*;

    fn counted(text: &str) -> Vec<(u32, &str)> {
        let rows = rows(text, ',').unwrap();
        rows.iter().map(|row| (row.row, row.text)).collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "", "\"one\"\"\ntwo\",c", "d"].join(end);
            let expected = [(1, "a,b"), (3, "\"one\"\"\ntwo\",c"), (4, "d")];
            assert_eq!(counted(&text), expected);
            assert_eq!(counted(&(text.clone() + end)), expected);
        }
        assert_eq!(counted(""), []);
        // Within words a quotation mark is one.
        assert_eq!(counted("a \"b\" c,d"), [(1, "a \"b\" c,d")]);
    }

    #[test]
    fn a_cell_that_swallows_others_is_found_where_it_begins() {
        let unclosed = |text, row, column| {
            assert_eq!(rows(text, ','), Err(Unclosed { row, column }));
        };
        unclosed("a,b\nc,\"d\ne,f\n", 2, 2);
        // The next cell in quotation marks seems to close it.
        unclosed("a,b\nc,\"d\ne,\"f\"\n", 2, 2);
        unclosed("\"a\"b,c", 1, 1);
    }
}
