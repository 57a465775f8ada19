//! Whom to go to next, and for which of the needs: a service that was noted beside another need is no
//! bed for tonight.

use crate::assessment::Rules;
use crate::cli::library::Library;
use crate::cli::post;
use crate::grammar::{ContactId, Faults, JurisdictionId, RuleEntry, RulePart};
use crate::jurisdiction::ServiceKind;
use crate::questionnaire::Need;
use crate::record::FollowUp;
use crate::referral::{CallList, Directory, Receiver, Referral};
use crate::report::services::kind_id;
use crate::vault::Vault;
use crate::words::Words;

use super::super::Commands;
use super::super::services::directory_of;
use super::page::reachable;

/// What there is to call here today.
pub(super) struct Around {
    rules: Rules,
    directory: Directory,
    /// Whom of the contact sheet, or of the services in place of an empty line.
    pub(super) list: CallList,
}

/// Whom to go to next.
pub(super) struct Next {
    /// The first, with what there is to know about it; a line each.
    pub(super) first: Vec<String>,
    /// Those after it.
    pub(super) later: Vec<String>,
    /// For which needs nobody is noted; a line each.
    pub(super) nobody_for: Vec<String>,
}

impl Commands<'_> {
    /// Gathers whom this post can call; nothing where the definitions cannot be read.
    pub(super) fn around(&self, vault: &Vault) -> Option<Around> {
        let library = self
            .library_to_read()
            .unwrap_or_else(|_| Library::built_in());
        let mut faults = Faults::default();
        let rules = library.rules(&mut faults)?;
        let sheet = post::sheet(vault).unwrap_or_default();
        let of_post = sheet.country.as_ref().map(JurisdictionId::as_str);
        let named = self.arguments.jurisdiction.as_deref().or(of_post);
        let country = library.jurisdiction(named.unwrap_or(self.jurisdiction()), &mut faults)?;
        let directory = directory_of(&country, &sheet.services);
        let list = post::call_list(&rules.contacts, Some(&country), sheet);
        Some(Around {
            rules,
            directory,
            list,
        })
    }
}

impl Next {
    /// Looks up what those who were noted can be called for. Where only the unit, or a colleague, knows
    /// what is needed, it says no more than whether they still stand here.
    pub(super) fn of(one: &FollowUp, around: Option<&Around>, words: &Words) -> Self {
        let told = |name: &str| words.fill("followup-next", &[("next", name)]);
        let Some(around) = around else {
            let mut names = one.hand_over.next.iter().map(reachable);
            let first = names.next();
            return Self {
                first: vec![
                    first.map_or_else(|| words.say("followup-no-next"), |name| told(&name)),
                ],
                later: names
                    .map(|name| words.fill("followup-then", &[("next", &name)]))
                    .collect(),
                nobody_for: Vec::new(),
            };
        };
        let needs = around.needs_of(one.referral.as_ref());
        let mut noted: Vec<Noted<'_>> = one
            .hand_over
            .next
            .iter()
            .map(|next| {
                let of_letter = one.referral.iter().flat_map(|referral| &referral.next);
                let receiver = of_letter
                    .into_iter()
                    .find(|receiver| receiver.reachable() == *next);
                let stands_here = around.stands_here(receiver, &next.name);
                let meets = needs.iter().copied();
                let meets = meets.filter(|need| {
                    stands_here && receiver.is_some_and(|one| around.meets(one, need))
                });
                Noted {
                    shown: reachable(next),
                    name: next.name.clone(),
                    receiver,
                    stands_here,
                    meets: meets.collect(),
                }
            })
            .collect();
        // The need that the service itself was to meet comes first.
        let own = one.referral.as_ref().map(|referral| &referral.to);
        let at_hand: Vec<&Need> = needs
            .iter()
            .copied()
            .filter(|need| own.is_some_and(|own| around.meets(own, need)))
            .collect();
        noted.sort_by_key(|noted| {
            let is_at_hand = |need: &&Need| at_hand.iter().any(|hand| hand.id == need.id);
            let serves = noted.meets.iter().any(is_at_hand);
            (!noted.stands_here, !(serves || at_hand.is_empty()))
        });
        let nobody_for = needs.iter().filter(|need| {
            let mut meets = noted.iter().flat_map(|noted| &noted.meets);
            !meets.any(|met| met.id == need.id)
        });
        let nobody_for = nobody_for.map(|need| {
            let values = [("need", need_name(need, words)), ("id", need.id.as_str())];
            words.fill("followup-nobody-for", &values)
        });
        let nobody_for = if noted.is_empty() {
            Vec::new()
        } else {
            nobody_for.collect()
        };
        let mut noted = noted.iter();
        let first = noted.next().map_or_else(
            || vec![words.say("followup-no-next")],
            |noted| {
                let about = noted.about(needs.len(), words);
                std::iter::once(told(&noted.shown)).chain(about).collect()
            },
        );
        let later = noted.flat_map(|noted| {
            let line = words.fill("followup-then", &[("next", &noted.shown)]);
            std::iter::once(line).chain(noted.about(needs.len(), words))
        });
        Self {
            first,
            later: later.collect(),
            nobody_for,
        }
    }
}

/// One who was noted.
struct Noted<'a> {
    shown: String,
    name: String,
    receiver: Option<&'a Receiver>,
    stands_here: bool,
    meets: Vec<&'a Need>,
}

impl Noted<'_> {
    /// Says for which need it was noted, where that is not all that was asked for; or that it no longer
    /// stands here.
    fn about(&self, asked: usize, words: &Words) -> Option<String> {
        if !self.stands_here {
            return Some(words.fill("followup-next-gone", &[("name", &self.name)]));
        }
        let receiver = self.receiver.filter(|_| asked > self.meets.len())?;
        let names: Vec<&str> = self
            .meets
            .iter()
            .map(|need| need_name(need, words))
            .collect();
        if !names.is_empty() {
            let names = names.join("; ");
            return Some(words.fill("followup-next-for", &[("needs", &names)]));
        }
        let kind = words.say(kind_id(receiver.kind));
        Some(if receiver.kind == ServiceKind::ChildProtection {
            words.fill("followup-next-for", &[("needs", &kind)])
        } else {
            words.fill("followup-next-other", &[("kind", &kind)])
        })
    }
}

impl Around {
    fn needs_of(&self, referral: Option<&Referral>) -> Vec<&Need> {
        let asked = referral.iter().flat_map(|referral| &referral.asked_for);
        let ids = asked.filter_map(|asked| asked.need.as_ref());
        ids.filter_map(|id| self.rules.needs.find(id)).collect()
    }

    /// Says whether it can be called for what a need calls for, by the directory or the contact sheet.
    fn meets(&self, receiver: &Receiver, need: &Need) -> bool {
        match &receiver.service {
            Some(id) => {
                let entry = self.directory.find(id.as_str());
                entry.is_some_and(|entry| {
                    let mut offers = entry.service.offers.iter();
                    offers.any(|offered| need.call.contains(offered))
                })
            }
            None => self
                .lines_named(&receiver.name)
                .any(|contact| need.call.contains(contact)),
        }
    }

    /// Says whether somebody still stands in the directory or on the contact sheet.
    fn stands_here(&self, receiver: Option<&Receiver>, name: &str) -> bool {
        if let Some(id) = receiver.and_then(|receiver| receiver.service.as_ref()) {
            return self.directory.find(id.as_str()).is_some();
        }
        let mut entries = self.directory.entries.iter();
        self.lines_named(name).next().is_some() || entries.any(|entry| entry.service.name == name)
    }

    /// The lines of the contact sheet that bear this name, or stand without one for a contact of it.
    fn lines_named(&self, name: &str) -> impl Iterator<Item = &ContactId> {
        let contacts = self.list.contacts.iter();
        let named = contacts.filter(move |contact| {
            let line = self.list.sheet.line(&contact.id);
            line.is_some_and(|line| {
                line.name == name || (line.name.is_empty() && contact.name == name)
            })
        });
        named.map(|contact| &contact.id)
    }
}

/// What a need is called, in the officer's language.
fn need_name<'w>(need: &'w Need, words: &'w Words) -> &'w str {
    let entry = RuleEntry::Need(need.id.clone());
    words.of_rules(&entry, RulePart::Name, &need.name)
}
