//! A consent that was taken back: whom to tell, in which words, and what nobody can take back.

use crate::cli::error::CommandError;
use crate::grammar::{Faults, InformationId};
use crate::record::{FollowUp, HeldBy};
use crate::report::Paper;
use crate::vault::Vault;

use super::super::Commands;
use super::page::{fill, reachable};

impl Commands<'_> {
    /// Says whom to tell of a withdrawal and what to say.
    pub(super) fn tell_withdrawal(
        &self,
        vault: &Vault,
        one: &FollowUp,
        information: &[InformationId],
        mut paper: Paper,
    ) -> Result<(), CommandError> {
        let hand_over = &one.hand_over;
        let code = hand_over.code.to_string();
        let to = reachable(&hand_over.to);
        paper.heading(&self.words.say("followup-tell-now"));
        paper.paragraph(&self.words.fill("followup-tell-whom", &[("name", &to)]));
        let names: Vec<String> = information
            .iter()
            .map(|id| self.information_name(one, id))
            .collect();
        let (words, of) = if information.is_empty() {
            ("followup-say-whole", &hand_over.told[..])
        } else {
            ("followup-say-some", information)
        };
        let values = [("code", code.clone()), ("names", names.join("; "))];
        paper.indented(&fill(self.words, words, &values));
        paper.gap();
        self.what_was_told(&mut paper, one, of);
        paper.gap();
        paper.paragraph(&self.words.say("followup-letter-back"));
        paper.paragraph(&self.words.say("followup-cannot-be-taken-back"));
        if information.is_empty() {
            paper.paragraph(&self.words.say("followup-help-stays"));
        }
        paper.gap();
        paper.paragraph(&self.words.say("followup-when-told"));
        paper.unbroken(&format!("panah follow-up {code} told-of-withdrawal"));
        self.present_out_of(vault, &self.words.say("followup-title"), &paper.into_text())
    }

    /// Says what the service was told: word for word, or at a post about what.
    fn what_was_told(&self, paper: &mut Paper, one: &FollowUp, of: &[InformationId]) {
        let Some(referral) = &one.referral else {
            let names = of.iter().map(|id| self.information_name(one, id));
            let names = names.collect::<Vec<_>>().join("; ");
            if !names.is_empty() {
                let id = match one.held_by {
                    HeldBy::You => "followup-unit-knows",
                    HeldBy::Colleague => "followup-colleague-knows",
                };
                paper.paragraph(&self.words.fill(id, &[("names", &names)]));
            }
            return;
        };
        let told = referral.told.iter();
        let told = told.filter(|told| of.contains(&told.information));
        for (at, told) in told.enumerate() {
            if at == 0 {
                paper.paragraph(&self.words.say("followup-was-told"));
            }
            let values = [("name", told.name.clone()), ("text", told.text.clone())];
            paper.point(&fill(self.words, "followup-told", &values));
        }
    }

    /// Returns what a piece of information is called: as the letter said it, or as the rules do.
    pub(super) fn information_name(&self, one: &FollowUp, id: &InformationId) -> String {
        let told = one.referral.iter().flat_map(|referral| &referral.told);
        let mut told = told.filter(|told| told.information == *id);
        if let Some(told) = told.next() {
            return told.name.clone();
        }
        let rules = self
            .library_to_read()
            .ok()
            .and_then(|library| library.rules(&mut Faults::default()));
        let name = rules.and_then(|rules| Some(rules.sharing.get(id)?.name.clone()));
        name.unwrap_or_else(|| id.to_string())
    }
}
