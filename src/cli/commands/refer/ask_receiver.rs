//! Asking to whom: who can take it, what sort of service that is, and who must not be asked.

use crate::cli::error::CommandError;
use crate::grammar::suggestion;
use crate::jurisdiction::ServiceKind;
use crate::referral::{AskedFor, Receiver};
use crate::terminal::{Message, Note};

use super::case::Case;
use super::page::Asker;
use super::receivers::{Candidate, candidates, directory, of_directory};
use super::wanted::{highest, objection};

impl Asker<'_> {
    /// Asks to whom, until it is somebody to whom this person may be referred.
    pub(super) fn receiver(
        &mut self,
        case: &Case<'_>,
        asked_for: &[AskedFor],
        named: Option<&str>,
    ) -> Result<Receiver, CommandError> {
        let mut named = named;
        loop {
            let candidate = match named.take() {
                Some(id) => Some(of_directory(case, id).ok_or_else(|| {
                    let known = directory(case);
                    let help = suggestion::help(id, known.iter().map(String::as_str));
                    let fact = self.words.fill("refer-no-service", &[("service", id)]);
                    CommandError::usage(fact, help)
                })?),
                None => self.candidate(case, asked_for)?,
            };
            let to = match candidate {
                Some(candidate) if candidate.is_kind_known => candidate.receiver,
                Some(candidate) => Receiver {
                    kind: self.kind(&candidate.receiver.name)?,
                    ..candidate.receiver
                },
                None => self.other()?,
            };
            let warning = match objection(case, &to, highest(asked_for)) {
                None if to.kind == ServiceKind::Mission => {
                    self.say(&["refer-mission-warning"])?;
                    return Ok(to);
                }
                None => return Ok(to),
                Some((fact, help)) => [fact, help],
            };
            self.say(&warning)?;
        }
    }

    /// Asks which of those who can take it; nothing where it is another organisation.
    fn candidate(
        &mut self,
        case: &Case<'_>,
        asked_for: &[AskedFor],
    ) -> Result<Option<Candidate>, CommandError> {
        let mut found = candidates(case, asked_for);
        let mut options: Vec<String> = found.iter().map(|one| one.shown.clone()).collect();
        options.push(self.words.say("refer-to-other"));
        let help = if found.is_empty() {
            "refer-to-nobody"
        } else {
            "refer-to-help"
        };
        let notes = vec![Note::plain(self.words.say(help))];
        let at = self.one("refer-to", Vec::new(), notes, options)?;
        Ok((at < found.len()).then(|| found.swap_remove(at)))
    }

    fn other(&mut self) -> Result<Receiver, CommandError> {
        let name = self.needed_text("refer-to-name", "refer-to-name-help")?;
        let kind = self.kind(&name)?;
        let question = self.words.fill("refer-to-reach", &[("to", &name)]);
        let reach = self.text(question, String::new(), "")?;
        Ok(Receiver {
            service: None,
            name,
            kind,
            reach: Some(reach).filter(|reach| !reach.is_empty()),
        })
    }

    /// Asks what sort of service it is: what it may be told depends on that.
    fn kind(&mut self, name: &str) -> Result<ServiceKind, CommandError> {
        let words = self.words;
        let kinds = ServiceKind::WORDS;
        let options = kinds.map(|(word, _)| words.say(&format!("refer-kind-{word}")));
        let notes = vec![Note::plain(words.fill("refer-kind-help", &[("to", name)]))];
        let at = self.one("refer-kind", Vec::new(), notes, options.to_vec())?;
        let kind = kinds.get(at).map(|(_, kind)| *kind);
        Ok(kind.unwrap_or(ServiceKind::Other))
    }

    fn say(&mut self, ids: &[&str]) -> Result<(), CommandError> {
        let paragraphs = ids.iter().map(|id| self.words.say(id)).collect();
        let title = self.words.say("refer-title");
        Ok(self.desk.message(&Message { title, paragraphs })?)
    }
}
