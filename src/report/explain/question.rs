//! The page of a type of question, by which a mock exercise is looked back on; and of all eight.

use crate::practice::QuestionType;

use super::name::Subject;
use super::{Book, Document};

/// The name under which all types stand.
const ALL: &str = "questions";

/// Returns what can be asked for: all types, and each.
pub(super) fn names(book: Book<'_>) -> Vec<(Subject, String, String)> {
    let all = (ALL.to_owned(), book.words.say("explain-questions"));
    let each = QuestionType::WORDS.iter();
    let each = each.map(|(word, _)| ((*word).to_owned(), name(book, word)));
    let named = std::iter::once(all).chain(each);
    named
        .map(|(id, name)| (Subject::Question, id, name))
        .collect()
}

/// Returns the page of a type, or of all types.
pub(super) fn page(book: Book<'_>, id: &str) -> Option<Document> {
    let words = book.words;
    let mut document = Document::default();
    let types = QuestionType::WORDS.iter();
    if id == ALL {
        document.title(words.say("explain-questions"));
        document.paragraph(words.say("explain-questions-what"));
        for is_productive in [true, false] {
            document.heading(words.say(if is_productive {
                "explain-questions-productive"
            } else {
                "explain-questions-unproductive"
            }));
            let these = types
                .clone()
                .filter(|(_, one)| one.is_productive() == is_productive);
            for (word, _) in these {
                document.point(point(book, word));
            }
        }
    } else {
        let (word, question) = types.clone().find(|(word, _)| *word == id)?;
        document.title(name(book, word));
        document.paragraph(words.fill("explain-a-question", &[("id", word)]));
        // What comes too early is what is in its place later: the one is said by the other.
        let is_closed = question.is_closed();
        let both = types
            .clone()
            .filter(|(_, one)| one.is_closed() && is_closed);
        let alone = types
            .clone()
            .filter(|(_, one)| one == question && !is_closed);
        for (word, _) in both.chain(alone) {
            document.point(point(book, word));
        }
        document.point(words.say(if question.is_productive() {
            "explain-question-productive"
        } else {
            "explain-question-unproductive"
        }));
        document.point(words.say("explain-question-all"));
    }
    document.heading(words.say("explain-source"));
    document.point(words.say("explain-questions-source"));
    Some(document)
}

/// Says what a type means, with the word by which it is asked for where its name is another one.
fn point(book: Book<'_>, word: &str) -> String {
    let name = name(book, word);
    let means = book.words.say(&format!("question-means-{word}"));
    if name == word {
        let values = [("name", name.as_str()), ("means", &means)];
        return book.words.fill("explain-question-point", &values);
    }
    let values = [("name", name.as_str()), ("id", word), ("means", &means)];
    book.words.fill("explain-question-point-named", &values)
}

fn name(book: Book<'_>, word: &str) -> String {
    book.words.say(&format!("practise-question-{word}"))
}
