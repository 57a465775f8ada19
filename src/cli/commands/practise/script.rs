//! `panah practise --script`: a run without a terminal, as a file says.

use std::path::Path;

use crate::cli::clock::{self, now};
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::practise_arguments::PractiseArguments;
use crate::cli::{desk, output};
use crate::course::{Body, Exercise, PlayedBy};
use crate::grammar::Faults;
use crate::practice::{Marks, Scripted, play};
use crate::record::Record;
use crate::report::{self, Paper};

use super::super::Commands;
use super::super::assess::summarise;
use super::Played;
use super::keep::{Closed, seal_run};

impl Commands<'_> {
    /// Plays a case as a script says, and prints the debriefing.
    pub(super) fn practise_script(
        &self,
        played: &Played<'_>,
        script: &Path,
        asked: &PractiseArguments,
    ) -> Result<(), CommandError> {
        let inputs = Inputs::read(asked.secret.passphrase_file.as_deref(), Some(script))?;
        let text = inputs.text.as_deref().map_or(&[][..], Vec::as_slice);
        let name = script.display().to_string();
        let mut faults = Faults::of(&name);
        let trainee = Scripted::read(text, played.definitions, &mut faults);
        self.refuse(faults, |_| String::from_utf8(text.to_vec()).ok())?;
        let mut trainee = trainee.ok_or(CommandError::Told)?;
        let opened = now();
        let definitions = played.definitions;
        let done = play(
            played.case,
            definitions,
            played.wordings,
            played.seed,
            &mut trainee,
        );
        let done = done.map_err(|refused| {
            CommandError::failed(
                format!("the script cannot be played: {refused}"),
                "correct what it notes at this item",
            )
        })?;
        let marks = Marks::of(&done.run, &done.interview, &done.verdict, definitions);
        let sections = report::debriefing_played(&done.run, &marks, definitions, self.words);
        if asked.keep {
            let mut desk = desk::open(self.arguments, self.words);
            let vault = self.unlock_training(desk.as_mut(), &asked.secret)?;
            drop(desk);
            let (summary, _) = summarise(definitions, &done.interview);
            let decision = done.verdict.decision.clone();
            let record = Record::new(
                definitions,
                &done.interview,
                summary,
                decision,
                opened,
                now(),
            )?;
            let closed = Closed {
                record: &record,
                run: &done.run,
                verdict: &done.verdict,
                marks: &marks,
                sections: &sections,
            };
            self.tell_sealed(seal_run(&vault, played, &closed, None)?);
        }
        let handed_in = Self::hand_in_result(&asked.hand_in, || {
            Body::Exercise(Exercise::of(
                &done.run,
                &marks,
                &done.verdict,
                definitions,
                PlayedBy::Script,
            ))
        })?;
        self.tell_handed_in(handed_in);
        let mut paper = Paper::new(output::width()).telling_time_by(clock::local_and_offset);
        paper.paragraph(&self.words.say("practise-marker"));
        report::debriefing_text(&mut paper, &sections);
        self.give_run(&sections, asked)?;
        self.tell_ended(played);
        output::data(&self.arguments.bidi.printed(&paper.into_text()))
    }
}
