//! Talking with the officer: the only code that reads keys and draws screens.
//!
//! Take [`open`] for a [`Desk`], hand it a [`Page`], get a [`Reply`]. The words of the layer
//! itself come in as [`Labels`]; every text handed in is made safe before it is shown.
//! [`FullScreen`] shows one item a screen, [`Plain`] goes line by line, [`Scripted`] plays an
//! officer in tests. Deliberately absent: questionnaires, answers, saving, wording.

mod ask;
mod bidi;
pub mod conduct;
mod desk;
mod ears;
mod edit;
mod entry;
mod form;
mod full_screen;
mod guard;
mod key;
mod labels;
mod lines;
mod list;
mod lock;
mod locked;
mod marked;
mod page;
mod palette;
mod plain;
mod plain_locked;
mod prompt;
mod reply;
mod rows;
mod safe;
mod screen;
mod scripted;
mod scroll;
mod secret;
mod settings;
mod signals;
mod typed;
mod view;
mod wrap;

#[cfg(test)]
mod english;
#[cfg(test)]
mod looks;
#[cfg(test)]
mod stories;

pub use ask::{Afterwards, Ask, Untyped};
pub use bidi::Bidi;
pub use desk::Desk;
pub use full_screen::FullScreen;
pub use guard::guard_panics;
pub use labels::Labels;
pub use lock::Lock;
pub use marked::Marked;
pub use page::{Entry, Header, Menu, Message, Note, Page};
pub use plain::Plain;
pub use reply::{Interrupted, Reply, Unfinished};
pub use safe::{accepts, isolated, reads_right_to_left, safe};
pub use scripted::{Move, Scripted, Shown};
pub use settings::{Colour, Manner, Settings};

use std::io::{IsTerminal, stderr, stdin};

/// Opens the desk that fits: a full screen where standard input and standard error are a
/// terminal that can do it, otherwise line by line.
pub fn open(settings: Settings, labels: Labels, harmless: Message) -> Box<dyn Desk> {
    let able = stdin().is_terminal()
        && stderr().is_terminal()
        && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
    match settings.manner {
        Manner::FullScreen if able => Box::new(FullScreen::new(settings, labels, harmless)),
        Manner::FullScreen | Manner::Plain => Box::new(Plain::stdio(settings, labels, harmless)),
    }
}
