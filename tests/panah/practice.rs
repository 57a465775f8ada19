//! Mock cases: all of them can be played, their keys follow from what is true, and whoever writes one
//! is told what is wrong with it.

use std::path::Path;
use std::process::{Command, Output};

use panah::assessment::Definitions;
use panah::cli::Library;
use panah::grammar::Faults;
use panah::interview::{Action, Interview};
use panah::practice::{
    Careful, Case, Deed, Harmful, Hasty, Manner, Marks, Run, Silent, Trainee, Willing, Wordings,
    YesToAll, play,
};
use panah::questionnaire::Part;

use crate::support::project;

/// What is wrong with a case, a line each, without a place.
fn wrong(text: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("first-case.yaml");
    std::fs::write(&path, text).unwrap();
    let output = panah(&["check", "--format", "plain"], &path);
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(str::to_owned).collect()
}

fn panah(arguments: &[&str], last: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
    command.args(arguments).arg(last).env("LANG", "C.UTF-8");
    command.output().unwrap()
}

fn first_case() -> String {
    std::fs::read_to_string(project("examples/cases/first-case.yaml")).unwrap()
}

/// Every case that is built in.
fn cases() -> Vec<Case> {
    both().into_iter().map(|(case, _)| case).collect()
}

/// Every case that is built in, with the definitions that it is played by.
fn both() -> Vec<(Case, Definitions)> {
    let library = Library::built_in();
    let mut cases = Vec::new();
    for id in library.cases() {
        let mut faults = Faults::default();
        let read = library.case(id, &mut faults);
        assert_eq!(faults.errors(), 0, "{faults:#?}");
        let (case, definitions) = read.unwrap();
        case.check(&definitions, &mut faults);
        assert_eq!(faults.into_sorted(), Vec::new(), "{id}");
        assert_eq!(case.id.as_str(), id);
        cases.push((case, definitions));
    }
    cases
}

#[test]
fn every_case_can_be_played_and_its_key_follows_from_what_is_true() {
    let cases = cases();
    assert!(cases.len() >= 12, "{}", cases.len());
    let without = cases.iter().filter(|case| case.key.indicators.is_empty());
    assert!(
        without.count() * 3 >= cases.len() - 2,
        "a third without trafficking"
    );
    let mut faults = Faults::default();
    let wordings = Library::built_in().wordings(&mut faults);
    assert_eq!(faults.into_sorted(), Vec::new());
    for (_, manner) in Manner::WORDS {
        assert!(
            wordings.iter().any(|(_, way)| way.manner == manner),
            "{manner:?}"
        );
    }
}

#[test]
fn no_case_is_told_by_its_name_or_brief() {
    for case in cases() {
        let told = format!("{} {} {}", case.id, case.title, case.brief).to_lowercase();
        for word in ["traffick", "victim", "smuggl", "forced", "exploit"] {
            assert!(!told.contains(word), "{}: {word}", case.id);
        }
    }
}

#[test]
fn each_difference_between_key_and_truth_is_told_at_its_place() {
    assert_eq!(wrong(&first_case()), Vec::<String>::new());
    let changed = [
        (
            "papers_back: only_for_money\n",
            "papers_back: handed_back\n",
            "the key names the indicator `documents_refused_at_work`, which what is true does not show",
        ),
        (
            "  pathway: refer",
            "  pathway: inform",
            "the key says `inform`, and what is true leads to `refer`",
        ),
        (
            "  urgency: urgent",
            "  urgency: normal",
            "the key says `normal`, and what is true is `urgent`",
        ),
        (
            "    - wages_withheld\n",
            "",
            "what is true shows the indicator `wages_withheld`, which the key does not name",
        ),
        (
            "longer_talk, papers_returned, wage_claim]",
            "longer_talk, papers_returned]",
            "what is true shows the need `wage_claim`, which the key does not name",
        ),
        (
            "call: [supervisor,",
            "call: [child_protection, supervisor,",
            "the key calls `child_protection`, whom no need and no pathway here names",
        ),
        (
            "  longer_talk: yes\n",
            "",
            "the person is asked `longer_talk`, and nothing says what is true",
        ),
        (
            "  hurt_seen: {is: no}\n",
            "",
            "nothing says what there is to see at `hurt_seen`",
        ),
    ];
    for (from, to, message) in changed {
        let text = first_case();
        assert!(text.contains(from), "{from}");
        let told = wrong(&text.replacen(from, to, 1));
        assert!(
            told.iter().any(|line| line.contains(message)),
            "{message}\n{told:#?}"
        );
    }
}

#[test]
fn whoever_has_no_words_of_their_own_is_named() {
    let words = "  money_first:\n    words: \"There was none. Only the work.\"\n";
    let record = "  keep_record:\n    words: \"Write it down. There is little of it.\"\n";
    let text = first_case();
    assert!(text.contains(words) && text.contains(record));
    let told = wrong(&text.replacen(words, "", 1).replacen(record, "", 1));
    assert_eq!(told.len(), 1, "{told:#?}");
    let message = "the person has no words of their own at: `keep_record`, `money_first`";
    assert!(told.iter().all(|line| line.contains(message)), "{told:#?}");
    let line = 1 + text.lines().position(|line| line == "says:").unwrap();
    let place = format!("first-case.yaml:{line}:");
    assert!(told.iter().all(|line| line.contains(&place)), "{told:#?}");
}

#[test]
fn every_answer_has_words_that_are_no_choice_of_a_form() {
    for (case, definitions) in both() {
        for (ix, _) in &case.truth {
            let item = definitions.questionnaire.item(*ix).unwrap();
            let saying = case.saying(*ix);
            let saying = saying.unwrap_or_else(|| panic!("{}: {} has no words", case.id, item.id));
            let instead = match &saying.willing {
                Willing::If(_, instead) => instead.words.as_slice(),
                _ => &[],
            };
            let labels = item.choices.iter();
            let labels = labels.filter_map(|choice| item.to_officer(&Part::Choice(choice.clone())));
            // A bare yes or no answers one of the ways in which an item is put, and not the others.
            let forms: Vec<&str> = labels.chain(["Yes", "No"]).collect();
            for line in saying.words.iter().chain(instead) {
                let bare = line.trim_end_matches(['.', '!']);
                let is_form = forms.iter().any(|form| bare.eq_ignore_ascii_case(form));
                assert!(!is_form, "{}: {}: {line}", case.id, item.id);
            }
        }
    }
}

#[test]
fn no_fair_question_presumes() {
    let wordings = Library::built_in().wordings(&mut Faults::default());
    for (item, way) in wordings.iter() {
        let is_fair = way.manner.lets_tell() || way.manner == Manner::Closed;
        if !is_fair {
            continue;
        }
        assert_eq!(way.violation, None, "{item}: {}", way.text);
        // Who or which others there are asks for what nobody has said yet.
        let names = ["Who here", "Who in another", "Which other", "Which care"];
        if names.iter().any(|name| way.text.starts_with(name)) {
            assert!(way.text.contains(", if "), "{item}: {}", way.text);
        }
    }
}

#[test]
fn what_makes_no_sense_in_a_case_is_told_with_a_way_out() {
    let changed = [
        (
            "case: first-case",
            "case: other-case",
            "calls itself `other-case` and lies in `first-case.yaml`",
        ),
        (
            "questionnaire: first-line",
            "questionnaire: first-lime",
            "did you mean `first-line`?",
        ),
        (
            "minutes: 10",
            "minutes: 1000",
            "no exercise takes so many minutes",
        ),
        ("  age: 28", "  agee: 28", "did you mean `age`?"),
        (
            "may_go: [not_let_go]",
            "may_go: [not_let_gone]",
            "`may_go` has no answer `not_let_gone`",
        ),
        (
            "only_if: [private, open]",
            "only_if: [private, opened]",
            "did you mean `open`?",
        ),
        (
            "only_if: [private, open]",
            "only_if: [private, {trust: 6}]",
            "there is no such height of trust",
        ),
        (
            "    else: {words: \"I do not need it now.\", answer: not_asked}\n",
            "",
            "nothing is said where this is not told",
        ),
        (
            "mended: \"You say: I see everybody alone",
            "mend: \"You say: I see everybody alone",
            "did you mean `mended`?",
        ),
        (
            "until: queue_apart",
            "until: talk",
            "`talk` is no gate, and only a gate ends it",
        ),
        (
            "  speaks_for: {is: yes",
            "  talk: {is: yes",
            "`talk` is nothing that the officer looks at",
        ),
        (
            "  age:\n    words: \"Twenty-eight.\"\n",
            "  age:\n    words: \"Twenty-eight.\"\n    tells: {talk: yes}\n",
            "`talk` is no other question, and words answer questions",
        ),
        (
            "  age:\n    words: \"Twenty-eight.\"\n",
            "  age:\n    words: \"Twenty-eight.\"\n    tells: {last_work: [locked_in]}\n",
            "these words tell of `last_work` what is not true",
        ),
        (
            "  age:\n    words: \"Twenty-eight.\"\n",
            "  age:\n    words: \"Not yet thirty.\"\n    from: 20\n    to: 27\n",
            "what may be noted of `age` does not hold 28",
        ),
        (
            "  age:\n    words: \"Twenty-eight.\"\n",
            "  age:\n    words: \"Not yet thirty.\"\n    from: 20\n",
            "one end of what may be noted is lacking",
        ),
        (
            "  talk:\n    words:",
            "  talk:\n    from: 1\n    to: 2\n    words:",
            "`talk` is no number, and only numbers lie between two",
        ),
        (
            "    - someone_speaks_for_person",
            "    - someone_speaks_for_persons",
            "did you mean `someone_speaks_for_person`?",
        ),
    ];
    for (from, to, message) in changed {
        let text = first_case();
        assert!(text.contains(from), "{from}");
        let told = wrong(&text.replacen(from, to, 1));
        assert!(
            told.iter().any(|line| line.contains(message)),
            "{message}\n{told:#?}"
        );
    }
}

#[test]
fn no_label_is_read_before_the_talk_and_no_fair_wording_promises() {
    let folder = tempfile::tempdir().unwrap();
    panah(&["new", "case", "umbrella", "--to"], folder.path());
    let path = folder.path().join("cases/umbrella.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    let title = text
        .lines()
        .find(|line| line.starts_with("title:"))
        .unwrap();
    let told = |changed: &str| {
        std::fs::write(&path, changed).unwrap();
        let checked = panah(&["check", "--format", "plain"], &path);
        assert!(!checked.status.success());
        String::from_utf8(checked.stdout).unwrap()
    };
    let labelled = told(&text.replacen(title, "title: The victim with the umbrella", 1));
    assert!(
        labelled.contains("is a label, and the trainee reads it"),
        "{labelled}"
    );
    let way = "\n  age:\n    - {type: open, text: \"Tell me everything, you are safe now.\"}\n";
    let (before, after) = text.split_once("\nwordings:").unwrap();
    let (comment, after) = after.split_once('\n').unwrap();
    let promised = told(&format!("{before}\nwordings:{comment}{way}{after}"));
    assert!(
        promised.contains("promises what nobody here can keep"),
        "{promised}"
    );
}

#[test]
fn a_new_case_is_commented_and_nothing_is_wrong_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let made = panah(&["new", "case", "umbrella", "--to"], folder.path());
    assert!(made.status.success(), "{made:?}");
    let path = folder.path().join("cases/umbrella.yaml");
    let checked = panah(&["check", "--format", "plain"], &path);
    assert_eq!(String::from_utf8(checked.stdout).unwrap(), "");
    assert!(checked.status.success());
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.matches('#').count() > 20, "{text}");
    // The line that it says plays it, in a folder that holds nothing but the case.
    let said = String::from_utf8(made.stderr).unwrap();
    assert!(said.contains("practise umbrella"), "{said}");
    let script = folder.path().join("careful.yaml");
    std::fs::write(&script, "trainee: careful\n").unwrap();
    let played = Command::new(env!("CARGO_BIN_EXE_panah"))
        .arg("--definitions")
        .arg(folder.path())
        .args(["practise", "umbrella", "--seed", "1", "--script"])
        .arg(&script)
        .output()
        .unwrap();
    assert!(played.status.success(), "{played:?}");
}

/// How a run went, as far as one can be better than another: whether it passed, how little harm was
/// done, and its bands.
type Rank = (bool, std::cmp::Reverse<usize>, usize);

fn rank(marks: &Marks) -> Rank {
    let bands = marks.marks.iter().map(|mark| mark.band as usize);
    (
        marks.passed(),
        std::cmp::Reverse(marks.violations.len()),
        bands.sum(),
    )
}

/// Plays a case with somebody who is scripted, and marks the run.
fn marked(
    (case, definitions): &(Case, Definitions),
    wordings: &Wordings,
    seed: u64,
    mut trainee: impl Trainee,
) -> Marks {
    let played = play(case, definitions, wordings, seed, &mut trainee);
    let played = played.unwrap_or_else(|refused| panic!("{}: {refused}", case.id));
    Marks::of(&played.run, &played.interview, &played.verdict, definitions)
}

#[test]
fn the_careful_come_before_the_hasty_and_those_before_whoever_does_harm() {
    let wordings = Library::built_in().wordings(&mut Faults::default());
    let mut wrong = Vec::new();
    for played in both() {
        let id = &played.0.id;
        for seed in [1, 2, 77] {
            let careful = marked(&played, &wordings, seed, Careful);
            let hasty = marked(&played, &wordings, seed, Hasty);
            let harmful = marked(&played, &wordings, seed, Harmful);
            if !careful.passed() {
                wrong.push(format!("{id}: careful: {:#?}", careful.failing));
            }
            if hasty.passed() || rank(&careful) <= rank(&hasty) {
                wrong.push(format!(
                    "{id}: careful {:?} hasty {:?}",
                    rank(&careful),
                    rank(&hasty)
                ));
            }
            if harmful.passed() || rank(&hasty) <= rank(&harmful) {
                wrong.push(format!(
                    "{id}: hasty {:?} harmful {:?}",
                    rank(&hasty),
                    rank(&harmful)
                ));
            }
            let silent = marked(&played, &wordings, seed, Silent::default());
            let yes = marked(&played, &wordings, seed, YesToAll);
            for (who, marks) in [("asks nothing", silent), ("says yes to all", yes)] {
                if marks.passed() {
                    wrong.push(format!("{id}: who {who} passes"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_same_seed_plays_the_same_way_and_another_one_does_not() {
    let wordings = Library::built_in().wordings(&mut Faults::default());
    let mut differs = 0;
    for (case, definitions) in &both() {
        let turns = |seed| {
            let played = play(case, definitions, &wordings, seed, &mut Hasty).unwrap();
            played.run.turns().to_vec()
        };
        assert_eq!(turns(7), turns(7), "{}", case.id);
        let ways = |seed| {
            let run = Run::new(case, &definitions.questionnaire, &wordings, seed);
            let ix = definitions.questionnaire.position("talk").unwrap();
            let ways = run.ways(ix).into_iter();
            ways.map(|way| way.text).collect::<Vec<_>>()
        };
        differs += usize::from(case.questionnaire.as_str() != "child" && ways(7) != ways(8));
    }
    assert!(differs > 5, "{differs}");
}

#[test]
fn a_run_goes_on_from_any_of_its_deeds() {
    let wordings = Library::built_in().wordings(&mut Faults::default());
    let (mut waiting, mut with_lines) = (0, 0);
    for (case, definitions) in &both() {
        let questionnaire = &definitions.questionnaire;
        let played = play(case, definitions, &wordings, 7, &mut Careful).unwrap();
        let (deeds, turns) = (played.run.deeds(), played.run.turns());
        for end in 0..=deeds.len() {
            let deeds = &deeds[..end];
            let mut run = Run::new(case, questionnaire, &wordings, 7);
            run.replay(deeds);
            assert!(turns.starts_with(run.turns()), "{}: {end}", case.id);
            let acts = deeds.iter().filter_map(|deed| match deed {
                Deed::Act(entry) => Some(entry.clone()),
                _ => None,
            });
            let interview = Interview::replay(questionnaire, acts).unwrap();
            // What was put last and not noted is what the interview is at.
            let was_put = matches!(deeds.last(), Some(Deed::Put { .. }));
            let line = matches!(deeds.last(), Some(Deed::Act(entry)) if matches!(entry.action, Action::Line { .. }));
            let at = interview.current().and_then(|ix| questionnaire.item(ix));
            let put = run.unanswered();
            assert_eq!(put.is_some(), was_put || line, "{}: {end}", case.id);
            if let Some(put) = put {
                assert_eq!(Some(&put.item), at.map(|item| &item.id), "{}", case.id);
            }
            waiting += usize::from(was_put);
            with_lines += usize::from(line);
        }
    }
    assert!(waiting > 200 && with_lines > 5, "{waiting} {with_lines}");
}
