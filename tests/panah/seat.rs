//! An officer at a terminal, or at a pipe: reads what is shown, and answers it.
//!
//! [`Seat`] is a real terminal with the program in it, [`Pipe`] the same program line by line.
//! What stands there is read as a [`Face`]; an [`Officer`] knows which item of the questionnaire
//! that is and answers it from a script by id, or by default, so that a changed wording or a new
//! item breaks no test.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use panah::cli::Library;
use panah::grammar::Faults;
use panah::questionnaire::{Item, Kind, Put, Questionnaire};
use panah::words::Words;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;
use vt100::Parser;

pub(crate) const ESCAPE: &str = "\u{1b}";
pub(crate) const ENTER: &str = "\r";
pub(crate) const CTRL_C: &str = "\u{3}";
pub(crate) const CTRL_X: &str = "\u{18}";
pub(crate) const HOME: &str = "\u{1b}[H";
const DOWN: &str = "\u{1b}[B";
pub(crate) const END: &str = "\u{1b}[F";
pub(crate) const PASSPHRASE: &str = "correct horse battery staple";

/// The longest wait for anything; a slow machine is no fault of the program.
const PATIENCE: Duration = Duration::from_secs(30);
/// A screen that has not changed for so long has been drawn to its end.
const STILL: Duration = Duration::from_millis(40);
const LAST: usize = usize::MAX;

/// A bare machine: a home and a place for temporary files, both empty, and no data.
pub(crate) struct Machine {
    folder: TempDir,
}

impl Machine {
    pub(crate) fn bare() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["home", "tmp"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        Self { folder }
    }

    /// All that the program may write to: data, home, temporary files.
    pub(crate) fn everything(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn surroundings(&self) -> [(&'static str, PathBuf); 5] {
        [
            ("HOME", self.folder.path().join("home")),
            ("TMPDIR", self.folder.path().join("tmp")),
            ("PATH", "/usr/bin:/bin".into()),
            ("TERM", "xterm-256color".into()),
            ("LANG", "C.UTF-8".into()),
        ]
    }

    /// Sits down at a terminal of 80 columns and 24 rows.
    pub(crate) fn seat(&self, arguments: &[&str]) -> Seat {
        self.seat_after(":", arguments)
    }

    /// Sits down at a terminal whose shell has done something first, such as lifting a limit.
    pub(crate) fn seat_after(&self, first: &str, arguments: &[&str]) -> Seat {
        let whole = self.command_after(first, arguments);
        let mut command = CommandBuilder::new(whole.get_program());
        command.env_clear();
        for (name, value) in self.surroundings() {
            command.env(name, value);
        }
        command.cwd(self.folder.path().join("tmp"));
        command.args(whole.get_args());
        Seat::with(command)
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        self.command_after(":", arguments)
    }

    /// The program in the place of a shell that has done something first.
    pub(crate) fn command_after(&self, first: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new("/bin/sh");
        command.env_clear().envs(self.surroundings());
        command.current_dir(self.folder.path().join("tmp"));
        command
            .arg("-c")
            .arg(format!("{first}; exec \"$0\" \"$@\""));
        command.arg(env!("CARGO_BIN_EXE_panah"));
        command.arg("--data-dir").arg(self.data()).args(arguments);
        command
    }

    /// Runs a command without a terminal; `input` is its standard input.
    pub(crate) fn run(&self, arguments: &[&str], input: &str) -> Ran {
        self.run_after(":", arguments, input)
    }

    /// Runs a command likewise in the place of a shell that has done something first.
    pub(crate) fn run_after(&self, first: &str, arguments: &[&str], input: &str) -> Ran {
        let mut command = self.command_after(first, arguments);
        command.stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // A program that has read enough closes the pipe; that is its right.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        let output = child.wait_with_output().unwrap();
        Ran {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs a command with the passphrase, which has to succeed; returns what it printed.
    #[track_caller]
    pub(crate) fn reads(&self, arguments: &[&str]) -> String {
        let arguments = [arguments, &["--passphrase-file", "-"]].concat();
        let ran = self.run(&arguments, &format!("{PASSPHRASE}\n"));
        assert_eq!(ran.code, Some(0), "{arguments:?}: {}", ran.err);
        ran.out
    }

    /// The ids of the sealed records, which need no passphrase.
    #[track_caller]
    pub(crate) fn records(&self) -> Vec<String> {
        let ran = self.run(&["list", "--json"], "");
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        let list: Vec<serde_json::Value> = serde_json::from_str(&ran.out).unwrap();
        let id = |record: &serde_json::Value| record["id"].as_str().unwrap().to_owned();
        list.iter().map(id).collect()
    }
}

/// What a command left behind.
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// What is shown, however it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Face {
    /// The first line, with place and language.
    pub(crate) title: String,
    /// The words between header and entry, on one line.
    pub(crate) text: String,
    /// The options in sight, by number.
    pub(crate) options: BTreeMap<usize, String>,
    /// The numbers of the marked options.
    pub(crate) marked: Vec<usize>,
    pub(crate) entry: Entry,
}

/// How a face is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    Acknowledge,
    One,
    Several,
    Line,
    Lines,
    Menu,
    Message,
    /// No item screen: a passphrase, a list of interviews, the shell.
    Other,
}

impl Face {
    /// The number of the option that begins so.
    #[track_caller]
    pub(crate) fn number(&self, option: &str) -> usize {
        let fits = |shown: &str| {
            !shown.is_empty() && (option.starts_with(shown) || shown.starts_with(option))
        };
        let found = self.options.iter().find(|(_, shown)| fits(shown));
        *found
            .unwrap_or_else(|| panic!("no option `{option}` in {self:?}"))
            .0
    }
}

/// What an officer does about a face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reply {
    GoOn,
    One(usize),
    Several(Vec<usize>),
    Line(String),
    Done,
    /// Something from the menu, by the id of its wording.
    Menu(&'static str),
    Leave,
}

/// What a face is to an officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shown {
    Item(String),
    /// After the account: which topics, which questions.
    Topics,
    Questions,
    /// A told question is coded.
    Coding(String),
    Between,
    Needed,
    Decision,
    Menu,
    Message,
    Nothing,
}

/// An officer who knows the questionnaire and has a script.
pub(crate) struct Officer {
    pub(crate) questionnaire: Questionnaire,
    pub(crate) words: Words,
    script: BTreeMap<String, String>,
    /// The items that were put, in order.
    pub(crate) put: RefCell<Vec<String>>,
}

/// Answers that raise no emergency and lead the long way.
const USUAL: [(&str, &str); 14] = [
    ("age_seen", "clearly_adult"),
    ("speaks_for", "no"),
    ("language", "urdu"),
    ("language_shared", "yes"),
    ("age", "30"),
    ("hurt_seen", "no"),
    ("hurt_or_ill", "well"),
    ("safe_tonight", "yes"),
    ("afraid_here", "no"),
    ("others_in_danger", "nobody"),
    ("work_kinds", "farm"),
    ("distress_seen", "no"),
    ("looks_to_other", "no"),
    ("interpreter_came_with", "no"),
];

impl Officer {
    /// An officer who answers by item id: choice ids with blanks between them, a number, words,
    /// `declined` or `not_known`. Keys with a colon are what was told: `told:topics`,
    /// `told:questions`, and `told:ITEM` for how an item is coded.
    pub(crate) fn with(script: &[(&str, &str)]) -> Self {
        let mut faults = Faults::default();
        let read = Library::built_in()
            .definitions("adult", "generic", &mut faults)
            .map(|all| all.questionnaire);
        let both = USUAL.iter().chain(script);
        Self {
            questionnaire: read.unwrap(),
            words: Words::english(),
            script: both
                .map(|(key, word)| ((*key).to_owned(), (*word).to_owned()))
                .collect(),
            put: RefCell::default(),
        }
    }

    #[track_caller]
    pub(crate) fn item(&self, id: &str) -> &Item {
        let ix = self.questionnaire.position(id);
        let item = ix.and_then(|ix| self.questionnaire.item(ix));
        item.unwrap_or_else(|| panic!("the questionnaire has no item `{id}`"))
    }

    pub(crate) fn section_title(&self, id: &str) -> String {
        let mut sections = self.questionnaire.sections.iter();
        sections
            .find(|section| section.id.as_str() == id)
            .unwrap()
            .title
            .clone()
    }

    pub(crate) fn shown(&self, face: &Face) -> Shown {
        let titled = |id: &str| face.title.starts_with(&self.words.say(id));
        let asks = |id: &str| face.text.contains(&self.words.say(id));
        let of_title = |item: &&Item| {
            let section = self.questionnaire.section(item.section).unwrap();
            face.title.starts_with(&section.title)
        };
        let found = |items: &mut dyn Iterator<Item = &Item>| {
            let items = items.filter(|item| face.text.contains(&one_line(item.text())));
            let longest = items.max_by_key(|item| item.text().len());
            longest.map(|item| item.id.to_string())
        };
        let items = self.questionnaire.items.iter();
        match face.entry {
            Entry::Message => Shown::Message,
            Entry::Menu => Shown::Menu,
            Entry::Other => Shown::Nothing,
            Entry::Several if asks("told-topics") => Shown::Topics,
            Entry::Several if asks("told-questions") => Shown::Questions,
            _ if titled("told-title") => {
                found(&mut items.filter(|item| item.is_ask())).map_or(Shown::Nothing, Shown::Coding)
            }
            Entry::One if titled("between-title") => Shown::Between,
            Entry::One if titled("conduct-need-title") => Shown::Needed,
            Entry::One if titled("decide-title") => Shown::Decision,
            _ => found(&mut items.filter(of_title)).map_or(Shown::Nothing, Shown::Item),
        }
    }

    /// What to do about a face, by script or by default.
    #[track_caller]
    pub(crate) fn reply(&self, face: &Face) -> Reply {
        let scripted = |key: &str| self.script.get(key).map(String::as_str);
        match self.shown(face) {
            Shown::Item(id) => {
                self.put.borrow_mut().push(id.clone());
                self.answer(&id, scripted(&id))
            }
            Shown::Coding(id) => match scripted(&format!("told:{id}")) {
                None => Reply::Leave,
                word => self.answer(&id, word),
            },
            Shown::Topics => {
                let titles = scripted("told:topics")
                    .unwrap_or_default()
                    .split_whitespace();
                several(
                    titles
                        .map(|id| face.number(&self.section_title(id)))
                        .collect(),
                )
            }
            Shown::Questions => {
                let told = scripted("told:questions")
                    .unwrap_or_default()
                    .split_whitespace();
                let texts = told.map(|id| one_line(self.item(id).text()));
                let here = |text: &String| {
                    face.options
                        .values()
                        .any(|shown| text.starts_with(shown.as_str()))
                };
                several(texts.filter(here).map(|text| face.number(&text)).collect())
            }
            Shown::Between | Shown::Needed | Shown::Decision | Shown::Menu => Reply::One(1),
            Shown::Message => Reply::GoOn,
            Shown::Nothing => panic!("nothing to answer: {face:#?}"),
        }
    }

    #[track_caller]
    fn answer(&self, id: &str, word: Option<&str>) -> Reply {
        let item = self.item(id);
        match word {
            Some("declined") => return Reply::Menu("menu-declined"),
            Some("not_known") => return Reply::Menu("menu-not-known"),
            _ => {}
        }
        let number = |word: &str| {
            let at = item
                .choices
                .iter()
                .position(|choice| choice.as_str() == word);
            1 + at.unwrap_or_else(|| panic!("`{id}` has no choice `{word}`"))
        };
        match &item.put {
            Put::Say { .. } => Reply::GoOn,
            Put::Listen { .. } => Reply::Done,
            Put::Gate { .. } | Put::Consent { .. } => Reply::One(number(word.unwrap_or("yes"))),
            Put::Ask { kind, .. } | Put::Observe { kind, .. } => match (kind, word) {
                (Kind::Number { from, .. }, None) => Reply::Line(from.to_string()),
                (Kind::ApproximateDate, None) => Reply::Line("2024".to_owned()),
                (Kind::Text, None) => Reply::Line("as told".to_owned()),
                (Kind::Number { .. } | Kind::ApproximateDate | Kind::Text, Some(words)) => {
                    Reply::Line(words.to_owned())
                }
                (Kind::SeveralOf(_), None) => Reply::Several(vec![LAST]),
                (Kind::SeveralOf(_), Some(words)) => {
                    Reply::Several(words.split_whitespace().map(number).collect())
                }
                (_, word) => Reply::One(word.map_or(1, number)),
            },
        }
    }

    /// The items that may be put on a path where a child must not be hurt by them.
    pub(crate) fn is_marked(&self, id: &str) -> bool {
        !self.item(id).marks.is_empty()
    }
}

fn several(numbers: Vec<usize>) -> Reply {
    Reply::Several(if numbers.is_empty() {
        vec![LAST]
    } else {
        numbers
    })
}

/// Text without line breaks, doubled blanks and isolating marks.
pub(crate) fn one_line(text: &str) -> String {
    let invisible = |c: &char| !('\u{2066}'..='\u{2069}').contains(c);
    let text: String = text.chars().filter(invisible).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes `> [x] 12  Words` apart: number, whether marked, words.
fn numbered(line: &str, gap: &str) -> Option<(usize, bool, String)> {
    let line = line.trim().trim_start_matches("> ").trim_start();
    let marked = line.starts_with("[x] ");
    let line = line.trim_start_matches("[x] ").trim_start_matches("[ ] ");
    let (number, words) = line.trim_start().split_once(gap)?;
    Some((number.parse().ok()?, marked, one_line(words)))
}

/// The program in a real terminal.
pub(crate) struct Seat {
    glass: Arc<Mutex<Glass>>,
    keyboard: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    words: Words,
    /// The modes of the terminal before the program began, as `stty` spells them.
    modes: String,
}

/// Returns the modes of a terminal.
fn modes(master: &(dyn MasterPty + Send)) -> String {
    let terminal = std::fs::File::open(master.tty_name().unwrap()).unwrap();
    let stty = Command::new("stty").arg("-g").stdin(terminal).output();
    String::from_utf8(stty.unwrap().stdout).unwrap()
}

struct Glass {
    parser: Parser,
    sent: Vec<u8>,
    changed: Instant,
    /// The last word has been read.
    is_over: bool,
}

impl Seat {
    fn with(command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(size(24, 80)).unwrap();
        let modes = modes(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let glass = Arc::new(Mutex::new(Glass {
            parser: Parser::new(cells(24), cells(80), 2000),
            sent: Vec::new(),
            changed: Instant::now(),
            is_over: false,
        }));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let drawn = Arc::clone(&glass);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let mut glass = drawn.lock().unwrap();
                glass.parser.process(&bytes[..count]);
                glass.sent.extend_from_slice(&bytes[..count]);
                glass.changed = Instant::now();
            }
            drawn.lock().unwrap().is_over = true;
        });
        Self {
            keyboard: pair.master.take_writer().unwrap(),
            master: pair.master,
            glass,
            child,
            words: Words::english(),
            modes,
        }
    }

    fn glass(&self) -> MutexGuard<'_, Glass> {
        self.glass.lock().unwrap()
    }

    pub(crate) fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    pub(crate) fn types(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// The rows of the screen.
    pub(crate) fn rows(&self) -> Vec<String> {
        let glass = self.glass();
        let screen = glass.parser.screen();
        screen.rows(0, screen.size().1.get()).collect()
    }

    pub(crate) fn screen(&self) -> String {
        self.rows().join("\n")
    }

    #[track_caller]
    pub(crate) fn sees(&self, words: &str) {
        self.waits(words, || one_line(&self.screen()).contains(words));
    }

    #[track_caller]
    pub(crate) fn sees_no(&self, words: &str) {
        self.waits(words, || !one_line(&self.screen()).contains(words));
    }

    #[track_caller]
    pub(crate) fn waits(&self, what: &str, fits: impl Fn() -> bool) {
        let start = Instant::now();
        while !(self.is_still() && fits()) {
            let waited = start.elapsed();
            assert!(waited < PATIENCE, "waited for `{what}`:\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }

    fn is_still(&self) -> bool {
        self.glass().changed.elapsed() > STILL
    }

    /// Reads the screen as it stands.
    pub(crate) fn face(&self) -> Face {
        let rows: Vec<String> = self
            .rows()
            .iter()
            .map(|row| row.replace('▌', " "))
            .collect();
        let rows: Vec<&str> = rows.iter().map(|row| row.trim()).collect();
        let rules: Vec<usize> = (0..rows.len())
            .filter(|at| rows[*at].starts_with("──"))
            .collect();
        let (header, body, rest) = match *rules.as_slice() {
            [] => (0, 0..0, 0),
            [one] => (one, one + 1..one + 1, one + 1),
            [one, two, ..] => (one, one + 1..two, two + 1),
        };
        let below = one_line(&rows[rest..].join(" "));
        let entry = self.entry(&below, rules.len());
        let mut face = Face {
            title: one_line(&rows[..header].join(" ")),
            text: one_line(&rows[body].join(" ")),
            options: BTreeMap::new(),
            marked: Vec::new(),
            entry,
        };
        for row in &rows[rest..] {
            if let Some((number, marked, words)) = numbered(row, "  ") {
                face.marked.extend(marked.then_some(number));
                face.options.insert(number, words);
            }
        }
        if face.options.is_empty() && rules.len() == 1 {
            face.text = below;
        }
        face
    }

    fn entry(&self, below: &str, rules: usize) -> Entry {
        let kinds = [
            ("terminal-keys-lines", Entry::Lines),
            ("terminal-keys-several", Entry::Several),
            ("terminal-keys-menu", Entry::Menu),
            ("terminal-keys-one", Entry::One),
            ("terminal-keys-message", Entry::Message),
            ("terminal-keys-acknowledge", Entry::Acknowledge),
            ("terminal-keys-line", Entry::Line),
            ("terminal-keys-maybe-line", Entry::Line),
        ];
        let shown = |id: &str| below.contains(&one_line(&self.words.say(id)));
        let found = kinds.into_iter().find(|(id, _)| rules > 0 && shown(id));
        found.map_or(Entry::Other, |(_, entry)| entry)
    }

    /// Types a reply to a face and waits until something else is shown.
    #[track_caller]
    pub(crate) fn does(&mut self, officer: &Officer, face: &Face, reply: &Reply) {
        let keys = match reply {
            Reply::GoOn | Reply::Done => ENTER.to_owned(),
            Reply::One(number) => format!("{HOME}{number}{ENTER}"),
            Reply::Several(numbers) => {
                let wanted = |number: &usize| numbers.contains(number);
                let is_marked = |number: &usize| face.marked.contains(number);
                let mark = numbers.iter().filter(|number| !is_marked(number));
                let unmark = face.marked.iter().filter(|number| !wanted(number));
                // Home forgets the digits of the number before.
                let keys = mark.chain(unmark).map(|number| match *number {
                    LAST => format!("{END} "),
                    number => format!("{HOME}{number} "),
                });
                keys.collect::<String>() + ENTER
            }
            Reply::Line(text) => format!("{text}{ENTER}"),
            Reply::Leave => ESCAPE.to_owned(),
            Reply::Menu(id) => {
                self.opens_the_menu();
                let number = self.face().number(&self.words.say(id));
                format!("{number}{ENTER}")
            }
        };
        self.presses(officer, face, &keys);
    }

    /// Types keys and waits until something else than this face is shown.
    #[track_caller]
    pub(crate) fn presses(&mut self, officer: &Officer, face: &Face, keys: &str) {
        let before = officer.shown(face);
        let is_list = matches!(before, Shown::Questions | Shown::Menu);
        self.types(keys);
        self.waits("something else", || {
            let now = self.face();
            let shown = officer.shown(&now);
            let is_other = shown != before || now.title != face.title || now.text != face.text;
            let is_known = !matches!(shown, Shown::Nothing | Shown::Menu);
            is_other && (is_known || is_list)
                || is_list && now.options != face.options
                || self.is_over()
        });
    }

    #[track_caller]
    pub(crate) fn opens_the_menu(&mut self) {
        self.types(ESCAPE);
        let title = self.words.say("menu-title");
        self.waits("the menu", || self.face().title.starts_with(&title));
    }

    /// Opens the menu and chooses, by the id of the wording.
    #[track_caller]
    pub(crate) fn chooses(&mut self, id: &str) {
        self.opens_the_menu();
        let number = self.face().number(&self.words.say(id));
        self.types(&format!("{number}{ENTER}"));
        let title = self.words.say("menu-title");
        self.waits("the menu to close", || {
            !self.face().title.starts_with(&title)
        });
    }

    /// Chooses from a menu or a page of options by the words of the option, and waits for
    /// something else.
    #[track_caller]
    pub(crate) fn picks(&mut self, option: &str) {
        let face = self.face();
        let number = face.number(option);
        self.types(&format!("{HOME}{number}{ENTER}"));
        self.waits("the choice to be taken", || {
            self.face().options != face.options
        });
    }

    /// Chooses likewise from a list that may be longer than the screen, with the arrows.
    #[track_caller]
    pub(crate) fn picks_far(&mut self, option: &str) {
        let option = one_line(option);
        self.types(HOME);
        for _ in 0..60 {
            self.waits("a highlighted line", || self.highlighted().is_some());
            let here = self.highlighted().unwrap();
            if option.starts_with(&here) || here.starts_with(&option) {
                let options = self.face().options;
                self.types(ENTER);
                self.waits("the choice to be taken", || self.face().options != options);
                return;
            }
            self.types(DOWN);
            self.waits("the next line", || {
                self.highlighted().is_some_and(|next| next != here)
            });
        }
        panic!("no option `{option}`:\n{}", self.screen());
    }

    /// The words of the highlighted option.
    fn highlighted(&self) -> Option<String> {
        let rows = self.rows();
        let row = rows.iter().find(|row| row.trim_start().starts_with("> "))?;
        numbered(row, "  ").map(|(_, _, words)| words)
    }

    fn is_over(&self) -> bool {
        !self.glass().parser.screen().alternate_screen()
    }

    /// Answers whatever is shown until this is shown; returns it.
    #[track_caller]
    pub(crate) fn answers_by_screen(&mut self, officer: &Officer, until: &Shown) -> Face {
        let start = Instant::now();
        loop {
            self.waits("an item", || officer.shown(&self.face()) != Shown::Nothing);
            let face = self.face();
            if officer.shown(&face) == *until {
                return face;
            }
            assert!(
                officer.shown(&face) != Shown::Decision && start.elapsed() < PATIENCE * 6,
                "`{until:?}` was never shown, but {:?} and at last:\n{}",
                officer.put.borrow(),
                self.screen()
            );
            let reply = officer.reply(&face);
            self.does(officer, &face, &reply);
        }
    }

    /// Answers until an item is put.
    #[track_caller]
    pub(crate) fn comes_to(&mut self, officer: &Officer, item: &str) -> Face {
        self.answers_by_screen(officer, &Shown::Item(item.to_owned()))
    }

    /// Checks that this item is shown now.
    #[track_caller]
    pub(crate) fn is_at(&self, officer: &Officer, item: &str) {
        let item = Shown::Item(item.to_owned());
        self.waits(&format!("{item:?}"), || officer.shown(&self.face()) == item);
    }

    /// Types a new passphrase, twice.
    #[track_caller]
    pub(crate) fn makes_a_passphrase(&mut self) {
        self.sees(&self.words.say("passphrase-new"));
        self.types(&format!("{PASSPHRASE}{ENTER}"));
        self.sees(&self.words.say("terminal-passphrase-again"));
        self.types(&format!("{PASSPHRASE}{ENTER}"));
    }

    /// Unlocks, and goes on with the only draft.
    #[track_caller]
    pub(crate) fn resumes(&mut self) {
        self.sees(&self.words.say("passphrase-ask"));
        self.types(&format!("{PASSPHRASE}{ENTER}"));
        self.sees(&self.words.say("resume-which"));
        self.types(ENTER);
        self.sees(&self.words.say("resume-go-on"));
        self.types(ENTER);
    }

    /// Changes the size of the terminal, and waits for the screen to be drawn anew.
    #[track_caller]
    pub(crate) fn resizes(&mut self, rows: u16, columns: u16) {
        let mut glass = self.glass();
        glass
            .parser
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        let before = glass.sent.len();
        drop(glass);
        self.master.resize(size(rows, columns)).unwrap();
        let clears = |sent: &[u8]| sent.windows(4).any(|bytes| bytes == b"\x1b[2J");
        self.waits("a new drawing", || clears(&self.glass().sent[before..]));
    }

    #[cfg(unix)]
    pub(crate) fn is_sent(&mut self, signal: &str) {
        let id = self.process().to_string();
        let status = Command::new("kill").args([signal, &id]).status().unwrap();
        assert!(status.success());
    }

    /// Waits until the program has ended; returns its exit code.
    #[track_caller]
    pub(crate) fn ends(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                self.waits("the last words", || self.glass().is_over);
                return status.exit_code();
            }
            assert!(
                start.elapsed() < PATIENCE,
                "it does not end:\n{}",
                self.screen()
            );
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Everything on the main screen, what has scrolled out of it included.
    pub(crate) fn main_screen(&self) -> String {
        let mut glass = self.glass();
        let screen = glass.parser.screen_mut();
        let height = usize::from(screen.size().0.get());
        screen.set_scrollback(usize::MAX);
        let mut text = String::new();
        loop {
            text.push_str(&screen.contents());
            text.push('\n');
            let back = screen.scrollback();
            if back == 0 {
                return text;
            }
            screen.set_scrollback(back.saturating_sub(height));
        }
    }

    /// Checks that the terminal is given back, and that none of these words stays on it.
    #[track_caller]
    pub(crate) fn is_left_clean(&self, words: &[&str]) {
        let left = self.main_screen();
        for words in words {
            assert!(!left.contains(words), "`{words}` is left behind:\n{left}");
        }
        let glass = self.glass();
        let screen = glass.parser.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        let sent = String::from_utf8_lossy(&glass.sent);
        assert!(sent.contains("\u{1b}[3J"), "the scrollback was not cleared");
        assert_eq!(modes(self.master.as_ref()), self.modes, "the modes differ");
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// The program line by line, through pipes.
pub(crate) struct Pipe {
    child: std::process::Child,
    keyboard: Option<std::process::ChildStdin>,
    said: Arc<Mutex<String>>,
    /// Hears what is said, up to the end.
    listener: Option<thread::JoinHandle<()>>,
    /// How much of what was said has been answered.
    answered: usize,
    words: Words,
}

impl Pipe {
    /// Starts the program and hands it the passphrase.
    pub(crate) fn at(machine: &Machine, arguments: &[&str]) -> Self {
        Self::after(":", machine, arguments)
    }

    /// Starts it likewise in the place of a shell that has done something first.
    pub(crate) fn after(first: &str, machine: &Machine, arguments: &[&str]) -> Self {
        let arguments = [arguments, &["--plain", "--passphrase-file", "-"]].concat();
        let mut command = machine.command_after(first, &arguments);
        command.stdin(Stdio::piped());
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let mut stderr = child.stderr.take().unwrap();
        let heard = Arc::clone(&said);
        let listener = thread::spawn(move || {
            let mut whole = Vec::new();
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = stderr.read(&mut bytes) {
                whole.extend_from_slice(&bytes[..count]);
                *heard.lock().unwrap() = String::from_utf8_lossy(&whole).into_owned();
            }
        });
        let mut pipe = Self {
            keyboard: child.stdin.take(),
            child,
            said,
            listener: Some(listener),
            answered: 0,
            words: Words::english(),
        };
        pipe.types(&format!("{PASSPHRASE}\n"));
        pipe
    }

    pub(crate) fn types(&mut self, text: &str) {
        if let Some(keyboard) = &mut self.keyboard {
            // Whether it is still there to hear is not the keyboard's business.
            let _ = keyboard.write_all(text.as_bytes());
            let _ = keyboard.flush();
        }
    }

    /// Everything said so far.
    pub(crate) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Waits for a prompt or the end; the face of what was said before it, or nothing at the end.
    #[track_caller]
    pub(crate) fn face(&mut self) -> Option<Face> {
        let start = Instant::now();
        loop {
            let ended = self.child.try_wait().unwrap().is_some();
            let said = self.said();
            if said.len() > self.answered && said.ends_with("\n> ") {
                return Some(self.read(&said[self.answered..]));
            }
            if ended {
                return None;
            }
            assert!(start.elapsed() < PATIENCE, "it says no more than:\n{said}");
            thread::sleep(Duration::from_millis(1));
        }
    }

    fn read(&self, said: &str) -> Face {
        // A page begins with an empty line; talk may stand before it.
        let page = if said.starts_with('\n') {
            Some(("", said))
        } else {
            said.split_once("\n\n")
        };
        let said = page.map_or(said, |(_, page)| page);
        let lines: Vec<&str> = said.lines().filter(|line| !line.is_empty()).collect();
        let kinds = [
            ("terminal-plain-lines", Entry::Lines),
            ("terminal-plain-several", Entry::Several),
            ("terminal-plain-leave", Entry::Menu),
            ("terminal-plain-one", Entry::One),
            ("terminal-plain-menu", Entry::Acknowledge),
            ("terminal-plain-enter", Entry::Message),
        ];
        let hint = lines.iter().rev().nth(1).copied().unwrap_or_default();
        let kept = hint.starts_with(&self.words.say("terminal-plain-keeps"));
        let hint = if kept {
            lines.iter().rev().nth(2).copied().unwrap_or_default()
        } else {
            hint
        };
        let found = kinds
            .into_iter()
            .find(|(id, _)| hint.contains(&self.words.say(id)));
        let is_line = hint.contains(&self.words.say("terminal-plain-line"));
        let entry = match found {
            Some((_, Entry::Acknowledge | Entry::Menu)) if is_line => Entry::Line,
            found => found.map_or(Entry::Other, |(_, entry)| entry),
        };
        let mut options = BTreeMap::new();
        for line in &lines {
            if let Some((number, _, words)) = numbered(line, ". ") {
                options.insert(number, words);
            }
        }
        Face {
            title: one_line(lines.first().copied().unwrap_or_default()),
            text: one_line(said),
            options,
            marked: Vec::new(),
            entry,
        }
    }

    /// Sends a reply to a face; says nothing about whether it was taken.
    #[track_caller]
    pub(crate) fn does(&mut self, face: &Face, reply: &Reply) {
        self.answered = self.said().len();
        let last = face.options.len();
        let line = match reply {
            Reply::GoOn | Reply::Done => String::new(),
            Reply::Leave => "?".to_owned(),
            Reply::One(number) => number.to_string(),
            Reply::Several(numbers) => {
                let number = |number: &usize| (*number).min(last).to_string();
                numbers.iter().map(number).collect::<Vec<_>>().join(" ")
            }
            Reply::Line(text) => text.clone(),
            Reply::Menu(id) => {
                self.types("?\n");
                let menu = self.face().unwrap();
                self.answered = self.said().len();
                menu.number(&self.words.say(id)).to_string()
            }
        };
        self.types(&format!("{line}\n"));
    }

    /// Kills it as a power cut would; returns everything it has said.
    pub(crate) fn dies(mut self) -> String {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.said()
    }

    /// Closes its standard input and waits for its end; returns the exit code.
    pub(crate) fn is_left(&mut self) -> Option<i32> {
        self.keyboard = None;
        let code = self.child.wait().unwrap().code();
        // What it said last may still be on its way.
        if let Some(listener) = self.listener.take() {
            listener.join().unwrap();
        }
        code
    }
}

impl Drop for Pipe {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
