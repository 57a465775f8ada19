//! `panah practise`: a case is played, decided and looked back on; runs that are kept are gone on with and
//! looked back on again.

mod destroy;
mod keep;
mod kept;
mod look_back;
mod play;
mod resume;
mod script;

use std::io::IsTerminal;

use crate::assessment::Definitions;
use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::cli::output::Existing;
use crate::cli::practise_arguments::PractiseArguments;
use crate::cli::{desk, output, place};
use crate::grammar::{Digest, Faults};
use crate::practice::{Case, Wordings};
use crate::questionnaire::Use;
use crate::report;
use crate::terminal::{Desk, Marked, Menu};

use super::Commands;
use super::occasion::random;

/// The case that a newcomer begins with; it is listed first.
const FIRST: &str = "first-case";

/// What a run is played with.
struct Played<'a> {
    case: &'a Case,
    definitions: &'a Definitions,
    wordings: &'a Wordings,
    /// The digest of the file of the wordings.
    wordings_digest: Digest,
    seed: u64,
}

impl Commands<'_> {
    /// Plays a case, or does something about a run that is kept.
    pub(super) fn practise(&self, asked: &PractiseArguments) -> Result<(), CommandError> {
        if let Some(file) = &asked.page {
            output::refuse_unwritable(file, existing(asked))?;
        }
        Self::ticket(&asked.hand_in)?;
        if asked.runs.kept {
            return self.list_kept(asked);
        }
        if let Some(id) = &asked.runs.look_back {
            return self.look_back_on_run(id, asked);
        }
        if let Some(id) = &asked.runs.resume {
            return self.resume_exercise(id, asked);
        }
        if let Some(id) = &asked.runs.destroy {
            return self.destroy_run(id, asked);
        }
        self.practise_case(asked)
    }

    fn practise_case(&self, asked: &PractiseArguments) -> Result<(), CommandError> {
        let library = self.library()?;
        let is_alone = asked.case.is_none() && !std::io::stdin().is_terminal();
        if asked.list || is_alone {
            return self.list_cases(&library);
        }
        let mut opened = desk::open(self.arguments, self.words);
        let mut desk = Marked::new(opened.as_mut(), self.words.say("practise-marker"));
        let id = match &asked.case {
            Some(id) => id.clone(),
            None => self.choose_case(&mut desk, &library)?,
        };
        let (case, definitions, wordings) = self.to_play(&library, &id)?;
        let played = Played {
            case: &case,
            definitions: &definitions,
            wordings: &wordings,
            wordings_digest: library.wordings_digest(),
            seed: match asked.seed {
                Some(seed) => seed,
                None => drawn()?,
            },
        };
        if let Some(script) = &asked.script {
            return self.practise_script(&played, script, asked);
        }
        let vault = if asked.keep {
            Some(self.unlock_training(&mut desk, &asked.secret)?)
        } else {
            None
        };
        if let Some(vault) = &vault
            && self.rather_goes_on(vault, &mut desk)?
        {
            return self.resume_exercise_in(vault, &mut desk, &library, "", asked);
        }
        self.brief(&mut desk, &played, vault.as_ref())?;
        let begun = match &vault {
            Some(vault) => self.begin_kept(vault, &played)?,
            None => play::Begun::unkept(),
        };
        self.play(&mut desk, &played, vault.as_ref(), begun, asked)
    }

    /// Reads a case with what it is played by, in the officer's language.
    fn to_play(
        &self,
        library: &Library,
        id: &str,
    ) -> Result<(Case, Definitions, Wordings), CommandError> {
        let mut faults = Faults::default();
        let wordings = library.wordings(&mut faults);
        let read = library.case(id, &mut faults);
        self.refuse(faults, |name| {
            library.text(name).or_else(|| library.case_text(name))
        })?;
        let (case, definitions) = read.ok_or(CommandError::Told)?;
        let definitions = self.speaking(library, definitions, None, Use::Practice)?;
        Ok((case, definitions, wordings))
    }

    /// Says whether no run has ever been kept on this laptop.
    pub(super) fn is_new_to_practice(&self) -> bool {
        place::has_training_folder(self.arguments.data_dir.as_deref()).is_ok_and(|has| !has)
    }

    /// Writes the debriefing as a page, where one is wanted.
    fn give_run(
        &self,
        sections: &report::Sections,
        asked: &PractiseArguments,
    ) -> Result<(), CommandError> {
        match &asked.page {
            Some(file) => self.give_debriefing(sections, file, existing(asked)),
            None => Ok(()),
        }
    }

    /// Says how the same run is played again.
    fn tell_ended(&self, played: &Played<'_>) {
        let (id, seed) = (played.case.id.to_string(), played.seed.to_string());
        let values = [("id", id.as_str()), ("seed", &seed)];
        output::talk(&self.words.fill("practise-ended", &values));
    }

    fn list_cases(&self, library: &Library) -> Result<(), CommandError> {
        let lines = cases_listed(library)
            .into_iter()
            .map(|(id, title, minutes)| {
                let values = [
                    ("id", id.as_str()),
                    ("title", &title),
                    ("minutes", &minutes),
                ];
                self.words.fill("practise-list", &values)
            });
        let lines: Vec<String> = lines.collect();
        output::data(&format!("{}\n", lines.join("\n")))
    }

    fn choose_case(&self, desk: &mut dyn Desk, library: &Library) -> Result<String, CommandError> {
        let listed = cases_listed(library);
        let is_new = self.is_new_to_practice();
        let options = listed.iter().map(|(id, title, minutes)| {
            let values = [("id", id.as_str()), ("title", title), ("minutes", minutes)];
            let said = if is_new && id == FIRST {
                "practise-list-first"
            } else {
                "practise-list"
            };
            self.words.fill(said, &values)
        });
        let menu = Menu {
            title: self.words.say("practise-which"),
            options: options.collect(),
        };
        let chosen = desk.menu(&menu)?.and_then(|at| listed.get(at));
        let chosen = chosen.map(|(id, ..)| id.clone());
        desk.leave();
        chosen.ok_or(CommandError::Left)
    }
}

/// Returns the cases that can be played: id, title, minutes. The first is the one to begin with.
fn cases_listed(library: &Library) -> Vec<(String, String, String)> {
    let mut ids = library.cases();
    ids.sort_by_key(|id| *id != FIRST);
    let listed = ids.into_iter().filter_map(|id| {
        // What is wrong with a case is told where it is played, or checked.
        let about = library.case_about(id, &mut Faults::default())?;
        Some((id.to_owned(), about.title, about.minutes.to_string()))
    });
    listed.collect()
}

fn existing(asked: &PractiseArguments) -> Existing {
    if asked.force {
        Existing::Replaced
    } else {
        Existing::Kept
    }
}

/// Draws a seed, short enough to be typed again.
fn drawn() -> Result<u64, CommandError> {
    let [first, second, ..] = random()?;
    Ok(u64::from(first) * 256 + u64::from(second))
}
