//! Why a text cannot be read as YAML, in plain words: what the library found, told by its kind and
//! by the lines around it, at the place where somebody has to mend it.

use serde_yaml::Error;
use serde_yaml::budget::BudgetBreach;
use serde_yaml::granit_parser::ErrorKind;
use serde_yaml::localizer::ExternalMessageSource;

use super::Place;
use super::unread_lines::{Lines, colon_without_space, indent};
use super::yaml::{MAX_DEPTH, MAX_NODES};

/// What is wrong, where, and what to do.
pub(super) struct Unreadable {
    pub(super) place: Place,
    pub(super) message: String,
    pub(super) help: String,
}

const QUOTES: &str = "put quotes around the whole text";
const COLUMNS: &str = "let lines that belong together begin in the same column, and what belongs to a key two further";

/// Tells why a text cannot be read.
pub(super) fn unreadable(error: &Error, source: &str) -> Unreadable {
    let lines = Lines::around(error.location(), source);
    let told = match error {
        Error::MultipleDocuments { .. } => lines.here(
            "this file holds more than one document",
            "keep one, and remove the lines `---` and `...`",
        ),
        Error::UnknownAnchor { .. } => lines.beginning_with('*'),
        Error::Budget { breach, .. } => lines.out_of_bounds(breach),
        Error::ExternalMessage { source, .. } => match source.as_ref() {
            ExternalMessageSource::Parser(found) => lines.parsed(found.kind()),
            _ => None,
        },
        _ => None,
    };
    told.unwrap_or_else(|| {
        let words = error.without_snippet().to_string();
        let words = words.split(" at line ").next().unwrap_or(&words);
        let words = words.lines().next().unwrap_or_default();
        let message = format!(
            "this cannot be read as YAML ({})",
            words.trim_end_matches('.')
        );
        let help =
            format!("{COLUMNS}; {QUOTES} if it holds `: ` or ` #`, or begins with a special sign");
        Unreadable {
            place: lines.at,
            message,
            help,
        }
    })
}

impl Lines<'_> {
    fn here(&self, message: &str, help: impl Into<String>) -> Option<Unreadable> {
        told(self.at, message, help)
    }

    /// Tells something about the line, where its text begins.
    fn whole_line(&self, message: &str, help: impl Into<String>) -> Option<Unreadable> {
        let (_, text) = self.current();
        told(self.place(self.lines.len(), indent(text)), message, help)
    }

    fn parsed(&self, kind: &ErrorKind) -> Option<Unreadable> {
        use ErrorKind as Found;
        match kind {
            Found::MappingValueNotAllowed => self.colon_out_of_place(),
            Found::SimpleKeyExpected | Found::InvalidSimpleKey => self.no_colon(),
            Found::ExpectedBlockMappingKey
            | Found::ExpectedBlockSequenceEntry
            | Found::InvalidIndentation => self.wrong_column(),
            Found::ExpectedFlowMappingSeparator
            | Found::ExpectedFlowSequenceSeparator
            | Found::UnexpectedEofFlowMapping
            | Found::UnexpectedEofFlowSequence
            | Found::UnexpectedEofImplicitFlowMapping
            | Found::InvalidColonPlacement
            | Found::InvalidFlowScalarIndent
            | Found::BlockEntryInFlowCollection => self.unclosed_bracket(),
            Found::UnclosedFlowCollection { open } => not_closed(self.at, *open),
            Found::MismatchedFlowCollectionEnd { open, close } => self.here(
                &format!("the `{open}` here is closed by a `{close}`"),
                format!("close it with `{}`", closing(*open)),
            ),
            Found::MisplacedFlowCollectionEnd => self.here(
                "this bracket closes nothing",
                format!("take it away, or {QUOTES}"),
            ),
            Found::UnclosedQuotedScalar
            | Found::InvalidQuotedScalarIndent
            | Found::DocumentIndicatorInQuotedScalar => self.unclosed_quotes(),
            Found::InvalidTrailingSingleQuotedScalar => self.here(
                "the text in single quotes ends before this",
                "put the whole text in double quotes; between single quotes, an apostrophe is written twice: `''`",
            ),
            Found::InvalidTrailingDoubleQuotedScalar => self.here(
                "the text in double quotes ends before this",
                "put quotes around the whole text, single ones if it holds double ones",
            ),
            Found::UnknownQuotedScalarEscape
            | Found::InvalidQuotedScalarHexEscape
            | Found::InvalidUnicodeEscape => self.here(
                "a `\\` in this text is followed by something that has no meaning there",
                "write `\\\\` for one `\\`, or put the text in single quotes",
            ),
            Found::UnexpectedCharacter { character } => self.beginning_with(*character),
            Found::MappingKeyNotAllowed => self.beginning_with('?'),
            Found::BlockSequenceEntryNotAllowed => self.here(
                "a list cannot begin behind a key on the same line",
                format!("begin it on the next line; or, where this is a text, {QUOTES}"),
            ),
            Found::InvalidBlockScalarHeader => self.here(
                "behind `|` or `>` the text begins on the next line",
                format!("put it there; or, where the text begins with that sign, {QUOTES}"),
            ),
            Found::InvalidBlockScalarIndent => self.whole_line(
                "this line of a text behind `|` or `>` begins in another column than the first one",
                "let all its lines begin in the same column",
            ),
            Found::CommentNotSeparated => self.here(
                "there is no space before this `#`",
                format!("put one there where a comment begins; otherwise {QUOTES}"),
            ),
            Found::CommentInterceptedScalar => self.comment_in_text(),
            Found::RecursionLimitExceeded => self.too_deep(),
            _ => None,
        }
    }

    /// A `: ` where no key can stand: a second one on the line, or a line that belongs to nothing.
    fn colon_out_of_place(&self) -> Option<Unreadable> {
        let (read, _) = self.current();
        if read.contains(": ") {
            let help = format!("{QUOTES}: what stands behind the colon would be read as a value");
            return self.here("a `: ` stands in the middle of this text", help);
        }
        if let Some((line, text)) = self.above() {
            if let Some(colon) = colon_without_space(text) {
                return told(self.place(line, colon), NO_SPACE, ONE_SPACE);
            }
            if !text.contains(": ") && !text.trim_end().ends_with(':') {
                return told(self.place(line, indent(text)), NO_COLON, KEY_AND_VALUE);
            }
        }
        let chooses = ["kind: one_of", "kind: several_of"];
        if self
            .above()
            .is_some_and(|(_, text)| chooses.contains(&text.trim()))
        {
            return self.whole_line(
                "these are choices, and no `choices:` stands above them",
                "write `choices:` on a line of its own above them, in the column of `kind:`",
            );
        }
        self.whole_line(
            "this line belongs to no key: the one above has its value already",
            format!("{COLUMNS}; a text that goes on over several lines holds no `: `"),
        )
    }

    /// A line with text that is no key.
    fn no_colon(&self) -> Option<Unreadable> {
        let (_, text) = self.current();
        if let Some(colon) = colon_without_space(text) {
            return told(self.place(self.lines.len(), colon), NO_SPACE, ONE_SPACE);
        }
        self.here(NO_COLON, KEY_AND_VALUE)
    }

    /// A line that begins in no column in which something could go on.
    fn wrong_column(&self) -> Option<Unreadable> {
        let (read, text) = self.current();
        let begins = text.trim_start();
        if read.trim_end().ends_with([']', '}']) {
            let value = read
                .split_once(": ")
                .map_or("", |(_, value)| value)
                .trim_start();
            if let Some(sign) = value
                .chars()
                .next()
                .filter(|sign| matches!(sign, '[' | '{'))
            {
                let what = if sign == '[' { "a list" } else { "a mapping" };
                let message = format!("a text that begins with `{sign}` is taken for {what}");
                return self.here(&message, QUOTES);
            }
        }
        if self
            .above()
            .is_some_and(|(_, text)| text.trim_start().starts_with('#'))
            && !read.contains(':')
        {
            return self.comment_in_text();
        }
        if begins
            .strip_prefix('-')
            .is_some_and(|rest| !rest.starts_with(' ') && !rest.is_empty())
        {
            return self.whole_line(
                "a space is missing behind this `-`",
                "write `- ` and then the entry",
            );
        }
        if begins.starts_with("- ") {
            return self.whole_line(
                "this entry begins in another column than the entries beside it, or stands among keys",
                "let every `- ` of a list begin in the same column; where it is no entry, take the `-` away",
            );
        }
        self.whole_line(
            "this line begins in a column in which none of the lines above goes on",
            COLUMNS,
        )
    }

    fn comment_in_text(&self) -> Option<Unreadable> {
        let place = self
            .above()
            .filter(|(_, text)| text.trim_start().starts_with('#'));
        let place = place.map_or(self.at, |(line, text)| self.place(line, indent(text)));
        told(
            place,
            "a comment stands in the middle of a text: behind a space, `#` begins one",
            format!("{QUOTES}, or put the comment elsewhere"),
        )
    }

    /// A bracket that is not closed, told where it opens.
    fn unclosed_bracket(&self) -> Option<Unreadable> {
        let Some((line, before, open)) = self.opening() else {
            return self.here("something is wrong between these brackets", BRACKETS);
        };
        let close = closing(open);
        if line == self.lines.len()
            && !self
                .current()
                .1
                .get(self.current().0.len()..)?
                .trim()
                .is_empty()
        {
            return self.here(
                &format!("before this, a `,` or a `{close}` is missing"),
                BRACKETS,
            );
        }
        not_closed(self.place(line, before), open)
    }

    /// Returns the bracket that is open where the library gave up: its line, the characters before it,
    /// and which it is.
    fn opening(&self) -> Option<(usize, usize, char)> {
        let mut closed = 0_usize;
        for (at, (_, text)) in self.lines.iter().enumerate().rev() {
            let last = at + 1 == self.lines.len();
            let text = if last { self.current().0 } else { text };
            let letters: Vec<char> = text.chars().collect();
            for (before, letter) in letters.into_iter().enumerate().rev() {
                match letter {
                    '}' | ']' => closed += 1,
                    '{' | '[' if closed == 0 => return Some((at + 1, before, letter)),
                    '{' | '[' => closed -= 1,
                    _ => {}
                }
            }
        }
        None
    }

    /// Quotes that are not closed, told where they open.
    fn unclosed_quotes(&self) -> Option<Unreadable> {
        let mut lines = self.lines.iter().enumerate().rev();
        let found = lines.find_map(|(at, (_, text))| {
            let mark = ['"', '\''].into_iter().find_map(|mark| {
                let opens = [": ", "- ", "[", "{", ", "].into_iter();
                let opening = opens.filter_map(|before| {
                    text.rfind(&format!("{before}{mark}"))
                        .map(|at| at + before.len())
                });
                let opening = opening.max()?;
                let is_open = text.get(opening..)?.matches(mark).count() % 2 == 1;
                is_open.then_some((opening, mark))
            });
            mark.map(|(opening, mark)| {
                let before = text.get(..opening).unwrap_or_default().chars().count();
                (self.place(at + 1, before), mark)
            })
        });
        let Some((place, mark)) = found else {
            return self.here(
                "a text in quotes is not closed above",
                "end it with the mark that it begins with",
            );
        };
        let message = format!("the text in quotes that begins here has no `{mark}` at its end");
        told(
            place,
            &message,
            format!("put `{mark}` behind its last word"),
        )
    }

    fn beginning_with(&self, sign: char) -> Option<Unreadable> {
        let message = match sign {
            '*' => "a text that begins with `*` is taken for a reference, which these files do not have".to_owned(),
            _ => format!("no text begins with `{sign}` outside quotes"),
        };
        self.here(&message, QUOTES)
    }

    fn out_of_bounds(&self, breach: &BudgetBreach) -> Option<Unreadable> {
        match breach {
            BudgetBreach::Nodes { .. } | BudgetBreach::Events { .. } => self.here(
                &format!("this file holds more than {MAX_NODES} keys and values"),
                "split it, or check that it is the file you meant",
            ),
            BudgetBreach::Anchors { .. } => {
                let before = self.current().0.chars().collect::<Vec<char>>();
                let sign = before.iter().rposition(|letter| *letter == '&');
                let place = sign.map_or(self.at, |sign| self.place(self.lines.len(), sign));
                told(
                    place,
                    "`&` begins an anchor, which these files do not have",
                    format!("write everything out; or, where a text begins with it, {QUOTES}"),
                )
            }
            BudgetBreach::Aliases { .. } => self.beginning_with('*'),
            BudgetBreach::Depth { .. } => self.too_deep(),
            _ => None,
        }
    }

    fn too_deep(&self) -> Option<Unreadable> {
        self.here(
            &format!("this file is nested deeper than {MAX_DEPTH} levels"),
            "no file needs as many: look for brackets that are never closed, and for lines that stand further right than they should",
        )
    }
}

const NO_SPACE: &str = "a space is missing behind this colon";
const ONE_SPACE: &str = "write the key, a colon, a space and then the value";
const NO_COLON: &str = "this line is no `key: value`, and no text goes on here";
const KEY_AND_VALUE: &str = "write `key: value` with a colon and a space, or `key:` alone where the value follows on the next lines";
const BRACKETS: &str = "put a comma between the parts, a space behind each colon, and quotes around a text that holds `, ` or a bracket";

#[expect(
    clippy::unnecessary_wraps,
    reason = "so every kind of trouble is told in one way"
)]
fn told(place: Place, message: &str, help: impl Into<String>) -> Option<Unreadable> {
    Some(Unreadable {
        place,
        message: message.to_owned(),
        help: help.into(),
    })
}

fn closing(open: char) -> char {
    if open == '[' { ']' } else { '}' }
}

fn not_closed(place: Place, open: char) -> Option<Unreadable> {
    let message = format!("the `{open}` here is not closed by a `{}`", closing(open));
    let help = format!("close it; or, where a text begins with it, {QUOTES}");
    told(place, &message, help)
}
