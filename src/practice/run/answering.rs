//! What the person answers, as things stand.

use crate::grammar::{ItemIx, Standing, Value};
use crate::practice::{Heard, Manner, Needed, QuestionType, Willing, Wording};
use crate::questionnaire::{self, Item};

use super::chance::{Draw, number};
use super::{Hesitation, Reply, Run, Told};

impl Run<'_> {
    /// Returns the type of a question; none for a consent in its own words.
    pub(super) fn question(
        &self,
        ix: ItemIx,
        item: &Item,
        wording: &Wording,
    ) -> Option<QuestionType> {
        let is_consent = matches!(item.put, questionnaire::Put::Consent { .. });
        if is_consent && wording.manner == Manner::Closed {
            return None;
        }
        let about_the_same = |earlier: &ItemIx| {
            let earlier_item = self.questionnaire.item(*earlier);
            *earlier < ix
                && earlier_item.is_some_and(|earlier| {
                    earlier.section == item.section
                        || matches!(earlier.put, questionnaire::Put::Listen { .. })
                })
        };
        let heard = if self.let_tell.iter().any(about_the_same) {
            Heard::Already
        } else {
            Heard::NotYet
        };
        Some(QuestionType::of(wording.manner, heard))
    }

    /// Returns what comes back when an item is put in a way. Without any trust the person says little at
    /// the account, and nothing more of what is delicate: what the case binds to a condition, and what is
    /// marked in the questionnaire as about harm or means.
    pub(super) fn reply(&self, ix: ItemIx, item: &Item, wording: &Wording) -> Reply {
        let silent = |told| Reply {
            words: Vec::new(),
            told,
            faithful: Standing::Declined,
            within: None,
            hesitation: Hesitation::None,
            distress: None,
        };
        if self.closed.contains(&ix) {
            return silent(Told::Closed);
        }
        let saying = self.case.saying(ix);
        let said = |words: &[String], told, faithful: &Standing| Reply {
            words: words.to_vec(),
            within: saying
                .filter(|_| matches!(told, Told::Whole | Told::Never))
                .and_then(|saying| saying.within),
            told,
            faithful: faithful.clone(),
            hesitation: self.hesitation(ix),
            distress: None,
        };
        let is_account = matches!(item.put, questionnaire::Put::Listen { .. });
        let truth = match saying {
            Some(saying) if is_account => Some(Standing::Given(Value::Words(saying.words.clone()))),
            _ => self.case.truth(ix).cloned(),
        };
        match (saying.map(|saying| (&saying.words, &saying.willing)), truth) {
            (Some((words, Willing::Never(answer))), _) => said(words, Told::Never, answer),
            (Some((words, Willing::If(needed, instead))), Some(truth)) => {
                let is_lacking = |one: &&Needed| !self.gives(**one, wording);
                let lacking: Vec<Needed> = needed.iter().filter(is_lacking).copied().collect();
                if !lacking.is_empty() {
                    said(&instead.words, Told::Instead(lacking), &instead.answer)
                } else if self.trust == 0 {
                    said(&[], Told::Wary, &Standing::Declined)
                } else {
                    said(words, Told::Whole, &truth)
                }
            }
            (Some((words, Willing::Freely)), Some(_)) if is_account && self.trust == 0 => {
                let first = words.get(..1).unwrap_or_default();
                let noted = Standing::Given(Value::Words(first.to_vec()));
                said(first, Told::Wary, &noted)
            }
            (_, Some(_)) if self.trust == 0 && !item.marks.is_empty() => {
                said(&[], Told::Wary, &Standing::Declined)
            }
            (Some((words, Willing::Freely)), Some(truth)) => said(words, Told::Whole, &truth),
            (None, Some(truth)) => said(&[], Told::Whole, &truth),
            (_, None) => silent(Told::Silent),
        }
    }

    fn gives(&self, needed: Needed, wording: &Wording) -> bool {
        match needed {
            Needed::Open => wording.manner.lets_tell() && wording.violation.is_none(),
            Needed::Break => self.rested,
            Needed::Trust(height) => self.trust >= height,
            Needed::Private | Needed::Interpreter | Needed::WishedSex => self.scene.gives(needed),
        }
    }

    /// The less trust, the more often the person hesitates.
    fn hesitation(&self, ix: ItemIx) -> Hesitation {
        match number(6, self.draw(ix, Draw::Hesitation)) {
            drawn if drawn < u32::from(self.trust) + 1 => Hesitation::None,
            drawn if drawn % 3 == 0 => Hesitation::Pause,
            drawn if drawn % 3 == 1 => Hesitation::LooksAway,
            _ => Hesitation::LowVoice,
        }
    }
}
