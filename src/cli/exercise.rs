//! An exercise beside an interview: what the person says and what there is to see, in words.

use crate::assessment::Definitions;
use crate::grammar::{ChoiceId, ItemIx, Standing, Value};
use crate::interview::{Entry, Interview, Moment, Signals};
use crate::practice::{Deed, Hesitation, Put as WasPut, Reply, Run, Told};
use crate::questionnaire::{Item, Kind, Part, Put};
use crate::referral::CallList;
use crate::terminal::Note;
use crate::terminal::conduct::{Exercise, Heard, Outside};
use crate::vault::Draft;
use crate::words::Words;

use super::clock::Clock;
use super::error::capitalised;
use super::exercise_story::ExerciseEvent;
use super::keeping::signals;

/// An exercise while it is held. Nothing of it goes to the disk, save into a draft where it is kept.
pub(super) struct Exercising<'a, 'c> {
    pub(super) run: Run<'c>,
    /// Where it is kept, deed by deed.
    pub(super) draft: Option<&'a mut Draft>,
    /// What had been put when it was left, until that is shown again.
    pub(super) left_at: Option<(ItemIx, Heard)>,
    pub(super) definitions: &'a Definitions,
    pub(super) clock: Clock,
    pub(super) call_list: CallList,
    pub(super) words: &'a Words,
}

impl Outside for Exercising<'_, '_> {
    fn keep(&mut self, entry: &Entry) -> Result<(), String> {
        self.keep_deed(Deed::Act(entry.clone()))
    }

    fn is_on_paper(&self) -> bool {
        false
    }

    fn moment(&self) -> Moment {
        self.clock.moment()
    }

    fn signals(&self, interview: &Interview<'_>) -> Signals {
        signals(self.definitions, interview)
    }

    fn call_list(&self) -> &CallList {
        &self.call_list
    }

    fn exercise(&mut self) -> Option<&mut dyn Exercise> {
        Some(self)
    }
}

impl Exercise for Exercising<'_, '_> {
    fn happening(&self, ix: ItemIx) -> Option<(String, Vec<String>)> {
        let happening = self.run.happening(ix)?;
        let options = happening.options.into_iter().map(|(text, _)| text);
        Some((happening.what, options.collect()))
    }

    fn meet(&mut self, ix: ItemIx, chosen: usize) -> Result<(), String> {
        self.run.meet(ix, chosen);
        self.keep_last()
    }

    fn ways(&self, ix: ItemIx) -> Vec<String> {
        let ways = self.run.ways(ix).into_iter();
        ways.map(|way| way.text).collect()
    }

    fn put(&mut self, ix: ItemIx, way: usize) -> Result<Heard, String> {
        if self.run.put(ix, way).is_none() {
            let notes = self.others(ix);
            return Ok(Heard { said: None, notes });
        }
        self.keep_last()?;
        let put = self.run.unanswered();
        Ok(put.map_or_else(Heard::default, |put| self.came_of(ix, put)))
    }

    fn already_heard(&mut self, ix: ItemIx) -> Option<Heard> {
        let (_, heard) = self.left_at.take_if(|(at, _)| *at == ix)?;
        Some(heard)
    }

    fn left_at_gate(&self) -> Option<ItemIx> {
        self.run.failed_gate()
    }

    fn look(&self, ix: ItemIx) -> Vec<Note> {
        let Some(item) = self.run.questionnaire().item(ix) else {
            return Vec::new();
        };
        if matches!(item.put, Put::Say { .. }) {
            return Vec::new();
        }
        let text = match self.run.sight(ix) {
            Some(sight) => match sight.sees {
                Some(sees) => sees,
                None if is_one_of(item) && sight.is.value().is_some() => {
                    let is = self.in_words(item, &sight.is);
                    return vec![Note::labelled(self.words.say("practise-here"), is)];
                }
                None => self.as_it_is(item, &sight.is),
            },
            // The officer's own part; nothing is played here.
            None if item.may_stay_unanswered() => return Vec::new(),
            None => self.words.say("practise-so"),
        };
        vec![self.seen(&text)]
    }

    fn can_put_right(&self, ix: ItemIx) -> bool {
        let sight = self.run.sight(ix);
        sight.is_some_and(|sight| sight.can_be.is_some())
    }

    fn put_right(&mut self, ix: ItemIx) -> Result<Option<String>, String> {
        let sees = self.run.put_right(ix);
        if sees.is_some() {
            self.keep_last()?;
        }
        Ok(sees)
    }

    fn acted(&mut self, entry: &Entry) -> Option<String> {
        self.run.acted(entry)
    }
}

impl Exercising<'_, '_> {
    /// Goes on where the run stands: what had been put and not noted is shown again.
    pub(super) fn go_on(&mut self) {
        let put = self.run.unanswered();
        self.left_at = put.and_then(|put| {
            let ix = self.run.questionnaire().position(put.item.as_str())?;
            Some((ix, self.came_of(ix, put)))
        });
    }

    /// Keeps the last deed of the run.
    fn keep_last(&mut self) -> Result<(), String> {
        match self.run.deeds().last() {
            Some(deed) => self.keep_deed(deed.clone()),
            None => Ok(()),
        }
    }

    fn keep_deed(&mut self, deed: Deed) -> Result<(), String> {
        match &mut self.draft {
            Some(draft) => ExerciseEvent::Did(deed).keep(draft),
            None => Ok(()),
        }
    }

    /// What there is to hear and to see once an item has been put.
    fn came_of(&self, ix: ItemIx, put: &WasPut) -> Heard {
        let Some(item) = self.run.questionnaire().item(ix) else {
            return Heard::default();
        };
        let mut notes = self.others(ix);
        notes.push(self.heard(item, &put.reply));
        let distress = put.reply.distress.iter();
        notes.extend(distress.map(|shows| self.seen(shows)));
        let said = (put.text != item.text())
            .then(|| Note::labelled(self.words.say("practise-say"), put.text.clone()));
        Heard { said, notes }
    }

    fn seen(&self, text: &str) -> Note {
        Note::labelled(self.words.say("practise-see"), text.to_owned())
    }

    /// Who does not keep out of it: companions, and an interpreter who interprets for somebody else.
    fn others(&self, ix: ItemIx) -> Vec<Note> {
        let companions = self.run.companions().into_iter().map(|companion| {
            let values = [
                ("who", companion.who.as_str()),
                ("does", companion.does.as_str()),
            ];
            let told = self.words.fill_apart("practise-companion", &values);
            self.seen(&capitalised(&told))
        });
        let mut notes: Vec<Note> = companions.collect();
        let questionnaire = self.run.questionnaire();
        let begins = |at: usize| {
            let item = questionnaire.item(ix);
            let section = item.and_then(|item| questionnaire.section(item.section));
            section.is_some_and(|section| section.items.start == at)
        };
        let interpreter = self.run.interpreter();
        if let Some(sees) = interpreter.filter(|_| begins(ix.index())) {
            notes.push(self.seen(sees));
        }
        notes
    }

    /// What the person says, and how.
    fn heard(&self, item: &Item, reply: &Reply) -> Note {
        let words = match reply.told {
            Told::Closed | Told::Silent => vec![self.words.say("practise-no-answer")],
            Told::Wary => {
                let lines = reply.words.iter();
                let more = self.words.say("practise-says-no-more");
                let lines = lines.map(String::as_str).chain([more.as_str()]);
                lines.map(|line| self.quoted(line)).collect()
            }
            _ if reply.words.is_empty() => vec![self.without_words(item, &reply.faithful)],
            _ => reply.words.iter().map(|line| self.quoted(line)).collect(),
        };
        let label = match reply.hesitation {
            Hesitation::None => "practise-hear",
            Hesitation::Pause => "practise-pause",
            Hesitation::LooksAway => "practise-looks-away",
            Hesitation::LowVoice => "practise-low-voice",
        };
        Note::labelled(self.words.say(label), words.join("\n"))
    }

    /// What is told where the case has no words for it: nobody speaks the words of a form.
    fn without_words(&self, item: &Item, told: &Standing) -> String {
        match told {
            Standing::Declined => return self.words.say("practise-no-answer"),
            Standing::NotKnown => return self.words.say("practise-does-not-know"),
            _ => {}
        }
        let told = self.in_words(item, told);
        self.words.fill("practise-told", &[("told", &told)])
    }

    /// A line in brackets is what is seen or what somebody else says; nobody is quoted with it.
    fn quoted(&self, line: &str) -> String {
        if line.starts_with('(') && line.ends_with(')') {
            return line.to_owned();
        }
        self.words.fill("practise-quote", &[("words", line)])
    }

    /// What there is to see where the case has no words for it.
    fn as_it_is(&self, item: &Item, is: &Standing) -> String {
        let says = |word: &str| is.value().is_some_and(|value| value.is(word));
        match is {
            Standing::Given(_) if is_one_of(item) => self.in_words(item, is),
            Standing::Given(_) if says("yes") => self.words.say("practise-so"),
            Standing::Given(_) => self.words.say("practise-nothing"),
            _ => self.words.say("practise-cannot-tell"),
        }
    }

    /// An answer in the words of its choices.
    fn in_words(&self, item: &Item, standing: &Standing) -> String {
        let label = |choice: &ChoiceId| match choice.as_str() {
            "yes" => self.words.say("answer-yes"),
            "no" => self.words.say("answer-no"),
            id => {
                let own = item.to_officer(&Part::Choice(choice.clone()));
                own.unwrap_or(id).to_owned()
            }
        };
        match standing.value() {
            None => self.words.say("practise-does-not-know"),
            Some(Value::Choice(choice)) => label(choice),
            Some(Value::Several(choices)) if choices.is_empty() => {
                self.words.say("conduct-none-of-these")
            }
            Some(Value::Several(choices)) => {
                let labels: Vec<String> = choices.iter().map(label).collect();
                labels.join("; ")
            }
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Date(date)) => date.clone(),
            Some(Value::Words(lines)) => lines.join("\n"),
        }
    }
}

/// Says whether it is something else than a yes or a no.
fn is_one_of(item: &Item) -> bool {
    !matches!(item.put, Put::Gate { .. }) && !matches!(item.kind(), Some(Kind::YesNo))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
    use crate::cli::Library;
    use crate::cli::post;
    use crate::grammar::Faults;
    use crate::referral::ContactSheet;

    /// What is heard at an item of the first case, in its own words, with these said there.
    fn heard(item: &str, says: Option<&[&str]>) -> String {
        let library = Library::built_in();
        let wordings = library.wordings(&mut Faults::default());
        let (mut case, definitions) = library.case("first-case", &mut Faults::default()).unwrap();
        let ix = definitions.questionnaire.position(item).unwrap();
        match says {
            None => case.says.retain(|saying| saying.item != ix),
            Some(lines) => {
                for saying in case.says.iter_mut().filter(|saying| saying.item == ix) {
                    saying.words = lines.iter().map(|line| (*line).to_owned()).collect();
                }
            }
        }
        let words = Words::english();
        let mut exercising = Exercising {
            run: Run::new(&case, &definitions.questionnaire, &wordings, 7),
            definitions: &definitions,
            clock: Clock::start("en"),
            call_list: post::call_list(&definitions.rules.contacts, None, ContactSheet::default()),
            words: &words,
            draft: None,
            left_at: None,
        };
        let heard = exercising.put(ix, 0).unwrap();
        let notes = heard.notes.iter().map(|note| note.text.clone());
        notes.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn nobody_speaks_the_words_of_a_form() {
        let told = heard("money_first", None);
        assert!(told.contains("note as: There was no money"), "{told}");
        assert!(!told.contains('“'), "{told}");
        let told = heard("keep_record", None);
        assert!(told.contains("note as: Yes"), "{told}");
        assert!(!told.contains('“'), "{told}");
    }

    #[test]
    fn what_is_only_seen_is_not_quoted() {
        let told = heard("money_first", Some(&["(He nods.)", "None."]));
        assert!(told.contains("(He nods.)\n“None.”"), "{told}");
    }
}
