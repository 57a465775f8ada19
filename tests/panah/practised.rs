//! Practice at a real terminal and at a pipe: a whole case with EXERCISE on every screen, what is kept
//! and what is not, and live records that never see an exercise.

use std::cell::{Cell, RefCell};

use panah::assessment::{Assessment, Definitions};
use panah::cli::Library;
use panah::grammar::{Faults, ItemIx, Standing, Value};
use panah::interview::Interview;
use panah::practice::{
    Careful, Happening, Mood, Next, QuestionType, Reply, Sight, Trainee, Verdict, Wording, play,
};
use panah::questionnaire::{Item, Put};
use panah::words::Words;

use crate::seat::{END, ENTER, HOME, Machine, PASSPHRASE, Seat, one_line};

pub(crate) const OTHER: &str = "another horse battery staple";

/// A careful trainee who does at a terminal what is done in the run beside it: the screen has to show
/// what the run says.
pub(crate) struct AtTheSeat<'m> {
    machine: &'m Machine,
    pub(crate) seat: RefCell<Seat>,
    words: Words,
    careful: Careful,
    pub(crate) pages: RefCell<Vec<String>>,
    /// After how many pages that ask something the power fails; never where it is nothing.
    cut_after: Option<usize>,
    asked: Cell<usize>,
    pub(crate) cuts: Cell<usize>,
}

impl<'m> AtTheSeat<'m> {
    pub(crate) fn new(machine: &'m Machine, seat: Seat, cut_after: Option<usize>) -> Self {
        Self {
            machine,
            seat: RefCell::new(seat),
            words: Words::english(),
            careful: Careful,
            pages: RefCell::default(),
            cut_after,
            asked: Cell::new(0),
            cuts: Cell::new(0),
        }
    }

    /// Now and then the power fails, where that is tried.
    fn may_be_cut_off(&self) {
        self.asked.set(self.asked.get() + 1);
        let is_cut = |after: usize| self.asked.get().is_multiple_of(after);
        if self.cut_after.is_some_and(is_cut) {
            self.is_cut_off();
        }
    }

    /// The program is killed, where power cuts are tried, and goes on with the same page.
    fn is_cut_off(&self) {
        if self.cut_after.is_none() {
            return;
        }
        let before = self.screen();
        self.cuts.set(self.cuts.get() + 1);
        let mut seat = self.seat.borrow_mut();
        seat.is_sent("-KILL");
        *seat = self.machine.seat(&["practise", "--resume"]);
        seat.sees(&self.words.say("practise-passphrase"));
        seat.types(&format!("{OTHER}{ENTER}"));
        seat.sees(&self.words.say("resume-go-on"));
        seat.types(ENTER);
        seat.waits(&before, || one_line(&seat.screen()) == before);
    }
    pub(crate) fn screen(&self) -> String {
        one_line(&self.seat.borrow().screen())
    }

    fn types(&self, keys: &str) {
        let before = self.seat.borrow().screen();
        self.pages.borrow_mut().push(before.clone());
        self.seat.borrow_mut().types(keys);
        let seat = self.seat.borrow();
        seat.waits("something else", || seat.screen() != before);
    }

    /// Goes on over what is only read, and over what offers to go on, until this is shown.
    fn comes_to(&self, what: &str, is_here: impl Fn(&str) -> bool) {
        let passed = ["between-title", "conduct-need-title"].map(|id| self.words.say(id));
        for _ in 0..12 {
            let screen = self.screen();
            if is_here(&screen) {
                return;
            }
            let is_passed = passed.iter().any(|title| screen.contains(title.as_str()));
            self.types(&if is_passed {
                format!("1{ENTER}")
            } else {
                ENTER.to_owned()
            });
        }
        panic!(
            "{what} was never shown, at last:\n{}",
            self.seat.borrow().screen()
        );
    }

    /// Notes an answer on the page of an item.
    fn enters(&self, item: &Item, standing: &Standing) {
        let number = |choice: &panah::grammar::ChoiceId| {
            1 + item
                .choices
                .iter()
                .position(|known| known == choice)
                .unwrap()
        };
        let keys = match standing {
            Standing::Given(Value::Choice(choice)) => format!("{HOME}{}{ENTER}", number(choice)),
            Standing::Given(Value::Several(chosen)) if chosen.is_empty() => {
                format!("{END} {ENTER}")
            }
            Standing::Given(Value::Several(chosen)) => {
                let marks = chosen
                    .iter()
                    .map(|choice| format!("{HOME}{} ", number(choice)));
                marks.collect::<Vec<_>>().concat() + ENTER
            }
            Standing::Given(Value::Number(number)) => format!("{number}{ENTER}"),
            other => panic!("{}: {other:?}", item.id),
        };
        self.types(&keys);
    }
}

impl Trainee for AtTheSeat<'_> {
    fn next(&mut self, mood: Mood, interview: &Interview<'_>) -> Next {
        self.careful.next(mood, interview)
    }

    fn look(&mut self, item: &Item, sight: Option<&Sight>) -> Standing {
        let noted = self.careful.look(item, sight);
        let text: String = one_line(item.text()).chars().take(30).collect();
        self.comes_to(&text, |screen| screen.contains(&text));
        self.may_be_cut_off();
        if let Some(sees) = sight.and_then(|sight| sight.sees.as_ref()) {
            let sees: String = one_line(sees).chars().take(20).collect();
            assert!(self.screen().contains(&sees), "{sees}\n{}", self.screen());
        }
        match &noted {
            // Nothing is played there: the officer's own part.
            Standing::NotKnown => {
                self.types(&format!("{HOME}1 {ENTER}"));
            }
            noted => self.enters(item, noted),
        }
        noted
    }

    fn puts_right(&mut self, _: ItemIx) -> bool {
        let title = self.words.say("practise-put-right");
        self.comes_to(&title, |screen| screen.contains(&format!("1 {title}")));
        self.is_cut_off();
        self.types(&format!("1{ENTER}"));
        true
    }

    fn meet(&mut self, happening: &Happening) -> usize {
        let chosen = self.careful.meet(happening);
        let title = self.words.say("practise-happens");
        self.comes_to(&title, |screen| screen.contains(&title));
        self.is_cut_off();
        self.types(&format!("{}{ENTER}", chosen + 1));
        chosen
    }

    fn way(&mut self, item: &Item, ways: &[Wording]) -> usize {
        let chosen = self.careful.way(item, ways);
        if ways.len() > 1 {
            let how = self.words.say("practise-how");
            self.comes_to(&how, |screen| screen.contains(&how));
            self.may_be_cut_off();
            let screen = self.screen();
            for way in ways {
                let text: String = one_line(&way.text).chars().take(30).collect();
                assert!(screen.contains(&text), "{text}\n{screen}");
            }
            // What "one of these" means is on the page on which the way is chosen.
            let reads = matches!(
                &item.put,
                Put::Ask {
                    read_choices: true,
                    ..
                }
            );
            let read_out = self.words.say("practise-read-out");
            assert_eq!(screen.contains(&read_out), reads, "{screen}");
            for word in ["leading", "probing", "statement"] {
                assert!(!screen.to_lowercase().contains(word), "{screen}");
            }
            self.types(&format!("{}{ENTER}", chosen + 1));
        }
        chosen
    }

    fn note(&mut self, item: &Item, reply: &Reply) -> Standing {
        let labels = ["hear", "pause", "looks-away", "low-voice"];
        let labels = labels.map(|id| self.words.say(&format!("practise-{id}")));
        let is_heard = |screen: &str| labels.iter().any(|label| screen.contains(label.as_str()));
        self.comes_to("what is said", is_heard);
        self.may_be_cut_off();
        if let Some(first) = reply.words.first() {
            let first: String = one_line(first).chars().take(20).collect();
            assert!(self.screen().contains(&first), "{first}\n{}", self.screen());
        }
        let noted = self.careful.note(item, reply);
        self.enters(item, &noted);
        noted
    }

    fn decide(&mut self, definitions: &Definitions, assessment: &Assessment) -> Verdict {
        let verdict = self.careful.decide(definitions, assessment);
        let title = self.words.say("decide-as-recommended");
        self.comes_to(&title, |screen| screen.contains(&title));
        self.is_cut_off();
        self.types(&format!("1{ENTER}"));
        let title = self.words.say("practise-call-title");
        self.comes_to(&title, |screen| screen.contains(&title));
        self.is_cut_off();
        let contacts = definitions.rules.contacts.iter();
        let numbers = (1..).zip(contacts);
        let called = numbers.filter(|(_, contact)| verdict.call.contains(&contact.id));
        let keys: Vec<String> = called
            .map(|(number, _)| format!("{HOME}{number} "))
            .collect();
        self.types(&(keys.concat() + ENTER));
        verdict
    }
}

#[test]
fn a_whole_case_at_a_terminal_says_exercise_on_every_screen_and_writes_nothing() {
    let machine = Machine::bare();
    let seat = machine.seat(&["practise", "first-case", "--seed", "7"]);
    let mut faults = Faults::default();
    let library = Library::built_in();
    let wordings = library.wordings(&mut faults);
    let (case, definitions) = library.case("first-case", &mut faults).unwrap();
    seat.sees("Before you begin");
    seat.sees("A bus stand with a police table");
    let mut trainee = AtTheSeat::new(&machine, seat, None);
    play(&case, &definitions, &wordings, 7, &mut trainee).unwrap();
    let pages = trainee.pages.into_inner();
    let mut seat = trainee.seat.into_inner();
    assert!(pages.len() > 60, "{}", pages.len());
    for page in &pages {
        assert!(page.contains("EXERCISE"), "{page}");
        // No type of question is named before the debriefing.
        for (word, _) in QuestionType::WORDS {
            let name = Words::english().say(&format!("practise-question-{word}"));
            let is_plain_word = ["open", "statement or opinion"].contains(&name.as_str());
            assert!(is_plain_word || !page.contains(&name), "{name}:\n{page}");
        }
    }
    seat.sees("Passed: nothing did harm");
    seat.sees_no("Not called");
    // The debriefing is read page by page.
    for _ in 0..12 {
        if seat.screen().contains("EXERCISE") {
            let before = seat.screen();
            seat.types(ENTER);
            seat.waits("the next page", || seat.screen() != before);
        }
    }
    assert_eq!(seat.ends(), 0);
    let said = seat.main_screen();
    assert!(
        said.contains("panah practise first-case --seed 7"),
        "{said}"
    );
    assert!(!said.contains("tea flask"), "{said}");
    assert!(
        !machine.data().exists(),
        "an exercise wrote to the data folder"
    );
}

/// Plays a case as a script says; returns the debriefing.
fn scripted(machine: &Machine, arguments: &[&str], script: &str) -> crate::seat::Ran {
    let arguments = [&["practise"], arguments, &["--script", "-"]].concat();
    machine.run(&arguments, script)
}

#[test]
fn a_script_plays_a_case_at_a_pipe() {
    let machine = Machine::bare();
    let good = scripted(
        &machine,
        &["brick-maker", "--seed", "3"],
        "trainee: careful\n",
    );
    assert_eq!(good.code, Some(0), "{}", good.err);
    assert!(good.out.starts_with("EXERCISE\n"), "{}", good.out);
    assert!(
        good.out.contains("Passed: nothing did harm"),
        "{}",
        good.out
    );
    let again = scripted(
        &machine,
        &["brick-maker", "--seed", "3"],
        "trainee: careful\n",
    );
    assert_eq!(good.out, again.out);
    let script = "trainee: careful\nput: {debt_now: leading}\nnote: {pay: [late]}\ndecide: {pathway: refer, urgency: urgent, reason: tired}\ncall: [doctor]\n";
    let worse = scripted(&machine, &["brick-maker", "--seed", "3"], script);
    for told in [
        "An emergency was not treated as one.",
        "held back, because this was lacking: an open or probing question",
        "Noted otherwise than it was said: What pay did you get for the work?",
        "Not called: ",
    ] {
        assert!(one_line(&worse.out).contains(told), "{told}\n{}", worse.out);
    }
    let wrong = scripted(
        &machine,
        &["brick-maker"],
        "trainee: careful\nput: {debt_now: loud}\n",
    );
    assert_eq!(wrong.code, Some(1));
    assert!(
        wrong
            .err
            .contains("`loud` is not one of the words for this"),
        "{}",
        wrong.err
    );
    assert!(!machine.data().exists());
}

#[test]
fn the_list_tells_nothing_of_any_key() {
    let machine = Machine::bare();
    let listed = machine.run(&["practise", "--list"], "");
    assert_eq!(listed.code, Some(0), "{}", listed.err);
    assert!(
        listed
            .out
            .starts_with("first-case: The man with the tea flask, about 10 minutes\n")
    );
    assert!(listed.out.lines().count() >= 12);
    for word in ["refer", "inform", "traffick", "at_risk", "emergency"] {
        assert!(!listed.out.contains(word), "{word}");
    }
    let unknown = machine.run(&["practise", "brick-makers", "--list"], "");
    assert_eq!(unknown.code, Some(2));
    let script = scripted(&machine, &["brick-makers"], "trainee: careful\n");
    assert!(
        script.err.contains("did you mean `brick-maker`?"),
        "{}",
        script.err
    );
}

#[test]
fn what_is_kept_lies_apart_and_neither_kind_is_ever_taken_for_the_other() {
    let machine = Machine::bare();
    let file = machine.everything().join("passphrase");
    std::fs::write(&file, format!("{OTHER}\n")).unwrap();
    let file = file.to_str().unwrap();
    let keep = [
        "first-case",
        "--seed",
        "5",
        "--keep",
        "--passphrase-file",
        file,
    ];
    let kept = scripted(&machine, &keep, "trainee: hasty\n");
    assert_eq!(kept.code, Some(0), "{}", kept.err);
    assert!(kept.err.contains("Sealed as exercise "), "{}", kept.err);
    let training = machine.data().join("training");
    assert_eq!(
        std::fs::read_dir(training.join("records")).unwrap().count(),
        1
    );
    // A live record beside it, with another passphrase.
    let answers = crate::support::project("examples/answers/smuggled-only.yaml");
    let screen = ["screen", "--answers", answers.to_str().unwrap()];
    machine.reads(&screen);
    let live = machine.records();
    assert_eq!(live.len(), 1, "{live:?}");
    let details = machine.reads(&["list", "--details"]);
    assert!(!details.contains("tea flask"), "{details}");
    let out = machine.everything().join("whole.json");
    let out_path = out.to_str().unwrap();
    machine.reads(&["export", "json", "--all", "--yes", "--output", out_path]);
    let whole = std::fs::read_to_string(&out).unwrap();
    assert!(whole.contains("free_on_arrival"), "{whole}");
    assert!(
        !whole.contains("exercise") && !whole.contains("carpets"),
        "{whole}"
    );
    let doctor = machine.run(&["doctor", "--json"], "");
    assert!(!doctor.out.contains("1: training"), "{}", doctor.out);
    // The passphrase of one opens nothing of the other.
    let wrong = ["first-case", "--keep", "--passphrase-file", file];
    std::fs::write(file, format!("{PASSPHRASE}\n")).unwrap();
    let refused = scripted(&machine, &wrong, "trainee: hasty\n");
    assert_eq!(refused.code, Some(1), "{}", refused.out);
    let sealed = std::fs::read_dir(machine.data().join("training/records")).unwrap();
    assert_eq!(sealed.count(), 1);
    // The folder of exercises is no data folder of records, wherever it lies.
    let elsewhere = Machine::bare();
    std::fs::rename(training, elsewhere.data()).unwrap();
    let input = format!("{OTHER}\n");
    for arguments in [
        &["list", "--details", "--passphrase-file", "-"][..],
        &["resume", "--passphrase-file", "-"],
        &[
            "export",
            "json",
            "--all",
            "--yes",
            "--output",
            "all.json",
            "--passphrase-file",
            "-",
        ],
    ] {
        let ran = elsewhere.run(arguments, &input);
        assert_eq!(ran.code, Some(1), "{arguments:?}: {}", ran.out);
        let told = "it belongs to a vault of the other kind, live or training";
        assert!(ran.err.contains(told), "{arguments:?}: {}", ran.err);
    }
}
