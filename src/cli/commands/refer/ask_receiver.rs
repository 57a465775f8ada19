//! Asking to whom: who can take it, what sort of service that is, and who must not be asked.

use crate::cli::error::CommandError;
use crate::grammar::suggestion;
use crate::jurisdiction::ServiceKind;
use crate::referral::{AskedFor, Receiver};
use crate::report::services::kind_id;
use crate::terminal::Note;

use super::super::walk::Halt;
use super::case::Case;
use super::page::Asker;
use super::receivers::{Candidate, directory, found, of_directory};
use super::wanted::{highest, kind_by_name, objection};

impl Asker<'_, '_> {
    /// Asks to whom, until it is somebody to whom this person may be referred.
    pub(super) fn receiver(
        &mut self,
        case: &Case<'_>,
        asked_for: &[AskedFor],
        named: Option<&str>,
    ) -> Result<Receiver, Halt> {
        let mut named = named;
        loop {
            let candidate = match named.take() {
                Some(id) => Some(of_directory(case, id).ok_or_else(|| {
                    let help = suggestion::help(id, directory(case));
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
            let to = self.by_its_name(case, to)?;
            if let Some((fact, help)) = objection(case, &to, highest(asked_for)) {
                self.say(&[fact, help])?;
                continue;
            }
            match to.kind {
                ServiceKind::Mission => self.say(&["refer-mission-warning"])?,
                ServiceKind::Enforcement => self.say(&["refer-enforcement-warning"])?,
                _ => {}
            }
            return Ok(to);
        }
    }

    /// Asks which of those who can take it; nothing where it is another organisation.
    fn candidate(
        &mut self,
        case: &Case<'_>,
        asked_for: &[AskedFor],
    ) -> Result<Option<Candidate>, Halt> {
        let found = found(case, asked_for, self.words);
        let mut candidates = found.candidates;
        let mut options: Vec<String> = candidates.iter().map(|one| one.shown.clone()).collect();
        options.push(self.words.say("refer-to-other"));
        let help = if candidates.is_empty() {
            "refer-to-nobody"
        } else {
            "refer-to-help"
        };
        let mut notes = vec![Note::plain(self.words.say(help))];
        notes.extend(found.notes.into_iter().map(|(need, text)| match need {
            Some(need) => Note::plain(format!("{need}: {text}")),
            None => Note::plain(text),
        }));
        let at = self.one("refer-to", Vec::new(), notes, options)?;
        Ok((at < candidates.len()).then(|| candidates.swap_remove(at)))
    }

    fn other(&mut self) -> Result<Receiver, Halt> {
        let name = self.needed_text("refer-to-name", "refer-to-name-help")?;
        let kind = self.kind(&name)?;
        let question = self.words.fill("refer-to-reach", &[("to", &name)]);
        let reach = self.text("to-reach", (question, String::new()), "")?;
        Ok(Receiver {
            service: None,
            name,
            kind,
            reach: Some(reach).filter(|reach| !reach.is_empty()),
        })
    }

    /// Asks what sort of service it is: what it may be told depends on that.
    fn kind(&mut self, name: &str) -> Result<ServiceKind, Halt> {
        let words = self.words;
        let kinds = ServiceKind::WORDS;
        let options = kinds.map(|(_, kind)| words.say(kind_id(kind)));
        let notes = vec![Note::plain(words.fill("refer-kind-help", &[("to", name)]))];
        let at = self.one("refer-kind", Vec::new(), notes, options.to_vec())?;
        let kind = kinds.get(at).map(|(_, kind)| *kind);
        Ok(kind.unwrap_or(ServiceKind::Other))
    }

    /// Asks whether somebody whose name says another sort than was chosen is of that sort: what it may
    /// be told, and whether anybody is sent there, depends on it.
    fn by_its_name(&mut self, case: &Case<'_>, to: Receiver) -> Result<Receiver, Halt> {
        let Some(kind) = kind_by_name(case, &to) else {
            return Ok(to);
        };
        let words = self.words;
        let name = |kind| words.say(kind_id(kind));
        let values = [("to", to.name.as_str()), ("kind", &name(kind))];
        let notes = vec![Note::plain(words.fill("refer-kind-by-name", &values))];
        let options = [
            words.fill("refer-kind-is", &[("kind", &name(kind))]),
            words.fill("refer-kind-is-not", &[("kind", &name(to.kind))]),
        ];
        let at = self.one("refer-kind", Vec::new(), notes, options.to_vec())?;
        let kind = if at == 0 { kind } else { to.kind };
        Ok(Receiver { kind, ..to })
    }

    fn say(&mut self, ids: &[&str]) -> Result<(), Halt> {
        let said = ids.iter().map(|id| self.words.say(id));
        self.message(said.collect())
    }
}
