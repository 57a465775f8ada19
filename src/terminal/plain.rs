//! The desk line by line, for screen readers and pipes: no colour, no cursor, numbered choices.
//!
//! The one escape sequence is the wipe of a real terminal before a blank or a harmless page and
//! on leaving: what was said must not stay in the scrollback. There is no clock here: a line that
//! is being typed cannot be seen, so the screen does not blank by itself.

use super::ask::Ask;
use super::desk::Desk;
use super::edit::taken;
use super::guard;
use super::key::digit;
use super::labels::Labels;
use super::lines::Lines;
use super::page::{Entry, Menu, Message, Page};
use super::prompt::yes_or_no;
use super::reply::{Interrupted, Reply, Unfinished};
use super::safe::{isolated, safe};
use super::secret::{self, Time};
use super::signals;
use secrecy::SecretString;
use std::io::{BufRead, BufReader, IsTerminal, Stderr, Write, stderr, stdin};

/// Line by line, on any input and output.
#[derive(Debug)]
pub struct Plain<W: Write> {
    lines: Lines,
    output: W,
    labels: Labels,
    harmless: Message,
    place: Place,
    spoken: bool,
}

/// What stands behind input and output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A person at a terminal: passphrases are not echoed, the end is wiped.
    Terminal,
    /// A pipe or a buffer: lines in, lines out, and nothing else.
    Pipe,
}

impl Plain<Stderr> {
    /// Reads standard input and writes to standard error.
    pub fn stdio(labels: Labels, harmless: Message) -> Self {
        signals::listen();
        let terminal = stdin().is_terminal() && stderr().is_terminal();
        let mut plain = Self::new(BufReader::new(stdin()), stderr(), labels, harmless);
        plain.place = if terminal {
            Place::Terminal
        } else {
            Place::Pipe
        };
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
            spoken: false,
        }
    }

    fn say(&mut self, line: &str) -> Result<(), Interrupted> {
        self.spoken = true;
        writeln!(self.output, "{line}").map_err(|_| Interrupted)
    }

    /// Says paragraphs, each line made safe and right-to-left text isolated.
    fn tell(&mut self, text: &str) -> Result<(), Interrupted> {
        text.split('\n')
            .try_for_each(|line| self.say(&isolated(&safe(line))))
    }

    fn number(&mut self, options: &[String]) -> Result<(), Interrupted> {
        for (place, option) in options.iter().enumerate() {
            self.say(&format!("{}. {}", place + 1, isolated(&safe(option))))?;
        }
        Ok(())
    }

    fn hint(&mut self, parts: &[&str]) -> Result<(), Interrupted> {
        let shown: Vec<_> = parts
            .iter()
            .copied()
            .filter(|part| !part.is_empty())
            .collect();
        self.say(&shown.join(" "))
    }

    fn next(&mut self) -> Result<String, Interrupted> {
        write!(self.output, "> ").map_err(|_| Interrupted)?;
        self.output.flush().map_err(|_| Interrupted)?;
        self.lines.next()
    }

    fn wipe(&mut self) {
        if self.place == Place::Terminal && self.spoken {
            guard::wipe();
            self.spoken = false;
        }
    }

    fn read_out(&mut self, page: &Page) -> Result<(), Interrupted> {
        let labels = self.labels.clone();
        let header = &page.header;
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
                    isolated(&safe_lines(&note.text))
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

    fn answer(&mut self, page: &Page) -> Result<Reply, Interrupted> {
        self.read_out(page)?;
        if let Entry::One { options, .. } | Entry::Several { options, .. } = &page.entry {
            self.number(options)?;
        }
        loop {
            self.hints(&page.entry)?;
            let typed = taken(&self.next()?);
            if typed == "?" || typed == "؟" {
                return Ok(Reply::Menu(standing(&page.entry)));
            }
            match self.reply(&page.entry, typed) {
                Ok(reply) => return Ok(reply),
                Err(nudge) => self.tell(&nudge)?,
            }
        }
    }

    fn hints(&mut self, entry: &Entry) -> Result<(), Interrupted> {
        let labels = self.labels.clone();
        let how = match entry {
            Entry::Acknowledge => &labels.plain_enter,
            Entry::One { .. } => &labels.plain_one,
            Entry::Several { .. } => &labels.plain_several,
            Entry::Line { .. } => &labels.plain_line,
            Entry::Lines { .. } => &labels.plain_lines,
        };
        let hint = match entry {
            Entry::Line { hint, .. } | Entry::Lines { hint, .. } => hint.as_str(),
            _ => "",
        };
        self.hint(&[&safe(hint), how, &labels.plain_menu])?;
        let kept = match entry {
            Entry::Acknowledge | Entry::Lines { .. } => String::new(),
            Entry::One { chosen, .. } => numbers(chosen.as_slice()),
            Entry::Several { chosen, .. } => numbers(chosen),
            Entry::Line { initial, .. } => isolated(&safe(initial)),
        };
        if kept.is_empty() {
            return Ok(());
        }
        self.hint(&[&labels.plain_keeps, &kept])
    }

    /// Returns the reply to a line, or what to say to one that answers nothing.
    fn reply(&self, entry: &Entry, typed: String) -> Result<Reply, String> {
        let empty = typed.is_empty();
        match entry {
            Entry::Acknowledge => Ok(Reply::Acknowledged),
            Entry::One {
                chosen: Some(place),
                ..
            } if empty => Ok(Reply::One(*place)),
            Entry::One { .. } if empty => Err(self.labels.choose_first.clone()),
            Entry::One { options, .. } => match places(&typed, options.len()).as_deref() {
                Some([place]) => Ok(Reply::One(*place)),
                _ => Err(self.labels.not_a_choice.clone()),
            },
            Entry::Several { chosen, .. } if empty && !chosen.is_empty() => {
                Ok(Reply::Several(ascending(chosen.clone())))
            }
            Entry::Several { .. } if empty => Err(self.labels.mark_first.clone()),
            Entry::Several { options, .. } => places(&typed, options.len())
                .map(|places| Reply::Several(ascending(places)))
                .ok_or_else(|| self.labels.not_a_choice.clone()),
            Entry::Line { initial, .. } if empty && !taken(initial).is_empty() => {
                Ok(Reply::Line(taken(initial)))
            }
            Entry::Line { .. } if empty => Err(self.labels.type_first.clone()),
            Entry::Lines { .. } if empty => Ok(Reply::Done),
            Entry::Line { .. } | Entry::Lines { .. } => Ok(Reply::Line(typed)),
        }
    }

    fn pick(&mut self, options: &[String]) -> Result<Option<usize>, Interrupted> {
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
        self.say("")?;
        self.tell(&ask.question)?;
        if ask.help.is_empty() {
            Ok(())
        } else {
            self.tell(&ask.help)
        }
    }

    fn secret(&mut self, question: &str, help: &str) -> Result<Option<SecretString>, Interrupted> {
        if self.place == Place::Terminal {
            return secret::ask(&safe(question), &safe(help));
        }
        if !help.is_empty() {
            self.tell(help)?;
        }
        self.tell(question)?;
        let typed = self.lines.next()?;
        Ok(Some(typed)
            .filter(|typed| !typed.is_empty())
            .map(SecretString::from))
    }
}

impl<W: Write> Desk for Plain<W> {
    fn show(&mut self, page: &Page) -> Reply {
        self.answer(page).unwrap_or(Reply::Interrupted)
    }

    fn menu(&mut self, menu: &Menu) -> Result<Option<usize>, Interrupted> {
        self.say("")?;
        self.tell(&menu.title)?;
        self.pick(&menu.options)
    }

    fn message(&mut self, message: &Message) -> Result<(), Interrupted> {
        self.say("")?;
        self.tell(&message.title)?;
        message
            .paragraphs
            .iter()
            .try_for_each(|text| self.tell(text))?;
        let hint = self.labels.plain_enter.clone();
        self.say(&hint)?;
        self.next().map(|_| ())
    }

    fn blank(&mut self) -> Result<(), Interrupted> {
        self.wipe();
        let hint = self.labels.plain_back.clone();
        self.say(&hint)?;
        self.next().map(|_| ())
    }

    fn harmless(&mut self) -> Result<(), Interrupted> {
        self.wipe();
        let page = self.harmless.clone();
        self.tell(&page.title)?;
        page.paragraphs
            .iter()
            .try_for_each(|text| self.tell(text))?;
        self.next().map(|_| ())
    }

    fn ask_line(&mut self, ask: &Ask) -> Result<Option<String>, Interrupted> {
        let labels = self.labels.clone();
        self.put(ask)?;
        let initial = taken(&ask.initial);
        if initial.is_empty() {
            self.hint(&[&labels.plain_leave])?;
        } else {
            self.hint(&[&labels.plain_keeps, &isolated(&initial)])?;
        }
        let typed = taken(&self.next()?);
        Ok([typed, initial].into_iter().find(|text| !text.is_empty()))
    }

    fn choose(&mut self, ask: &Ask, options: &[String]) -> Result<Option<usize>, Interrupted> {
        self.put(ask)?;
        self.pick(options)
    }

    fn confirm(&mut self, ask: &Ask) -> Result<Option<bool>, Interrupted> {
        let labels = self.labels.clone();
        self.put(ask)?;
        loop {
            self.hint(&[&labels.yes_or_no, &labels.plain_leave])?;
            let typed = self.next()?;
            if taken(&typed).is_empty() {
                return Ok(None);
            }
            if let Some(answer) = yes_or_no(&typed, &labels) {
                return Ok(Some(answer));
            }
        }
    }

    fn ask_passphrase(&mut self, ask: &Ask) -> Result<Option<SecretString>, Interrupted> {
        self.secret(&ask.question, &ask.help)
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
                Time::First => self.secret(&ask.question, help),
                Time::Second => self.secret(&labels.passphrase_again, ""),
            }
        };
        secret::ask_new(asked, check, &labels.passphrases_differ)
    }

    fn leave(&mut self) {
        self.wipe();
    }
}

/// What stands on a page before a line is typed: there is nothing half-typed to be seen here.
fn standing(entry: &Entry) -> Unfinished {
    match entry {
        Entry::Acknowledge => Unfinished::default(),
        Entry::One { chosen, .. } => Unfinished {
            chosen: chosen.iter().copied().collect(),
            ..Unfinished::default()
        },
        Entry::Several { chosen, .. } => Unfinished {
            chosen: chosen.clone(),
            ..Unfinished::default()
        },
        Entry::Line { initial, .. } | Entry::Lines { initial, .. } => Unfinished {
            text: initial.clone(),
            ..Unfinished::default()
        },
    }
}

fn safe_lines(text: &str) -> String {
    text.split('\n').map(safe).collect::<Vec<_>>().join(" ")
}

/// Returns places as the numbers that stand before the options.
fn numbers(places: &[usize]) -> String {
    let numbers: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
    numbers.join(" ")
}

/// Returns the places of the numbers typed; nothing where one of them is no option.
fn places(typed: &str, count: usize) -> Option<Vec<usize>> {
    typed
        .split(|character: char| character.is_whitespace() || matches!(character, ',' | '،'))
        .filter(|word| !word.is_empty())
        .map(|word| {
            let number = word
                .trim_end_matches('.')
                .chars()
                .try_fold(0_usize, |number, character| {
                    number.checked_mul(10)?.checked_add(digit(character)?)
                })?;
            number.checked_sub(1).filter(|place| *place < count)
        })
        .collect()
}

fn ascending(mut places: Vec<usize>) -> Vec<usize> {
    places.sort_unstable();
    places.dedup();
    places
}
