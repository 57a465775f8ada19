//! A short invented screening on the real desk, for looking at it and for the terminal test.

use panah::terminal::{
    Ask, Desk, Entry, Header, Interrupted, Labels, Lock, Manner, Menu, Message, Note, Page, Reply,
    Settings, guard_panics, open,
};
use secrecy::ExposeSecret;
use std::io::Write;
use std::time::Duration;

/// Reads the message `id` from the Fluent file; the real tree has a Fluent reader for it.
fn words(id: &str) -> String {
    let mut lines = include_str!("../../src/words/en.ftl")
        .lines()
        .skip_while(|line| !line.starts_with(&format!("{id} =")));
    let first = lines.next().unwrap_or_default();
    let first = first.split_once(" = ").map_or(id, |(_, text)| text);
    let rest = lines.take_while(|line| line.starts_with(' '));
    std::iter::once(first)
        .chain(rest)
        .collect::<Vec<_>>()
        .join("\n")
        .replace("{ $minutes }", "15")
}

fn header(position: &str, exercise: bool) -> Header {
    Header {
        title: "Work and papers".into(),
        position: position.into(),
        language: "English".into(),
        marker: exercise.then(|| "EXERCISE".into()),
        reminder: exercise.then(|| "40 minutes so far. A break would be good.".into()),
    }
}

fn pages() -> Vec<Page> {
    let options = [
        "With me",
        "Someone else has them",
        "Lost or destroyed",
        "Something else",
    ];
    vec![
        Page {
            header: header("11 of about 24", false),
            aloud: vec![],
            notes: vec![
                Note::plain("Nobody can see or hear the two of you."),
                Note::labelled("If not", "Move first. If you cannot, ask only about urgent needs."),
            ],
            notice: None,
            entry: Entry::One { options: ["Yes", "No"].map(String::from).into(), chosen: None },
        },
        Page {
            header: header("12 of about 24", false),
            aloud: vec!["Where are your identity papers now?".into()],
            notes: vec![
                Note::labelled("Purpose", "Papers kept by someone else make it hard to leave."),
                Note::labelled("Avoid", "Do not ask to see them now."),
            ],
            notice: None,
            entry: Entry::One { options: options.map(String::from).into(), chosen: None },
        },
        Page {
            header: header("13 of about 24", true),
            aloud: vec![
                "Please tell me about your journey, from where you want to begin.".into(),
                "Take the time you need. You can stop at any time.".into(),
            ],
            notes: vec![Note::labelled("Guide", "Do not interrupt. Note the person's own words.")],
            notice: None,
            entry: Entry::Lines {
                so_far: vec![],
                initial: String::new(),
                hint: "In the person's own words".into(),
            },
        },
        Page {
            header: header("14 of about 24", false),
            aloud: vec![
                "Which of these were kept from you?".into(),
                "ان میں سے کون سی چیزیں آپ سے لے لی گئیں؟".into(),
            ],
            notes: vec![Note::labelled("Avoid", "کاغذات دکھانے کو نہ کہیں۔")],
            notice: None,
            entry: Entry::Several {
                options: ["Passport", "Phone", "Wages", "شناختی کارڈ", "None of these"]
                    .map(String::from)
                    .into(),
                chosen: vec![],
            },
        },
        Page {
            header: header("15 of about 24", false),
            aloud: vec!["How old are you?".into()],
            notes: vec![],
            notice: None,
            entry: Entry::Line { initial: String::new(), hint: "A number of years".into() },
        },
        Page {
            header: header("16 of about 24", false),
            aloud: (1..=6)
                .map(|part| format!("Part {part}. I would like to explain what happens now, who sees these notes, and what you may refuse."))
                .collect(),
            notes: vec![Note::plain("Let the person say it back.")],
            notice: None,
            entry: Entry::Acknowledge,
        },
    ]
}

fn interview(desk: &mut dyn Desk) -> Result<(), Interrupted> {
    let menu = Menu {
        title: "What now?".into(),
        options: [
            "Go back",
            "Go to a topic",
            "The person declines",
            "The person does not know",
            "Already told",
            "Add a note",
            "Something urgent",
            "Someone came in",
            "Pause",
            "Stop and close safely",
        ]
        .map(String::from)
        .into(),
    };
    for mut page in pages() {
        loop {
            match desk.show(&page) {
                Reply::Interrupted => return Err(Interrupted),
                Reply::Menu(unfinished) => {
                    match desk.menu(&menu)? {
                        Some(7) => desk.harmless()?,
                        Some(8) => desk.blank()?,
                        Some(9) => return Ok(()),
                        Some(2 | 3) => break,
                        _ => {}
                    }
                    page.entry = page.entry.resumed(&unfinished);
                }
                Reply::Line(text) => match &mut page.entry {
                    Entry::Lines {
                        so_far, initial, ..
                    } => {
                        initial.clear();
                        so_far.push(text);
                    }
                    _ if text.parse::<u8>().is_err() => {
                        page.notice = Some("This must be a number.".into());
                        page.entry = Entry::Line {
                            initial: text,
                            hint: "A number of years".into(),
                        };
                    }
                    _ => break,
                },
                Reply::Acknowledged | Reply::One(_) | Reply::Several(_) | Reply::Done => break,
            }
        }
    }
    desk.message(&Message {
        title: "Enough has been said".into(),
        paragraphs: vec!["What was told is enough to choose the next step.".into()],
    })
}

fn session(desk: &mut dyn Desk, asks: bool) -> Result<(), Interrupted> {
    if asks {
        let check = |text: &str| match text.chars().count() {
            0..15 => Err("At least 15 characters.".into()),
            _ => Ok(()),
        };
        desk.ask_new_passphrase(&Ask::new("New passphrase:"), &check)?;
        let agencies = ["Levies", "Police", "FIA"].map(String::from);
        desk.choose(&Ask::new("Which agency?"), &agencies)?;
        desk.ask_line(&Ask::personal("Name as used?"))?;
        desk.confirm(&Ask::new("Begin now?"))?;
    }
    interview(desk)
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let has = |name: &str| arguments.iter().any(|argument| argument == name);
    let labels = Labels::from_words(words);
    guard_panics(&labels);
    let harmless = Message {
        title: "Vehicle register".into(),
        paragraphs: vec!["Lorries      14\nBuses         6\nMotorcycles  31".into()],
    };
    let settings = Settings {
        manner: if has("--plain") {
            Manner::Plain
        } else {
            Manner::FullScreen
        },
        idle: Some(Duration::from_millis(if has("--short-idle") {
            1500
        } else {
            180_000
        })),
        lock: Some(Duration::from_millis(if has("--short-lock") {
            3000
        } else {
            900_000
        })),
        ..Settings::default()
    };
    let mut desk = open(settings, labels, harmless);
    desk.lock_with(Lock::new(|typed| {
        Ok(typed.expose_secret() == "correct horse battery")
    }));
    let ended = session(desk.as_mut(), has("--asks"));
    if has("--panic") {
        #[expect(clippy::panic, reason = "shows what a fault in the program looks like")]
        std::panic::panic_any("a payload that may hold an answer");
    }
    drop(desk);
    let word = if ended.is_ok() {
        "finished"
    } else {
        "interrupted"
    };
    let _ = writeln!(std::io::stdout(), "{word}");
}
