//! What holds of a bank as a whole: the blueprint, the pairs, and that nothing gives the answers away.

use std::collections::BTreeSet;

use crate::grammar::{Faults, PairId};
use crate::quiz::bank::{Bank, Item};
use crate::quiz::form::Form;

/// Reports topics and items of which there is another by the same name.
pub(super) fn ids_stand_once(bank: &Bank, faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    for topic in &bank.blueprint {
        if !seen.insert(topic.id.as_str()) {
            let message = format!("the topic `{}` stands twice", topic.id);
            faults.error(topic.place, message, "remove one of the two");
        }
    }
    let mut seen = BTreeSet::new();
    for item in &bank.items {
        if !seen.insert(item.id.as_str()) {
            let message = format!("there is an item `{}` already", item.id);
            faults.error(item.place, message, "give one of the two another id");
        }
    }
}

/// Reports pairs that are none, and pairs whose two items are not alike.
pub(super) fn forms_are_parallel(bank: &Bank, faults: &mut Faults) {
    let pairs: BTreeSet<&PairId> = bank.items.iter().map(|item| &item.pair).collect();
    for pair in pairs {
        let of = |form| -> Vec<&Item> {
            let items = bank.of_form(form);
            items.filter(|item| item.pair == *pair).collect()
        };
        let (a, b) = (of(Form::A), of(Form::B));
        let ([a], [b]) = (a.as_slice(), b.as_slice()) else {
            let place = a.first().or(b.first()).map(|item| item.place);
            let counts = format!("{} of form A and {} of form B", a.len(), b.len());
            faults.error(
                place.unwrap_or(bank.place),
                format!("the pair `{pair}` has {counts}"),
                "a pair is one item of each form that test the same",
            );
            continue;
        };
        let critical = |item: &Item| -> Vec<bool> {
            let questions = item.questions.iter();
            questions.map(|question| question.critical).collect()
        };
        let signs = |item: &Item| item.story.as_ref().map(|story| story.has_signs);
        let unlike = [
            ("topic", a.topic != b.topic),
            ("kind", a.story.is_some() != b.story.is_some()),
            ("critical", critical(a) != critical(b)),
            ("indications", signs(a) != signs(b)),
            ("objective", a.objective != b.objective),
        ];
        if let Some((key, _)) = unlike.iter().find(|(_, is_unlike)| *is_unlike) {
            faults.error(
                b.place,
                format!("`{}` and `{}` are a pair and differ in `{key}`", a.id, b.id),
                "the forms are parallel: make both alike in this, or give them other pairs",
            );
        }
    }
}

/// Reports topics of which a form has more or fewer items than the blueprint says.
pub(super) fn blueprint_holds(bank: &Bank, faults: &mut Faults) {
    for topic in &bank.blueprint {
        for form in [Form::A, Form::B] {
            let of_topic = || bank.of_form(form).filter(|item| item.topic == topic.id);
            let items = of_topic().count();
            let stories = of_topic().filter(|item| item.story.is_some()).count();
            for (what, found, wanted) in [
                ("items", items, topic.items),
                ("vignettes", stories, topic.stories),
            ] {
                if found != wanted {
                    let message = format!(
                        "the blueprint gives `{}` {wanted} {what}, and form {form} has {found}",
                        topic.id
                    );
                    faults.error(topic.place, message, "change the items or the blueprint");
                }
            }
        }
    }
}

/// Warns where a trainee who knows nothing could guess: by the length of what is right, or since every
/// story holds signs.
pub(super) fn gives_nothing_away(bank: &Bank, faults: &mut Faults) {
    for form in [Form::A, Form::B] {
        let mut of_own = 0;
        let mut longest = 0;
        for item in bank.of_form(form).filter(|item| item.story.is_none()) {
            for question in &item.questions {
                let length = |words: &str| words.chars().count();
                let right = question.choice(&question.right);
                let right = right.map_or(0, |choice| length(&choice.words));
                let others = question.choices.iter();
                let mut others = others.filter(|choice| choice.id != question.right);
                of_own += 1;
                longest += usize::from(others.all(|choice| length(&choice.words) < right));
            }
        }
        if longest * 2 > of_own {
            let message = format!(
                "in form {form} the longest choice is right in {longest} of {of_own} questions"
            );
            let help = "shorten what is right, or lengthen what is wrong: who knows nothing takes the longest";
            faults.warning(bank.place, message, help);
        }
        let stories = || bank.of_form(form).filter_map(|item| item.story.as_ref());
        let without = stories().filter(|story| !story.has_signs).count();
        if stories().count() > 1 && without == 0 {
            let message = format!("every story of form {form} holds signs");
            let help = "add stories that hold none, so that it shows who finds signs everywhere";
            faults.warning(bank.place, message, help);
        }
    }
}
