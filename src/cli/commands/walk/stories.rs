//! Officers who go back, change their minds and leave.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a failed test is to panic"
)]

use crate::cli::error::CommandError;
use crate::terminal::{Entry, Move, Reply, Scripted, Shown, Unfinished};
use crate::words::Words;

use super::walk::standing;
use super::{Halt, Put, Walk};

const BACK: Move = Move::Pick(Some(0));
const FIRST: Move = Move::Pick(Some(1));
const LEAVE: Move = Move::Pick(Some(4));

fn line(text: &str) -> Move {
    Move::Reply(Reply::Line(text.to_owned()))
}

fn one(at: usize) -> Move {
    Move::Reply(Reply::One(at))
}

/// Esc, with this half typed.
fn escape(text: &str) -> Move {
    Move::Reply(Reply::Menu(Unfinished {
        text: text.to_owned(),
        chosen: Vec::new(),
    }))
}

type Answers = (String, usize, String);

fn round(walk: &mut Walk<'_>) -> Result<Answers, Halt> {
    walk.message("First".to_owned(), vec!["Read this.".to_owned()])?;
    let name = walk.line("name", Put::titled("Name".to_owned()), String::new())?;
    if name == "wrong" {
        return Err(walk.refuse("That is no name.".to_owned()));
    }
    let options = ["No", "Yes"].map(str::to_owned).to_vec();
    let at = walk.one(Put::titled(format!("For {name}")), options)?;
    let put = Put::titled("More".to_owned());
    let more = walk.maybe_line("more", put, String::new(), "known")?;
    if more == "stop" {
        return Err(walk.turn_back("What now?".to_owned()));
    }
    Ok((name, at, more))
}

fn played(moves: Vec<Move>) -> (Result<Answers, CommandError>, Scripted) {
    let mut desk = Scripted::new(moves);
    let words = Words::english();
    let answers = Walk::new(&mut desk, &words, "refer-leave").go(round);
    (answers, desk)
}

/// The pages shown, each with what stood on it.
fn pages(desk: &Scripted) -> Vec<String> {
    let stood = |entry: &Entry| match entry {
        Entry::One { chosen, .. } => chosen.map(|at| at.to_string()),
        Entry::Line { initial, .. } | Entry::MaybeLine { initial, .. } => Some(initial.clone()),
        _ => None,
    };
    let pages = desk.pages().map(|page| {
        let stood = stood(&page.entry).unwrap_or_default();
        format!("{}: {stood}", page.header.title)
    });
    pages.collect()
}

#[test]
fn going_back_keeps_what_was_typed_and_chosen() {
    let (answers, desk) = played(vec![
        line("A"),
        one(1),
        escape("half"),
        BACK,
        Move::Reply(Reply::Menu(standing(&Reply::One(1)))),
        BACK,
        line("A"),
        one(1),
        line("half done"),
    ]);
    assert_eq!(answers.unwrap(), ("A".into(), 1, "half done".into()));
    assert_eq!(
        pages(&desk),
        [
            "Name: ",
            "For A: ",
            "More: known",
            "For A: 1",
            "Name: A",
            "For A: 1",
            "More: half"
        ]
    );
    let is_message = |shown: &&Shown| matches!(shown, Shown::Message(_));
    assert_eq!(desk.shown().iter().filter(is_message).count(), 1);
}

#[test]
fn another_answer_asks_anew_what_hangs_on_it() {
    let (answers, desk) = played(vec![
        line("A"),
        one(1),
        escape("half"),
        FIRST,
        line("B"),
        one(0),
        line("half"),
    ]);
    assert_eq!(answers.unwrap(), ("B".into(), 0, "half".into()));
    // A yes for A is none for B.
    assert_eq!(pages(&desk)[3..], ["Name: A", "For B: ", "More: half"]);
}

#[test]
fn what_is_to_be_mended_is_said_beside_what_was_typed() {
    let (answers, desk) = played(vec![line("wrong"), line("A"), one(0), line("")]);
    assert_eq!(answers.unwrap(), ("A".into(), 0, String::new()));
    let page = desk.pages().nth(1).unwrap();
    assert_eq!(page.notice.as_deref(), Some("That is no name."));
    assert_eq!(pages(&desk)[1], "Name: wrong");
}

#[test]
fn before_the_first_page_there_is_none_and_nothing_is_lost() {
    let (answers, desk) = played(vec![escape("ha"), BACK, line("half"), one(0), line("x")]);
    assert!(answers.is_ok());
    assert_eq!(pages(&desk)[..2], ["Name: ", "Name: ha"]);
    let words = Words::english();
    let said = desk.shown().iter().any(|shown| {
        matches!(shown, Shown::Message(message)
            if message.paragraphs == [words.say("walk-nothing-before")])
    });
    assert!(said);
}

#[test]
fn at_the_end_one_goes_back_or_leaves_by_name() {
    let begun = || vec![line("A"), one(1), line("stop")];
    let (answers, desk) = played([begun(), vec![BACK, one(0), line("done")]].concat());
    assert_eq!(answers.unwrap(), ("A".into(), 0, "done".into()));
    assert_eq!(pages(&desk)[3..], ["For A: 1", "More: known"]);
    let (left, _) = played([begun(), vec![Move::Pick(Some(2))]].concat());
    assert!(matches!(left, Err(CommandError::Left)));
    let (stayed, _) = played([begun(), vec![Move::Pick(None), line("done")]].concat());
    assert!(stayed.is_ok());
    let (left, _) = played(vec![line("A"), escape(""), LEAVE]);
    assert!(matches!(left, Err(CommandError::Left)));
}
