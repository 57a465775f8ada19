//! The examples give exactly what they say, and the adult questionnaire keeps its own rules.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use panah::assessment::{Definitions, Summary, assess};
use panah::exchange::AnswersFile;
use panah::grammar::{Faults, Standing};
use panah::interview::{Interview, Moment};
use panah::questionnaire::{Put, Runs};

use crate::forms::with_answer;
use crate::support::{QUESTIONNAIRES, adult, definitions, definitions_of, project};

/// An example, what it is assessed by, and its interview.
struct Example {
    name: String,
    file: AnswersFile,
    definitions: &'static Definitions,
    interview: Interview<'static>,
}

/// Every example with its interview.
fn examples() -> Vec<Example> {
    let folder = std::fs::read_dir(project("examples/answers")).unwrap();
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| example(path)).collect()
}

fn example(path: &Path) -> Example {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let text = std::fs::read(path).unwrap();
    let mut faults = Faults::of(&name);
    let file = AnswersFile::read(&text, &mut faults).filter(|_| faults.errors() == 0);
    let file = file.unwrap_or_else(|| panic!("{name} cannot be read"));
    let definitions = definitions_of(&file.questionnaire);
    let interview = file.run(&definitions.questionnaire, &Moment::default(), &mut faults);
    assert_eq!(faults.errors(), 0, "{:#?}", faults.into_sorted());
    Example {
        name,
        file,
        definitions,
        interview,
    }
}

/// The examples that answer this questionnaire.
fn examples_of(questionnaire: &str) -> Vec<Example> {
    let mut examples = examples();
    examples.retain(|example| example.file.questionnaire == questionnaire);
    examples
}

fn is_question(put: &Put) -> bool {
    matches!(put, Put::Ask { .. } | Put::Listen { .. })
}

#[test]
fn every_example_gives_exactly_what_it_expects() {
    let examples = examples();
    assert!(examples.len() >= 21, "{} examples", examples.len());
    for example in &examples {
        let name = &example.name;
        let raised = example.interview.raised_needs();
        let sheet = example.interview.sheet();
        let assessment = assess(example.definitions, sheet, &raised);
        let summary = Summary::new(example.definitions, sheet, &assessment, &raised);
        let expected = example.file.expected.as_ref();
        let expected = expected.unwrap_or_else(|| panic!("{name} expects nothing"));
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
fn each_questionnaire_has_examples() {
    for (questionnaire, least) in [("adult", 10), ("child", 2), ("first-line", 9)] {
        let count = examples_of(questionnaire).len();
        assert!(count >= least, "{count} examples for {questionnaire}");
    }
}

#[test]
fn every_example_reaches_its_end() {
    for id in QUESTIONNAIRES {
        let questionnaire = &definitions_of(id).questionnaire;
        for Example {
            name, interview, ..
        } in examples_of(id)
        {
            let is_child = interview.path().is_child();
            // Some went to the closing early; there too, what runs on every path was put.
            for (ix, item) in questionnaire.numbered() {
                let section = questionnaire.section(item.section).unwrap();
                let runs = match section.runs {
                    Runs::Always => !(is_child && item.adults_only),
                    Runs::Child => is_child,
                    Runs::Normal => false,
                };
                if runs && interview.sheet().wanted(ix) {
                    let standing = interview.sheet().standing(ix);
                    assert_ne!(standing, &Standing::NotAsked, "{name}: {}", item.id);
                }
            }
        }
    }
}

#[test]
fn the_examples_show_every_leading_pathway() {
    let examples = examples();
    let expected = examples
        .iter()
        .filter_map(|example| example.file.expected.as_ref());
    let led: BTreeSet<&str> = expected.map(|expected| expected.leading.as_str()).collect();
    for pathway in &definitions().rules.pathways.leading {
        let id = pathway.id.as_str();
        assert!(led.contains(id), "no example leads to {id}");
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
    for Example {
        name, interview, ..
    } in examples_of("adult")
    {
        let asked = adult().numbered().filter(|(ix, item)| {
            is_question(&item.put) && interview.sheet().standing(*ix) != &Standing::NotAsked
        });
        let asked = asked.count();
        assert!(asked <= 24, "{name}: {asked} questions and invitations");
    }
}

#[test]
fn the_longest_example_takes_a_quarter_of_an_hour() {
    for (id, limit) in [("adult", 15.0), ("child", 6.0), ("first-line", 8.0)] {
        let questionnaire = &definitions_of(id).questionnaire;
        let mut minutes: Vec<f64> = Vec::new();
        for example in examples_of(id) {
            let sheet = example.interview.sheet();
            let items = questionnaire.numbered();
            let put = items.filter(|(ix, _)| *sheet.standing(*ix) != Standing::NotAsked);
            minutes.push(put.map(|(_, item)| with_answer(item)).sum::<f64>() / 60.0);
        }
        minutes.sort_by(f64::total_cmp);
        let (shortest, longest) = (minutes[0], minutes[minutes.len() - 1]);
        eprintln!("{id}: {shortest:.1} to {longest:.1} minutes");
        assert!(longest <= limit, "{id}: {longest:.1} minutes");
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
