//! The page of a wording rule: what it asks, why, an example, a better wording, its sources.

use crate::check::wording::{self, Level, Scope};

use super::{Book, Document};

/// Returns the page of a rule.
pub(super) fn page(book: Book<'_>, id: &str) -> Option<Document> {
    let words = book.words;
    let rule = wording::rule(id)?;
    let said = rule.words_id();
    let matters = words.say(&format!("{said}-matters"));
    let mut document = Document::default();
    document.title(words.fill(
        "explain-rule-title",
        &[("id", rule.id), ("title", &words.say(&said))],
    ));
    let level = words.say(match rule.level {
        Level::Warning => "explain-rule-warning",
        Level::Error => "explain-rule-error",
        Level::ByDegree => "explain-rule-by-degree",
    });
    let scope = words.say(match rule.scope {
        Scope::Words => "explain-rule-words",
        Scope::ListedWords => "explain-rule-listed-words",
        Scope::Order => "explain-rule-order",
    });
    document.paragraph(words.say(&format!("{said}-asks")));
    document.point(level);
    document.point(scope);
    for (heading, text) in [
        ("explain-rule-matters", matters.as_str()),
        ("explain-rule-example", rule.example),
        ("explain-rule-better", rule.better),
    ] {
        document.heading(words.say(heading));
        document.paragraph(text);
    }
    document.heading(words.say("explain-source"));
    for source in rule.sources {
        let status = words.say(&format!("status-{}", source.status.word()));
        document.point(words.fill(
            "explain-rule-source",
            &[("document", source.document), ("status", &status)],
        ));
    }
    document.heading(words.say("explain-rule-aside"));
    document.paragraph(words.say("explain-rule-aside-how"));
    document.point(words.fill("explain-rule-aside-line", &[("id", rule.id)]));
    Some(document)
}
