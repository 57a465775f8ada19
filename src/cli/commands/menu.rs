//! `panah` alone: a short menu for officers.

use std::io::IsTerminal;

use clap::CommandFactory;

use crate::cli::arguments::{Arguments, Secret};
use crate::cli::error::CommandError;
use crate::cli::follow_up_arguments::FollowUpArguments;
use crate::cli::practise_arguments::PractiseArguments;
use crate::cli::{desk, output, place};
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
            "main-practise",
            "main-setup",
            "main-leave",
        ];
        let options: Vec<String> = ids.iter().map(|id| self.words.say(id)).collect();
        let none = Secret {
            passphrase_file: None,
        };
        if self.is_new_here() {
            output::talk(&self.words.say("main-new"));
        }
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
                Some(6) => self.practise_chosen(),
                Some(7) => self.setup(&none),
                _ => return Ok(()),
            };
            match done {
                Ok(()) | Err(CommandError::Told | CommandError::Left) => {}
                Err(error) => error.tell(self.words),
            }
        }
    }

    /// Says whether nobody has kept anything on this laptop so far.
    fn is_new_here(&self) -> bool {
        let path = place::data_path(self.arguments.data_dir.as_deref());
        path.is_ok_and(|path| !path.is_dir())
    }

    /// Lets the officer choose how to practise. What needs a kept run is offered where there is one.
    fn practise_chosen(&self) -> Result<(), CommandError> {
        let mut ids = vec!["main-practise-play", "main-practise-keep"];
        if !self.is_new_to_practice() {
            ids.extend(["main-practise-resume", "main-practise-look-back"]);
        }
        let options: Vec<String> = ids.iter().map(|id| self.words.say(id)).collect();
        let mut desk = desk::open(self.arguments, self.words);
        let title = Ask::new(self.words.say("main-practise-title"));
        let chosen = desk.choose(&title, &options)?;
        let mut asked = PractiseArguments::default();
        match chosen {
            Some(0) => {}
            Some(1) => asked.keep = true,
            Some(2) => asked.runs.resume = Some(String::new()),
            Some(_) => {
                drop(desk);
                asked.runs.kept = true;
                self.practise(&asked)?;
                asked.runs.kept = false;
                desk = desk::open(self.arguments, self.words);
                let which = Ask::new(self.words.say("main-practise-which"));
                asked.runs.look_back = Some(desk.ask_line(&which)?.ok_or(CommandError::Left)?);
            }
            None => return Err(CommandError::Left),
        }
        drop(desk);
        self.practise(&asked)
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
