//! The real desk in a real terminal: what stands on the screen, and what is left of it afterwards.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use vt100::Parser;

const ESCAPE: &str = "\u{1b}";
const CTRL_C: &str = "\u{3}";
const CTRL_X: &str = "\u{18}";
const CTRL_Z: &str = "\u{1a}";
const PAGE_DOWN: &str = "\u{1b}[6~";
const DOWN: &str = "\u{1b}[B";

/// An officer at a terminal of 80 columns and 24 rows, with the example open.
struct Seat {
    terminal: Arc<Mutex<(Parser, Vec<u8>)>>,
    keyboard: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    /// The modes of the terminal before the program began, as `stty` spells them.
    modes: String,
}

/// Returns the modes of a terminal.
fn modes(master: &(dyn MasterPty + Send)) -> String {
    let terminal = std::fs::File::open(master.tty_name().unwrap()).unwrap();
    let stty = Command::new("stty").arg("-g").stdin(terminal).output();
    String::from_utf8(stty.unwrap().stdout).unwrap()
}

impl Seat {
    fn at(arguments: &[&str]) -> Self {
        let mut program = std::env::current_exe().unwrap();
        program.pop();
        program.pop();
        let mut command = CommandBuilder::new(program.join("examples").join("desk"));
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        let pair = native_pty_system().openpty(size(24, 80)).unwrap();
        let modes = modes(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).unwrap();
        let terminal = Arc::new(Mutex::new((
            Parser::new(cells(24), cells(80), 500),
            Vec::new(),
        )));
        let mut reader = pair.master.try_clone_reader().unwrap();
        drop(pair.slave);
        let drawn = Arc::clone(&terminal);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let mut terminal = drawn.lock().unwrap();
                let new = bytes.get(..count).unwrap_or_default();
                terminal.0.process(new);
                terminal.1.extend_from_slice(new);
            }
        });
        let keyboard = pair.master.take_writer().unwrap();
        Self {
            terminal,
            keyboard,
            master: pair.master,
            child,
            modes,
        }
    }

    fn types(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    fn screen(&self) -> String {
        self.terminal.lock().unwrap().0.screen().contents()
    }

    fn everything_sent(&self) -> String {
        String::from_utf8_lossy(&self.terminal.lock().unwrap().1).into_owned()
    }

    #[track_caller]
    fn sees(&self, words: &str) {
        self.waits(words, |screen| screen.contains(words));
    }

    #[track_caller]
    fn sees_no(&self, words: &str) {
        self.waits(words, |screen| !screen.contains(words));
    }

    #[track_caller]
    fn waits(&self, words: &str, fits: impl Fn(&str) -> bool) {
        let start = Instant::now();
        while !fits(&self.screen()) {
            let waited = start.elapsed();
            assert!(
                waited < Duration::from_secs(20),
                "`{words}` and this screen:\n{}",
                self.screen()
            );
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Lets the time pass after which the desk locks.
    #[track_caller]
    fn is_left_for_long(&self) {
        self.sees("Press any key");
        thread::sleep(Duration::from_millis(3200));
        assert_eq!(self.screen().trim(), "Press any key");
    }

    fn resizes(&mut self, rows: u16, columns: u16) {
        self.terminal
            .lock()
            .unwrap()
            .0
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        self.master.resize(size(rows, columns)).unwrap();
    }

    fn is_sent(&mut self, signal: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let status = Command::new("kill").args([signal, &id]).status().unwrap();
        assert!(status.success());
    }

    /// Waits for the end and checks that nothing of the item screens is left.
    #[track_caller]
    fn is_left_clean(&mut self, last_words: &str) {
        self.sees(last_words);
        self.child.wait().unwrap();
        assert_eq!(modes(self.master.as_ref()), self.modes);
        let terminal = self.terminal.lock().unwrap();
        let screen = terminal.0.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        for words in ["papers", "Nobody", "Esc", "Amina"] {
            assert!(!screen.contents().contains(words), "{}", screen.contents());
        }
        let sent = String::from_utf8_lossy(&terminal.1);
        assert!(sent.contains("\u{1b}[3J"), "the scrollback was not cleared");
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

/// A seat that has answered its way to the open account.
fn listening() -> Seat {
    let mut seat = Seat::at(&[]);
    seat.sees("Nobody can see");
    seat.types("1\r");
    seat.sees("identity papers");
    seat.types("2\r");
    seat.sees("tell me about your journey");
    seat
}

#[test]
fn an_interview_from_the_first_key_to_an_empty_screen() {
    let mut seat = Seat::at(&[]);
    seat.sees("Nobody can see");
    seat.types("\r");
    seat.sees("! Nothing is chosen yet");
    seat.types("1\r");
    seat.sees("▌ Where are your identity papers now?");
    seat.types(DOWN);
    seat.sees("> 1  With me");
    seat.types("2");
    seat.sees("> 2  Someone else has them");
    seat.types(ESCAPE);
    seat.sees("What now?");
    seat.types(ESCAPE);
    seat.sees("> 2  Someone else has them");
    seat.types("\r");
    seat.sees("EXERCISE");
    seat.types("They took ");
    seat.sees("> They took");
    seat.types(ESCAPE);
    seat.sees("What now?");
    seat.types("1\r");
    seat.sees("> They took");
    seat.types("me there.\r");
    seat.sees("- They took me there.");
    seat.types("\r");
    seat.sees("[ ] 1  Passport");
    seat.types("2 3 \r");
    seat.sees("How old are you?");
    seat.types("twelve\r");
    seat.sees("! This must be a number.");
    seat.types("\u{15}17\r");
    seat.sees("Part 1.");
    seat.types(PAGE_DOWN);
    seat.sees("say it back");
    seat.types("\r");
    seat.sees("Enough has been said");
    seat.types(" ");
    seat.is_left_clean("finished");
}

#[test]
fn a_resize_redraws() {
    let mut seat = listening();
    seat.types("in my words");
    seat.sees("> in my words");
    seat.resizes(15, 40);
    seat.sees("══════════════ EXERCISE ══════════════");
    seat.sees("> in my words");
    seat.resizes(50, 120);
    seat.sees("40 minutes so far. A break would be good.");
    seat.sees("> in my words");
    seat.types(CTRL_C);
    seat.is_left_clean("interrupted");
}

#[test]
fn left_alone_the_screen_blanks_and_the_waking_key_is_swallowed() {
    let mut seat = Seat::at(&["--short-idle"]);
    seat.sees("Nobody can see");
    seat.types("2");
    seat.sees("> 2  No");
    seat.sees("Press any key");
    assert_eq!(seat.screen().trim(), "Press any key");
    seat.types("\r");
    seat.sees("> 2  No");
    seat.types("\r");
    seat.sees("identity papers");
    seat.types(CTRL_C);
    seat.is_left_clean("interrupted");
}

/// What opens the lock of the example.
const PASSPHRASE: &str = "correct horse battery\r";

#[test]
fn left_alone_for_long_the_desk_locks_and_the_half_typed_words_survive() {
    let mut seat = Seat::at(&["--short-idle", "--short-lock"]);
    seat.sees("Nobody can see");
    seat.types("1\r");
    seat.sees("identity papers");
    seat.types("2\r");
    seat.sees("tell me about your journey");
    seat.types("he ke");
    seat.sees("Press any key");
    // Before its time the blank is a blank.
    seat.types("x");
    seat.sees("> he ke");
    seat.is_left_for_long();
    seat.types("1\r");
    seat.sees("This desk was left alone for 15 minutes.");
    for words in ["he ke", "EXERCISE", "journey", "Ctrl-X"] {
        assert!(!seat.screen().contains(words), "{}", seat.screen());
    }
    seat.types("guessed\r");
    seat.sees("! That is not the passphrase.");
    seat.sees_no("guessed");
    // The page of the lock blanks as well, and stays locked.
    seat.sees("Press any key");
    seat.types("x");
    seat.sees("This desk was left alone for 15 minutes.");
    seat.types(PASSPHRASE);
    seat.sees("> he ke");
    seat.types("pt\r");
    seat.sees("- he kept");
    seat.types(CTRL_C);
    seat.is_left_clean("interrupted");
    let everything = seat.everything_sent();
    assert!(!everything.contains("battery") && !everything.contains("guessed"));
}

#[test]
fn a_pause_and_the_harmless_page_lock_too() {
    let mut seat = Seat::at(&["--short-idle", "--short-lock"]);
    seat.sees("Nobody can see");
    seat.types(CTRL_X);
    seat.sees("Vehicle register");
    seat.is_left_for_long();
    seat.types(CTRL_X);
    seat.sees("This desk was left alone for 15 minutes.");
    seat.types(PASSPHRASE);
    seat.sees("Vehicle register");
    seat.types(CTRL_X);
    seat.sees("Nobody can see");
    seat.types(ESCAPE);
    seat.sees("What now?");
    seat.types("9\r");
    seat.is_left_for_long();
    seat.types("x");
    seat.sees("This desk was left alone for 15 minutes.");
    seat.types(PASSPHRASE);
    seat.sees("Nobody can see");
    seat.types(CTRL_C);
    seat.is_left_clean("interrupted");
}

#[test]
fn a_locked_desk_is_left_as_any_other() {
    for signal in ["-TERM", "-HUP", "-QUIT", CTRL_C] {
        let mut seat = Seat::at(&["--short-idle", "--short-lock"]);
        seat.sees("Nobody can see");
        seat.is_left_for_long();
        seat.types("x");
        seat.sees("This desk was left alone for 15 minutes.");
        if signal == CTRL_C {
            seat.types(CTRL_C);
        } else {
            seat.is_sent(signal);
        }
        seat.is_left_clean("interrupted");
    }
}

#[test]
fn line_by_line_a_desk_that_was_left_is_wiped_and_locked() {
    let mut seat = Seat::at(&["--plain", "--short-lock"]);
    seat.sees("Nobody can see");
    seat.types("1\n");
    seat.sees("Where are your identity papers now?");
    seat.types("half a");
    seat.sees("> half a");
    seat.sees_no("papers");
    assert_eq!(seat.screen().trim(), "Enter comes back.\n>");
    seat.types("\n");
    seat.sees("This desk was left alone for 15 minutes.");
    seat.types("guessed\r");
    seat.sees("That is not the passphrase.");
    seat.types("guessed\r");
    seat.sees("Seconds until the next try: 1");
    // Lost while the wait lasts.
    seat.types("x");
    thread::sleep(Duration::from_millis(1200));
    seat.types(PASSPHRASE);
    seat.sees("Typed before the desk locked, and not taken: half a");
    seat.sees("Where are your identity papers now?");
    seat.types("1\n");
    seat.sees("tell me about your journey");
    seat.types(CTRL_C);
    seat.is_left_clean("interrupted");
    let everything = seat.everything_sent();
    assert!(!everything.contains("battery") && !everything.contains("guessed"));
}

#[test]
fn one_stroke_shows_the_harmless_page_and_brings_the_words_back() {
    let mut seat = listening();
    seat.types("he ke");
    seat.sees("> he ke");
    for key in [CTRL_X, "\u{1b}[20~"] {
        seat.types(key);
        seat.sees("Vehicle register");
        seat.sees_no("he ke");
        seat.types("\r x");
        seat.types(CTRL_X);
        seat.sees("> he ke");
    }
    seat.types(CTRL_C);
    seat.is_left_clean("interrupted");
}

/// Fault case 14.
#[test]
fn a_paste_is_text_and_stopping_does_nothing() {
    let mut seat = listening();
    seat.types("\u{1b}[200~one\ttwo\rthree\u{7}\u{1b}[201~");
    seat.sees("> one two three");
    seat.types(CTRL_Z);
    seat.is_sent("-TSTP");
    seat.types(" four");
    seat.sees("> one two three four");
    seat.types(CTRL_C);
    seat.is_left_clean("interrupted");
}

/// Fault case 14.
#[test]
fn signals_leave_as_ctrl_c_does() {
    for signal in ["-TERM", "-HUP", "-INT", "-QUIT"] {
        let mut seat = listening();
        seat.is_sent(signal);
        seat.is_left_clean("interrupted");
    }
    for signal in ["-TERM", "-HUP", "-INT", "-QUIT"] {
        let mut seat = Seat::at(&["--plain"]);
        seat.sees("Nobody can see");
        seat.is_sent(signal);
        seat.is_left_clean("interrupted");
    }
}

/// Fault case 14.
#[test]
fn stopped_from_outside_it_takes_the_terminal_back_when_it_goes_on() {
    let mut seat = listening();
    seat.types("he ke");
    seat.sees("> he ke");
    seat.is_sent("-STOP");
    let terminal = std::fs::File::open(seat.master.tty_name().unwrap()).unwrap();
    let cooked = Command::new("stty").arg("sane").stdin(terminal).status();
    assert!(cooked.unwrap().success());
    seat.terminal
        .lock()
        .unwrap()
        .0
        .process(b"\x1b[2J\x1b[Hshell");
    seat.sees("shell");
    seat.is_sent("-CONT");
    seat.sees_no("shell");
    seat.types("pt");
    seat.sees("> he kept");
    seat.types("\r");
    seat.sees("- he kept");
    seat.types(CTRL_C);
    // The modes are those that the shell has set in between.
    seat.sees("interrupted");
    assert!(!seat.terminal.lock().unwrap().0.screen().alternate_screen());
}

/// Fault case 49: a fault inside, on an item screen.
#[test]
fn a_fault_in_the_program_gives_the_terminal_back_and_tells_nothing() {
    let mut seat = Seat::at(&["--panic"]);
    seat.sees("Nobody can see");
    seat.types(CTRL_C);
    seat.is_left_clean("error: Panah had to stop");
    assert!(!seat.everything_sent().contains("payload"));
    // Line by line.
    let mut seat = Seat::at(&["--panic", "--plain"]);
    seat.sees("Nobody can see");
    seat.types(CTRL_C);
    seat.is_left_clean("error: Panah had to stop");
    assert!(!seat.everything_sent().contains("payload"));
}

#[test]
fn questions_between_the_screens() {
    let mut seat = Seat::at(&["--asks"]);
    seat.sees("New passphrase:");
    seat.types("too short\r");
    seat.sees("At least 15 characters.");
    seat.types("correct horse battery\r");
    seat.sees("The same passphrase again");
    seat.types("correct horse battery\r");
    seat.sees("Which agency?");
    seat.types(DOWN);
    seat.types("\r");
    seat.sees("Name as used?");
    assert!(seat.terminal.lock().unwrap().0.screen().alternate_screen());
    seat.types("Amina\r");
    seat.sees("Begin now?");
    seat.sees_no("Amina");
    seat.types("maybe\r");
    seat.sees("Type yes or no.");
    seat.types("y\r");
    seat.sees("Nobody can see");
    seat.types(CTRL_C);
    seat.is_left_clean("interrupted");
    assert!(!seat.everything_sent().contains("battery"));
}

/// Fault case 14.
#[test]
fn a_signal_during_a_question_restores_the_terminal() {
    let mut seat = Seat::at(&["--asks"]);
    seat.sees("New passphrase:");
    seat.types("correct horse battery\r");
    seat.sees("again");
    seat.types("correct horse battery\r");
    seat.sees("Which agency?");
    seat.is_sent("-TERM");
    assert!(!seat.child.wait().unwrap().success());
    // What the process sent last may still be on its way to the terminal.
    let is_restored = || {
        let terminal = seat.terminal.lock().unwrap();
        let screen = terminal.0.screen();
        !screen.bracketed_paste() && !screen.hide_cursor()
    };
    let since = Instant::now();
    while !is_restored() && since.elapsed() < Duration::from_secs(10) {
        thread::sleep(Duration::from_millis(20));
    }
    assert!(is_restored());
}

#[test]
fn line_by_line_on_a_terminal() {
    let mut seat = Seat::at(&["--plain"]);
    seat.sees("Type a number, then Enter. ? opens the menu.");
    assert!(!seat.everything_sent().contains('\u{1b}'));
    seat.types("1\n");
    seat.sees("Where are your identity papers now?");
    seat.types(CTRL_C);
    seat.is_left_clean("interrupted");
}

/// Fault case 15.
#[test]
fn without_a_terminal_it_goes_line_by_line_and_writes_no_escape() {
    let mut program = std::env::current_exe().unwrap();
    program.pop();
    program.pop();
    let output = Command::new(program.join("examples").join("desk"))
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "interrupted\n");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("1. Yes"), "{said}");
    assert!(!said.contains('\u{1b}'), "{said}");
}
