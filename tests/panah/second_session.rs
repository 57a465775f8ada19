//! The README's second session: a newcomer who presses exactly the keys that stand there sees exactly what
//! stands there, and what it says of bad choices is so.

use crate::seat::{ENTER, ESCAPE, Machine, one_line};

const CHAPTER: &str = "## Your second session: the man with the tea flask";

/// One row of the table: what the screen shows, and what is pressed, page by page.
struct Step {
    shows: String,
    presses: Vec<String>,
}

fn chapter() -> String {
    let readme = std::fs::read_to_string(crate::support::project("README.md")).unwrap();
    let (_, after) = readme.split_once(CHAPTER).expect("the chapter is gone");
    let (chapter, _) = after.split_once("\n## ").unwrap();
    chapter.to_owned()
}

fn steps(chapter: &str) -> Vec<Step> {
    let rows = chapter.lines().filter(|line| line.starts_with("| \""));
    let steps = rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        let [shows, presses, because] = cells[..] else {
            panic!("{row}");
        };
        assert!(!because.trim().is_empty(), "{row}");
        let shows = shows.trim().strip_prefix('"').unwrap();
        let shows = shows.strip_suffix('"').unwrap_or_else(|| panic!("{row}"));
        let presses = presses.split('`').skip(1).step_by(2);
        Step {
            shows: shows.to_owned(),
            presses: presses.map(keys).collect(),
        }
    });
    steps.collect()
}

/// What keys of the README are at a terminal.
fn keys(named: &str) -> String {
    let keys = named.split(' ').map(|key| match key {
        "Enter" => ENTER,
        "Esc" => ESCAPE,
        "Space" => " ",
        number if number.chars().all(|c| c.is_ascii_digit()) => number,
        other => panic!("no key is called `{other}`"),
    });
    keys.collect()
}

#[test]
fn the_keys_of_the_second_session_lead_through_it_as_it_is_told() {
    let chapter = chapter();
    assert!(chapter.lines().count() <= 70, "it is read in one sitting");
    assert!(chapter.contains("`panah practise first-case --seed 7`"));
    let steps = steps(&chapter);
    assert!(steps.len() > 30, "{}", steps.len());
    let machine = Machine::bare();
    let mut seat = machine.seat(&["practise", "first-case", "--seed", "7"]);
    for step in &steps {
        seat.waits(&step.shows, || {
            one_line(&seat.screen()).contains(&step.shows)
        });
        for keys in &step.presses {
            let before = seat.screen();
            assert!(before.contains("EXERCISE"), "{before}");
            seat.types(keys);
            seat.waits("another page", || seat.screen() != before);
        }
    }
    // The debriefing is read to its end.
    for _ in 0..12 {
        if seat.screen().contains("EXERCISE") {
            let before = seat.screen();
            seat.types(ENTER);
            seat.waits("the next page", || seat.screen() != before);
        }
    }
    assert_eq!(seat.ends(), 0);
    assert!(seat.main_screen().contains("The same run again"));
    assert!(!machine.data().exists());
}

#[test]
fn what_the_second_session_says_of_bad_choices_is_so() {
    let machine = Machine::bare();
    let played = |script: &str| {
        let arguments = ["practise", "first-case", "--seed", "7", "--script", "-"];
        let ran = machine.run(&arguments, script);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        one_line(&ran.out)
    };
    let as_it_stands = played("trainee: careful\n");
    assert!(as_it_stands.contains("Passed"), "{as_it_stands}");
    let listened = played("trainee: careful\nnote: {queue_apart: yes}\n");
    for told in [
        "Not passed yet.",
        "Papers asked for and refused: asked, and held back",
        "Pay held back so that the person stays: asked, and held back",
    ] {
        assert!(listened.contains(told), "{told}\n{listened}");
    }
    let promised = played("trainee: harmful\n");
    assert!(promised.contains("Not passed yet."), "{promised}");
    assert!(
        promised.contains("Talk with me, and I see to it that you get your papers.")
            || promised.contains("You have to answer some questions now."),
        "{promised}"
    );
}
