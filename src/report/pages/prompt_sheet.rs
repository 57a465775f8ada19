//! The prompt sheet: a questionnaire on paper, for a desk without a laptop. It is filled in by
//! hand, and entered later under the same item numbers.

use askama::Template;

use crate::grammar::text::safe;
use crate::grammar::{Condition, ItemIx};
use crate::questionnaire::{ChildPath, Put, Questionnaire, Runs, Section, SectionIx};
use crate::words::Words;

use super::font::letters;
use super::prompt_item::PromptItem;
use super::{direction, style_text};

/// How many hexadecimal digits of its digest tell one wording of a questionnaire from another.
const DIGITS: usize = 8;

/// Returns the prompt sheet of a questionnaire as one HTML page.
///
/// `jurisdiction` is the title of the country file in force, `contacts` what the post's contact
/// sheet has lines for. The page holds nothing about any person.
///
/// # Errors
///
/// Where the template cannot be filled, which no questionnaire is known to bring about.
pub fn prompt_sheet(
    questionnaire: &Questionnaire,
    jurisdiction: &str,
    contacts: &[String],
    words: &Words,
) -> Result<String, askama::Error> {
    let direction = direction(&questionnaire.language);
    let (start, end) = if direction == "rtl" {
        ("right", "left")
    } else {
        ("left", "right")
    };
    let title = safe(&questionnaire.title);
    let version = safe(&questionnaire.version);
    let digits: String = questionnaire
        .digest
        .to_string()
        .chars()
        .take(DIGITS)
        .collect();
    let identity = [
        ("version", version.as_str()),
        ("digits", &digits),
        ("jurisdiction", &safe(jurisdiction)),
    ];
    let spoken = questionnaire.spoken.as_ref().map(|spoken| {
        let tag = spoken.language.to_string();
        let word = spoken.language.direction().word();
        (tag, word)
    });
    let sheet = PromptSheet {
        language: &questionnaire.language,
        direction,
        start,
        end,
        foot: style_text(&foot(questionnaire, &version, &digits)),
        foot_code: style_text(&words.say("sheet-foot-code")),
        identity: words.fill("sheet-identity", &identity),
        title,
        version,
        conduct: ["sheet-do", "sheet-never"].map(|id| list(words, id)),
        distress: ["sheet-signs", "sheet-respond"].map(|id| list(words, id)),
        contacts,
        sections: sections(questionnaire, words),
        after: [
            ("sheet-before-parting", 0),
            ("sheet-agreed", 5),
            ("sheet-yourself", 3),
        ]
        .map(|(id, rules)| {
            let (heading, points) = list(words, id);
            (heading, points, rules)
        }),
        command: command(questionnaire),
        font: questionnaire
            .spoken
            .as_ref()
            .map(|spoken| letters(&spoken.language))
            .unwrap_or_default(),
        spoken: spoken
            .as_ref()
            .map(|(tag, direction)| (tag.as_str(), *direction)),
        words,
    };
    sheet.render()
}

/// Names the wording at the foot of each page: of the questionnaire, and of its translation.
fn foot(questionnaire: &Questionnaire, version: &str, digits: &str) -> String {
    let own = format!("{} {version} · {digits}", questionnaire.id);
    let Some(spoken) = &questionnaire.spoken else {
        return own;
    };
    let digits: String = spoken.digest.to_string().chars().take(DIGITS).collect();
    format!("{own} · {} {digits}", spoken.language)
}

fn command(questionnaire: &Questionnaire) -> String {
    let command = format!("panah screen {} --paper", questionnaire.id);
    match &questionnaire.spoken {
        Some(spoken) => format!("{command} --language {}", spoken.language),
        None => command,
    }
}

#[derive(Template)]
#[template(path = "prompt_sheet.html", config = "src/report/pages/askama.toml")]
struct PromptSheet<'a> {
    language: &'a str,
    direction: &'static str,
    /// The sides of the page on which a line begins and ends: page margins know no other words.
    start: &'static str,
    end: &'static str,
    title: String,
    version: String,
    identity: String,
    foot: String,
    foot_code: String,
    conduct: [(String, Vec<String>); 2],
    distress: [(String, Vec<String>); 2],
    contacts: &'a [String],
    sections: Vec<PromptSection>,
    /// Heading, points, and how many lines to write on.
    after: [(String, Vec<String>, usize); 3],
    command: String,
    /// The letters of that language.
    font: String,
    /// The tag and the direction of the language that is spoken with the person.
    spoken: Option<(&'a str, &'static str)>,
    words: &'a Words,
}

impl PromptSheet<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }
}

/// Items under one heading.
struct PromptSection {
    title: String,
    always: bool,
    /// When it is put, a sentence each.
    only: Vec<String>,
    items: Vec<PromptItem>,
}

fn sections(questionnaire: &Questionnaire, words: &Words) -> Vec<PromptSection> {
    let told_from = questionnaire.numbered().find_map(|(ix, item)| {
        matches!(
            item.put,
            Put::Listen {
                then_mark: true,
                ..
            }
        )
        .then_some(ix)
    });
    let section = |(at, section): (usize, &Section)| PromptSection {
        title: safe(&section.title),
        always: section.runs == Runs::Always,
        only: when_put(questionnaire, SectionIx(at), section, words),
        items: questionnaire
            .numbered()
            .filter(|(ix, _)| section.items.contains(&ix.index()))
            .map(|(ix, item)| {
                let may_be_told = told_from.is_some_and(|from| from < ix);
                PromptItem::new(questionnaire, ix, item, may_be_told, words)
            })
            .collect(),
    };
    questionnaire
        .sections
        .iter()
        .enumerate()
        .map(section)
        .collect()
}

/// Says on which path a section is put, and after which consents.
fn when_put(
    questionnaire: &Questionnaire,
    ix: SectionIx,
    section: &Section,
    words: &Words,
) -> Vec<String> {
    let mut only = Vec::new();
    match section.runs {
        // On a sheet for children alone it need not be said.
        Runs::Child
            if questionnaire
                .child
                .as_ref()
                .is_some_and(ChildPath::is_always) => {}
        Runs::Child => only.push(words.say("sheet-only-child")),
        Runs::Normal if comes_after_the_age(questionnaire, section) => {
            only.push(words.say("sheet-not-child"));
        }
        Runs::Normal | Runs::Always => {}
    }
    let consents = questionnaire.covering(ix);
    only.extend(consents.map(|consent| {
        let number = consent.number().to_string();
        words.fill("sheet-only-consent", &[("number", &number)])
    }));
    only
}

/// Says whether a section begins after everything that shows whether the person is under 18.
fn comes_after_the_age(questionnaire: &Questionnaire, section: &Section) -> bool {
    let Some(child) = &questionnaire.child else {
        return false;
    };
    let mut last: Option<ItemIx> = None;
    let mut look = |condition: &Condition| {
        condition.each_leaf(&mut |item, _, _| last = last.max(Some(item)));
    };
    look(&child.when);
    child.unless.iter().for_each(look);
    last.is_some_and(|last| last.index() < section.items.start)
}

/// Reads a text of several lines: a heading, and points under it.
fn list(words: &Words, id: &str) -> (String, Vec<String>) {
    let mut lines = lines(words, id).into_iter();
    (lines.next().unwrap_or_default(), lines.collect())
}

fn lines(words: &Words, id: &str) -> Vec<String> {
    words.say(id).lines().map(str::to_owned).collect()
}
