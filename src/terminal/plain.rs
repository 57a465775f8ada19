//! The desk line by line, for screen readers and pipes: no colour, no cursor, numbered choices.
//!
//! The one escape sequence is the wipe of a real terminal before a blank or a harmless page and
//! on leaving: what was said must not stay in the scrollback. A line that is being typed cannot be
//! seen, so the screen does not blank by itself; but a terminal where no line was ended for long is
//! wiped and locked.

use super::ask::{Afterwards, Ask, Untyped};
use super::bidi::Bidi;
use super::desk::Desk;
use super::edit::taken;
use super::guard;
use super::labels::Labels;
use super::lines::Lines;
use super::lock::Lock;
use super::page::{Entry, Menu, Message, Page};
use super::plain_locked::NoLine;
use super::reply::{Interrupted, Reply};
use super::safe::safe;
use super::secret::{self, Time};
use super::settings::Settings;
use super::signals;
use super::typed::{numbers, places, reply, yes_or_no};
use secrecy::SecretString;
use std::io::{BufRead, BufReader, IsTerminal, Stderr, Write, stderr, stdin};
use std::time::Duration;

/// Line by line, on any input and output.
#[derive(Debug)]
pub struct Plain<W: Write> {
    pub(super) lines: Lines,
    output: W,
    pub(super) labels: Labels,
    harmless: Message,
    pub(super) place: Place,
    pub(super) bidi: Bidi,
    pub(super) locks_after: Option<Duration>,
    pub(super) lock: Option<Lock>,
}

/// What stands behind input and output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A person at a terminal: passphrases are not echoed, the end is wiped.
    Terminal,
    /// A pipe or a buffer: lines in, lines out, and nothing else.
    Pipe,
}

impl Plain<Stderr> {
    /// Reads standard input and writes to standard error.
    pub fn stdio(settings: Settings, labels: Labels, harmless: Message) -> Self {
        signals::listen();
        let terminal = stdin().is_terminal() && stderr().is_terminal();
        let mut plain = Self::new(BufReader::new(stdin()), stderr(), labels, harmless);
        plain.place = if terminal {
            Place::Terminal
        } else {
            Place::Pipe
        };
        plain.bidi = settings.bidi;
        plain.locks_after = settings.lock;
        plain
    }
}

impl<W: Write> Plain<W> {
    /// Reads and writes lines and nothing else, as through a pipe.
    pub fn new(
        input: impl BufRead + Send + 'static,
        output: W,
        labels: Labels,
        harmless: Message,
    ) -> Self {
        Self {
            lines: Lines::new(input),
            output,
            labels,
            harmless,
            place: Place::Pipe,
            bidi: Bidi::default(),
            locks_after: None,
            lock: None,
        }
    }

    pub(super) fn say(&mut self, line: &str) -> Result<(), Interrupted> {
        writeln!(self.output, "{line}").map_err(|_| Interrupted)
    }

    /// Says paragraphs, each line made safe and right-to-left text isolated.
    fn tell(&mut self, text: &str) -> Result<(), Interrupted> {
        text.split('\n')
            .try_for_each(|line| self.say(&self.bidi.written(&safe(line))))
    }

    fn number(&mut self, options: &[String]) -> Result<(), Interrupted> {
        for (place, option) in options.iter().enumerate() {
            for (row, line) in option.split('\n').enumerate() {
                let line = self.bidi.written(&safe(line));
                if row == 0 {
                    self.say(&format!("{}. {line}", place + 1))?;
                } else {
                    self.say(&format!("   {line}"))?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn hint(&mut self, parts: &[&str]) -> Result<(), Interrupted> {
        let shown: Vec<_> = parts
            .iter()
            .copied()
            .filter(|part| !part.is_empty())
            .collect();
        self.say(&shown.join(" "))
    }

    pub(super) fn prompt(&mut self) -> Result<(), Interrupted> {
        write!(self.output, "> ").map_err(|_| Interrupted)?;
        self.output.flush().map_err(|_| Interrupted)
    }

    /// Returns the next line, however long it takes.
    pub(super) fn line(&mut self) -> Result<String, Interrupted> {
        loop {
            if let Some(line) = self.lines.next(None)? {
                return Ok(line);
            }
        }
    }

    /// Begins something that must not stay on a terminal.
    pub(super) fn begin(&self) {
        if self.place == Place::Terminal {
            guard::lines_must_go();
        }
    }

    fn read_out(&mut self, page: &Page) -> Result<(), Interrupted> {
        let labels = self.labels.clone();
        let header = &page.header;
        self.begin();
        self.say("")?;
        if let Some(marker) = &header.marker {
            self.say(&format!("*** {} ***", safe(marker)))?;
        }
        let place: Vec<_> = [&header.title, &header.position, &header.language]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(|part| safe(part))
            .collect();
        self.say(&place.join(", "))?;
        if let Some(reminder) = &header.reminder {
            self.tell(reminder)?;
        }
        if !page.aloud.is_empty() {
            self.say(&format!("{}:", safe(&labels.read_aloud)))?;
            page.aloud.iter().try_for_each(|text| self.tell(text))?;
        }
        if !page.notes.is_empty() {
            self.say(&format!("{}:", safe(&labels.for_you)))?;
        }
        for note in &page.notes {
            if note.label.is_empty() {
                self.tell(&note.text)?;
            } else {
                self.say(&format!(
                    "{}: {}",
                    safe(&note.label),
                    self.bidi.written(&safe_lines(&note.text))
                ))?;
            }
        }
        if let Entry::Lines { so_far, .. } = &page.entry
            && !so_far.is_empty()
        {
            self.say(&format!("{}:", safe(&labels.so_far)))?;
            so_far.iter().try_for_each(|line| self.tell(line))?;
        }
        if let Some(notice) = &page.notice {
            self.tell(notice)?;
        }
        Ok(())
    }

    fn answer(&mut self, page: &Page) -> Result<Reply, NoLine> {
        self.read_out(page)?;
        if let Entry::One { options, .. }
        | Entry::Stroke { options }
        | Entry::Several { options, .. } = &page.entry
        {
            self.number(options)?;
        }
        loop {
            self.hints(&page.entry)?;
            let line = self.next()?;
            match reply(&page.entry, &line, &self.labels) {
                Ok(reply) => return Ok(reply),
                Err(nudge) => self.tell(&nudge)?,
            }
        }
    }

    fn hints(&mut self, entry: &Entry) -> Result<(), Interrupted> {
        let labels = self.labels.clone();
        let how = match entry {
            Entry::Acknowledge => &labels.plain_enter,
            Entry::One { .. } | Entry::Stroke { .. } => &labels.plain_one,
            Entry::Several { .. } => &labels.plain_several,
            Entry::Line { .. } | Entry::MaybeLine { .. } => &labels.plain_line,
            Entry::Lines { .. } => &labels.plain_lines,
        };
        let hint = match entry {
            Entry::Line { hint, .. }
            | Entry::MaybeLine { hint, .. }
            | Entry::Lines { hint, .. } => hint.as_str(),
            _ => "",
        };
        let left_out = match entry {
            Entry::MaybeLine { initial, .. } if taken(initial).is_empty() => &labels.plain_left_out,
            Entry::MaybeLine { .. } => &labels.plain_empties,
            _ => "",
        };
        self.hint(&[&safe(hint), how, left_out, &labels.plain_menu])?;
        let kept = match entry {
            Entry::Acknowledge | Entry::Stroke { .. } | Entry::Lines { .. } => String::new(),
            Entry::One { chosen, .. } => numbers(chosen.as_slice()),
            Entry::Several { chosen, .. } => numbers(chosen),
            Entry::Line { initial, .. } | Entry::MaybeLine { initial, .. } => {
                self.bidi.written(&safe(initial))
            }
        };
        if kept.is_empty() {
            return Ok(());
        }
        self.hint(&[&labels.plain_keeps, &kept])
    }

    fn pick(&mut self, options: &[String]) -> Result<Option<usize>, NoLine> {
        let labels = self.labels.clone();
        self.number(options)?;
        loop {
            self.hint(&[&labels.plain_one, &labels.plain_leave])?;
            let typed = taken(&self.next()?);
            if typed.is_empty() {
                return Ok(None);
            }
            match places(&typed, options.len()).as_deref() {
                Some([place]) => return Ok(Some(*place)),
                _ => self.tell(&labels.not_a_choice)?,
            }
        }
    }

    fn put(&mut self, ask: &Ask) -> Result<(), Interrupted> {
        if ask.afterwards == Afterwards::Wiped {
            self.begin();
        }
        self.say("")?;
        self.tell(&ask.question)?;
        if ask.help.is_empty() {
            Ok(())
        } else {
            self.tell(&ask.help)
        }
    }

    fn secret(
        &mut self,
        question: &str,
        help: &str,
        untyped: Untyped,
    ) -> Result<Option<SecretString>, Interrupted> {
        if self.place == Place::Terminal {
            return secret::ask(&safe(question), &safe(help), untyped);
        }
        if !help.is_empty() {
            self.tell(help)?;
        }
        self.tell(question)?;
        let typed = self.line()?;
        Ok(Some(typed)
            .filter(|typed| !typed.is_empty())
            .map(SecretString::from))
    }
}

impl<W: Write> Desk for Plain<W> {
    fn show(&mut self, page: &Page) -> Reply {
        self.put_until(|desk| desk.answer(page))
            .unwrap_or(Reply::Interrupted)
    }

    fn menu(&mut self, menu: &Menu) -> Result<Option<usize>, Interrupted> {
        self.put_until(|desk| {
            desk.begin();
            desk.say("")?;
            desk.tell(&menu.title)?;
            desk.pick(&menu.options)
        })
    }

    fn message(&mut self, message: &Message) -> Result<(), Interrupted> {
        self.put_until(|desk| {
            desk.begin();
            desk.say("")?;
            desk.tell(&message.title)?;
            let mut paragraphs = message.paragraphs.iter();
            paragraphs.try_for_each(|text| desk.tell(text))?;
            let hint = desk.labels.plain_enter.clone();
            desk.say(&hint)?;
            desk.next().map(|_| ())
        })
    }

    fn blank(&mut self) -> Result<(), Interrupted> {
        guard::wipe_lines();
        let hint = self.labels.plain_back.clone();
        self.say(&hint)?;
        match self.next() {
            Ok(_) | Err(NoLine::Reopened) => Ok(()),
            Err(NoLine::Interrupted) => Err(Interrupted),
        }
    }

    fn harmless(&mut self) -> Result<(), Interrupted> {
        guard::wipe_lines();
        let page = self.harmless.clone();
        self.tell(&page.title)?;
        page.paragraphs
            .iter()
            .try_for_each(|text| self.tell(text))?;
        match self.next() {
            Ok(_) | Err(NoLine::Reopened) => Ok(()),
            Err(NoLine::Interrupted) => Err(Interrupted),
        }
    }

    fn ask_line(&mut self, ask: &Ask) -> Result<Option<String>, Interrupted> {
        let labels = self.labels.clone();
        let initial = taken(&ask.initial);
        let typed = self.put_until(|desk| {
            desk.put(ask)?;
            if initial.is_empty() {
                desk.hint(&[&labels.plain_leave])?;
            } else {
                desk.hint(&[&labels.plain_keeps, &desk.bidi.written(&initial)])?;
            }
            desk.next()
        })?;
        let typed = taken(&typed);
        Ok([typed, initial].into_iter().find(|text| !text.is_empty()))
    }

    fn ask_text(&mut self, ask: &Ask) -> Result<Option<String>, Interrupted> {
        if taken(&ask.initial).is_empty() {
            return self.ask_line(ask);
        }
        let ask = Ask {
            help: [ask.help.as_str(), &self.labels.plain_empties]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("\n"),
            ..ask.clone()
        };
        let typed = self.ask_line(&ask)?;
        Ok(typed.map(|typed| if typed == "-" { String::new() } else { typed }))
    }

    fn choose(&mut self, ask: &Ask, options: &[String]) -> Result<Option<usize>, Interrupted> {
        self.put_until(|desk| {
            desk.put(ask)?;
            desk.pick(options)
        })
    }

    fn confirm(&mut self, ask: &Ask) -> Result<Option<bool>, Interrupted> {
        let labels = self.labels.clone();
        self.put_until(|desk| {
            desk.put(ask)?;
            loop {
                desk.hint(&[&labels.yes_or_no, &labels.plain_leave])?;
                let typed = desk.next()?;
                if taken(&typed).is_empty() {
                    return Ok(None);
                }
                if let Some(answer) = yes_or_no(&typed, &labels) {
                    return Ok(Some(answer));
                }
            }
        })
    }

    fn ask_passphrase(&mut self, ask: &Ask) -> Result<Option<SecretString>, Interrupted> {
        self.secret(&ask.question, &ask.help, ask.untyped)
    }

    fn ask_new_passphrase(
        &mut self,
        ask: &Ask,
        check: &dyn Fn(&str) -> Result<(), String>,
    ) -> Result<Option<SecretString>, Interrupted> {
        let labels = self.labels.clone();
        let asked = |time, problem: &str| {
            let help = if problem.is_empty() {
                &ask.help
            } else {
                problem
            };
            match time {
                Time::First => self.secret(&ask.question, help, Untyped::Stands),
                Time::Second => self.secret(&labels.passphrase_again, "", Untyped::Stands),
            }
        };
        secret::ask_new(asked, check, &labels.passphrases_differ)
    }

    fn lock_with(&mut self, lock: Lock) {
        self.lock = Some(lock);
    }

    fn wait(&mut self, pause: Duration) -> Result<(), Interrupted> {
        if self.place == Place::Terminal {
            return secret::wait(pause);
        }
        std::thread::sleep(pause);
        Ok(())
    }

    fn unheard(&mut self, work: &mut dyn FnMut()) {
        match self.place {
            Place::Terminal => secret::unheard(work),
            Place::Pipe => work(),
        }
    }

    fn leave(&mut self) {
        guard::wipe_lines();
    }
}

impl<W: Write> Drop for Plain<W> {
    fn drop(&mut self) {
        self.leave();
    }
}

fn safe_lines(text: &str) -> String {
    text.split('\n').map(safe).collect::<Vec<_>>().join(" ")
}
