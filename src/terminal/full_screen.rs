//! The desk on a terminal: one item a screen, and inquire for what is asked in between.

use super::ask::{Afterwards, Ask, Untyped};
use super::desk::Desk;
use super::ears::{Keyboard, Since};
use super::guard;
use super::labels::Labels;
use super::lock::Lock;
use super::page::{Menu, Message, Page};
use super::palette::Palette;
use super::prompt::Prompt;
use super::reply::{Interrupted, Reply};
use super::safe::safe;
use super::screen::Screen;
use super::secret::{self, Time};
use super::settings::{Colour, Settings};
use super::signals;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use secrecy::SecretString;
use std::io::{BufWriter, Stderr, stderr};
use std::time::Duration;

type Items = Screen<CrosstermBackend<BufWriter<Stderr>>, Keyboard>;

/// Item screens on the alternate screen of a terminal; see [`super::open`].
#[derive(Debug)]
pub struct FullScreen {
    items: Option<Items>,
    settings: Settings,
    labels: Labels,
    harmless: Message,
    palette: Palette,
    lock: Option<Lock>,
}

impl FullScreen {
    /// Prepares a desk; nothing is shown before the first page or question.
    pub fn new(settings: Settings, labels: Labels, harmless: Message) -> Self {
        signals::listen();
        let shown = settings
            .colour
            .is_shown(std::env::var_os("NO_COLOR").as_deref());
        if settings.colour == Colour::Always {
            crossterm::style::force_color_output(true);
        }
        Self {
            items: None,
            settings,
            labels,
            harmless,
            palette: if shown {
                Palette::Coloured
            } else {
                Palette::Uncoloured
            },
            lock: None,
        }
    }

    fn items(&mut self) -> Result<&mut Items, Interrupted> {
        let items = match self.items.take() {
            Some(items) => items,
            None => self.begin().map_err(|_| Interrupted)?,
        };
        Ok(self.items.insert(items))
    }

    fn begin(&self) -> std::io::Result<Items> {
        guard::enter()?;
        Ok(Screen {
            terminal: Terminal::new(CrosstermBackend::new(BufWriter::new(stderr())))?,
            ears: Keyboard,
            labels: self.labels.clone(),
            palette: self.palette,
            bidi: self.settings.bidi,
            idle: self.settings.idle,
            locks_after: self.settings.lock,
            lock: self.lock.clone(),
            harmless: self.harmless.clone(),
            stirred: Since::now(),
        })
    }

    /// Asks between the item screens: on their screen while they are on, or on a screen that is
    /// wiped afterwards, or on the main screen.
    fn aside<T>(
        &mut self,
        afterwards: Afterwards,
        ask: impl FnOnce(Prompt<'_>) -> Result<T, Interrupted>,
    ) -> Result<T, Interrupted> {
        let screen_of_its_own = self.items.is_some() || afterwards == Afterwards::Wiped;
        if self.items.is_none() && screen_of_its_own {
            guard::enter().map_err(|_| Interrupted)?;
        }
        if screen_of_its_own {
            guard::pause().map_err(|_| Interrupted)?;
        }
        let answer = ask(Prompt {
            labels: &self.labels,
            palette: self.palette,
        });
        match &mut self.items {
            Some(items) => {
                guard::resume().map_err(|_| Interrupted)?;
                items.redraw()?;
            }
            None => guard::leave(),
        }
        answer
    }
}

impl Desk for FullScreen {
    fn show(&mut self, page: &Page) -> Reply {
        self.items()
            .map_or(Reply::Interrupted, |items| items.show(page))
    }

    fn menu(&mut self, menu: &Menu) -> Result<Option<usize>, Interrupted> {
        self.items()?.menu(menu)
    }

    fn message(&mut self, message: &Message) -> Result<(), Interrupted> {
        self.items()?.message(message)
    }

    fn blank(&mut self) -> Result<(), Interrupted> {
        self.items()?.blank()
    }

    fn harmless(&mut self) -> Result<(), Interrupted> {
        self.items()?.harmless()
    }

    fn ask_line(&mut self, ask: &Ask) -> Result<Option<String>, Interrupted> {
        self.aside(ask.afterwards, |prompt| prompt.line(ask))
    }

    fn ask_text(&mut self, ask: &Ask) -> Result<Option<String>, Interrupted> {
        self.aside(ask.afterwards, |prompt| prompt.text(ask))
    }

    fn choose(&mut self, ask: &Ask, options: &[String]) -> Result<Option<usize>, Interrupted> {
        self.aside(ask.afterwards, |prompt| prompt.choose(ask, options))
    }

    fn confirm(&mut self, ask: &Ask) -> Result<Option<bool>, Interrupted> {
        self.aside(ask.afterwards, |prompt| prompt.confirm(ask))
    }

    fn ask_passphrase(&mut self, ask: &Ask) -> Result<Option<SecretString>, Interrupted> {
        self.aside(ask.afterwards, |_| {
            secret::ask(&safe(&ask.question), &safe(&ask.help), ask.untyped)
        })
    }

    fn ask_new_passphrase(
        &mut self,
        ask: &Ask,
        check: &dyn Fn(&str) -> Result<(), String>,
    ) -> Result<Option<SecretString>, Interrupted> {
        self.aside(ask.afterwards, |prompt| {
            let labels = prompt.labels;
            let asked = |time, problem: &str| {
                let help = if problem.is_empty() {
                    &ask.help
                } else {
                    problem
                };
                match time {
                    Time::First => secret::ask(&safe(&ask.question), &safe(help), Untyped::Stands),
                    Time::Second => {
                        secret::ask(&safe(&labels.passphrase_again), "", Untyped::Stands)
                    }
                }
            };
            secret::ask_new(asked, check, &labels.passphrases_differ)
        })
    }

    fn lock_with(&mut self, lock: Lock) {
        if let Some(items) = &mut self.items {
            items.lock = Some(lock.clone());
        }
        self.lock = Some(lock);
    }

    fn wait(&mut self, pause: Duration) -> Result<(), Interrupted> {
        secret::wait(pause)
    }

    fn unheard(&mut self, work: &mut dyn FnMut()) {
        secret::unheard(work);
    }

    fn leave(&mut self) {
        self.items = None;
        guard::leave();
    }
}

impl Drop for FullScreen {
    fn drop(&mut self) {
        self.leave();
    }
}
