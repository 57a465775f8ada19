//! Holds a jurisdiction against the rules, and a questionnaire against the jurisdiction.

use crate::grammar::{ContactId, Faults, PathwayId, Place, Test, suggestion};
use crate::jurisdiction::Jurisdiction;
use crate::questionnaire::Questionnaire;

use super::Rules;

impl Rules {
    /// Reports what a jurisdiction file names and the rules do not know: sources, pathways and pieces of
    /// information.
    /// `faults` must stand at that file.
    pub fn resolve(&self, jurisdiction: &Jurisdiction, faults: &mut Faults) {
        for (citation, place) in &jurisdiction.citations {
            self.sources.check(citation, *place, faults);
        }
        let leading = self.pathways.leading.iter().map(|pathway| &pathway.id);
        let beside = self.pathways.beside.iter().map(|pathway| &pathway.id);
        let known: Vec<&PathwayId> = leading.chain(beside).collect();
        for (pathway, place) in &jurisdiction.with {
            if !known.contains(&pathway) {
                let names = known.iter().map(|known| known.as_str());
                let help = suggestion::help(pathway.as_str(), names);
                faults.error(*place, format!("there is no pathway `{pathway}`"), help);
            }
        }
        for (information, place) in &jurisdiction.told {
            if self.sharing.get(information).is_none() {
                let names = self.sharing.iter().map(|known| known.id.as_str());
                let help = suggestion::help(information.as_str(), names);
                let message = format!("there is no information `{information}`");
                faults.error(*place, message, help);
            }
        }
    }
}

impl Rules {
    /// Reports services that offer what the contact sheet has no line for. `faults` must stand at
    /// their file.
    pub fn check_contacts(&self, offered: &[(ContactId, Place)], faults: &mut Faults) {
        for (contact, place) in offered {
            if self.contacts.get(contact).is_none() {
                let known = self.contacts.iter().map(|contact| contact.id.as_str());
                let help = suggestion::help(contact.as_str(), known);
                faults.error(
                    *place,
                    format!("the contact sheet has no line `{contact}`"),
                    help,
                );
            }
        }
    }
}

impl Rules {
    /// Reports pathways for which a jurisdiction has no service and does not say so, and what it says
    /// of services that is not so. `faults` must stand at its file.
    pub fn check_served(&self, jurisdiction: &Jurisdiction, faults: &mut Faults) {
        let leading = self.pathways.leading.iter();
        let leading = leading.map(|pathway| (&pathway.id, &pathway.call));
        let beside = self.pathways.beside.iter();
        let beside = beside.map(|pathway| (&pathway.id, &pathway.call));
        let pathways: Vec<(&PathwayId, &Vec<ContactId>)> = leading.chain(beside).collect();
        let is_offered = |lines: &[ContactId]| {
            let services = jurisdiction.services.as_ref();
            services.is_some_and(|services| services.offer_any(lines))
        };
        let said = &jurisdiction.no_service_for;
        for none in said {
            let line = ContactId::new(&none.id);
            let pathway = pathways.iter().find(|(id, _)| id.as_str() == none.id);
            let lines = match pathway {
                Some((_, call)) => (*call).clone(),
                None if self.contacts.get(&line).is_some() => vec![line],
                None => {
                    let known = self.contacts.iter().map(|contact| contact.id.as_str());
                    let known = known.chain(pathways.iter().map(|(id, _)| id.as_str()));
                    let known: Vec<&str> = known.collect();
                    let help = suggestion::help(&none.id, known);
                    let message = format!(
                        "there is no line of the contact sheet and no pathway `{}`",
                        none.id
                    );
                    faults.error(none.place, message, help);
                    continue;
                }
            };
            if is_offered(&lines) {
                let message = format!("a service is there for `{}` after all", none.id);
                faults.error(
                    none.place,
                    message,
                    "remove this line, or the `offers:` of the service",
                );
            }
        }
        for (id, call) in pathways {
            let is_said = said.iter().any(|none| {
                none.id == id.as_str() || call.iter().any(|line| line.as_str() == none.id)
            });
            if call.is_empty() || is_said || is_offered(call) {
                continue;
            }
            let place = Place {
                line: 1,
                column: 1,
                ..Place::default()
            };
            let lines: Vec<String> = call.iter().map(|line| format!("`{line}`")).collect();
            let first = call.first().map_or("", ContactId::as_str);
            faults.error(
                place,
                format!("no service is known for the pathway `{id}`, and nothing says so"),
                format!(
                    "add a service that offers {}, or write `no_service_for: {{{first}: why}}`",
                    lines.join(" or ")
                ),
            );
        }
    }
}

/// Reports what a questionnaire declares as not reached and the rules do not know. `faults` must stand
/// at the questionnaire.
pub(super) fn check_not_reached(questionnaire: &Questionnaire, rules: &Rules, faults: &mut Faults) {
    let pathways = rules.pathways.leading.iter();
    let pathways = pathways.map(|pathway| pathway.id.as_str());
    let with_rule = rules
        .methods
        .iter()
        .filter(|method| method.rule().is_some());
    let methods = with_rule.map(|method| method.id.as_str());
    let known: Vec<&str> = pathways.chain(methods).collect();
    for declared in &questionnaire.not_reached {
        if !known.contains(&declared.id.as_str()) {
            let message = format!("there is no leading pathway and no rule `{}`", declared.id);
            let help = suggestion::help(&declared.id, known.iter().copied());
            faults.error(declared.place, message, help);
        }
    }
}

/// Reports a child path that lets somebody whom the jurisdiction calls a child pass as an adult.
/// `faults` must stand at the questionnaire.
pub(super) fn check_child(
    questionnaire: &Questionnaire,
    jurisdiction: &Jurisdiction,
    faults: &mut Faults,
) {
    let Some(child) = &questionnaire.child else {
        return;
    };
    let mut too_low: Vec<(i64, Place)> = Vec::new();
    child.when.each_leaf(&mut |_, test, place| {
        if let Test::Range {
            below: Some(below), ..
        } = test
            && *below < jurisdiction.child_under
        {
            too_low.push((*below, place));
        }
    });
    for (below, place) in too_low {
        let age = jurisdiction.child_under;
        let message = format!(
            "somebody of {below} would be treated as an adult here, and `{}` calls everybody under {age} a child",
            jurisdiction.id
        );
        let help = format!("write `under: {age}`, or choose another jurisdiction");
        faults.error(place, message, help);
    }
}
