//! The desk line by line, over buffers: what is said, and what comes of what is typed.

use panah::terminal::{
    Ask, Desk, Entry, Header, Interrupted, Labels, Menu, Message, Note, Page, Plain, Reply,
    Unfinished,
};
use secrecy::ExposeSecret;
use std::io::{self, Cursor, Write};
use std::sync::{Arc, Mutex, PoisonError};

/// What was written, readable while the desk still writes.
#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Paper {
    fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

fn labels() -> Labels {
    let file = include_str!("../../src/words/en.ftl");
    Labels::from_words(|id| {
        file.lines()
            .find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "))
            .unwrap_or(id)
            .to_owned()
    })
}

fn desk(typed: &str) -> (Plain<Paper>, Paper) {
    let paper = Paper::default();
    let harmless = Message {
        title: "Vehicle register".into(),
        paragraphs: vec!["Lorries 14".into()],
    };
    let input = Cursor::new(typed.as_bytes().to_vec());
    (Plain::new(input, paper.clone(), labels(), harmless), paper)
}

fn page(entry: Entry) -> Page {
    Page {
        header: Header {
            title: "Work".into(),
            position: "12 of about 24".into(),
            language: "Urdu".into(),
            marker: Some("EXERCISE".into()),
            reminder: None,
        },
        aloud: vec!["آپ کے کاغذات کہاں ہیں؟".into()],
        notes: vec![
            Note::plain("Wait for the answer."),
            Note::labelled("Avoid", "Do not ask to see them now.\u{1b}[2J"),
        ],
        notice: None,
        entry,
    }
}

fn options() -> Vec<String> {
    ["With me", "Lost", "Other"].map(String::from).into()
}

fn one(chosen: Option<usize>) -> Entry {
    Entry::One {
        options: options(),
        chosen,
    }
}

fn several(chosen: Vec<usize>) -> Entry {
    Entry::Several {
        options: options(),
        chosen,
    }
}

fn line(initial: &str) -> Entry {
    Entry::Line {
        initial: initial.into(),
        hint: "A number".into(),
    }
}

fn lines() -> Entry {
    Entry::Lines {
        so_far: vec!["First.".into()],
        initial: String::new(),
        hint: String::new(),
    }
}

fn check(entry: Entry, typed: &str, expected: &Reply) -> String {
    let (mut desk, paper) = desk(typed);
    assert_eq!(&desk.show(&page(entry)), expected, "{typed:?}");
    paper.text()
}

#[test]
fn a_page_is_read_out_in_order() {
    let said = check(one(None), "2\n", &Reply::One(1));
    let expected = "
*** EXERCISE ***
Work, 12 of about 24, Urdu
Read aloud:
\u{2068}آپ کے کاغذات کہاں ہیں؟\u{2069}
For you:
Wait for the answer.
Avoid: Do not ask to see them now.\\u{1b}[2J
1. With me
2. Lost
3. Other
Type a number, then Enter. ? opens the menu.
> ";
    assert_eq!(said, expected);
}

#[test]
fn lines_become_replies() {
    let typed = |text: &str| Reply::Line(text.into());
    check(Entry::Acknowledge, "\n", &Reply::Acknowledged);
    check(one(None), "۳\n", &Reply::One(2));
    check(one(Some(1)), "\n", &Reply::One(1));
    check(several(vec![]), "3, 1 1\n", &Reply::Several(vec![0, 2]));
    check(several(vec![2, 0]), "\n", &Reply::Several(vec![0, 2]));
    check(line(""), " Jose\u{301}\u{1b} \n", &typed("José"));
    check(line("31"), "\r\n", &typed("31"));
    check(lines(), "They left.\n", &typed("They left."));
    check(lines(), "\n", &Reply::Done);
    check(
        line(""),
        "no line feed at the end",
        &typed("no line feed at the end"),
    );
}

#[test]
fn what_answers_nothing_is_said_and_asked_again() {
    let said = check(one(None), "\n0\n4\nx\n1 2\n1\n", &Reply::One(0));
    assert_eq!(said.matches("Nothing is typed yet").count(), 1);
    assert_eq!(said.matches("That is not one of the numbers.").count(), 4);
    check(several(vec![]), "\n1 9\n2\n", &Reply::Several(vec![1]));
    check(line(""), "\n \n31\n", &Reply::Line("31".into()));
    check(one(None), "99999999999999999999999\n2.\n", &Reply::One(1));
}

#[test]
fn a_question_mark_opens_the_menu() {
    let unfinished = |text: &str, chosen: &[usize]| {
        Reply::Menu(Unfinished {
            text: text.into(),
            chosen: chosen.to_vec(),
        })
    };
    check(one(Some(2)), "?\n", &unfinished("", &[2]));
    check(line("31"), " ؟\n", &unfinished("31", &[]));
    check(lines(), "?\n", &unfinished("", &[]));
}

#[test]
fn the_end_of_input_is_an_interruption_everywhere() {
    check(one(None), "", &Reply::Interrupted);
    check(line(""), "\n", &Reply::Interrupted);
    let (mut desk, _) = desk("");
    let ask = Ask::new("Name?");
    assert_eq!(
        desk.menu(&Menu {
            title: String::new(),
            options: options()
        }),
        Err(Interrupted)
    );
    assert_eq!(desk.ask_line(&ask), Err(Interrupted));
    assert_eq!(desk.choose(&ask, &options()), Err(Interrupted));
    assert_eq!(desk.confirm(&ask), Err(Interrupted));
    assert!(desk.ask_passphrase(&ask).is_err());
    assert_eq!(desk.blank(), Err(Interrupted));
}

#[test]
fn what_is_asked_outside_the_interview() {
    let (mut desk, paper) = desk("Quetta\n\n\n2\n\nmaybe\nYE\nn\n\n");
    assert_eq!(desk.ask_line(&Ask::new("Post?")), Ok(Some("Quetta".into())));
    let ask = Ask::new("Post?").with_initial("Chaman");
    assert_eq!(desk.ask_line(&ask), Ok(Some("Chaman".into())));
    assert_eq!(desk.ask_line(&Ask::new("Post?")), Ok(None));
    assert_eq!(desk.choose(&Ask::new("Which?"), &options()), Ok(Some(1)));
    assert_eq!(desk.choose(&Ask::new("Which?"), &options()), Ok(None));
    assert_eq!(desk.confirm(&Ask::new("Begin?")), Ok(Some(true)));
    assert_eq!(desk.confirm(&Ask::new("Begin?")), Ok(Some(false)));
    assert_eq!(desk.confirm(&Ask::new("Begin?")), Ok(None));
    assert!(!paper.text().contains('\u{1b}'));
}

#[test]
fn a_new_passphrase_is_checked_and_typed_twice() {
    let (mut desk, paper) = desk(
        "short\nlong enough for this\nlong enough, but no\nlong enough for this\nlong enough for this\n",
    );
    let check = |text: &str| match text.chars().count() {
        0..15 => Err("At least 15 characters.".to_owned()),
        _ => Ok(()),
    };
    let answer = desk.ask_new_passphrase(&Ask::new("New passphrase:"), &check);
    let answer = answer.ok().flatten();
    assert_eq!(
        answer.as_ref().map(ExposeSecret::expose_secret),
        Some("long enough for this")
    );
    let said = paper.text();
    assert_eq!(said.matches("At least 15 characters.").count(), 1);
    assert_eq!(said.matches("The two are not the same").count(), 1);
    assert!(!said.contains("long enough"), "{said}");
}

#[test]
fn menus_messages_and_the_harmless_page() {
    let (mut desk, paper) = desk("9\n2\n\n\n\n");
    let menu = Menu {
        title: "What now?".into(),
        options: options(),
    };
    assert_eq!(desk.menu(&menu), Ok(Some(1)));
    assert_eq!(desk.menu(&menu), Ok(None));
    let message = Message {
        title: "Saved".into(),
        paragraphs: vec!["One\nTwo".into()],
    };
    assert_eq!(desk.message(&message), Ok(()));
    assert_eq!(desk.harmless(), Ok(()));
    assert!(
        paper
            .text()
            .ends_with("Saved\nOne\nTwo\nEnter goes on.\n> Vehicle register\nLorries 14\n> ")
    );
    desk.leave();
    assert!(!paper.text().contains('\u{1b}'));
}
