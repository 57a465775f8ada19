//! Asking the person, with all that the person has to hear before the yes; of a child, what the child
//! thinks and wants.

use crate::jurisdiction::{ExceptionKind, ServiceKind};
use crate::referral::{AskedFor, Ground, Grounds, Receiver};
use crate::report::services::number_lines;
use crate::terminal::Note;
use crate::words::Words;

use super::super::walk::Halt;
use super::case::Case;
use super::page::Asker;

/// What the person said to the referral.
pub(super) enum Answer<'r> {
    Yes,
    No,
    Child {
        /// In the child's words.
        views: String,
        /// Whether the child does not want it.
        against: bool,
    },
    Exception(Ground<'r>, Grounds),
}

impl Asker<'_, '_> {
    /// Asks whether the person agrees; of a child, what the child thinks and wants.
    pub(super) fn consent<'r>(
        &mut self,
        case: &Case<'r>,
        to: &Receiver,
        asked_for: &[AskedFor],
    ) -> Result<Answer<'r>, Halt> {
        if case.is_child {
            return self.child(case, to, asked_for);
        }
        let words = self.words;
        let usable = case.exceptions().iter();
        let usable: Vec<_> = usable
            .filter(|exception| exception.kind != ExceptionKind::Child)
            .collect();
        let mut options = vec![words.say("refer-yes"), words.say("refer-no")];
        if !usable.is_empty() {
            options.push(words.say("refer-exception"));
        }
        let mut aloud = vec![words.fill("refer-ask", &[("to", &to.name)])];
        aloud.extend(to_hear(case, to, asked_for, words));
        aloud.push(words.say("refer-ask-explain"));
        let mut notes = to_know(case, to, words);
        notes.push(Note::plain(words.say("refer-ask-help")));
        match self.one("refer-consent", aloud, notes, options)? {
            0 => return Ok(Answer::Yes),
            1 => return Ok(Answer::No),
            _ => {}
        }
        let options = usable.iter().map(|exception| {
            let kind = words.say(&format!("exception-{}", exception.kind.word()));
            let source = case.rules.sources.cite(&exception.source);
            format!("{kind}: {} ({source})", exception.text)
        });
        let notes = vec![Note::plain(words.say("refer-exception-help"))];
        let at = self.one(
            "refer-exception-which",
            Vec::new(),
            notes,
            options.collect(),
        )?;
        let Some(exception) = usable.get(at) else {
            return Err(Halt::Back);
        };
        let told = self.needed_text("refer-exception-told", "refer-exception-told-help")?;
        let grounds = Grounds::Exception {
            exception: exception.id.clone(),
            text: exception.text.clone(),
            source: case.rules.sources.cite(&exception.source),
            told,
        };
        Ok(Answer::Exception(Ground::Exception(exception), grounds))
    }

    /// Asks what the child says to it. Whoever cares for children is asked even where the child does not
    /// want it, and hears that; nobody else is.
    fn child<'r>(
        &mut self,
        case: &Case<'r>,
        to: &Receiver,
        asked_for: &[AskedFor],
    ) -> Result<Answer<'r>, Halt> {
        let words = self.words;
        let name = [("to", to.name.as_str())];
        let mut aloud = vec![words.fill("refer-child-ask", &name)];
        aloud.extend(to_hear(case, to, asked_for, words));
        aloud.push(words.say("refer-child-think"));
        let mut notes = to_know(case, to, words);
        notes.push(Note::plain(words.say("refer-child-help")));
        let options = [
            "refer-child-willing",
            "refer-child-against",
            "refer-child-unasked",
        ];
        let options = options.map(|id| words.say(id)).to_vec();
        let said = self.one("refer-child-views", aloud, notes, options)?;
        let against = said == 1;
        let views = match said {
            0 => self.needed_text("refer-child-words", "refer-child-words-help")?,
            1 => {
                let question = words.say("refer-child-words");
                let help = words.say("refer-child-words-help");
                self.text("refer-child-words", (question, help), "")?
            }
            _ => String::new(),
        };
        if against && !to.kind.cares_for_children() {
            return Ok(Answer::No);
        }
        if against {
            self.message(vec![words.say("refer-child-goes-on")])?;
        }
        Ok(Answer::Child { views, against })
    }
}

/// What the person hears before the yes: what is asked of the service, and what it may bring.
pub(super) fn to_hear(
    case: &Case<'_>,
    to: &Receiver,
    asked_for: &[AskedFor],
    words: &Words,
) -> Vec<String> {
    // Not in a draft of another language: what is read aloud is in words that somebody has reviewed.
    let needs = asked_for.iter().map(|one| one.text.as_str());
    let needs = needs.collect::<Vec<_>>().join("; ");
    let mut aloud = vec![words.fill("refer-ask-for", &[("needs", &needs)])];
    let name = [("to", to.name.as_str())];
    aloud.extend(match to.kind {
        ServiceKind::Enforcement => Some(words.fill("refer-ask-enforcement", &name)),
        ServiceKind::Mission => Some(words.fill("refer-ask-mission", &name)),
        _ => None,
    });
    let entry = to.service.as_ref();
    let entry = entry.and_then(|id| case.directory.find(id.as_str()));
    aloud.extend(entry.and_then(|entry| entry.service.tell.clone()));
    aloud
}

/// What the officer has to know of the service before the yes: as the directory says it.
fn to_know(case: &Case<'_>, to: &Receiver, words: &Words) -> Vec<Note> {
    let entry = to.service.as_ref();
    let Some(entry) = entry.and_then(|id| case.directory.find(id.as_str())) else {
        return Vec::new();
    };
    let limit = entry
        .is_stale(case.directory.today)
        .then_some(entry.limit_days);
    let number = number_lines(&entry.service, limit, words).join(" · ");
    let mut notes = vec![Note::plain(number)];
    if let Some(note) = &entry.service.note {
        let label = words.say("refer-service-note");
        notes.push(Note::labelled(label, note.clone()));
    }
    notes
}
