//! `panah refer --from`: the same referral from a file, without a desk.

use std::path::Path;

use crate::cli::error::CommandError;
use crate::cli::output;
use crate::grammar::{Faults, InformationId, Place, suggestion};
use crate::jurisdiction::ExceptionKind;
use crate::record::Act;
use crate::referral::{
    Agreed, Answer, AskedFor, ConsentStep, Given, Ground, Grounds, PersonsPaper, Receiver,
    ReferralCode, ReferralFile, Telling, ToWhom, known_texts, steps, telling,
};
use crate::report::services::why_not;

use super::super::Commands;
use super::super::occasion::random;
use super::ask_consent::to_hear;
use super::case::Case;
use super::receivers::{directory, is_same, next, of_directory, search};
use super::wanted::{Made, Outcome, Wanted, highest, kind_by_name, objection, refused};

impl Commands<'_> {
    /// Makes a referral of a file; every fault of the file is told at its place.
    pub(super) fn refer_from_file(
        &self,
        case: &Case<'_>,
        file: &Path,
        bytes: &[u8],
    ) -> Result<Outcome, CommandError> {
        let mut faults = Faults::of(&file.display().to_string());
        let read = ReferralFile::read(bytes, &case.rules.sharing, &mut faults);
        let asked_for = read.as_ref().map(|read| asked_for(case, read, &mut faults));
        let to = read
            .as_ref()
            .and_then(|read| receiver(case, read, &mut faults));
        let ground = read
            .as_ref()
            .and_then(|read| ground(case, read, &mut faults));
        if let Some(read) = &read {
            refuse_of_children(case, read, &mut faults);
        }
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        self.refuse(faults, |_| Some(text.to_owned()))?;
        let (Some(read), Some(asked_for), Some(to)) = (read, asked_for, to) else {
            return Err(CommandError::Told);
        };
        if let Some((fact, help)) = objection(case, &to, highest(&asked_for)) {
            return Err(CommandError::failed(
                self.words.say(fact),
                self.words.say(help),
            ));
        }
        let ground = match ground {
            // A child is brought to those who care for children whatever the child says to it.
            None if case.is_child && to.kind.cares_for_children() => {
                Some(Ground::ChildAgainst(case.child_exception()))
            }
            Some(Ground::ChildAgainst(_)) if !to.kind.cares_for_children() => None,
            ground => ground,
        };
        let said = if ground.is_some() {
            Said::More
        } else {
            Said::No
        };
        self.tell_refused_before(case, &to, said)?;
        let Some(ground) = ground else {
            return Ok(refused(to, asked_for));
        };
        let mut texts = known_texts(&case.rules.sharing, &case.facts);
        // Only what the file names is told, also of what the record knows.
        texts.retain(|id, _| read.information.contains_key(id));
        for (id, piece) in &read.information {
            texts.extend(piece.text.clone().map(|text| (id.clone(), text)));
        }
        let steps = steps(&case.rules.sharing, (&to.name, to.kind), ground, &texts);
        let answered = steps.iter().map(|step| {
            let piece = read.information.get(&step.information);
            (step, piece.and_then(|piece| piece.agreed))
        });
        let telling = telling(answered);
        self.tell_untold(&read, &steps, &telling);
        self.tell_unfit(case, &to);
        if matches!(ground, Ground::Consent) {
            self.tell_to_read(case, &to, &asked_for);
        }
        let referral = Wanted {
            telling,
            reach: read.reach.clone().unwrap_or_else(|| own_reach(case)),
            paper: read.paper,
            paper_is_dangerous: read.paper_is_dangerous,
            next: next(case, &asked_for, &to),
            grounds: self.grounds_of(case, &read, ground),
            asked_for,
            to,
        }
        .into_referral(case, ReferralCode::of_random(random()?));
        let on_card = read.paper == PersonsPaper::Card && read.telephone_on_card;
        let telephone = Some(referral.by.reach.clone());
        Ok(Outcome::Made(Box::new(Made {
            telephone: telephone.filter(|reach| on_card && !reach.is_empty()),
            folder: None,
            referral,
        })))
    }

    /// Says on which day the person did not want this service to be asked. A file that says no once more
    /// adds nothing, and is refused.
    fn tell_refused_before(
        &self,
        case: &Case<'_>,
        to: &Receiver,
        answer: Said,
    ) -> Result<(), CommandError> {
        let mut refusals = case.acts.iter().rev();
        let refused = refusals.find_map(|act| match act {
            Act::Refused(refused) if is_same(&refused.to, to) => Some(refused),
            _ => None,
        });
        let Some(refused) = refused else {
            return Ok(());
        };
        let day = refused.at.get(..10).unwrap_or_default();
        let values = [("to", to.name.as_str()), ("day", day)];
        match answer {
            Said::No => Err(CommandError::failed(
                self.words.fill("refer-refused-already", &values),
                self.words.say("refer-refused-already-help"),
            )),
            Said::More => {
                let id = if case.is_child && to.kind.cares_for_children() {
                    "refer-refused-before-child"
                } else {
                    "refer-refused-before"
                };
                output::talk(&self.words.fill(id, &values));
                Ok(())
            }
        }
    }

    /// Says which pieces of the file such a service is not told whatever was answered, and which for want
    /// of a yes.
    fn tell_untold(&self, read: &ReferralFile, steps: &[ConsentStep], telling: &Telling) {
        let is_step = |id: &&InformationId| !steps.iter().any(|step| step.information == **id);
        let untold: Vec<String> = read
            .information
            .keys()
            .filter(is_step)
            .map(ToString::to_string)
            .collect();
        if !untold.is_empty() {
            let names = untold.join(", ");
            output::talk(&self.words.fill("refer-not-told", &[("names", &names)]));
        }
        let is_told = |step: &ConsentStep| {
            let mut told = telling.told.iter();
            told.any(|told| told.information == step.information)
        };
        let is_no = |step: &ConsentStep| {
            let piece = read.information.get(&step.information);
            piece.and_then(|piece| piece.agreed) == Some(Agreed::No)
        };
        let wanting = steps.iter().filter(|step| !is_told(step) && !is_no(step));
        let wanting: Vec<String> = wanting.map(|step| step.information.to_string()).collect();
        if !wanting.is_empty() {
            let names = wanting.join(", ");
            output::talk(&self.words.fill("refer-yes-wanting", &[("names", &names)]));
        }
    }

    /// Says where the directory knows that the service is for others.
    fn tell_unfit(&self, case: &Case<'_>, to: &Receiver) {
        let search = search(case);
        let Some(why) = to.service.as_ref().and_then(|id| search.why_not(id)) else {
            return;
        };
        let why = why_not(why, self.words);
        let values = [("to", to.name.as_str()), ("why", why.as_str())];
        output::talk(&self.words.fill("refer-unfit", &values));
    }

    /// Says what the person has to have heard, for the letter says that they were told.
    fn tell_to_read(&self, case: &Case<'_>, to: &Receiver, asked_for: &[AskedFor]) {
        output::talk(&self.words.say("refer-from-read"));
        for line in to_hear(case, to, asked_for, self.words) {
            output::talk(&format!("  {line}"));
        }
    }

    /// Returns the grounds as they are kept.
    fn grounds_of(&self, case: &Case<'_>, read: &ReferralFile, ground: Ground<'_>) -> Grounds {
        match (&read.answer, ground) {
            (_, Ground::Exception(exception)) => Grounds::Exception {
                exception: exception.id.clone(),
                text: exception.text.clone(),
                source: case.rules.sources.cite(&exception.source),
                told: match &read.answer {
                    Answer::Exception { told, .. } => told.clone(),
                    _ => String::new(),
                },
            },
            (Answer::Child { views, against }, _) => Grounds::Child {
                views: views.clone(),
                against: *against,
            },
            (Answer::Refused, Ground::ChildAgainst(_)) => Grounds::Child {
                views: String::new(),
                against: true,
            },
            (
                Answer::Consent {
                    given,
                    language,
                    through_interpreter,
                },
                _,
            ) => Grounds::Consent {
                given: *given,
                language: language.clone(),
                through_interpreter: *through_interpreter,
            },
            _ => Grounds::Consent {
                given: Given::Spoken,
                language: self.words.tongue().tag().to_owned(),
                through_interpreter: false,
            },
        }
    }
}

/// What a file says of the person's will.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// No, and nothing else.
    No,
    /// A yes, or a ground beside it.
    More,
}

/// Reports pieces of information that are about children, where the record is about an adult.
fn refuse_of_children(case: &Case<'_>, read: &ReferralFile, faults: &mut Faults) {
    let sharing = &case.rules.sharing;
    for id in read.information.keys().filter(|_| !case.is_child) {
        if sharing.get(id).is_some_and(|one| one.of_children) {
            faults.error(
                Place::default(),
                format!("`{id}` is about a child, and this record is about an adult"),
                "leave it out",
            );
        }
    }
}

/// Returns the number under which the post itself is reached, as far as the contact sheet has one.
pub(super) fn own_reach(case: &Case<'_>) -> String {
    let supervisor = case.calls.sheet.lines.get("supervisor");
    supervisor.map_or_else(String::new, |line| line.number.clone())
}

fn asked_for(case: &Case<'_>, read: &ReferralFile, faults: &mut Faults) -> Vec<AskedFor> {
    let mut asked = Vec::new();
    for (id, place) in &read.needs {
        let Some(need) = case.need(id) else {
            let known = case.rules.needs.0.iter().map(|need| need.id.as_str());
            let help = suggestion::help(id.as_str(), known);
            faults.error(*place, format!("there is no need `{id}`"), help);
            continue;
        };
        asked.push(AskedFor {
            need: Some(need.id.clone()),
            text: need.name.clone(),
            urgency: need.urgency,
        });
    }
    asked.extend(read.also.iter().map(|(text, urgency)| AskedFor {
        need: None,
        text: text.clone(),
        urgency: *urgency,
    }));
    asked
}

fn receiver(case: &Case<'_>, read: &ReferralFile, faults: &mut Faults) -> Option<Receiver> {
    match &read.to {
        ToWhom::Other {
            name,
            kind,
            reach,
            place,
            is_sure,
        } => {
            let to = Receiver {
                service: None,
                name: name.clone(),
                kind: *kind,
                reach: reach.clone(),
            };
            let named = kind_by_name(case, &to).filter(|_| !is_sure);
            if let Some(named) = named {
                let named = named.word();
                let message = format!("by its name this is of the kind `{named}`");
                let help = format!("write `kind: {named}`, or `sure: yes` where it is none");
                faults.error(*place, message, help);
            }
            named.is_none().then_some(to)
        }
        ToWhom::Service(id, place, kind) => {
            let Some(found) = of_directory(case, id.as_str()) else {
                let help = suggestion::help(id.as_str(), directory(case));
                faults.error(*place, format!("there is no service `{id}`"), help);
                return None;
            };
            let known = found.receiver.kind;
            if kind.is_some_and(|kind| kind != known) {
                let word = known.word();
                faults.error(
                    *place,
                    format!("the directory says that `{id}` is of the kind `{word}`"),
                    "leave `kind:` out; what a service may be told goes by its kind",
                );
                return None;
            }
            Some(found.receiver)
        }
    }
}

/// Returns the ground of a file; nothing where the person does not want it, or there is a fault.
fn ground<'r>(case: &Case<'r>, read: &ReferralFile, faults: &mut Faults) -> Option<Ground<'r>> {
    let whole = Place::default();
    match &read.answer {
        Answer::Refused => None,
        Answer::Consent { .. } if case.is_child => {
            faults.error(
                whole,
                "this record is about a child, or somebody who may be one",
                "no consent is waited for: write `child: {views: …}` with what the child thinks and wants",
            );
            None
        }
        Answer::Consent { .. } => Some(Ground::Consent),
        Answer::Child { .. } if !case.is_child => {
            faults.error(
                whole,
                "this record is not about a child",
                "ask the person, and write `consent:` or `refused: yes`",
            );
            None
        }
        Answer::Child { against: true, .. } => Some(Ground::ChildAgainst(case.child_exception())),
        Answer::Child { .. } => Some(Ground::Child(case.child_exception())),
        Answer::Exception { id, place, .. } => {
            let found = case.exceptions().iter().find(|known| known.id == *id);
            if found.is_none() {
                let known = case.exceptions().iter().map(|known| known.id.as_str());
                let help = suggestion::help(id, known);
                faults.error(*place, format!("there is no exception `{id}`"), help);
            }
            let is_of_child = found.is_some_and(|found| found.kind == ExceptionKind::Child);
            if is_of_child && !case.is_child {
                let help = "name the exception that fits, or ask the person and write `consent:`";
                faults.error(*place, "this record is not about a child", help);
            }
            found.map(Ground::Exception)
        }
    }
}
