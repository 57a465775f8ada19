//! The book of the errors' sentences (`src/words/sentences`) is held to the source: every sentence stands
//! in it, and nothing that nobody says.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed test is to panic"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, PatternElement};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// What these say is a fault of a file, which the checker tells, or makes no sentence of an error.
const OF_FILES: [&str; 3] = ["check", "report", "grammar/unreadable.rs"];

/// Every sentence in these is one of a fault of a file, or a part of one.
const FAULTS: [&str; 26] = [
    "assessment",
    "check",
    "cli/cases.rs",
    "cli/commands/check_home.rs",
    "cli/commands/checked.rs",
    "cli/commands/checked_cases.rs",
    "cli/commands/checked_one.rs",
    "cli/definition_file.rs",
    "cli/commands/refer/from_file.rs",
    "cli/commands/translate",
    "cli/directory.rs",
    "cli/library.rs",
    "cli/translations.rs",
    "cli/workbook.rs",
    "exchange",
    "grammar",
    "indicators",
    "jurisdiction",
    "methods",
    "practice/read",
    "practice/trainee/scripted.rs",
    "practice/true_course.rs",
    "practice/wording.rs",
    "questionnaire",
    "referral",
    "statistics",
];

/// What stands in those rooms and is no fault: what is put into files, is looked for in words, or names a
/// book.
const NO_FAULTS: [&str; 14] = [
    "assessment/rule_texts.rs",
    "check/proofs/rehearse.rs",
    "check/schema",
    "check/wording/source.rs",
    "exchange/counts",
    "exchange/facts.rs",
    "exchange/hsds/export.rs",
    "exchange/htcds",
    "exchange/translators/table.rs",
    "exchange/xlsform/export",
    "exchange/xlsform/xpath/expr.rs",
    "questionnaire/translation/write.rs",
    "questionnaire/write",
    "referral/hand_over.rs",
];

/// The word lists: the first of each pair is looked for, the second is said.
const LISTS: &str = "check/wording/lexicon";

/// Texts of those rooms that are looked for or put into a file, and said to nobody.
const LOOKED_FOR: [&str; 10] = [
    " at line ",
    "Extension {digits}.",
    "Second Name",
    "` or `",
    "did you mean",
    "kind: one_of",
    "kind: several_of",
    "not stated",
    "service {}",
    "without an id",
];

/// The fields of the rules of wording that show what they mean.
const SHOWN: [&str; 2] = ["example", "better"];

/// Sentences as the source writes them, with `{}` for each place that varies.
#[derive(Default)]
struct Source {
    /// Those of errors, with the file that says each.
    of_errors: BTreeMap<String, String>,
    /// Every text of the source.
    texts: BTreeSet<String>,
}

impl Source {
    fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut files = BTreeMap::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    let text = std::fs::read_to_string(&path).unwrap();
                    files.insert(path, text);
                }
            }
        }
        // What only tests say is said by nobody.
        let of_tests: Vec<PathBuf> = files.iter().flat_map(modules_of_tests).collect();
        files.retain(|path, _| !of_tests.contains(path));
        let mut found = Self::default();
        for (path, text) in files {
            let place = path.strip_prefix(&root).unwrap();
            let place = place.to_str().unwrap();
            let is_in = |rooms: &[&str]| rooms.iter().any(|room| place.starts_with(room));
            let of_faults = is_in(&FAULTS) && !is_in(&NO_FAULTS);
            found.walk(text.parse().unwrap(), place, of_faults);
        }
        found.of_the_system();
        found
    }

    fn walk(&mut self, tokens: TokenStream, place: &str, is_of_error: bool) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, tree) in trees.iter().enumerate() {
            match tree {
                TokenTree::Group(group) => {
                    let before = trees.get(..at).unwrap();
                    if !is_test(before) && !is_looked_for(group, place) {
                        let is_of_error = (is_of_error && !is_attribute(before, group))
                            || says_an_error(before, group, place);
                        self.walk(group.stream(), place, is_of_error);
                    }
                }
                TokenTree::Literal(literal) => {
                    let Some(text) = text(&literal.to_string()) else {
                        continue;
                    };
                    let is_second = !place.starts_with(LISTS) || at > 0;
                    let sentence = if place.starts_with(LISTS) {
                        with_words_open(&text)
                    } else {
                        normal(&text)
                    };
                    let fixed = sentence.replace("{}", "");
                    let has_words = fixed.contains(|c: char| c.is_ascii_alphabetic());
                    let is_said =
                        !LOOKED_FOR.contains(&text.as_str()) && !is_shown(trees.get(..at).unwrap());
                    if is_of_error
                        && is_said
                        && is_second
                        && has_words
                        && sentence.trim().contains(' ')
                    {
                        let place = place.to_owned();
                        self.of_errors.insert(sentence.clone(), place);
                    }
                    self.texts.insert(sentence);
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }

    /// Adds what the standard library and Linux say, which stands in no source of ours.
    fn of_the_system(&mut self) {
        let kinds = [
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::StorageFull,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::QuotaExceeded,
            ErrorKind::FileTooLarge,
            ErrorKind::IsADirectory,
            ErrorKind::NotADirectory,
            ErrorKind::DirectoryNotEmpty,
            ErrorKind::ResourceBusy,
            ErrorKind::TimedOut,
            ErrorKind::Interrupted,
            ErrorKind::UnexpectedEof,
        ];
        self.texts.extend(kinds.map(|kind| kind.to_string()));
        for number in [1, 2, 5, 13, 16, 20, 21, 24, 27, 28, 30, 122] {
            let said = Error::from_raw_os_error(number).to_string();
            let varies = said.replace(&format!("(os error {number})"), "(os error {})");
            self.texts.insert(varies);
        }
    }
}

/// The files of the modules that a file has for tests alone.
fn modules_of_tests((path, text): (&PathBuf, &String)) -> Vec<PathBuf> {
    let folder = match path.file_stem().unwrap().to_str().unwrap() {
        "mod" | "lib" => path.parent().unwrap().to_owned(),
        _ => path.with_extension(""),
    };
    let behind = text.split("#[cfg(test)]\n").skip(1);
    let named = behind.filter_map(|rest| rest.strip_prefix("mod ")?.split_once(';'));
    named
        .filter(|(name, _)| !name.contains(char::is_whitespace))
        .map(|(name, _)| folder.join(name).with_extension("rs"))
        .collect()
}

/// Says whether what follows is a module of tests.
fn is_test(before: &[TokenTree]) -> bool {
    let [rest @ .., TokenTree::Ident(word), _] = before else {
        return false;
    };
    let attributes = rest.rchunks(2).map_while(|pair| match pair {
        [TokenTree::Punct(sign), TokenTree::Group(attribute)] if sign.as_char() == '#' => {
            Some(attribute.stream().to_string().replace(' ', ""))
        }
        _ => None,
    });
    *word == "mod"
        && attributes
            .into_iter()
            .any(|attribute| attribute == "cfg(test)")
}

/// Says whether a group is what an attribute holds, such as the words about a function.
fn is_attribute(before: &[TokenTree], group: &Group) -> bool {
    group.delimiter() == Delimiter::Bracket
        && matches!(before, [.., TokenTree::Punct(sign)] if matches!(sign.as_char(), '#' | '!'))
}

/// Says whether a group of a word list holds nothing but what is looked for.
fn is_looked_for(group: &Group, place: &str) -> bool {
    place.starts_with(LISTS)
        && group.delimiter() == Delimiter::Bracket
        && matches!(
            group.stream().into_iter().next(),
            Some(TokenTree::Literal(_))
        )
}

/// Says whether a text is the example of a rule.
fn is_shown(before: &[TokenTree]) -> bool {
    match before {
        [.., TokenTree::Ident(field), TokenTree::Punct(_)] => {
            SHOWN.iter().any(|name| field == name)
        }
        _ => false,
    }
}

/// Says whether the texts of a group are sentences of an error: `#[error(…)]`, `failed(…)`, `usage(…)`,
/// and the functions that say a way out or a reason.
fn says_an_error(before: &[TokenTree], group: &Group, place: &str) -> bool {
    let is = |tree: Option<&TokenTree>, words: &[&str]| match tree {
        Some(TokenTree::Ident(word)) => words.iter().any(|known| word == known),
        _ => false,
    };
    match group.delimiter() {
        Delimiter::Parenthesis if before.len() == 1 => is(before.first(), &["error"]),
        Delimiter::Parenthesis => {
            let is_path =
                matches!(before, [.., TokenTree::Punct(colon), _] if colon.as_char() == ':');
            is_path && is(before.last(), &["failed", "usage"])
        }
        Delimiter::Brace if OF_FILES.iter().any(|room| place.starts_with(room)) => false,
        Delimiter::Brace => {
            let since = before.iter().rposition(is_body).map_or(0, |at| at + 1);
            let head = before.get(since..).unwrap();
            let named = head.iter().position(|tree| is(Some(tree), &["fn"]));
            named.is_some_and(|at| is(head.get(at + 1), &["help", "told", "why"]))
        }
        _ => false,
    }
}

fn is_body(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// The text that a literal stands for; nothing where it is none.
fn text(literal: &str) -> Option<String> {
    let written = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::new();
    let mut rest = written.chars();
    while let Some(letter) = rest.next() {
        match (letter, (letter == '\\').then(|| rest.next()).flatten()) {
            ('\\', Some('\n')) => rest = rest.as_str().trim_start().chars(),
            ('\\', Some('n')) => text.push('\n'),
            ('\\', Some(escaped)) => text.push(escaped),
            _ => text.push(letter),
        }
    }
    Some(text)
}

/// A text with `{}` in the place of whatever is put into it.
fn normal(text: &str) -> String {
    let mut normal = String::new();
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        normal.push(letter);
        let is_doubled = matches!(letter, '{' | '}') && rest.next_if_eq(&letter).is_some();
        if letter == '{' && !is_doubled {
            rest.by_ref().find(|letter| *letter == '}');
            normal.push('}');
        }
    }
    normal
}

/// A text with `{}` in the place of whatever it has between marks: the words to say differ, the sentence
/// about them does not.
fn with_words_open(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    let open = pieces.map(|(at, piece)| if at % 2 == 1 { "{}" } else { piece });
    open.collect::<Vec<_>>().join("`")
}

/// The sentences of the book, with `{}` for each place that varies.
fn book() -> BTreeSet<String> {
    let book = concat!(
        include_str!("../src/words/sentences/en.ftl"),
        include_str!("../src/words/sentences/faults/en.ftl"),
    );
    let read = fluent_syntax::parser::parse(book).unwrap();
    let sentence = |message: &Message<&str>| -> String {
        let elements = message.value.iter().flat_map(|value| &value.elements);
        let pieces = elements.map(|element| match element {
            PatternElement::TextElement { value }
            | PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => *value,
            PatternElement::Placeable { .. } => "{}",
        });
        pieces.collect()
    };
    let mut book = BTreeSet::new();
    for entry in &read.body {
        if let Entry::Message(message) = entry {
            let sentence = sentence(message);
            assert!(book.insert(sentence.clone()), "{sentence} stands twice");
        }
    }
    book
}

#[test]
fn every_sentence_of_an_error_stands_in_the_book() {
    let known = book();
    let source = Source::read();
    let of_errors = source.of_errors.iter();
    let missing: Vec<_> = of_errors
        .filter(|(said, _)| !known.contains(*said))
        .collect();
    assert!(missing.is_empty(), "not in the book: {missing:#?}");
    // The scan has to see what it looks for.
    for said in [
        "its key file is missing",
        "use another stick",
        "it is a folder",
        "this file holds more than one document",
        "leave the ending out",
        "ask `{}` first",
        "a referral has one ground",
        "the first row has no `{}`",
    ] {
        assert!(source.of_errors.contains_key(said), "{said}");
    }
}

#[test]
fn nothing_stands_in_the_book_that_nobody_says() {
    let source = Source::read();
    let mut stale = book();
    stale.retain(|said| !source.texts.contains(said));
    assert!(stale.is_empty(), "said nowhere: {stale:#?}");
}
