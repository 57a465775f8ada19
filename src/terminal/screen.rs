//! The loop of the item screens: draw, listen, change, until there is a reply.

use super::bidi::Bidi;
use super::ears::{Ears, Heard, Since};
use super::form::Form;
use super::key::Key;
use super::labels::Labels;
use super::lock::Lock;
use super::page::{Entry, Menu, Message, Page};
use super::palette::Palette;
use super::reply::{Interrupted, Reply};
use super::view::View;
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};
use ratatui::{Frame, Terminal};
use std::time::Duration;

/// The item screens on any backend, with any source of keys.
#[derive(Debug)]
pub(super) struct Screen<B: Backend, E: Ears> {
    pub(super) terminal: Terminal<B>,
    pub(super) ears: E,
    pub(super) labels: Labels,
    pub(super) palette: Palette,
    pub(super) bidi: Bidi,
    pub(super) idle: Option<Duration>,
    pub(super) locks_after: Option<Duration>,
    pub(super) lock: Option<Lock>,
    pub(super) harmless: Message,
    pub(super) stirred: Since,
}

impl<B: Backend, E: Ears> Screen<B, E> {
    /// Shows a page until it is answered or left.
    pub(super) fn show(&mut self, page: &Page) -> Reply {
        self.answer(page).unwrap_or(Reply::Interrupted)
    }

    fn answer(&mut self, page: &Page) -> Result<Reply, Interrupted> {
        let mut form = Form::new(&page.entry);
        self.stirred = Since::now();
        loop {
            let key = self.turn(|view, frame| view.page(frame, page, &mut form))?;
            if let Some(reply) = form.press(&key) {
                return Ok(reply);
            }
        }
    }

    /// Shows a menu; Esc closes it.
    pub(super) fn menu(&mut self, menu: &Menu) -> Result<Option<usize>, Interrupted> {
        let mut form = Form::new(&Entry::One {
            options: menu.options.clone(),
            chosen: None,
        });
        self.stirred = Since::now();
        loop {
            let key = self.turn(|view, frame| view.menu(frame, menu, &mut form))?;
            match form.press(&key) {
                Some(Reply::One(place)) => return Ok(Some(place)),
                Some(_) => return Ok(None),
                None => {}
            }
        }
    }

    /// Shows a message until a key goes on; a longer one scrolls first.
    pub(super) fn message(&mut self, message: &Message) -> Result<(), Interrupted> {
        let mut form = Form::new(&Entry::Acknowledge);
        self.stirred = Since::now();
        loop {
            let key = self.turn(|view, frame| {
                view.message(frame, message, &view.labels.keys_message, &mut form);
            })?;
            match key {
                Key::Up | Key::Down | Key::PageUp | Key::PageDown => {
                    form.press(&key);
                }
                _ if form.scroll.goes_on_below() => {
                    form.press(&Key::PageDown);
                }
                _ => return Ok(()),
            }
        }
    }

    /// Shows an empty screen; the key that wakes it is swallowed. Where it comes late, the desk is
    /// locked.
    pub(super) fn blank(&mut self) -> Result<(), Interrupted> {
        let lock = self.lock.clone();
        let locks_after = lock.as_ref().and(self.locks_after);
        let woken_by = self.dark(locks_after)?;
        if let (None, Some(lock)) = (woken_by, lock) {
            self.dark(None)?;
            self.unlock(&lock)?;
        }
        self.ears.forget_pending();
        self.stirred = Since::now();
        Ok(())
    }

    /// Shows an empty screen until a key is pressed, and returns it; nothing where none was pressed
    /// for `limit`, counted from the last key before.
    pub(super) fn dark(&mut self, limit: Option<Duration>) -> Result<Option<Key>, Interrupted> {
        loop {
            #[expect(
                clippy::redundant_closure_for_method_calls,
                reason = "the path alone fixes a lifetime too early"
            )]
            self.draw(|view, frame| view.blank(frame))?;
            match self.ears.hear(self.left(limit)) {
                Heard::Ended | Heard::Key(Key::Interrupt) => return Err(Interrupted),
                Heard::Key(key) => return Ok(Some(key)),
                Heard::Silence => return Ok(None),
                Heard::Resized => self.redraw()?,
            }
        }
    }

    /// Shows the harmless page until the officer's own key; no other key shows what is behind.
    pub(super) fn harmless(&mut self) -> Result<(), Interrupted> {
        let mut form = Form::new(&Entry::Acknowledge);
        let page = self.harmless.clone();
        loop {
            let key = self.key(|view, frame| {
                view.message(frame, &page, &view.labels.keys_harmless, &mut form);
            })?;
            if key == Key::Hide {
                return Ok(());
            }
            form.press(&key);
        }
    }

    /// Has the next drawing begin from an empty screen. Not ratatui's `clear`, which asks the
    /// terminal for the cursor's place and waits for the answer.
    pub(super) fn redraw(&mut self) -> Result<(), Interrupted> {
        let size = self.terminal.size().map_err(|_| Interrupted)?;
        self.terminal
            .resize(Rect::from((Position::ORIGIN, size)))
            .map_err(|_| Interrupted)
    }

    /// Draws and waits for a key; in between, someone may come in.
    fn turn(&mut self, mut draw: impl FnMut(View<'_>, &mut Frame<'_>)) -> Result<Key, Interrupted> {
        loop {
            match self.key(&mut draw)? {
                Key::Hide => self.harmless()?,
                key => return Ok(key),
            }
        }
    }

    /// Draws and waits for a key; in between, the screen may be resized or fall idle.
    fn key(&mut self, mut draw: impl FnMut(View<'_>, &mut Frame<'_>)) -> Result<Key, Interrupted> {
        loop {
            self.draw(&mut draw)?;
            let locks_after = self.lock.as_ref().and(self.locks_after);
            let limit = self.idle.into_iter().chain(locks_after).min();
            match self.ears.hear(self.left(limit)) {
                Heard::Ended | Heard::Key(Key::Interrupt) => return Err(Interrupted),
                Heard::Silence => self.blank()?,
                Heard::Resized => self.redraw()?,
                Heard::Key(key) => {
                    self.stirred = Since::now();
                    return Ok(key);
                }
            }
        }
    }

    /// Returns what is left of a time that began with the last key.
    fn left(&self, limit: Option<Duration>) -> Option<Duration> {
        limit.map(|limit| limit.saturating_sub(self.stirred.passed()))
    }

    pub(super) fn draw(
        &mut self,
        mut draw: impl FnMut(View<'_>, &mut Frame<'_>),
    ) -> Result<(), Interrupted> {
        let view = View {
            labels: &self.labels,
            palette: self.palette,
            bidi: self.bidi,
        };
        // A screen that can no longer be written is gone.
        match self.terminal.draw(|frame| draw(view, frame)) {
            Ok(_) => Ok(()),
            Err(_) => Err(Interrupted),
        }
    }
}
