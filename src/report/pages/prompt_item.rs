//! One item as it stands on the prompt sheet.

use crate::grammar::ItemIx;
use crate::grammar::text::safe;
use crate::questionnaire::translation::Readiness;
use crate::questionnaire::{IfNot, IfRefused, Item, Kind, Mark, Put, Questionnaire};
use crate::report::{Naming, condition_text};
use crate::words::Words;

/// What is printed of an item.
#[derive(Debug, Default)]
pub(super) struct PromptItem {
    /// What `--paper` asks for it by.
    pub(super) number: u32,
    /// What kind of item it is, as the style sheet calls it.
    pub(super) role: &'static str,
    /// What the officer does with it.
    pub(super) does: String,
    /// When it is put, where not always.
    pub(super) only: Option<String>,
    /// Whether a stop leaves it.
    pub(super) on_stop: bool,
    pub(super) words: String,
    /// What is read aloud in the person's language, in place of these words.
    pub(super) spoken: Option<PromptSpoken>,
    /// That it is read in the questionnaire's language, where another one is spoken.
    pub(super) not_spoken: Option<String>,
    pub(super) explain: Option<String>,
    pub(super) plain: Option<String>,
    pub(super) yes_no: bool,
    pub(super) choices: PromptChoices,
    /// What to write into the gap, where a number or a date is asked for.
    pub(super) blank: Option<String>,
    /// What follows from a no.
    pub(super) after_no: Option<String>,
    /// What stands before the first line to write on.
    pub(super) own: String,
    /// How many lines there are; the first shares its line with the boxes.
    pub(super) rules: usize,
    /// Ways of having no answer, to mark.
    pub(super) unanswered: Vec<String>,
    /// What only the officer reads.
    pub(super) notes: Vec<PromptNote>,
}

/// What is read aloud in the person's language.
#[derive(Debug)]
pub(super) struct PromptSpoken {
    pub(super) text: String,
    pub(super) explain: Option<String>,
    pub(super) plain: Option<String>,
    /// Numbered as the answers to mark are.
    pub(super) choices: Vec<String>,
    /// That nobody has reviewed it.
    pub(super) draft: Option<String>,
}

/// The answers to mark.
#[derive(Debug, Default)]
pub(super) struct PromptChoices {
    /// In the order in which the program numbers them.
    pub(super) labels: Vec<String>,
    /// Whether one of them is marked, not several.
    pub(super) one: bool,
    pub(super) read_aloud: bool,
}

/// A line for the officer.
#[derive(Debug)]
pub(super) struct PromptNote {
    pub(super) label: String,
    pub(super) text: String,
    /// Whether it must not be overlooked.
    pub(super) care: bool,
}

impl PromptItem {
    pub(super) fn new(
        questionnaire: &Questionnaire,
        ix: ItemIx,
        item: &Item,
        may_be_told: bool,
        words: &Words,
    ) -> Self {
        let mut printed = Self {
            number: ix.number(),
            only: only(questionnaire, item, words),
            on_stop: item.on_stop,
            words: safe(item.text()),
            own: words.say("conduct-own-words"),
            notes: notes(item, words),
            ..Self::default()
        };
        printed.put(item, words);
        printed.speak(questionnaire, item, words);
        if item.marks.contains(&Mark::Sexual) {
            // Nothing is asked there beyond the answer, and an empty line would ask for it.
            printed.rules = 0;
        }
        if item.may_stay_unanswered() {
            let not_known = match item.put {
                Put::Observe { .. } => "sheet-cannot-tell",
                _ => "sheet-not-known",
            };
            printed.unanswered = vec![words.say("sheet-declined"), words.say(not_known)];
        }
        if may_be_told && item.is_ask() {
            printed.unanswered.push(words.say("sheet-told"));
        }
        printed
    }

    fn speak(&mut self, questionnaire: &Questionnaire, item: &Item, words: &Words) {
        let Some(spoken_in) = questionnaire.spoken.as_ref().filter(|_| item.is_spoken()) else {
            return;
        };
        let language = words.language(&spoken_in.language.to_string());
        let own = words.language(&questionnaire.language);
        let values = [("language", language.as_str()), ("own", &own)];
        let Some(spoken) = &item.spoken else {
            self.not_spoken = Some(words.fill("conduct-not-spoken", &values));
            return;
        };
        let is_draft = spoken.readiness < Readiness::Reviewed;
        self.spoken = Some(PromptSpoken {
            text: safe(&spoken.text),
            explain: spoken.explain.as_deref().map(safe),
            plain: spoken.plain.as_deref().map(safe),
            choices: spoken.choices.iter().map(|choice| safe(choice)).collect(),
            draft: is_draft.then(|| words.fill("conduct-draft", &values)),
        });
    }

    /// Says whether its words are read aloud.
    pub(super) fn is_aloud(&self) -> bool {
        !matches!(self.role, "gate" | "observe")
    }

    /// Says whether its words are read aloud as the questionnaire has them, and not in another language.
    pub(super) fn is_read_here(&self) -> bool {
        self.is_aloud() && self.spoken.is_none()
    }

    /// Says whether there is a line of boxes, or the beginning of a line to write on.
    pub(super) fn has_marks(&self) -> bool {
        self.yes_no || self.rules > 0 || !self.unanswered.is_empty()
    }

    fn put(&mut self, item: &Item, words: &Words) {
        let (role, does, rules) = match &item.put {
            Put::Gate { .. } => ("gate", "conduct-check", 0),
            Put::Observe { .. } => ("observe", "conduct-look", 1),
            Put::Say { .. } => ("say", "sheet-say", 0),
            Put::Listen { then_mark, .. } => {
                ("listen", "sheet-listen", if *then_mark { 18 } else { 8 })
            }
            Put::Ask { .. } => ("ask", "sheet-ask", 1),
            Put::Consent { .. } => ("consent", "sheet-consent", 0),
        };
        self.role = role;
        self.does = words.say(does);
        self.rules = rules;
        match &item.put {
            Put::Gate { if_not, advice, .. } => {
                self.yes_no = true;
                let then = words.say(match if_not {
                    IfNot::Continue => "sheet-then-go-on",
                    IfNot::NeedsOnly => "sheet-then-needs",
                    IfNot::Stop => "sheet-then-stop",
                });
                let values = [("advice", safe(advice)), ("then", then)];
                let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
                self.after_no = Some(words.fill("sheet-if-no", &values));
            }
            Put::Consent {
                explain,
                covers,
                if_refused,
                ..
            } => {
                self.yes_no = true;
                self.explain = explain.as_deref().map(safe);
                self.after_no = match if_refused {
                    IfRefused::Close => Some(words.say("sheet-refused-close")),
                    IfRefused::Continue if covers.is_empty() => None,
                    IfRefused::Continue => Some(words.say("sheet-refused-go-on")),
                };
            }
            Put::Ask {
                plain,
                kind,
                read_choices,
                ..
            } => {
                self.plain = plain.as_deref().map(safe);
                self.choices.read_aloud = *read_choices;
                self.kind(kind, words);
                if matches!(kind, Kind::SeveralOf(_)) {
                    self.rules = 2;
                }
            }
            Put::Observe { kind, .. } => {
                self.kind(kind, words);
                self.own = words.say("sheet-seen");
            }
            Put::Say { .. } | Put::Listen { .. } => {}
        }
    }

    fn kind(&mut self, kind: &Kind, words: &Words) {
        match kind {
            Kind::YesNo => self.yes_no = true,
            Kind::OneOf(choices) | Kind::SeveralOf(choices) => {
                self.choices.one = matches!(kind, Kind::OneOf(_));
                self.choices.labels = choices.iter().map(|choice| safe(&choice.label)).collect();
            }
            Kind::Number { from, to } => {
                let (from, to) = (from.to_string(), to.to_string());
                let bounds = [("from", from.as_str()), ("to", to.as_str())];
                self.blank = Some(words.fill("conduct-number", &bounds));
            }
            Kind::ApproximateDate => self.blank = Some(words.say("conduct-date")),
            Kind::Text => self.rules = 4,
        }
    }
}

/// Says when an item is put, where not always.
fn only(questionnaire: &Questionnaire, item: &Item, words: &Words) -> Option<String> {
    let mut sentences = Vec::new();
    if let Some(when) = &item.when {
        let condition = condition_text(when, questionnaire, Naming::Paper, words);
        sentences.push(words.fill("sheet-only-if", &[("condition", &safe(&condition))]));
    }
    if item.adults_only {
        sentences.push(words.say("sheet-not-child"));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn notes(item: &Item, words: &Words) -> Vec<PromptNote> {
    let lines = [
        ("conduct-avoid", &item.avoid, !item.marks.is_empty()),
        ("conduct-guide", &item.guide, false),
        ("conduct-purpose", &item.purpose, false),
    ];
    let notes = lines.into_iter().filter_map(|(label, text, care)| {
        Some(PromptNote {
            label: words.say(label),
            text: safe(text.as_deref()?),
            care,
        })
    });
    notes.collect()
}
