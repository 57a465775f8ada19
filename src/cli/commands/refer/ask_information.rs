//! Asking for each piece of information by itself: the words of the letter first, then the question.

use crate::grammar::Language;
use crate::referral::{
    Agreed, Asking, ConsentStep, Given, Ground, Grounds, Information, Offered, Receiver, Telling,
    Texts, known_texts, steps, telling,
};
use crate::terminal::Note;

use super::super::walk::Halt;
use super::case::Case;
use super::page::Asker;

/// The languages that are offered by name.
const LANGUAGES: [&str; 9] = ["en", "ur", "ps", "fa-AF", "bal", "brh", "sd", "pa", "skr"];

impl Asker<'_, '_> {
    /// Asks for everything that the service needs, then for what the officer adds by hand.
    pub(super) fn information(
        &mut self,
        case: &Case<'_>,
        to: &Receiver,
        ground: Ground<'_>,
    ) -> Result<Telling, Halt> {
        let sharing = &case.rules.sharing;
        let known = known_texts(sharing, &case.facts);
        let mut answered: Vec<(ConsentStep, Option<Agreed>)> = Vec::new();
        let mut by_hand: Vec<&Information> = Vec::new();
        let of_person = |one: &&Information| case.is_child || !one.of_children;
        for information in sharing.iter().filter(of_person) {
            match information.offered(to.kind) {
                Offered::Never => {}
                Offered::Needed => {
                    answered.extend(self.piece(case, to, ground, information, &known)?);
                }
                // On the ground of a child or an exception it may be covered without being asked.
                Offered::ByHand if is_covered(case, to, ground, information) => {
                    answered.extend(self.piece(case, to, ground, information, &known)?);
                }
                Offered::ByHand | Offered::Twice => by_hand.push(information),
            }
        }
        while !by_hand.is_empty() && ground.asks() {
            let mut options = vec![self.words.say("refer-nothing-more")];
            options.extend(by_hand.iter().map(|information| information.name.clone()));
            let notes = vec![Note::plain(
                self.words.fill("refer-more-help", &[("to", &to.name)]),
            )];
            let at = self.one("refer-more", Vec::new(), notes, options)?;
            let Some(at) = at.checked_sub(1).filter(|at| *at < by_hand.len()) else {
                break;
            };
            let information = by_hand.remove(at);
            answered.extend(self.piece(case, to, ground, information, &known)?);
        }
        // In the order of the letter, whatever the order in which it was asked.
        let place = |step: &ConsentStep| {
            let mut all = sharing.iter();
            all.position(|one| one.id == step.information)
        };
        answered.sort_by_key(|(step, _)| place(step));
        Ok(telling(
            answered.iter().map(|(step, agreed)| (step, *agreed)),
        ))
    }

    /// Asks for one piece: its words, then the person's yes or no. Nothing where it is left out.
    fn piece(
        &mut self,
        case: &Case<'_>,
        to: &Receiver,
        ground: Ground<'_>,
        information: &Information,
        known: &Texts,
    ) -> Result<Option<(ConsentStep, Option<Agreed>)>, Halt> {
        let words = self.words;
        let sharing = &case.rules.sharing;
        // What no answer could open on this ground is not even written.
        let probe = Texts::from([(information.id.clone(), information.name.clone())]);
        if steps(sharing, (&to.name, to.kind), ground, &probe).is_empty() {
            return Ok(None);
        }
        let mut text = known.get(&information.id).cloned().unwrap_or_default();
        if text.is_empty() {
            text = self.words_of(information, to, "")?;
        }
        loop {
            let texts = Texts::from([(information.id.clone(), text.clone())]);
            let found = steps(sharing, (&to.name, to.kind), ground, &texts);
            let Some(step) = found.into_iter().next() else {
                return Ok(None);
            };
            let values = [("name", step.name.as_str()), ("text", step.text.as_str())];
            let would_say = words.fill("refer-would-say", &values);
            let is_asked = step.needs != Asking::Nothing;
            let first = if is_asked {
                ["refer-piece-yes", "refer-piece-no"]
            } else {
                ["refer-piece-covered", "refer-piece-out"]
            };
            let mut options = first.map(|id| words.say(id)).to_vec();
            options.push(words.say("refer-piece-change"));
            if is_asked {
                options.push(words.say("refer-piece-out"));
            }
            let mut aloud = vec![would_say.clone()];
            aloud.extend(is_asked.then(|| step.question.clone()));
            match (
                self.one("refer-piece", aloud, Vec::new(), options)?,
                is_asked,
            ) {
                (1, true) => return Ok(Some((step, Some(Agreed::No)))),
                (0, true) if step.needs == Asking::TwoYeses => {
                    let agreed = self.second_yes(to, would_say)?;
                    return Ok(Some((step, Some(agreed))));
                }
                (0, true) => return Ok(Some((step, Some(Agreed::Yes)))),
                (0, false) => return Ok(Some((step, None))),
                (2, _) => text = self.words_of(information, to, &text)?,
                _ => return Ok(None),
            }
        }
    }

    /// Asks what the letter would say of one piece.
    fn words_of(
        &mut self,
        information: &Information,
        to: &Receiver,
        before: &str,
    ) -> Result<String, Halt> {
        let values = [
            ("name", information.name.as_str()),
            ("to", to.name.as_str()),
        ];
        let question = self.words.fill("refer-text", &values);
        let help = self.words.say("refer-text-help");
        let topic = format!("text {}", information.id);
        self.text(&topic, (question, help), before)
    }

    /// Asks again, after saying what it can lead to.
    fn second_yes(&mut self, to: &Receiver, would_say: String) -> Result<Agreed, Halt> {
        let words = self.words;
        let aloud = vec![would_say, words.fill("refer-twice", &[("to", &to.name)])];
        let options = ["refer-piece-yes", "refer-piece-no"].map(|id| words.say(id));
        let notes = vec![Note::plain(words.say("refer-twice-help"))];
        let at = self.one("refer-piece", aloud, notes, options.to_vec())?;
        Ok(if at == 0 { Agreed::Twice } else { Agreed::No })
    }

    /// Asks how the consent was given, in which language, and whether through an interpreter.
    pub(super) fn how_given(&mut self, case: &Case<'_>) -> Result<Grounds, Halt> {
        let words = self.words;
        let ways = Given::WORDS;
        let options = ways.map(|(word, _)| words.say(&format!("letter-given-{word}")));
        let at = self.one("refer-given", Vec::new(), Vec::new(), options.to_vec())?;
        let given = ways.get(at).map_or(Given::Spoken, |(_, given)| *given);
        let spoken = case.record.spoken.as_ref();
        let mut tags: Vec<String> = spoken.iter().map(|note| note.language.clone()).collect();
        tags.extend(LANGUAGES.iter().map(|tag| (*tag).to_owned()));
        tags.dedup();
        let mut options: Vec<String> = tags.iter().map(|tag| words.language(tag)).collect();
        options.push(words.say("refer-language-other"));
        let at = self.one("refer-language", Vec::new(), Vec::new(), options)?;
        let language = match tags.get(at) {
            Some(tag) => tag.clone(),
            None => self.other_language()?,
        };
        let options = ["answer-yes", "answer-no"].map(|id| words.say(id));
        let through = self.one(
            "refer-interpreter",
            Vec::new(),
            Vec::new(),
            options.to_vec(),
        )?;
        Ok(Grounds::Consent {
            given,
            language,
            through_interpreter: through == 0,
        })
    }

    fn other_language(&mut self) -> Result<String, Halt> {
        let typed = self.needed_text("refer-language-tag", "refer-language-tag-help")?;
        if Language::read(&typed).is_some() {
            return Ok(typed);
        }
        let why = self.words.say("refer-language-no-tag");
        Err(self.walk.refuse(why))
    }
}

/// Says whether the ground itself covers that the service is told it.
fn is_covered(
    case: &Case<'_>,
    to: &Receiver,
    ground: Ground<'_>,
    information: &Information,
) -> bool {
    let texts = Texts::from([(information.id.clone(), information.name.clone())]);
    let steps = steps(&case.rules.sharing, (&to.name, to.kind), ground, &texts);
    steps.iter().any(|step| step.needs == Asking::Nothing)
}
