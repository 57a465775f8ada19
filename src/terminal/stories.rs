//! The loop of the item screens, played by scripted ears on a screen in memory.

use super::bidi::Bidi;
use super::ears::{Ears, Heard, Since};
use super::english::{harmless, labels, line, one, page};
use super::key::Key;
use super::lock::Lock;
use super::page::{Entry, Menu, Message, Page};
use super::palette::Palette;
use super::reply::{Interrupted, Reply, Unfinished};
use super::screen::Screen;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use secrecy::ExposeSecret;
use std::collections::VecDeque;
use std::time::Duration;

/// Hears what the script says, then the end.
#[derive(Debug, Default)]
pub(super) struct Script {
    heard: VecDeque<Heard>,
    limits: Vec<Option<Duration>>,
    typed_ahead: Vec<Heard>,
}

impl Ears for Script {
    fn hear(&mut self, limit: Option<Duration>) -> Heard {
        self.limits.push(limit);
        self.heard.pop_front().unwrap_or(Heard::Ended)
    }

    fn forget_pending(&mut self) {
        self.typed_ahead.clear();
    }
}

/// Returns a screen of the size given, with nothing to hear.
pub(super) fn screen(width: u16, height: u16) -> Screen<TestBackend, Script> {
    let Ok(terminal) = Terminal::new(TestBackend::new(width, height));
    Screen {
        terminal,
        ears: Script::default(),
        labels: labels(),
        palette: Palette::Uncoloured,
        bidi: Bidi::Isolate,
        idle: None,
        locks_after: None,
        lock: None,
        harmless: harmless(),
        stirred: Since::now(),
    }
}

/// Returns what stands on the screen; isolates are shown as angle brackets.
pub(super) fn text(screen: &Screen<TestBackend, Script>) -> String {
    let buffer = screen.terminal.backend().buffer();
    let width = usize::from(buffer.area.width);
    let rows = buffer.content().chunks(width).map(|row| {
        let row: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
        let row = row.replace('\u{2068}', "⟨").replace('\u{2069}', "⟩");
        row.trim_end().to_owned()
    });
    rows.collect::<Vec<_>>().join("\n")
}

impl Screen<TestBackend, Script> {
    /// Has the ears hear keys, as [`Script::of`] writes them.
    pub(super) fn hears(&mut self, keys: &str) {
        self.ears.heard.extend(Script::of(keys).heard);
    }
}

impl Script {
    /// Returns keys: `<` Esc, `>` Enter, `^` Ctrl-X, `~` silence, `=` a resize, `#` Ctrl-C,
    /// `v` Down, U+0008 Backspace, other characters themselves.
    pub(super) fn of(keys: &str) -> Self {
        let heard = keys.chars().map(|key| match key {
            '<' => Heard::Key(Key::Escape),
            '>' => Heard::Key(Key::Enter),
            '^' => Heard::Key(Key::Hide),
            'v' => Heard::Key(Key::Down),
            '#' => Heard::Key(Key::Interrupt),
            '\u{8}' => Heard::Key(Key::Backspace),
            '~' => Heard::Silence,
            '=' => Heard::Resized,
            other => Heard::Key(Key::Char(other)),
        });
        Self {
            heard: heard.collect(),
            ..Self::default()
        }
    }
}

fn check(page: &Page, keys: &str, expected: &Reply) {
    let mut screen = screen(80, 24);
    screen.hears(keys);
    assert_eq!(&screen.show(page), expected, "{keys}");
    assert!(screen.ears.heard.is_empty(), "not all was heard: {keys}");
}

fn typed(text: &str) -> Reply {
    Reply::Line(text.into())
}

#[test]
fn pages_are_answered() {
    check(&page(one()), "2>", &Reply::One(1));
    check(&page(one()), ">>v>", &Reply::One(0));
    check(&page(line()), "31>", &typed("31"));
    check(&page(Entry::Acknowledge), "x>", &Reply::Acknowledged);
}

#[test]
fn leaving_is_possible_everywhere() {
    for keys in ["", "#", "ab#", "~#", "^#", "^~#", "ab"] {
        check(&page(line()), keys, &Reply::Interrupted);
    }
    let mut screen = screen(80, 24);
    let menu = Menu {
        title: String::new(),
        options: vec!["Go back".into()],
    };
    assert_eq!(screen.menu(&menu), Err(Interrupted));
    assert_eq!(screen.blank(), Err(Interrupted));
    assert_eq!(screen.message(&harmless()), Err(Interrupted));
    assert_eq!(screen.harmless(), Err(Interrupted));
}

#[test]
fn the_key_that_wakes_a_blank_screen_answers_nothing() {
    check(&page(line()), "3~31>", &typed("31"));
    check(&page(one()), "2~>>", &Reply::One(1));
    check(&page(one()), "2~^>", &Reply::One(1));
    check(&page(one()), "2~<=>", &Reply::One(1));
}

#[test]
fn a_harmless_page_comes_and_goes_with_one_stroke() {
    check(&page(line()), "hal^f^f>", &typed("half"));
    check(&page(line()), "a^<>?b ^>", &typed("a"));
    check(&page(line()), "a^~x^>", &typed("a"));
}

#[test]
fn only_the_officers_key_leaves_the_harmless_page() {
    let mut screen = screen(80, 24);
    screen.hears("^<> ab=");
    assert_eq!(screen.show(&page(one())), Reply::Interrupted);
    let shown = text(&screen);
    assert!(shown.contains("Vehicle register"), "{shown}");
    assert!(!shown.contains("papers"), "{shown}");
}

#[test]
fn a_blank_screen_says_nothing() {
    let mut screen = screen(80, 24);
    screen.hears("~=");
    assert_eq!(screen.show(&page(one())), Reply::Interrupted);
    assert_eq!(text(&screen).trim(), "Press any key");
}

#[test]
fn the_wait_for_silence_ends_with_the_idle_time_and_a_blank_waits_for_ever() {
    let mut screen = screen(80, 24);
    screen.idle = Some(Duration::from_secs(180));
    screen.hears("~");
    screen.show(&page(one()));
    let limits = &screen.ears.limits;
    assert!(
        limits
            .first()
            .is_some_and(|limit| limit.is_some_and(|limit| limit.as_secs() >= 178))
    );
    assert_eq!(limits.get(1), Some(&None));
}

#[test]
fn a_menu_is_chosen_from_or_closed() {
    let menu = Menu {
        title: "What now?".into(),
        options: (1..=10).map(|number| format!("Way {number}")).collect(),
    };
    for (keys, expected) in [
        ("10>", Some(9)),
        (">2>", Some(1)),
        ("2<", None),
        ("?", None),
        ("^^v>", Some(0)),
    ] {
        let mut screen = screen(40, 15);
        screen.hears(keys);
        assert_eq!(screen.menu(&menu), Ok(expected), "{keys}");
    }
}

#[test]
fn a_message_is_read_to_its_end() {
    let long = Message {
        title: "Enough".into(),
        paragraphs: (1..=12)
            .map(|number| format!("Paragraph {number}."))
            .collect(),
    };
    let mut screen = screen(40, 15);
    screen.hears("  ");
    assert_eq!(screen.message(&long), Err(Interrupted));
    assert!(text(&screen).contains("Paragraph 12."));
    screen.hears("   ");
    assert_eq!(screen.message(&long), Ok(()));
}

#[test]
fn half_typed_words_survive_the_menu_and_the_harmless_page() {
    let mut screen = screen(80, 24);
    let mut page = page(line());
    screen.hears("he too^^k<");
    let Reply::Menu(unfinished) = screen.show(&page) else {
        unreachable!("the menu was asked for");
    };
    assert_eq!(
        unfinished,
        Unfinished {
            text: "he took".into(),
            chosen: vec![]
        }
    );
    page.entry = page.entry.resumed(&unfinished);
    screen.hears(" it>");
    assert_eq!(screen.show(&page), typed("he took it"));
}

/// Returns a screen that locks, with `open` for its passphrase.
fn locking() -> Screen<TestBackend, Script> {
    let mut screen = screen(80, 24);
    screen.idle = Some(Duration::from_secs(180));
    screen.locks_after = Some(Duration::from_secs(900));
    screen.lock = Some(Lock::new(|typed| match typed.expose_secret() {
        "broken" => Err("the key file is gone".into()),
        typed => Ok(typed == "open"),
    }));
    screen
}

#[test]
fn left_alone_for_long_it_asks_for_the_passphrase_and_the_half_typed_words_are_there() {
    for (keys, expected) in [
        // A blank that ends early asks for nothing.
        ("31~x>", typed("31")),
        ("31~~xopen>>", typed("31")),
        // The key that comes, whatever it is, opens nothing and types nothing.
        ("31~~o pen>open>>", typed("31")),
        ("31~~>wrong>open>>", typed("31")),
        ("31~~x^<vopeN\u{8}n>>", typed("31")),
        ("31~~x==open>>", typed("31")),
        // After the second wrong one, what is typed before the wait is over is lost.
        ("31~~xa>b>open>~open>>", typed("31")),
        ("31~~xa>b>~c>=open>~open>>", typed("31")),
        // The page of the lock is left alone as well, and what was half typed with it.
        ("31~~xop~xen>open>>", typed("31")),
        ("31~~xop~xopen>>", typed("31")),
        ("31~~xbroken>open>>", typed("31")),
        // The harmless page.
        ("31^~~xopen>x^>", typed("31")),
        ("31~~xopen>~x~~xopen>2>", typed("312")),
        ("31~~#", Reply::Interrupted),
        ("31~~x#", Reply::Interrupted),
        ("31~~xop#", Reply::Interrupted),
        ("31~~xa>b>#", Reply::Interrupted),
        ("31~~xa>b>", Reply::Interrupted),
    ] {
        let mut screen = locking();
        screen.hears(keys);
        assert_eq!(screen.show(&page(line())), expected, "{keys}");
        assert!(screen.ears.heard.is_empty(), "not all was heard: {keys}");
    }
}

#[test]
fn a_pause_that_was_long_ends_with_the_passphrase() {
    let mut screen = locking();
    screen.hears("~xopen>");
    assert_eq!(screen.blank(), Ok(()));
    screen.hears("x");
    assert_eq!(screen.blank(), Ok(()));
    assert!(screen.ears.heard.is_empty());
}

#[test]
fn nothing_of_the_interview_is_on_the_page_of_a_locked_desk() {
    let mut screen = locking();
    screen.hears("31~~xwrong>half");
    assert_eq!(screen.show(&page(line())), Reply::Interrupted);
    let shown = text(&screen);
    for words in ["31", "papers", "Work", "wrong>", "half", "Esc"] {
        assert!(!shown.contains(words), "{shown}");
    }
    for words in [
        "Locked",
        "This desk was left alone for",
        "! That is not the passphrase.",
        "Ctrl-C: save and leave",
    ] {
        assert!(shown.contains(words), "{shown}");
    }
    screen.hears("31~~xa>b>");
    assert_eq!(screen.show(&page(line())), Reply::Interrupted);
    let shown = text(&screen);
    assert!(shown.contains("Seconds until the next try: 1"), "{shown}");
    assert!(!shown.contains("Passphrase:"), "{shown}");
    screen.hears("31~~xbroken>");
    assert_eq!(screen.show(&page(line())), Reply::Interrupted);
    assert!(text(&screen).contains("! the key file is gone"));
}

#[test]
fn both_times_count_from_the_last_key() {
    let mut screen = locking();
    screen.hears("3~");
    screen.show(&page(line()));
    let seconds = screen.ears.limits.iter().flatten();
    let seconds: Vec<u64> = seconds.map(|limit| limit.as_secs() / 10).collect();
    assert_eq!(seconds, [17, 17, 89]);
    // A desk that blanks later than it locks is not shown beyond the lock.
    let mut screen = locking();
    screen.idle = None;
    screen.hears("~~xopen>");
    screen.show(&page(line()));
    assert!(
        screen
            .ears
            .limits
            .iter()
            .take(2)
            .all(|limit| { limit.is_some_and(|limit| (890..=900).contains(&limit.as_secs())) })
    );
}
