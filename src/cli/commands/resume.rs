//! `panah resume`: an interrupted interview: when, how far, in which version; resume or discard.

use crate::cli::arguments::Secret;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::keeping::Story;
use crate::cli::library::Library;
use crate::cli::{output, place, post};
use crate::interview::{Action, Interview};
use crate::terminal::{Ask, Desk};
use crate::vault::{Condition, DraftId, DraftListing, Vault};

use super::Commands;
use super::unit::compare::unanswered;

impl Commands<'_> {
    pub(super) fn resume(&self, secret: &Secret) -> Result<(), CommandError> {
        let library = self.library()?;
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        if !Vault::exists(&folder)? {
            desk::refuse_orphans(&folder)?;
            output::talk(&self.words.say("resume-none"));
            return Ok(());
        }
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let mut desk = desk::open(self.arguments, self.words);
        let vault = inputs.unlock_at(desk.as_mut(), &folder, self.words)?;
        self.tell_settled(&vault);
        self.held_to_installed(Some(&library.set()), &vault)?;
        self.resume_in(&vault, desk.as_mut(), &library)
    }

    pub(super) fn resume_in(
        &self,
        vault: &Vault,
        desk: &mut dyn Desk,
        library: &Library,
    ) -> Result<(), CommandError> {
        let colleagues = vault.colleagues_drafts()?;
        if colleagues > 0 {
            output::talk(&self.words.count("drafts-of-colleagues", colleagues));
        }
        let listings = vault.drafts()?;
        if listings.is_empty() {
            output::talk(&self.words.say("resume-none"));
            return Ok(());
        }
        let mut drafts = Vec::new();
        for listing in &listings {
            let (text, usable) = self.draft_text(vault, listing);
            drafts.push((listing.id, text, usable));
        }
        let options: Vec<String> = drafts.iter().map(|(_, text, _)| text.clone()).collect();
        let chosen = desk.choose(&Ask::personal(self.words.say("resume-which")), &options);
        let chosen = chosen.map_err(|left| {
            unanswered(
                left,
                "which interview is meant has to be chosen, and there is no terminal to ask on",
                "run `panah resume` in a terminal",
            )
        })?;
        let Some(at) = chosen else {
            return Err(CommandError::Left);
        };
        let Some((id, text, usable)) = drafts.get(at) else {
            return Err(CommandError::Left);
        };
        let in_use = listings
            .get(at)
            .is_some_and(|listing| matches!(listing.condition, Condition::InUse(_)));
        if in_use {
            return Err(CommandError::failed(
                text.clone(),
                self.words.say("resume-in-use-help"),
            ));
        }
        let mut options = vec![
            self.words.say("resume-discard"),
            self.words.say("resume-leave"),
        ];
        if *usable {
            options.insert(0, self.words.say("resume-go-on"));
        }
        let chosen = desk.choose(&Ask::new(self.words.say("resume-what")), &options)?;
        // Where it cannot be resumed, that line is missing and the others move up.
        match chosen.map(|at| if *usable { at } else { at + 1 }) {
            Some(0) => self.go_on(vault, desk, library, *id),
            Some(1) => self.discard(vault, desk, *id, *usable),
            _ => Err(CommandError::Left),
        }
    }

    /// Goes on with a draft, with the definitions that it was begun with.
    fn go_on(
        &self,
        vault: &Vault,
        desk: &mut dyn Desk,
        library: &Library,
        id: DraftId,
    ) -> Result<(), CommandError> {
        let resumed = vault.resume(id)?;
        let story = Story::read(&resumed.events)?;
        let Some(begin) = &story.begin else {
            return Err(CommandError::failed(
                "this interview was interrupted before its first item",
                "discard it and begin anew",
            ));
        };
        let questionnaire = begin.questionnaire.id.clone().unwrap_or_default();
        // The law that it was begun under goes on to apply, whatever the post's country is by now.
        let named = self.arguments.jurisdiction.as_deref();
        let jurisdiction = named.or(begin.jurisdiction.id.as_deref());
        let jurisdiction = jurisdiction.unwrap_or_else(|| self.jurisdiction());
        let definitions = self.begun_with(vault, library, begin, &questionnaire, jurisdiction)?;
        if !begin.is_with(&definitions) {
            let version = begin.questionnaire.version.clone().unwrap_or_default();
            return Err(CommandError::failed(
                format!(
                    "this interview was begun with other definitions: {questionnaire} {version}, program {}",
                    begin.program
                ),
                "name the folder of those definitions with --definitions, or go on with the program that began it",
            ));
        }
        let interview = Interview::replay(&definitions.questionnaire, story.entries.clone());
        let mut interview = interview.map_err(|refused| {
            CommandError::failed(
                format!("this interview cannot be played back: {refused}"),
                "keep the file and ask the unit",
            )
        })?;
        if resumed.torn.is_some() {
            let last = interview
                .current()
                .and_then(|ix| definitions.questionnaire.item(ix));
            let item = last.map(|item| item.text().to_owned()).unwrap_or_default();
            let title = self.words.say("resume-torn-title");
            let paragraphs = vec![self.words.fill("resume-torn", &[("item", &item)])];
            desk.message(&crate::terminal::Message { title, paragraphs })?;
        }
        if let Err(unread) = post::sheet(vault) {
            unread.error.tell(self.words);
        }
        self.sit(
            vault,
            desk,
            &definitions,
            &mut interview,
            resumed.draft,
            story,
        )
    }

    fn discard(
        &self,
        vault: &Vault,
        desk: &mut dyn Desk,
        id: DraftId,
        usable: bool,
    ) -> Result<(), CommandError> {
        if desk.confirm(&Ask::new(self.words.say("resume-discard-sure")))? != Some(true) {
            return Err(CommandError::Left);
        }
        if usable {
            vault.discard(vault.resume(id)?.draft)?;
        } else {
            vault.discard_unopened(id)?;
        }
        output::talk(&self.words.say("resume-discarded"));
        Ok(())
    }

    /// Says when a draft was begun, how far it is and in which version; and whether it can be resumed.
    fn draft_text(&self, vault: &Vault, listing: &DraftListing) -> (String, bool) {
        let id = listing.id.to_string();
        let short: String = id.chars().take(8).collect();
        match &listing.condition {
            Condition::InUse(holder) => (
                self.words.fill(
                    "resume-in-use",
                    &[
                        ("id", &short),
                        ("holder", &self.words.sentence(&holder.to_string())),
                    ],
                ),
                false,
            ),
            Condition::Faulty(error) => (
                self.words.fill(
                    "resume-faulty",
                    &[
                        ("id", &short),
                        ("why", &self.words.sentence(&error.to_string())),
                    ],
                ),
                false,
            ),
            Condition::Resumable { .. } => {
                let peeked = vault.peek(listing.id);
                let story = peeked
                    .ok()
                    .and_then(|peeked| Story::read(&peeked.events).ok());
                let Some((begin, entries)) =
                    story.and_then(|story| Some((story.begin?, story.entries)))
                else {
                    return (self.words.fill("resume-empty", &[("id", &short)]), false);
                };
                let answered = entries
                    .iter()
                    .filter(|entry| is_answer(&entry.action))
                    .count()
                    .to_string();
                let last = entries
                    .last()
                    .map_or(begin.wall.as_str(), |entry| entry.moment.wall.as_str());
                let version = begin.questionnaire.version.clone().unwrap_or_default();
                let values = [
                    ("begun", begin.wall.as_str()),
                    ("last", last),
                    ("answered", answered.as_str()),
                    ("title", begin.title.as_str()),
                    ("version", version.as_str()),
                ];
                (self.words.fill("resume-line", &values), true)
            }
        }
    }
}

fn is_answer(action: &Action) -> bool {
    matches!(
        action,
        Action::Answer { .. }
            | Action::Decline { .. }
            | Action::NotKnown { .. }
            | Action::Told { .. }
            | Action::Heard { .. }
    )
}
