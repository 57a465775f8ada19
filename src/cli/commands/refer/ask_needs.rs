//! Asking which needs the service is to meet.

use crate::cli::error::CommandError;
use crate::grammar::{NeedId, Urgency, suggestion};
use crate::questionnaire::Need;
use crate::referral::AskedFor;
use crate::terminal::Note;

use super::super::walk::Halt;
use super::case::Case;
use super::page::Asker;

impl Asker<'_, '_> {
    /// Asks for the needs, unless they were named with the command.
    pub(super) fn needs(
        &mut self,
        case: &Case<'_>,
        named: &[String],
    ) -> Result<Vec<AskedFor>, Halt> {
        let words = self.words;
        let mut asked_for = Vec::new();
        for id in named {
            let Some(need) = case.need(&NeedId::new(id)) else {
                let known = case.rules.needs.0.iter().map(|need| need.id.as_str());
                let fact = words.fill("refer-no-need", &[("need", id)]);
                return Err(CommandError::usage(fact, suggestion::help(id, known)).into());
            };
            asked_for.push(asked(need));
        }
        if !asked_for.is_empty() {
            return Ok(asked_for);
        }
        let needs = case.needs();
        let mut options: Vec<String> = needs
            .iter()
            .map(|need| {
                let clock = words.say(&format!("urgency-{}", need.urgency.word()));
                let values = [("need", need.name.as_str()), ("clock", &clock)];
                words.fill("refer-need", &values)
            })
            .collect();
        options.push(words.say("refer-need-other"));
        let notes = vec![Note::plain(words.say("refer-needs-help"))];
        for at in self.several("refer-needs", notes, options)? {
            if let Some(need) = needs.get(at) {
                asked_for.push(asked(need));
                continue;
            }
            let text = self.needed_text("refer-need-which", "refer-need-which-help")?;
            asked_for.push(AskedFor {
                need: None,
                text,
                urgency: self.urgency()?,
            });
        }
        Ok(asked_for)
    }

    fn urgency(&mut self) -> Result<Urgency, Halt> {
        let levels = [Urgency::Emergency, Urgency::Urgent, Urgency::Normal];
        let options = levels.map(|level| self.words.say(&format!("urgency-{}", level.word())));
        let at = self.one("decide-how-soon", Vec::new(), Vec::new(), options.to_vec())?;
        Ok(levels.get(at).copied().unwrap_or(Urgency::Urgent))
    }
}

fn asked(need: &Need) -> AskedFor {
    AskedFor {
        need: Some(need.id.clone()),
        text: need.name.clone(),
        urgency: need.urgency,
    }
}
