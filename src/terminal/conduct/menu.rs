//! What Esc opens: everything that is no answer.

use crate::grammar::ItemIx;
use crate::interview::Action;
use crate::questionnaire::Item;
use crate::terminal::Menu;

use super::hold::{Ended, Sitting};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Declined,
    NotKnown,
    Told,
    Back,
    Topic,
    Note,
    Urgent,
    Contacts,
    CameIn,
    Pause,
    Closing,
    Stop,
}

impl Sitting<'_, '_> {
    /// Opens the menu, for an item or between two. Returns whether the interview has moved on, so
    /// that another page is due.
    ///
    /// What is always there comes first, so that each number means the same on every page.
    pub(super) fn menu(&mut self, here: Option<(ItemIx, &Item)>) -> Result<bool, Ended> {
        let mut choices = vec![
            (Choice::Back, "menu-back"),
            (Choice::Topic, "menu-topic"),
            (Choice::Note, "menu-note"),
            (Choice::Urgent, "menu-urgent"),
            (Choice::Contacts, "menu-contacts"),
            (Choice::CameIn, "menu-came-in"),
            (Choice::Pause, "menu-pause"),
            (Choice::Closing, "menu-closing"),
            (Choice::Stop, "menu-stop"),
        ];
        if here.is_some_and(|(_, item)| item.may_stay_unanswered()) {
            choices.extend([
                (Choice::Declined, "menu-declined"),
                (Choice::NotKnown, "menu-not-known"),
            ]);
        }
        if here.is_some_and(|(_, item)| item.is_ask()) {
            choices.push((Choice::Told, "menu-told"));
        }
        let menu = Menu {
            title: self.words.say("menu-title"),
            options: choices.iter().map(|(_, id)| self.words.say(id)).collect(),
        };
        let Some((choice, _)) = self.desk.menu(&menu)?.and_then(|at| choices.get(at)) else {
            return Ok(false);
        };
        match (choice, here) {
            (Choice::Declined, Some((_, item))) => self.act(Action::Decline {
                item: item.id.clone(),
            })?,
            (Choice::NotKnown, Some((_, item))) => self.act(Action::NotKnown {
                item: item.id.clone(),
            })?,
            (Choice::Told, Some((ix, _))) => self.code(ix, super::told::Later::IsCodedLater)?,
            (Choice::Declined | Choice::NotKnown | Choice::Told, None) => return Ok(false),
            (Choice::Back, _) => self.act(Action::Back)?,
            (Choice::Topic, _) => return self.choose_topic(),
            (Choice::Note, _) => {
                self.note(here.map(|(_, item)| item))?;
                return Ok(false);
            }
            (Choice::Urgent, _) => return self.raise(),
            (Choice::Contacts, _) => {
                self.show_contacts()?;
                return Ok(false);
            }
            (Choice::CameIn, _) => {
                self.came_in()?;
                return Ok(false);
            }
            (Choice::Pause, _) => {
                self.pause()?;
                return Ok(false);
            }
            (Choice::Closing, _) => self.act(Action::Close)?,
            (Choice::Stop, _) => return self.stop(),
        }
        Ok(true)
    }
}
