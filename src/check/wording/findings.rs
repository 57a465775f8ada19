//! What the rules find, less what has been set aside with a reason.

use std::collections::HashSet;
use std::ops::Range;

use crate::grammar::odd_letters::OddCharacter;
use crate::grammar::{Fault, Faults, ItemId, Place, Severity, suggestion};
use crate::questionnaire::{Item, Part, Questionnaire, SetAside};

use super::reading::{Reading, Said};
use super::{RULES, Rule, locate, rule};

/// What has been found so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    rule: Option<&'static Rule>,
    found: Vec<Finding>,
}

/// One thing that does not keep to a rule.
#[derive(Debug)]
pub(super) struct Finding {
    rule: &'static Rule,
    item: Option<ItemId>,
    at: At,
    /// How much it matters.
    pub severity: Severity,
    message: String,
    help: String,
    /// Whether no reason sets it aside.
    is_firm: bool,
}

impl Finding {
    /// Makes it an error that no reason sets aside: what would happen is worse than any reason.
    pub(super) fn stand_firm(&mut self) {
        self.severity = Severity::Error;
        self.is_firm = true;
    }
}

#[derive(Debug)]
enum At {
    Place(Place),
    /// A part of a text; its place is looked up only if it is told.
    Words(Place, String, Range<usize>),
}

impl Findings {
    /// Goes on with another rule.
    pub(super) fn enter(&mut self, rule: &'static Rule) {
        self.rule = Some(rule);
    }

    /// Adds a finding about words of a text.
    pub(super) fn words(
        &mut self,
        said: &Said<'_>,
        words: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Option<&mut Finding> {
        let whole = said.item.place_of(&said.part);
        let at = At::Words(whole, said.text.to_owned(), words);
        self.push(Some(said.item.id.clone()), at, message.into(), help.into())
    }

    /// Adds a character that is not what it looks like, in the words of a part of an item.
    pub(super) fn part(&mut self, item: &Item, part: &Part, text: &str, odd: OddCharacter) {
        let at = At::Words(item.place_of(part), text.to_owned(), odd.at);
        self.push(Some(item.id.clone()), at, odd.what, odd.help);
    }

    /// Adds a finding about an item.
    pub(super) fn item(
        &mut self,
        item: &Item,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Option<&mut Finding> {
        self.at(item, item.place, message, help)
    }

    /// Adds a finding about a place within an item.
    pub(super) fn at(
        &mut self,
        item: &Item,
        place: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Option<&mut Finding> {
        self.push(
            Some(item.id.clone()),
            At::Place(place),
            message.into(),
            help.into(),
        )
    }

    /// Adds a finding about the questionnaire as a whole.
    pub(super) fn whole(
        &mut self,
        questionnaire: &Questionnaire,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(
            None,
            At::Place(questionnaire.place),
            message.into(),
            help.into(),
        );
    }

    fn push(
        &mut self,
        item: Option<ItemId>,
        at: At,
        message: String,
        help: String,
    ) -> Option<&mut Finding> {
        let rule = self.rule?;
        self.found.push(Finding {
            rule,
            item,
            at,
            severity: rule.level.severity(),
            message,
            help,
            is_firm: false,
        });
        self.found.last_mut()
    }

    /// Adds everything to the faults that has not been set aside; and what has been set aside
    /// without need, or under a name that no rule has.
    pub(super) fn tell(self, reading: &Reading<'_>, faults: &mut Faults) {
        let questionnaire = reading.questionnaire;
        let mut needed: HashSet<(Option<ItemId>, &'static str)> = HashSet::new();
        let file = faults.file().to_owned();
        let found = self.sifted(reading, &file, &mut needed);
        faults.add(found.into_iter().map(|(_, fault)| fault));
        let whole = questionnaire.set_aside.iter().map(|one| (None, one));
        let items = questionnaire.items.iter();
        let at_items =
            items.flat_map(|item| item.set_aside.iter().map(|one| (Some(&item.id), one)));
        for (item, one) in whole.chain(at_items) {
            check_set_aside(item, one, &needed, faults);
        }
    }

    /// Returns what has not been set aside, each with its item; notes in `needed` what has been.
    pub(super) fn sifted(
        self,
        reading: &Reading<'_>,
        file: &str,
        needed: &mut HashSet<(Option<ItemId>, &'static str)>,
    ) -> Vec<(Option<ItemId>, Fault)> {
        let questionnaire = reading.questionnaire;
        let mut found = Vec::new();
        for finding in self.found {
            let id = finding.rule.id;
            let item = finding.item.as_ref().and_then(|id| {
                let ix = questionnaire.position(id.as_str())?;
                questionnaire.item(ix)
            });
            let is_aside = |set: &[SetAside]| set.iter().any(|one| one.rule == id);
            let at_item = item.is_some_and(|item| is_aside(&item.set_aside));
            let mut help = finding.help;
            let is_firm = finding.is_firm && (at_item || is_aside(&questionnaire.set_aside));
            if is_firm {
                // The line that sets it aside is not without need: it has no effect.
                needed.insert((finding.item.clone().filter(|_| at_item), id));
                help = format!("{help}; this cannot be set aside here");
            }
            if at_item && !is_firm {
                needed.insert((finding.item, id));
            } else if is_aside(&questionnaire.set_aside) && !is_firm {
                needed.insert((None, id));
            } else {
                let place = match finding.at {
                    At::Place(place) => place,
                    At::Words(whole, text, words) => {
                        locate::locate(reading.source, whole, &text, &words)
                    }
                };
                let fault = Fault {
                    severity: finding.severity,
                    file: file.to_owned(),
                    place,
                    message: finding.message,
                    help,
                    rule: Some(id),
                };
                found.push((finding.item, fault));
            }
        }
        found
    }
}

fn check_set_aside(
    item: Option<&ItemId>,
    one: &SetAside,
    needed: &HashSet<(Option<ItemId>, &'static str)>,
    faults: &mut Faults,
) {
    let Some(known) = rule(&one.rule).filter(|known| known.id == one.rule) else {
        let ids = RULES.iter().map(|rule| rule.id);
        let help = suggestion::help(&one.rule, ids);
        faults.error(one.place, format!("there is no rule `{}`", one.rule), help);
        return;
    };
    if one.reason.split_whitespace().count() < MIN_REASON {
        let message = format!(
            "`{}` is set aside without a reason that others can judge",
            one.rule
        );
        let help = "say in a sentence why the rule is wrong here";
        faults.error(one.place, message, help);
    }
    if !needed.contains(&(item.cloned(), known.id)) {
        let message = format!(
            "`{}` is set aside, and nothing here goes against it",
            one.rule
        );
        faults.warning(one.place, message, "remove this line");
    }
}

/// The words of the shortest reason that says anything.
const MIN_REASON: usize = 3;
