//! The referral letter: what one service is told, in as many copies as somebody keeps one, and the card
//! that a person carries to whom a letter would be dangerous.
//!
//! The letter knows the [`Referral`] and nothing else of the record, so that it can tell nothing else.
//! What was kept back is not even named.

use askama::Template;

use crate::grammar::text::{numbers_apart, safe};
use crate::grammar::{Language, RuleEntry, RulePart, Urgency};
use crate::referral::{AskedFor, Given, Grounds, PersonsPaper, Referral, ReferralCode, Told};
use crate::words::{Tongue, Words};

use super::direction;
use super::font::letters;

/// Returns the letter as one HTML page that prints on A4: a copy for the referrer, one for the receiver
/// and, where the person takes one along, one for the person.
///
/// # Errors
///
/// Where the template cannot be filled, which no referral is known to bring about.
pub fn referral_letter(referral: &Referral, words: &Words) -> Result<String, askama::Error> {
    written(referral, None, words)
}

/// Returns the same letter, printed again on a day (`YYYY-MM-DD`), which each copy says.
///
/// # Errors
///
/// Where the template cannot be filled.
pub fn referral_letter_again(
    referral: &Referral,
    day: &str,
    words: &Words,
) -> Result<String, askama::Error> {
    let again = words.fill("letter-again", &[("day", day)]);
    written(referral, Some(again), words)
}

fn written(
    referral: &Referral,
    again: Option<String>,
    words: &Words,
) -> Result<String, askama::Error> {
    let mut copies = vec!["referrer", "receiver"];
    if referral.paper == PersonsPaper::Copy {
        copies.insert(1, "person");
    }
    let copies = copies.into_iter().map(|whose| Copy {
        mark: words.say(&format!("letter-copy-{whose}")),
        is_receivers: whose == "receiver",
        is_signed: whose == "referrer"
            && matches!(&referral.grounds, Grounds::Consent { given, .. } if *given != Given::Spoken),
    });
    let language = words.tongue().tag();
    let to = &referral.to;
    let page = Letter {
        language,
        direction: direction(language),
        font: page_font(language),
        words,
        code: referral.code.to_string(),
        copies: copies.collect(),
        day: words.fill("letter-day", &[("day", referral.day())]),
        urgency: words.say(&format!("urgency-{}", referral.urgency.word())),
        is_emergency: referral.urgency == Urgency::Emergency,
        from: [
            &referral.by.agency,
            &referral.by.officer,
            &referral.by.reach,
        ]
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| numbers_apart(&safe(line)))
        .collect(),
        to: std::iter::once(to.name.as_str())
            .chain(to.reach.as_deref())
            .map(|line| numbers_apart(&safe(line)))
            .collect(),
        asked_for: referral
            .asked_for
            .iter()
            .map(|one| Asked {
                text: numbers_apart(&safe(asked(one, words))),
                urgency: words.say(&format!("urgency-short-{}", one.urgency.word())),
            })
            .collect(),
        told: referral
            .told
            .iter()
            .map(|told| Said {
                name: safe(heading(told, words)),
                lines: safe(&told.text).lines().map(numbers_apart).collect(),
            })
            .collect(),
        grounds: grounds(referral, words),
        conduct: conduct(referral, words),
        names: referral
            .told
            .iter()
            .map(|told| safe(heading(told, words)))
            .collect(),
        follow_ups: referral
            .follow_up_days()
            .iter()
            .map(|day| words.fill("letter-day", &[("day", day)]))
            .collect(),
        again,
        draft: draft(words),
    };
    page.render()
}

/// Returns the card as one HTML page: the code and nothing else, or with a telephone number where the
/// person agreed to one.
///
/// # Errors
///
/// Where the template cannot be filled.
pub fn referral_card(
    code: &ReferralCode,
    telephone: Option<&str>,
) -> Result<String, askama::Error> {
    let card = Card {
        code: code.to_string(),
        telephone: telephone.map(safe),
    };
    card.render()
}

/// Returns what is asked for in the language of the letter, where the rules have it in that language.
pub(in crate::report) fn asked<'w>(one: &'w AskedFor, words: &'w Words) -> &'w str {
    let entry = one.need.clone().map(RuleEntry::Need);
    entry.map_or(&one.text, |entry| {
        words.of_rules(&entry, RulePart::Name, &one.text)
    })
}

/// Returns the heading of a piece of information in the language of the letter.
pub(in crate::report) fn heading<'w>(told: &'w Told, words: &'w Words) -> &'w str {
    let entry = RuleEntry::Information(told.information.clone());
    words.of_rules(&entry, RulePart::Name, &told.name)
}

/// Says on what grounds it may be told, as the letter says it.
pub(in crate::report) fn grounds(referral: &Referral, words: &Words) -> String {
    let to = safe(&referral.to.name);
    match &referral.grounds {
        Grounds::Consent {
            given,
            language,
            through_interpreter,
        } => {
            let how = words.say(&format!("letter-given-{}", given.word()));
            let language = words.language(&safe(language));
            let id = if *through_interpreter {
                "letter-consent-interpreted"
            } else {
                "letter-consent"
            };
            let values = [("to", to.as_str()), ("how", &how), ("language", &language)];
            let agreed = words.fill(id, &values);
            let lines = lines(referral, "letter-consent-lines", "letter-consent-alone");
            format!("{agreed} {}", words.fill(lines, &[("to", &to)]))
        }
        Grounds::Child { views, against } => {
            let heard = match (against, views.is_empty()) {
                (true, _) => "letter-child-against",
                (false, true) => "letter-child-unasked",
                (false, false) => "letter-child-heard",
            };
            let lines = lines(referral, "letter-child-lines", "letter-child-alone");
            let (child, heard) = (words.say("letter-child"), words.say(heard));
            format!("{child} {heard} {}", words.fill(lines, &[("to", &to)]))
        }
        Grounds::Exception { text, source, .. } => {
            let (text, source) = (safe(text), safe(source));
            words.fill("letter-exception", &[("text", &text), ("source", &source)])
        }
    }
}

/// Chooses between two wordings: for a letter that tells something, and for one that does not.
fn lines<'i>(referral: &Referral, some: &'i str, none: &'i str) -> &'i str {
    if referral.told.is_empty() { none } else { some }
}

/// Returns what is asked of whoever gets the letter, and what the person was told.
pub(in crate::report) fn conduct(referral: &Referral, words: &Words) -> Vec<String> {
    match &referral.grounds {
        Grounds::Consent { .. } => vec![
            words.say("letter-no-further"),
            words.say("letter-person-told"),
        ],
        Grounds::Child { .. } | Grounds::Exception { .. } => {
            vec![words.say("letter-no-further-unasked")]
        }
    }
}

/// Says that the words of the letter are a draft, where they are.
pub(in crate::report) fn draft(words: &Words) -> Option<String> {
    (words.tongue() != Tongue::English).then(|| words.say("letter-draft"))
}

/// Where the letters of Arabic script lie.
const ARABIC: &str =
    "unicode-range: U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200F, U+FB50-FDFF, U+FE70-FEFF;";

/// Returns the letters of a language, for what is of its script alone.
pub(super) fn page_font(language: &str) -> String {
    let language = Language::read(language);
    let letters = language.as_ref().map(letters).unwrap_or_default();
    // Latin names and numbers are in the letter too: their letters and blanks are not this font's.
    letters.replace(
        "format(\"woff2\");",
        &format!("format(\"woff2\"); {ARABIC}"),
    )
}

#[derive(Template)]
#[template(path = "referral.html", config = "src/report/pages/askama.toml")]
struct Letter<'a> {
    language: &'static str,
    direction: &'static str,
    font: String,
    words: &'a Words,
    code: String,
    copies: Vec<Copy>,
    day: String,
    urgency: String,
    is_emergency: bool,
    from: Vec<String>,
    to: Vec<String>,
    asked_for: Vec<Asked>,
    told: Vec<Said>,
    grounds: String,
    conduct: Vec<String>,
    names: Vec<String>,
    follow_ups: Vec<String>,
    again: Option<String>,
    draft: Option<String>,
}

/// One copy of the letter.
struct Copy {
    /// Whose it is.
    mark: String,
    /// Whether the reply stands on it.
    is_receivers: bool,
    /// Whether there is a line for a signature or a thumb print, which only the referrer keeps.
    is_signed: bool,
}

struct Asked {
    text: String,
    urgency: String,
}

struct Said {
    name: String,
    lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "referral_card.html", config = "src/report/pages/askama.toml")]
struct Card {
    code: String,
    telephone: Option<String>,
}
