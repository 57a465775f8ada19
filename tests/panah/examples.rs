//! The examples give exactly what they say, and the adult questionnaire keeps its own rules.

use std::collections::BTreeMap;
use std::path::PathBuf;

use panah::assessment::{Summary, assess};
use panah::cli::Library;
use panah::exchange::AnswersFile;
use panah::grammar::{Faults, Standing};
use panah::interview::{Interview, Moment};
use panah::questionnaire::{Put, Runs};

use crate::support::{adult, definitions, project};

/// Every example that answers the adult questionnaire, with its interview.
fn examples() -> Vec<(String, AnswersFile, Interview<'static>)> {
    let folder = std::fs::read_dir(project("examples/answers")).unwrap();
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read(&path).unwrap();
            let mut faults = Faults::of(&name);
            let file = AnswersFile::read(&text, &mut faults);
            let file = file.filter(|_| faults.errors() == 0);
            if file
                .as_ref()
                .is_some_and(|file| file.questionnaire != "adult")
            {
                return None;
            }
            let interview = file
                .as_ref()
                .map(|file| file.run(adult(), &Moment::default(), &mut faults));
            match (file, interview, faults.errors()) {
                (Some(file), Some(interview), 0) => Some((name, file, interview)),
                _ => panic!("{:#?}", faults.into_sorted()),
            }
        })
        .collect()
}

fn is_question(put: &Put) -> bool {
    matches!(put, Put::Ask { .. } | Put::Listen { .. })
}

#[test]
fn every_example_gives_exactly_what_it_expects() {
    let examples = examples();
    assert!(examples.len() >= 8, "{} examples", examples.len());
    for (name, file, interview) in &examples {
        assert_eq!(file.questionnaire, "adult", "{name}");
        let raised = interview.raised_needs();
        let assessment = assess(definitions(), interview.sheet(), &raised);
        let summary = Summary::new(definitions(), interview.sheet(), &assessment, &raised);
        let expected = file
            .expected
            .as_ref()
            .unwrap_or_else(|| panic!("{name} expects nothing"));
        assert_eq!(
            expected.differences(&summary),
            Vec::<String>::new(),
            "{name}"
        );
        // The comparison sees a difference: nothing here is compared with itself.
        let mut other = expected.clone();
        other.disclosed.push("made_up".to_owned());
        other.leading.push('x');
        assert_eq!(other.differences(&summary).len(), 2, "{name}");
    }
}

#[test]
fn the_library_has_what_the_examples_name() {
    let library = Library::built_in();
    for (name, file, _) in examples() {
        assert!(
            library
                .questionnaires()
                .contains(&file.questionnaire.as_str()),
            "{name}"
        );
    }
}

#[test]
fn every_example_reaches_its_end() {
    for (name, _, interview) in examples() {
        // Some went to the closing early; there too, what runs on every path was put.
        for (ix, item) in adult().numbered() {
            let section = adult().section(item.section).unwrap();
            let is_put = section.runs == Runs::Always && interview.sheet().wanted(ix);
            if is_put {
                let standing = interview.sheet().standing(ix);
                assert_ne!(standing, &Standing::NotAsked, "{name}: {}", item.id);
            }
        }
    }
}

#[test]
fn the_examples_show_every_leading_pathway_but_the_childs() {
    let mut led: Vec<String> = examples()
        .iter()
        .filter_map(|(_, file, _)| {
            file.expected
                .as_ref()
                .map(|expected| expected.leading.clone())
        })
        .collect();
    led.sort();
    led.dedup();
    for pathway in ["assess", "inform", "refer"] {
        assert!(
            led.iter().any(|it| it == pathway),
            "no example leads to {pathway}"
        );
    }
}

#[test]
fn no_more_is_asked_than_is_needed() {
    let questions = adult()
        .items
        .iter()
        .filter(|item| is_question(&item.put))
        .count();
    // Questions for children are asked of nobody else.
    let for_children = adult().numbered().filter(|(_, item)| {
        is_question(&item.put) && adult().section(item.section).unwrap().runs == Runs::Child
    });
    let for_adults = questions - for_children.count();
    assert!(for_adults <= 40, "{for_adults} questions and invitations");
    for (name, _, interview) in examples() {
        let asked = adult().numbered().filter(|(ix, item)| {
            is_question(&item.put) && interview.sheet().standing(*ix) != &Standing::NotAsked
        });
        let asked = asked.count();
        assert!(asked <= 24, "{name}: {asked} questions and invitations");
    }
}

#[test]
fn the_topics_come_in_the_order_of_good_practice() {
    let sections = adult().sections.iter();
    let place: BTreeMap<&str, usize> = sections
        .enumerate()
        .map(|(at, section)| (section.id.as_str(), at))
        .collect();
    // Preconditions, opening and consent, needs, the open account, journey and papers,
    // recruitment, work, pay and debt, movement, harm, how it ended, fears, wishes, the end.
    let order: [&[&str]; 14] = [
        &["before"],
        &["welcome", "opening"],
        &["needs"],
        &["account"],
        &["journey"],
        &["recruitment"],
        &["work"],
        &["pay"],
        &["movement"],
        &["pause"],
        &["harm", "private"],
        &["leaving"],
        &["fears"],
        &["wishes"],
    ];
    let mut last = 0;
    for group in order {
        let places: Vec<usize> = group.iter().map(|name| place[name]).collect();
        assert!(
            places.iter().all(|at| *at >= last),
            "{group:?} comes too early"
        );
        last = places.into_iter().max().unwrap();
    }
    let closing = adult()
        .sections
        .iter()
        .position(|section| section.closing)
        .unwrap();
    assert_eq!(closing, adult().sections.len() - 1);
    assert!(closing > last);
}

#[test]
fn nothing_near_to_harm_comes_without_consent_and_pause_nor_first_nor_last() {
    let talk = adult().position("talk").unwrap();
    let account = adult().position("account").unwrap();
    let pause = adult().position("pause_offer").unwrap();
    for (ix, item) in adult().numbered() {
        if item.marks.is_empty() {
            continue;
        }
        assert!(
            adult()
                .covering(item.section)
                .any(|consent| consent == talk),
            "{}",
            item.id
        );
        assert!(ix > account, "{} before the account", item.id);
        if item
            .marks
            .iter()
            .any(|mark| *mark != panah::questionnaire::Mark::Means)
        {
            assert!(ix > pause, "{} before the pause", item.id);
            let hard = adult().position("hard_things").unwrap();
            assert!(
                adult()
                    .covering(item.section)
                    .any(|consent| consent == hard),
                "{}",
                item.id
            );
        }
        let section = adult().section(item.section).unwrap();
        assert_eq!(section.runs, Runs::Normal, "{} on every path", item.id);
    }
    let last = adult()
        .items
        .iter()
        .rposition(|item| !item.marks.is_empty())
        .unwrap();
    let fears = adult().position("fears").unwrap();
    assert!(
        last < fears.index(),
        "fears, wishes and the closing come after"
    );
}

#[test]
fn every_question_has_a_purpose_and_every_marked_item_an_avoid() {
    for item in &adult().items {
        if item.is_ask() {
            let purpose = item.purpose.as_deref().unwrap_or_default();
            assert!(
                purpose.split_whitespace().count() >= 4,
                "{} asks without a purpose",
                item.id
            );
        }
        if !item.marks.is_empty() {
            let avoid = item.avoid.as_deref().unwrap_or_default();
            assert!(
                avoid.split_whitespace().count() >= 3,
                "{} says not what to avoid",
                item.id
            );
        }
    }
}

/// Words that label a person or an act; they are never read aloud.
const LABELS: [&str; 24] = [
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
];

fn words(text: &str) -> Vec<String> {
    let split = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    split
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn questions_are_short_and_plain() {
    for item in &adult().items {
        let Put::Ask { text, plain, .. } = &item.put else {
            continue;
        };
        for text in [Some(text), plain.as_ref()].into_iter().flatten() {
            let count = words(text).len();
            assert!(count <= 16, "{}: {count} words in \"{text}\"", item.id);
            let marks = text.matches('?').count();
            assert!(marks <= 1, "{}: several questions in \"{text}\"", item.id);
            let sentences = text.matches(['.', '?', '!']).count();
            assert_eq!(sentences, 1, "{}: one sentence, \"{text}\"", item.id);
        }
    }
}

#[test]
fn nothing_read_aloud_labels_blames_or_is_vague() {
    for item in &adult().items {
        let aloud = match &item.put {
            Put::Ask { text, plain, .. } => [Some(text), plain.as_ref()],
            Put::Say { text } | Put::Listen { text, .. } => [Some(text), None],
            Put::Consent { text, explain, .. } => [Some(text), explain.as_ref()],
            Put::Gate { .. } | Put::Observe { .. } => continue,
        };
        for text in aloud.into_iter().flatten() {
            let words = words(text);
            for label in LABELS {
                assert!(
                    !words.iter().any(|word| word == label),
                    "{}: `{label}` in \"{text}\"",
                    item.id
                );
            }
            assert!(
                !words.iter().any(|word| word == "why"),
                "{}: \"why\" in \"{text}\"",
                item.id
            );
            for vague in [
                "often",
                "regularly",
                "recently",
                "normally",
                "could",
                "would",
                "should",
                "might",
            ] {
                assert!(
                    !words.iter().any(|word| word == vague),
                    "{}: `{vague}` in \"{text}\"",
                    item.id
                );
            }
            let lower = text.to_lowercase();
            for slip in [
                "isn't it",
                "didn't",
                "wouldn't",
                "don't you",
                "guarantee",
                "must answer",
                "have to answer",
                "and/or",
            ] {
                assert!(
                    !lower.contains(slip),
                    "{}: \"{slip}\" in \"{text}\"",
                    item.id
                );
            }
        }
    }
}
