//! `panah practise --resume`: an exercise that was left, or cut off, goes on where it stands.

use crate::cli::clock;
use crate::cli::error::CommandError;
use crate::cli::exercise_story::{ExerciseBegin, ExerciseStory};
use crate::cli::library::Library;
use crate::cli::practise_arguments::PractiseArguments;
use crate::cli::{desk, output};
use crate::practice::{Case, ObservedCase};
use crate::terminal::{Ask, Desk, Marked, Message};
use crate::vault::{Condition, DraftId, DraftListing, Vault};

use super::super::Commands;
use super::super::unit::compare::unanswered;
use super::Played;
use super::play::Begun;

impl Commands<'_> {
    /// Goes on with an exercise: the one whose id begins so, or one that is chosen.
    pub(super) fn resume_exercise(
        &self,
        beginning: &str,
        asked: &PractiseArguments,
    ) -> Result<(), CommandError> {
        let library = self.library()?;
        let mut opened = desk::open(self.arguments, self.words);
        let mut desk = Marked::new(opened.as_mut(), self.words.say("practise-marker"));
        match self.training_there(&mut desk, asked)? {
            Some(vault) => self.resume_exercise_in(&vault, &mut desk, &library, beginning, asked),
            None => Ok(()),
        }
    }

    /// Asks whoever begins an exercise whether to go on with one that was left, where there is one.
    pub(super) fn rather_goes_on(
        &self,
        vault: &Vault,
        desk: &mut dyn Desk,
    ) -> Result<bool, CommandError> {
        if vault.drafts()?.is_empty() {
            return Ok(false);
        }
        let options = ["practise-new", "practise-go-on"].map(|id| self.words.say(id));
        let ask = Ask::new(self.words.say("practise-unfinished"));
        match desk.choose(&ask, &options)? {
            Some(at) => Ok(at == 1),
            None => Err(CommandError::Left),
        }
    }

    pub(super) fn resume_exercise_in(
        &self,
        vault: &Vault,
        desk: &mut dyn Desk,
        library: &Library,
        beginning: &str,
        asked: &PractiseArguments,
    ) -> Result<(), CommandError> {
        let listings = vault.drafts()?.into_iter();
        let named = listings.filter(|one| one.id.to_string().starts_with(beginning));
        let listings: Vec<DraftListing> = named.collect();
        if listings.is_empty() {
            if beginning.is_empty() {
                output::talk(&self.words.say("practise-none-left"));
                return Ok(());
            }
            return Err(CommandError::failed(
                format!("no exercise that was left has an id that begins with `{beginning}`"),
                "see them with `panah practise --kept`",
            ));
        }
        let lines: Vec<(String, bool)> = listings
            .iter()
            .map(|one| self.exercise_line(vault, one))
            .collect();
        let at = if let [_] = listings.as_slice() {
            0
        } else {
            let options: Vec<String> = lines.iter().map(|(text, _)| text.clone()).collect();
            let chosen = desk.choose(&Ask::new(self.words.say("practise-resume-which")), &options);
            chosen.map_err(no_terminal)?.ok_or(CommandError::Left)?
        };
        let (Some(listing), Some((text, usable))) = (listings.get(at), lines.get(at)) else {
            return Err(CommandError::Left);
        };
        if matches!(listing.condition, Condition::InUse(_)) {
            let help = self.words.say("resume-in-use-help");
            return Err(CommandError::failed(text.clone(), help));
        }
        if *usable && !beginning.is_empty() {
            return self.go_on_with(vault, desk, library, listing.id, asked);
        }
        let mut ids = vec!["resume-discard", "resume-leave"];
        if *usable {
            ids.insert(0, "resume-go-on");
        }
        let options: Vec<String> = ids.iter().map(|id| self.words.say(id)).collect();
        output::talk(text);
        let chosen = desk.choose(&Ask::new(self.words.say("resume-what")), &options);
        let chosen = chosen.map_err(no_terminal)?;
        match chosen.and_then(|at| ids.get(at)) {
            Some(&"resume-go-on") => self.go_on_with(vault, desk, library, listing.id, asked),
            Some(&"resume-discard") => self.discard_exercise(vault, desk, listing.id),
            _ => Err(CommandError::Left),
        }
    }

    fn go_on_with(
        &self,
        vault: &Vault,
        desk: &mut dyn Desk,
        library: &Library,
        id: DraftId,
        asked: &PractiseArguments,
    ) -> Result<(), CommandError> {
        let resumed = vault.resume(id)?;
        let story = ExerciseStory::read(&resumed.events)?;
        let Some(first) = story.begin.clone() else {
            return Err(CommandError::failed(
                "this exercise was interrupted before its first page",
                "discard it and begin anew",
            ));
        };
        let (case, definitions, wordings) = self.to_play(library, first.case.id.as_str())?;
        let wordings_digest = library.wordings_digest();
        let is_as_begun = is_with(&first, &case)
            && first.begin.is_with(&definitions)
            && first.wordings == wordings_digest.to_string();
        if !is_as_begun {
            let case = format!("{} {}", first.case.id, first.case.version);
            return Err(CommandError::failed(
                format!(
                    "the case has changed since this exercise was begun, or its questions have: {case}"
                ),
                "name the folder of those definitions with --definitions, or discard it and begin anew",
            ));
        }
        if resumed.torn.is_some() {
            let paragraphs = vec![self.words.say("practise-resume-torn")];
            let title = self.words.say("resume-torn-title");
            desk.message(&Message { title, paragraphs })?;
        }
        let played = Played {
            case: &case,
            definitions: &definitions,
            wordings: &wordings,
            wordings_digest,
            seed: first.seed,
        };
        let begun = Begun::kept(resumed.draft, story);
        self.play(desk, &played, Some(vault), begun, asked)
    }

    fn discard_exercise(
        &self,
        vault: &Vault,
        desk: &mut dyn Desk,
        id: DraftId,
    ) -> Result<(), CommandError> {
        let ask = Ask::new(self.words.say("practise-discard-sure"));
        if desk.confirm(&ask)? != Some(true) {
            return Err(CommandError::Left);
        }
        vault.discard_unopened(id)?;
        output::talk(&self.words.say("resume-discarded"));
        Ok(())
    }

    /// Says which exercise it is, and how far; and whether it can be gone on with.
    pub(super) fn exercise_line(&self, vault: &Vault, listing: &DraftListing) -> (String, bool) {
        let short: String = listing.id.to_string().chars().take(8).collect();
        let id = ("id", short.as_str());
        let said = |id_of, name, why: String| {
            let why = self.words.sentence(&why);
            (self.words.fill(id_of, &[id, (name, &why)]), false)
        };
        match &listing.condition {
            Condition::InUse(holder) => said("resume-in-use", "holder", holder.to_string()),
            Condition::Faulty(error) => said("resume-faulty", "why", error.to_string()),
            Condition::Resumable { .. } => {
                let peeked = vault.peek(listing.id).ok();
                let story = peeked.and_then(|peeked| ExerciseStory::read(&peeked.events).ok());
                let found = story.and_then(|story| Some((story.begin.clone()?, story)));
                let Some((first, story)) = found else {
                    let said = self.words.fill("practise-line-empty", &[id]);
                    return (said, false);
                };
                let (begun, last) = (
                    clock::local_wall(&first.begin.wall),
                    clock::local_wall(story.last().unwrap_or_default()),
                );
                let values = [
                    id,
                    ("title", first.title.as_str()),
                    ("begun", &begun),
                    ("last", &last),
                ];
                let count = story.questions();
                (self.words.count_with("practise-line", count, &values), true)
            }
        }
    }
}

fn is_with(begin: &ExerciseBegin, case: &Case) -> bool {
    begin.case == ObservedCase::of(case)
}

fn no_terminal(left: crate::terminal::Interrupted) -> CommandError {
    unanswered(
        left,
        "which exercise is meant has to be chosen, and there is no terminal to ask on",
        "run `panah practise --resume` in a terminal",
    )
}
