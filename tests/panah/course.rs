//! A course from outside: tickets, results on sticks, merging, and what is refused by name.

use std::fs;
use std::path::{Path, PathBuf};

use panah::course::{Body, Course, CourseId, CourseResult, Definition, MemberCode};
use panah::grammar::{Digest, QuestionnaireId};
use panah::practice::{Observation, QuestionType, Witnessed};
use panah::quiz::{Form, Occasion};
use panah::vault::Ticket;

use crate::quiz_bank::{built_in, sat};
use crate::seat::{ENTER, Machine, Ran, one_line};

/// A course in a folder of the machine's, and what its class hands in.
struct Class {
    machine: Machine,
    folder: PathBuf,
    stick: PathBuf,
}

fn shown(path: &Path) -> &str {
    path.to_str().unwrap()
}

impl Class {
    fn new() -> Self {
        let machine = Machine::bare();
        let folder = machine.everything().join("course");
        let stick = machine.everything().join("stick");
        fs::create_dir(&stick).unwrap();
        let class = Self {
            machine,
            folder,
            stick,
        };
        let made = class.makes(&class.folder);
        assert_eq!(made.code, Some(0), "{}", made.err);
        class
    }

    fn makes(&self, folder: &Path) -> Ran {
        let title = "--title=Screening <i>at</i> the border";
        let arguments = [
            "course",
            "new",
            shown(folder),
            title,
            "--participants",
            "3",
            "--hours",
            "16",
        ];
        self.machine.run(&arguments, "")
    }

    fn ticket(&self, code: &str) -> PathBuf {
        self.folder.join("tickets").join(format!("{code}.ticket"))
    }

    /// Plays a case by a script, and gives the file that was handed in.
    fn plays(&self, code: &str, case: &str, trainee: &str) -> PathBuf {
        let result = self.stick.join(format!("{code}-{case}.result"));
        let ticket = self.ticket(code);
        let arguments = [
            "practise",
            case,
            "--seed",
            "3",
            "--script",
            "-",
            "--ticket",
            shown(&ticket),
            "--result",
            shown(&result),
        ];
        let ran = self
            .machine
            .run(&arguments, &format!("trainee: {trainee}\n"));
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(ran.err.contains("Give it to the trainer"), "{}", ran.err);
        result
    }

    /// Signs an observation as the program does.
    fn observes(&self, code: &str, trainee: &str, begun: &str) -> PathBuf {
        let ticket = Ticket::read(&fs::read(self.ticket(code)).unwrap()).unwrap();
        let questionnaire = QuestionnaireId::new("adult");
        let mut one = Observation::begin(None, &questionnaire, code, trainee, begun.to_owned());
        let question = QuestionType::Open;
        one.note(3, Witnessed::Question { question });
        one.gates_gone_through = true;
        let result = CourseResult {
            course: CourseId::read(ticket.course()).unwrap(),
            participant: MemberCode::read(code).unwrap(),
            at: "2026-11-22T10:00:00Z".to_owned(),
            body: Body::Observation(one),
        };
        let file = self.stick.join(format!("{code}-{trainee}.result"));
        fs::write(&file, ticket.sign_result(&result).unwrap()).unwrap();
        file
    }

    fn adds(&self, folder: &Path, files: &[&Path]) -> Ran {
        let files = files.iter().map(|file| shown(file));
        let arguments: Vec<&str> = ["course", "add", shown(folder)]
            .into_iter()
            .chain(files)
            .collect();
        self.machine.run(&arguments, "")
    }

    fn reports(&self, folder: &Path, more: &[&str]) -> Ran {
        let arguments = [&["course", "report", shown(folder)], more].concat();
        let ran = self.machine.run(&arguments, "");
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran
    }

    /// Another copy of the course, as the other trainer has it.
    fn copy(&self, name: &str) -> PathBuf {
        let copy = self.machine.everything().join(name);
        fs::create_dir(&copy).unwrap();
        fs::copy(self.folder.join("course.json"), copy.join("course.json")).unwrap();
        copy
    }
}

fn results(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder.join("results")).unwrap();
    let mut all: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.file_name().unwrap().to_str().unwrap().to_owned(),
                fs::read(path).unwrap(),
            )
        })
        .collect();
    all.sort();
    all
}

#[test]
fn a_merged_course_is_the_course_that_was_run_on_one_machine() {
    let class = Class::new();
    assert!(
        !fs::read_to_string(class.folder.join("course.json"))
            .unwrap()
            .contains("P04")
    );
    let files = [
        class.plays("P01", "brick-maker", "careful"),
        class.plays("P02", "brick-maker", "hasty"),
        class.plays("P01", "teacher", "careful"),
        class.observes("O1", "P01", "2026-11-22T09:00:00Z"),
        class.observes("O2", "P01", "2026-11-22T09:00:00Z"),
    ];
    let all: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let added = class.adds(&class.folder, &[&class.stick]);
    assert_eq!(added.code, Some(0), "{}", added.err);
    assert!(added.err.contains("5 results were taken"), "{}", added.err);
    let again = class.adds(&class.folder, &all);
    assert_eq!(again.code, Some(0), "{}", again.err);
    assert!(
        again.err.contains("5 results were there already"),
        "{}",
        again.err
    );
    let (one, other) = (class.copy("one"), class.copy("other"));
    assert_eq!(class.adds(&one, &all[..3]).code, Some(0));
    assert_eq!(class.adds(&other, &all[2..]).code, Some(0));
    let merged = ["there", "back"].map(|name| class.copy(name));
    for (folder, order) in [(&merged[0], [&one, &other]), (&merged[1], [&other, &one])] {
        let arguments = [
            "course",
            "merge",
            shown(folder),
            shown(order[0]),
            shown(order[1]),
        ];
        let ran = class.machine.run(&arguments, "");
        assert_eq!(ran.code, Some(0), "{}", ran.err);
    }
    let (json, text) = (["--format", "json"], []);
    let page = |folder: &Path| {
        let file = folder.join("report.html");
        class.reports(folder, &["--page", shown(&file)]);
        fs::read_to_string(file).unwrap()
    };
    let whole = page(&class.folder);
    for folder in &merged {
        assert_eq!(results(folder), results(&class.folder));
        assert_eq!(
            class.reports(folder, &json).out,
            class.reports(&class.folder, &json).out
        );
        assert_eq!(
            class.reports(folder, &text).out,
            class.reports(&class.folder, &text).out
        );
        assert_eq!(page(folder), whole);
    }
    assert!(
        whole.contains("Screening &#60;i&#62;at&#60;/i&#62;"),
        "a title is no markup"
    );
    assert!(!whole.contains("<script") && !whole.contains("http://"));
    let urdu = class.folder.join("urdu.html");
    let arguments = [
        "--words",
        "ur",
        "course",
        "report",
        shown(&class.folder),
        "--page",
        shown(&urdu),
    ];
    let ran = class.machine.run(&arguments, "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let urdu = fs::read_to_string(urdu).unwrap();
    assert!(urdu.contains("<html lang=\"ur\" dir=\"rtl\">"));
    assert!(
        urdu.contains("\u{2066}100 % ("),
        "an interval keeps its ends apart"
    );
    assert!(
        urdu.contains("@font-face"),
        "a bare laptop may lack the letters"
    );
    let told = class.reports(&class.folder, &text).out;
    for words in [
        "an exercise: 2 of 3. Exercises that count: 3.",
        "Exercises observed by two or more: 1.",
        "3 exercises were played by a script",
        "WHAT THE CLASS MISSES MOST",
    ] {
        assert!(
            crate::seat::one_line(&told).contains(words),
            "{words}\n{told}"
        );
    }
}

#[test]
fn what_is_not_of_the_course_is_refused_by_its_name_and_the_rest_is_taken() {
    let class = Class::new();
    let good = class.plays("P01", "teacher", "careful");
    let text = fs::read_to_string(&good).unwrap();
    let elsewhere = class.machine.everything().join("elsewhere");
    assert_eq!(class.makes(&elsewhere).code, Some(0));
    let foreign = Ticket::read(&fs::read(elsewhere.join("tickets/P01.ticket")).unwrap()).unwrap();
    let of_us = |code: &str| {
        let own = Ticket::read(&fs::read(class.ticket("P01")).unwrap()).unwrap();
        let ticket = Ticket::make(own.course(), own.title(), code).unwrap();
        let (_, json) = text.split_once('\n').unwrap();
        let mut result: CourseResult = serde_json::from_str(json.lines().next().unwrap()).unwrap();
        result.participant = MemberCode::read(code).unwrap();
        (ticket, result)
    };
    let (stranger, of_stranger) = of_us("P99");
    let (forged, of_forged) = of_us("P02");
    let mut of_foreign = of_us("P01").1;
    of_foreign.course = CourseId::read(foreign.course()).unwrap();
    let files = [
        (
            "tampered",
            text.replacen("\"passed\":true", "\"passed\":false", 1),
            "it was changed after it was signed",
        ),
        (
            "forged",
            forged.sign_result(&of_forged).unwrap(),
            "it was changed after it was signed, or it was signed with another ticket",
        ),
        (
            "foreign",
            foreign.sign_result(&of_foreign).unwrap(),
            "it belongs to another course",
        ),
        (
            "unknown",
            stranger.sign_result(&of_stranger).unwrap(),
            "nobody of this course has the code `P99`",
        ),
        (
            "letter",
            "Dear trainer\n".to_owned(),
            "it is no result of a course",
        ),
        (
            "newer",
            text.replace("panah/result/v1", "panah/result/v2"),
            "a later version of this program made it",
        ),
        (
            "big",
            "x".repeat((1 << 20) + 1),
            "it is larger than any result",
        ),
    ];
    assert_ne!(files[0].1, text);
    let mut paths = vec![good.clone()];
    for (name, content, _) in &files {
        let path = class.stick.join(format!("{name}.result"));
        fs::write(&path, content).unwrap();
        paths.push(path);
    }
    let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    let added = class.adds(&class.folder, &paths);
    assert_eq!(added.code, Some(1));
    let told = crate::seat::one_line(&added.err);
    for (name, _, why) in &files {
        let told_of = told
            .split("Refused: ")
            .find(|it| it.contains(&format!("{name}.result")));
        assert!(told_of.is_some_and(|it| it.contains(why)), "{name}: {told}");
    }
    assert!(
        told.contains("1 result was taken") && told.contains("7 files were refused"),
        "{told}"
    );
    assert_eq!(results(&class.folder).len(), 1);
    let merged = ["course", "merge", shown(&class.folder), shown(&elsewhere)];
    let merged = class.machine.run(&merged, "");
    assert_eq!(merged.code, Some(1));
    assert!(
        merged.err.contains("elsewhere` is another course"),
        "{}",
        merged.err
    );
    // What somebody changed in the folder itself is told by its name as well.
    let (name, _) = results(&class.folder).remove(0);
    let kept = class.folder.join("results").join(&name);
    fs::write(&kept, &files[0].1).unwrap();
    let report = class
        .machine
        .run(&["course", "report", shown(&class.folder)], "");
    assert_eq!(report.code, Some(1));
    assert!(report.err.contains(&name), "{}", report.err);
}

#[test]
fn a_ticket_is_looked_at_before_anybody_plays() {
    let class = Class::new();
    let play = |ticket: &Path| {
        let arguments = [
            "practise",
            "teacher",
            "--script",
            "-",
            "--ticket",
            shown(ticket),
        ];
        class.machine.run(&arguments, "trainee: careful\n")
    };
    let letter = class.stick.join("letter.ticket");
    fs::write(&letter, "Dear participant\n").unwrap();
    let ran = play(&letter);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(
        ran.err.contains("this is not a ticket of a course"),
        "{}",
        ran.err
    );
    let taken = class.makes(&class.folder);
    assert_eq!(taken.code, Some(1));
    assert!(taken.err.contains("already"), "{}", taken.err);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(class.ticket("P01"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let unknown = [
        "course",
        "new",
        "nowhere",
        "--title",
        "x",
        "--participants",
        "2",
        "--case",
        "teachers",
    ];
    let unknown = class.machine.run(&unknown, "");
    assert_eq!(unknown.code, Some(2));
    assert!(
        unknown.err.contains("did you mean `teacher`"),
        "{}",
        unknown.err
    );
}

#[test]
fn tables_hold_what_the_figures_are_made_of_and_no_cell_acts() {
    let class = Class::new();
    class.plays("P01", "brick-maker", "hasty");
    class.observes("O1", "P01", "=HYPERLINK(1)");
    assert_eq!(class.adds(&class.folder, &[&class.stick]).code, Some(0));
    let tables = class.machine.everything().join("tables");
    class.reports(&class.folder, &["--csv", shown(&tables)]);
    let table = |name: &str| fs::read_to_string(tables.join(format!("{name}.csv"))).unwrap();
    for name in [
        "signs",
        "agreement",
        "missed-signs",
        "missed-gates",
        "violations",
        "changes",
        "exercises",
    ] {
        assert!(table(name).starts_with('\u{feff}'), "{name}");
    }
    assert!(table("missed-signs").contains("\"closed\",\"shown_by\""));
    assert!(table("marked").contains("\"P01\",\"1\",\"brick-maker\","));
    let observed = table("observed");
    assert!(observed.contains("'=HYPERLINK(1)"), "{observed}");
    assert!(!observed.contains("\"=HYPERLINK"), "{observed}");
    let again = [
        "course",
        "report",
        shown(&class.folder),
        "--csv",
        shown(&tables),
    ];
    let again = class.machine.run(&again, "");
    assert_eq!(again.code, Some(1), "tables are not replaced unasked");
}

#[test]
fn a_rule_that_the_cases_cannot_fulfil_makes_no_course() {
    let machine = Machine::bare();
    let makes = |more: &[&str]| {
        let folder = machine.everything().join("never");
        let arguments = ["course", "new", shown(&folder), "--title", "A course"];
        let arguments = [&arguments[..], &["--participants", "2"], more].concat();
        let ran = machine.run(&arguments, "");
        assert_eq!(folder.exists(), ran.code == Some(0), "{}", ran.err);
        ran.err
    };
    let one = makes(&["--case", "first-case"]);
    assert!(one.contains("the course has 1 case(s)"), "{one}");
    let signs = makes(&["--case", "brick-maker", "--case", "coal-cutter"]);
    assert!(signs.contains("0 are without any sign"), "{signs}");
    let more = makes(&["--exercises", "1", "--without-signs", "2"]);
    assert!(more.contains("2 of them without any sign"), "{more}");
}

#[test]
fn a_form_of_the_quiz_counts_once_for_a_certificate() {
    let class = Class::new();
    let bank = built_in();
    let definition = std::fs::read(class.folder.join("course.json")).unwrap();
    let definition = Definition::read(&definition).unwrap();
    let (id, code) = (definition.id.clone(), MemberCode::read("P01").unwrap());
    let mut course = Course::new(definition).with_bank(Some(bank.clone()));
    let mut hands_in = |form: Form, knows: bool, who: &str, minute: usize| {
        let answers = sat(&bank, (who, Occasion::After), form, |_| Some(knows));
        let result = CourseResult {
            course: id.clone(),
            participant: MemberCode::read(who).unwrap(),
            at: format!("2026-11-05T10:{minute:02}:00Z"),
            body: Body::Quiz(answers),
        };
        course
            .add(Digest::of(&[u8::try_from(minute).unwrap()]), result)
            .unwrap();
        let marked = course.last_quiz(&code);
        (marked.map(|marked| marked.right()), course.answers().len())
    };
    assert_eq!(hands_in(Form::A, false, "P01", 1), (Some(0), 1));
    // What was right was told after the first sitting.
    assert_eq!(hands_in(Form::A, true, "P01", 2), (Some(0), 2));
    assert_eq!(hands_in(Form::B, true, "P01", 3), (Some(36), 3));
}

#[test]
fn what_comes_from_no_terminal_is_a_script() {
    let class = Class::new();
    let play = |result: &Path| {
        let ticket = class.ticket("P01");
        let arguments = ["--plain", "practise", "first-case", "--seed", "7"];
        let ticket = ["--ticket", shown(&ticket), "--result", shown(result)];
        [&arguments[..], &ticket]
            .concat()
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<String>>()
    };
    let piped = class.stick.join("piped.result");
    let arguments = play(&piped);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ran = class.machine.run(&arguments, &"1\n".repeat(4000));
    assert!(ran.err.contains("Give it to the trainer"), "{}", ran.err);
    let result = fs::read_to_string(&piped).unwrap();
    assert!(result.contains("\"by\":\"script\""), "{result}");
    // The same at a terminal is somebody's own.
    let typed = class.stick.join("typed.result");
    let arguments = play(&typed);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut seat = class.machine.seat(&arguments);
    for _ in 0..400 {
        if typed.exists() {
            break;
        }
        seat.types(&format!("1{ENTER}"));
        std::thread::sleep(std::time::Duration::from_millis(40));
    }
    let result = fs::read_to_string(&typed).unwrap();
    assert!(result.contains("\"by\":\"hand\""), "{result}");
}

#[test]
fn a_quiz_that_is_handed_in_says_so_and_is_reported_on_from_the_course() {
    let class = Class::new();
    let result = class.stick.join("quiz.result");
    let ticket = class.ticket("P01");
    let hand_in = ["--ticket", shown(&ticket), "--result", shown(&result)];
    let arguments = [&["--plain", "quiz", "--before"][..], &hand_in].concat();
    let input = format!("\n{}\n\n", "1\n".repeat(37));
    let ran = class.machine.run(&arguments, &input);
    assert_eq!(ran.code, Some(0), "{}\n{}", ran.out, ran.err);
    let told = one_line(&format!("{}{}", ran.out, ran.err));
    assert!(told.contains("signed with your ticket"), "{told}");
    assert!(!told.contains("are not kept"), "{told}");
    let then = format!("panah quiz --after --ticket {}", shown(&ticket));
    assert!(
        told.replace(' ', "").contains(&then.replace(' ', "")),
        "{told}"
    );
    let report = |path: &Path| class.machine.run(&["quiz", "report", shown(path)], "");
    let single = report(&result);
    assert_eq!(single.code, Some(1));
    let told = one_line(&single.err);
    for wanted in ["is a result of a course", "name the folder of the course"] {
        assert!(told.contains(wanted), "{told}");
    }
    assert_eq!(class.adds(&class.folder, &[&result]).code, Some(0));
    let whole = report(&class.folder);
    assert_eq!(whole.code, Some(0), "{}", whole.err);
    let told = one_line(&whole.out);
    assert!(
        told.contains("1 sat before the course, 0 after it"),
        "{told}"
    );
    // What was changed in the folder is not counted.
    let (name, bytes) = results(&class.folder).remove(0);
    let text = String::from_utf8(bytes).unwrap();
    let changed = text.replacen("\"occasion\":\"before\"", "\"occasion\":\"after\"", 1);
    assert_ne!(changed, text);
    fs::write(class.folder.join("results").join(&name), changed).unwrap();
    let refused = report(&class.folder);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("was changed"), "{}", refused.err);
    let none = report(&class.stick);
    assert_eq!(none.code, Some(1));
    assert!(
        none.err.contains("is no folder of a course"),
        "{}",
        none.err
    );
}

#[test]
fn an_observation_that_is_handed_in_says_so_before_it_begins() {
    let class = Class::new();
    let ticket = class.ticket("O1");
    let arguments = ["--plain", "observe", "--trainee", "P01"];
    for (more, wanted, never) in [
        (
            &["--ticket", shown(&ticket)][..],
            "At the end your notes are signed with your ticket",
            "Nothing of it is kept; to keep it",
        ),
        (
            &["--observer", "O1"],
            "Nothing of it is kept; to keep it",
            "signed with your ticket",
        ),
    ] {
        let ran = class.machine.run(&[&arguments[..], more].concat(), "\n");
        let told = one_line(&format!("{}{}", ran.out, ran.err));
        assert!(told.contains(wanted), "{told}");
        assert!(!told.contains(never), "{told}");
    }
}
