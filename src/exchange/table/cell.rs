//! Cells that no spreadsheet takes for a formula, and that come back as they were.

/// What makes a spreadsheet take a cell for a formula or a command (OWASP, CSV injection), the wide
/// forms of these, and the mark that is set before it, so that a mark of the text's own comes back.
const ACTS: [char; 9] = [
    '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '\'',
];

/// Where some program may see a cell begin: it parts cells here, or reads a quote as one.
const PARTS: [char; 5] = [';', ',', '\t', '\n', '"'];

/// Returns a text as a cell may hold it: an apostrophe is set before whatever could act. Characters
/// that no table can carry (NUL and its kin) are shown as `\u{0}`.
pub fn safe(text: &str) -> String {
    let mut cell = String::with_capacity(text.len() + 1);
    let mut begins = true;
    for (at, character) in text.char_indices() {
        if begins && text.get(at..).is_some_and(acts) {
            cell.push('\'');
        }
        let is_kept = !character.is_control() || matches!(character, '\t' | '\n' | '\r');
        if is_kept {
            cell.push(character);
        } else {
            cell.extend(character.escape_unicode());
        }
        begins = PARTS.contains(&character) || character == '\r';
    }
    cell
}

/// Returns the text of a cell that [`safe`] made.
pub fn undone(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut begins = true;
    for character in cell.chars() {
        let is_mark = begins && character == '\'';
        if !is_mark {
            text.push(character);
        }
        begins = !is_mark && (PARTS.contains(&character) || character == '\r');
    }
    text
}

/// Says whether what stands here would act where it begins a cell: at once, or behind blanks and
/// characters that nobody sees.
fn acts(rest: &str) -> bool {
    if rest.starts_with(['\t', '\r', '\0']) {
        return true;
    }
    let unseen = |c: char| c.is_whitespace() || c.is_control() || is_invisible(c);
    let first = rest.chars().find(|c| !unseen(*c));
    rest.starts_with('\'') || first.is_some_and(|first| first != '\'' && ACTS.contains(&first))
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}
