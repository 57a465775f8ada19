//! `panah` alone: a short menu for officers.

use std::io::IsTerminal;

use clap::CommandFactory;

use crate::cli::arguments::{Arguments, Secret};
use crate::cli::error::CommandError;
use crate::cli::follow_up_arguments::FollowUpArguments;
use crate::cli::{desk, output};
use crate::terminal::Ask;

use super::Commands;
use super::refer::none_asked;

impl Commands<'_> {
    pub(super) fn menu(&self) -> Result<(), CommandError> {
        if !std::io::stdin().is_terminal() {
            output::talk(&Arguments::command().render_help().to_string());
            return Err(CommandError::usage(
                "no command was given, and there is no terminal to ask on",
                "name a command, as in `panah screen`",
            ));
        }
        let ids = [
            "main-screen",
            "main-resume",
            "main-list",
            "main-show",
            "main-refer",
            "main-follow-up",
            "main-setup",
            "main-leave",
        ];
        let options: Vec<String> = ids.iter().map(|id| self.words.say(id)).collect();
        let none = Secret {
            passphrase_file: None,
        };
        loop {
            let mut desk = desk::open(self.arguments, self.words);
            let chosen = desk.choose(&Ask::new(self.words.say("main-title")), &options)?;
            drop(desk);
            let done = match chosen {
                Some(0) => self.screen(None, &none, super::occasion::Occasion::default()),
                Some(1) => self.resume(&none),
                Some(2) => self.list(false, true, &none),
                Some(3) => self.show_chosen(&none),
                Some(4) => self.refer_chosen(),
                Some(5) => self.follow_up(&FollowUpArguments::default()),
                Some(6) => self.setup(&none),
                _ => return Ok(()),
            };
            match done {
                Ok(()) | Err(CommandError::Told | CommandError::Left) => {}
                Err(error) => error.tell(self.words),
            }
        }
    }

    /// Lets the officer choose a record by its beginning, and refers by it.
    fn refer_chosen(&self) -> Result<(), CommandError> {
        let mut desk = desk::open(self.arguments, self.words);
        let Some(id) = desk.ask_line(&Ask::new(self.words.say("main-refer-which")))? else {
            return Err(CommandError::Left);
        };
        drop(desk);
        self.refer(&none_asked(&id))
    }
}
