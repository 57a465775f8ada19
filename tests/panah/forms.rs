//! What holds for every questionnaire: how much is asked, how long it takes to read, which words are
//! read aloud, and what a child is never asked.

use std::collections::{BTreeMap, BTreeSet};

use panah::grammar::Urgency;
use panah::questionnaire::{InFile, Item, Put, Questionnaire, Runs, other_words};

use crate::support::{QUESTIONNAIRES, definitions_of};

/// Words read aloud in a second, slowly and clearly.
const WORDS_A_SECOND: f64 = 2.5;
/// What a person takes to answer, and the officer to note it.
const AN_ANSWER: f64 = 15.0;
/// What the officer takes to check or to look at something.
const A_LOOK: f64 = 5.0;

fn all() -> impl Iterator<Item = &'static Questionnaire> {
    QUESTIONNAIRES
        .iter()
        .map(|id| &definitions_of(id).questionnaire)
}

fn questionnaire(id: &str) -> &'static Questionnaire {
    &definitions_of(id).questionnaire
}

fn runs(questionnaire: &Questionnaire, item: &Item) -> Runs {
    questionnaire.section(item.section).unwrap().runs
}

fn is_question(item: &Item) -> bool {
    matches!(item.put, Put::Ask { .. } | Put::Listen { .. })
}

/// Says whether an item can be put to a child.
fn is_for_children(questionnaire: &Questionnaire, item: &Item) -> bool {
    runs(questionnaire, item) != Runs::Normal && !item.adults_only
}

/// Says whether an item can be put to an adult.
fn is_for_adults(questionnaire: &Questionnaire, item: &Item) -> bool {
    runs(questionnaire, item) != Runs::Child
}

/// Everything that may be read aloud, the other wording too.
fn sayable(item: &Item) -> Vec<&str> {
    let mut texts = item.aloud();
    if let Put::Ask {
        plain: Some(plain), ..
    } = &item.put
    {
        texts.push(plain);
    }
    texts
}

fn words(text: &str) -> Vec<String> {
    let split = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    split
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Seconds that an item takes to read aloud.
fn seconds(item: &Item) -> f64 {
    let count: usize = item.aloud().iter().map(|text| words(text).len()).sum();
    f64::from(u32::try_from(count).unwrap()) / WORDS_A_SECOND
}

/// Seconds that an item takes with its answer.
pub(crate) fn with_answer(item: &Item) -> f64 {
    let answer = match item.put {
        Put::Say { .. } => 0.0,
        Put::Gate { .. } | Put::Observe { .. } => A_LOOK,
        Put::Ask { .. } | Put::Listen { .. } | Put::Consent { .. } => AN_ANSWER,
    };
    seconds(item) + answer
}

// --- How much ----------------------------------------------------------------------------------

#[test]
fn no_more_is_asked_than_a_queue_or_a_child_can_bear() {
    let count = |id: &str, whom: fn(&Questionnaire, &Item) -> bool| {
        let questionnaire = questionnaire(id);
        let items = questionnaire.items.iter();
        items
            .filter(|item| is_question(item) && whom(questionnaire, item))
            .count()
    };
    for id in QUESTIONNAIRES {
        let asked = count(id, is_for_children);
        assert!(asked <= 10, "{id}: {asked} questions to a child");
    }
    let asked = count("first-line", is_for_adults);
    assert!(asked <= 12, "first-line: {asked} questions");
}

#[test]
fn a_queue_takes_ten_minutes_a_person() {
    for id in QUESTIONNAIRES {
        let questionnaire = questionnaire(id);
        let items = || questionnaire.items.iter();
        let of = |whom: fn(&Questionnaire, &Item) -> bool, time: fn(&Item) -> f64| {
            items()
                .filter(|item| whom(questionnaire, item))
                .map(time)
                .sum::<f64>()
                / 60.0
        };
        let read = [is_for_adults, is_for_children].map(|whom| of(whom, seconds));
        let all = [is_for_adults, is_for_children].map(|whom| of(whom, with_answer));
        eprintln!("{id}: minutes read aloud {read:.1?}, with answers {all:.1?} (adult, child)");
        // Every item of the file, also those that never come together.
        if id != "adult" {
            assert!(all[0] <= 10.0 || id == "child", "{id}: {} minutes", all[0]);
        }
        assert!(all[1] <= 10.0, "{id}: {} minutes with a child", all[1]);
        assert!(read[0] <= 10.0, "{id}: {} minutes of reading", read[0]);
    }
}

#[test]
fn each_item_is_read_in_twelve_seconds() {
    for item in all().flat_map(|questionnaire| &questionnaire.items) {
        let seconds = seconds(item);
        assert!(seconds <= 12.0, "{}: {seconds} s", item.id);
    }
}

// --- Children ----------------------------------------------------------------------------------

#[test]
fn nothing_near_to_harm_can_be_put_to_a_child() {
    for questionnaire in all() {
        for item in &questionnaire.items {
            if is_for_children(questionnaire, item) {
                assert!(item.marks.is_empty(), "{}: {}", questionnaire.id, item.id);
            }
        }
    }
    assert!(
        questionnaire("child")
            .items
            .iter()
            .all(|item| item.marks.is_empty())
    );
}

#[test]
fn a_child_is_asked_the_same_wherever_it_is_found() {
    let asked = |id: &str| -> BTreeSet<String> {
        let questionnaire = questionnaire(id);
        let items = questionnaire.items.iter();
        items
            .filter(|item| item.asks_the_person() && is_for_children(questionnaire, item))
            .map(|item| item.id.to_string())
            .collect()
    };
    let child = asked("child");
    assert_eq!(child.len(), 10);
    for id in ["adult", "first-line"] {
        assert_eq!(asked(id), child, "{id}");
    }
    // The hand-over is the same too: every item of it stands in all three.
    for item in &questionnaire("child").items {
        for id in ["adult", "first-line"] {
            assert!(
                questionnaire(id).position(item.id.as_str()).is_some(),
                "{id} lacks {}",
                item.id
            );
        }
    }
}

#[test]
fn a_child_is_not_asked_what_happened_nor_about_work_money_or_the_way() {
    let never = [
        "work", "job", "money", "pay", "debt", "border", "route", "happened", "hit", "hurt you",
        "touch", "force", "threat", "sex", "marry", "married",
    ];
    for questionnaire in all() {
        for item in &questionnaire.items {
            if !item.asks_the_person() || !is_for_children(questionnaire, item) {
                continue;
            }
            for text in sayable(item) {
                let words = words(text);
                for word in never {
                    let asks = words.iter().any(|one| one == word);
                    assert!(!asks, "{}: `{word}` in \"{text}\"", item.id);
                }
            }
        }
    }
}

// --- What belongs to every questionnaire -------------------------------------------------------

#[test]
fn every_questionnaire_looks_at_the_contact_sheet_before_anything_is_said() {
    for questionnaire in all() {
        let sheet = questionnaire.about.contact_sheet;
        let sheet = sheet.unwrap_or_else(|| panic!("{} has no contact gate", questionnaire.id));
        let item = questionnaire.item(sheet).unwrap();
        assert!(
            matches!(item.put, Put::Gate { .. }),
            "{} is no gate",
            item.id
        );
        let first = questionnaire
            .items
            .iter()
            .position(|item| !item.aloud().is_empty());
        assert!(sheet.index() < first.unwrap(), "{}", questionnaire.id);
        assert_ne!(runs(questionnaire, item), Runs::Normal, "not with a child");
        assert!(questionnaire.about.group.is_some(), "{}", questionnaire.id);
    }
}

#[test]
fn one_id_is_one_question() {
    let mut shared: BTreeMap<&str, usize> = BTreeMap::new();
    let in_files = all().map(|questionnaire| InFile {
        file: questionnaire.id.as_str(),
        questionnaire,
    });
    let in_files: Vec<InFile<'_>> = in_files.collect();
    assert_eq!(other_words(&in_files), []);
    for one in all() {
        for item in &one.items {
            *shared.entry(item.id.as_str()).or_default() += 1;
        }
    }
    // The check has something to compare.
    assert!(shared.values().filter(|count| **count == 3).count() >= 30);
}

#[test]
fn every_question_has_a_purpose_and_every_marked_item_an_avoid() {
    for item in all().flat_map(|questionnaire| &questionnaire.items) {
        let count = |text: &Option<String>| {
            let text = text.as_deref().unwrap_or_default();
            text.split_whitespace().count()
        };
        if item.is_ask() {
            let purpose = count(&item.purpose);
            assert!(purpose >= 4, "{} asks without a purpose", item.id);
        }
        if !item.marks.is_empty() {
            let avoid = count(&item.avoid);
            assert!(avoid >= 3, "{} says not what to avoid", item.id);
        }
    }
}

#[test]
fn marked_questions_come_after_the_needs_and_behind_permission() {
    for id in ["adult", "first-line"] {
        let questionnaire = questionnaire(id);
        let talk = questionnaire.position("talk").unwrap();
        let needs = questionnaire.position("afraid_here").unwrap();
        let fears = questionnaire.position("fears").unwrap();
        for (ix, item) in questionnaire.numbered() {
            if item.marks.is_empty() {
                continue;
            }
            let is_covered = questionnaire
                .covering(item.section)
                .any(|consent| consent == talk);
            assert!(is_covered, "{id}: {}", item.id);
            assert!(ix > needs, "{id}: {} before the needs", item.id);
            assert!(ix < fears, "{id}: {} at the end", item.id);
            assert_eq!(runs(questionnaire, item), Runs::Normal, "{}", item.id);
        }
    }
}

/// What cannot wait either, and shows only behind the permission to ask: the fear of one's own people,
/// a marriage that others decided, care after harm. Asked earlier, it would be asked too early.
const SHOWN_LATER: [&str; 3] = [
    "feared_own_people",
    "marriage_not_chosen",
    "care_after_harm",
];

/// An emergency has to come up while something can still be done at once, whatever the person
/// permits: so only what is put on every path shows one.
#[test]
fn emergencies_are_shown_before_anything_that_needs_permission() {
    for questionnaire in all() {
        let permitted = questionnaire
            .numbered()
            .find(|(_, item)| questionnaire.covering(item.section).next().is_some());
        for need in &questionnaire.needs {
            let Some(when) = need
                .when
                .as_ref()
                .filter(|_| need.urgency == Urgency::Emergency)
                .filter(|_| !SHOWN_LATER.contains(&need.id.as_str()))
            else {
                continue;
            };
            when.each_leaf(&mut |ix, _, _| {
                let item = questionnaire.item(ix).unwrap();
                let runs = runs(questionnaire, item);
                assert_ne!(runs, Runs::Normal, "{}: {}", need.id, item.id);
                assert!(item.marks.is_empty(), "{}: {}", need.id, item.id);
                let is_early = permitted.is_none_or(|(first, _)| ix < first);
                assert!(is_early, "{}: {}", need.id, item.id);
            });
        }
    }
}

// --- Words -------------------------------------------------------------------------------------

/// Words that label a person or an act, and words of the law; they are never read aloud.
const NEVER_SAID: [&str; 40] = [
    "victim",
    "trafficking",
    "trafficked",
    "trafficker",
    "slave",
    "slavery",
    "prostitute",
    "prostitution",
    "illegal",
    "alien",
    "confess",
    "admit",
    "allege",
    "alleged",
    "claim",
    "claimed",
    "truth",
    "prove",
    "suspect",
    "rape",
    "raped",
    "abuse",
    "abused",
    "statement",
    // Words of the law and of the office.
    "coercion",
    "exploitation",
    "indicator",
    "jurisdiction",
    "consent",
    // Blame, vagueness, and what is hard to say in another language.
    "why",
    "often",
    "regularly",
    "recently",
    "normally",
    "could",
    "would",
    "should",
    "might",
    "must've",
    "etc",
];

/// Beginnings and pieces that lead, promise or press.
const NEVER_PART: [&str; 18] = [
    "isn't it",
    "didn't",
    "wouldn't",
    "don't you",
    "right?",
    "guarantee",
    "must answer",
    "have to answer",
    "if you help",
    "and/or",
    "we will protect",
    "you will be safe",
    "you are safe",
    "nothing will happen",
    "everything will be",
    "do not worry",
    "trust me",
    "i promise",
];

#[test]
fn nothing_read_aloud_labels_blames_promises_or_is_vague() {
    for item in all().flat_map(|questionnaire| &questionnaire.items) {
        for text in sayable(item) {
            let words = words(text);
            for never in NEVER_SAID {
                let is_said = words.iter().any(|word| word == never);
                assert!(!is_said, "{}: `{never}` in \"{text}\"", item.id);
            }
            let lower = text.to_lowercase();
            for never in NEVER_PART {
                let is_said = lower.contains(never);
                assert!(!is_said, "{}: \"{never}\" in \"{text}\"", item.id);
            }
            assert!(
                !lower.starts_with("so you"),
                "{} leads: \"{text}\"",
                item.id
            );
        }
    }
}

#[test]
fn questions_are_short_and_ask_one_thing() {
    for item in all().flat_map(|questionnaire| &questionnaire.items) {
        let Put::Ask { text, plain, .. } = &item.put else {
            continue;
        };
        for text in std::iter::once(text).chain(plain) {
            let words = words(text);
            let count = words.len();
            assert!(count <= 16, "{}: {count} words in \"{text}\"", item.id);
            let marks = text.matches('?').count();
            assert!(marks <= 1, "{}: several questions in \"{text}\"", item.id);
            let sentences = text.matches(['.', '?', '!']).count();
            assert_eq!(sentences, 1, "{}: one sentence, \"{text}\"", item.id);
            for pronoun in ["they", "them", "he", "she", "him", "her", "it"] {
                let is_there = words.iter().any(|word| word == pronoun);
                assert!(!is_there, "{}: `{pronoun}` in \"{text}\"", item.id);
            }
        }
    }
}

#[test]
fn what_is_said_comes_in_short_sentences() {
    for item in all().flat_map(|questionnaire| &questionnaire.items) {
        for text in sayable(item) {
            for sentence in text.split(['.', '?', '!', ':']) {
                let count = words(sentence).len();
                assert!(count <= 16, "{}: {count} words in \"{sentence}\"", item.id);
            }
        }
    }
}

/// The grade of Flesch and Kincaid, syllables counted by their vowels.
fn grade(texts: &[&str]) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap());
    let words: Vec<String> = texts.iter().flat_map(|text| words(text)).collect();
    let sentences: usize = texts
        .iter()
        .map(|text| text.matches(['.', '?', '!']).count().max(1))
        .sum();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let count = number(words.len());
    0.39 * count / number(sentences) + 11.8 * number(syllables) / count - 15.59
}

fn syllables(word: &str) -> usize {
    let is_vowel = |letter: &u8| b"aeiouy".contains(letter);
    let letters = word.as_bytes();
    let groups = letters
        .iter()
        .enumerate()
        .filter(|(at, letter)| is_vowel(letter) && (*at == 0 || !is_vowel(&letters[at - 1])));
    let silent = word.ends_with('e') && !word.ends_with("le") || word.ends_with("ed");
    groups.count().saturating_sub(usize::from(silent)).max(1)
}

#[test]
fn what_is_said_is_plain() {
    for questionnaire in all() {
        let texts: Vec<&str> = questionnaire.items.iter().flat_map(sayable).collect();
        let whole = grade(&texts);
        eprintln!("{}: grade {whole:.1}", questionnaire.id);
        assert!(whole <= 2.5, "{}: grade {whole:.1}", questionnaire.id);
        for item in &questionnaire.items {
            let is_sentence = |text: &&str| text.ends_with(['.', '?']);
            for text in sayable(item).into_iter().filter(is_sentence) {
                // One long word, such as "interpreter", weighs much in a short sentence.
                let grade = grade(&[text]);
                assert!(grade <= 8.5, "{}: grade {grade:.1}, \"{text}\"", item.id);
            }
        }
    }
}
