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
    CameIn,
    Pause,
    Closing,
    Stop,
}

impl Sitting<'_, '_> {
    /// Opens the menu. Returns whether the interview has moved on, so that another page is due.
    pub(super) fn menu(&mut self, ix: ItemIx, item: &Item) -> Result<bool, Ended> {
        let mut choices = Vec::new();
        if item.may_stay_unanswered() {
            choices.extend([
                (Choice::Declined, "menu-declined"),
                (Choice::NotKnown, "menu-not-known"),
            ]);
        }
        if item.is_ask() {
            choices.push((Choice::Told, "menu-told"));
        }
        choices.extend([
            (Choice::Back, "menu-back"),
            (Choice::Topic, "menu-topic"),
            (Choice::Note, "menu-note"),
            (Choice::Urgent, "menu-urgent"),
            (Choice::CameIn, "menu-came-in"),
            (Choice::Pause, "menu-pause"),
            (Choice::Closing, "menu-closing"),
            (Choice::Stop, "menu-stop"),
        ]);
        let menu = Menu {
            title: self.words.say("menu-title"),
            options: choices.iter().map(|(_, id)| self.words.say(id)).collect(),
        };
        let Some((choice, _)) = self.desk.menu(&menu)?.and_then(|at| choices.get(at)) else {
            return Ok(false);
        };
        match choice {
            Choice::Declined => self.act(Action::Decline {
                item: item.id.clone(),
            })?,
            Choice::NotKnown => self.act(Action::NotKnown {
                item: item.id.clone(),
            })?,
            Choice::Told => self.code(ix, super::told::Later::IsCodedLater)?,
            Choice::Back => self.act(Action::Back)?,
            Choice::Topic => return self.choose_topic(),
            Choice::Note => {
                self.note(Some(item))?;
                return Ok(false);
            }
            Choice::Urgent => return self.raise(),
            Choice::CameIn => {
                self.came_in()?;
                return Ok(false);
            }
            Choice::Pause => {
                self.pause()?;
                return Ok(false);
            }
            Choice::Closing => self.act(Action::Close)?,
            Choice::Stop => return self.stop(),
        }
        Ok(true)
    }
}
