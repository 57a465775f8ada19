//! The consent to one service: what is asked, word for word, and what may be told after the answers.
//!
//! Nothing comes into [`Telling::told`] that was neither agreed to nor covered by the ground. What a
//! service never gets is not even asked for; what it gets only after a second yes is never told on
//! another ground than that yes.

use std::collections::BTreeMap;

use crate::grammar::InformationId;
use crate::jurisdiction::{Exception, ExceptionKind, ServiceKind};

use super::{Information, Known, Offered, Sharing, Told, WithoutConsent};

/// What the letter would say, by piece of information: what the record knows, or the officer wrote.
pub type Texts = BTreeMap<InformationId, String>;

/// What the record already knows and a letter can tell.
pub type Facts = BTreeMap<Known, String>;

/// Why a service may be told anything.
#[derive(Debug, Clone, Copy)]
pub enum Ground<'a> {
    /// The person agrees to this service, and to each piece of information.
    Consent,
    /// A child: child protection is told what protects the child; for the rest the child is asked.
    /// The exception says what another service, such as a doctor, is told.
    Child(Option<&'a Exception>),
    /// A child who does not want it: only what protects the child is told, and nothing is asked for.
    ChildAgainst(Option<&'a Exception>),
    /// An exception of the jurisdiction: only what it covers is told, and nothing is asked for.
    Exception(&'a Exception),
}

/// One piece of information that a letter could tell a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub information: InformationId,
    /// Its name.
    pub name: String,
    /// The question to the person.
    pub question: String,
    /// Word for word what the letter would say.
    pub text: String,
    /// Whether it tells who the person is.
    pub identifies: bool,
    /// What has to come before it is told.
    pub needs: Asking,
}

/// What has to come before something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// Nothing: the ground covers it.
    Nothing,
    /// A yes.
    Yes,
    /// A yes, and a second one after the officer has said what it can lead to.
    TwoYeses,
}

/// What was answered to one piece of information.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreed {
    /// No.
    No,
    /// Yes.
    Yes,
    /// Yes, and yes again.
    Twice,
}

/// What is told after the answers, and what the person kept back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Telling {
    /// What is told, in the order of the letter.
    pub told: Vec<Told>,
    /// What was asked about and not agreed to.
    pub kept_back: Vec<InformationId>,
}

impl Agreed {
    /// All answers with the words used in files.
    pub const WORDS: [(&'static str, Self); 3] =
        [("no", Self::No), ("yes", Self::Yes), ("twice", Self::Twice)];
}

impl Ground<'_> {
    /// Says whether anybody is asked for a yes to what the ground itself does not cover.
    pub fn asks(self) -> bool {
        matches!(self, Self::Consent | Self::Child(_))
    }

    /// Says whether the ground itself covers that a kind of service is told something.
    fn covers(self, information: &Information, kind: ServiceKind) -> bool {
        // Who gets it never, or only after a second yes, gets it on no other ground.
        if matches!(information.offered(kind), Offered::Never | Offered::Twice) {
            return false;
        }
        let opens = |ground| information.without_consent.contains(&ground);
        let names = |exception: &Exception| exception.tells.contains(&information.id);
        let protects_a_child = kind == ServiceKind::ChildProtection && opens(WithoutConsent::Child);
        // Nobody but those who care for a child is told of it without the child's own yes.
        let cares = kind.cares_for_children();
        match self {
            Self::Consent => false,
            Self::Child(exception) | Self::ChildAgainst(exception) => {
                protects_a_child || (cares && exception.is_some_and(names))
            }
            Self::Exception(exception) => match exception.kind {
                ExceptionKind::DangerToLife => {
                    opens(WithoutConsent::Danger)
                        && (exception.tells.is_empty() || names(exception))
                }
                ExceptionKind::Child => protects_a_child || (cares && names(exception)),
                ExceptionKind::LegalDuty => names(exception),
            },
        }
    }
}

/// Returns what a letter to a service can tell, in the order of the letter: of what it needs, or was
/// added by hand, everything for which there is a text. What it never gets is left out, and so is on
/// the ground of an exception whatever that does not cover.
pub fn steps(
    sharing: &Sharing,
    (service, kind): (&str, ServiceKind),
    ground: Ground<'_>,
    texts: &Texts,
) -> Vec<Step> {
    let steps = sharing.iter().filter_map(|information| {
        let needs = match (ground, information.offered(kind)) {
            (_, Offered::Never) => return None,
            _ if ground.covers(information, kind) => Asking::Nothing,
            _ if !ground.asks() => return None,
            (_, Offered::Twice) => Asking::TwoYeses,
            (_, Offered::Needed | Offered::ByHand) => Asking::Yes,
        };
        let text = texts.get(&information.id)?.trim();
        (!text.is_empty()).then(|| Step {
            information: information.id.clone(),
            name: information.name.clone(),
            question: information.asked_for(service),
            text: text.to_owned(),
            identifies: information.identifies,
            needs,
        })
    });
    steps.collect()
}

/// Returns what is told after the answers. Without an answer, nothing is told that needs one; what was
/// answered with no is not told on any ground.
pub fn telling<'s>(answered: impl IntoIterator<Item = (&'s Step, Option<Agreed>)>) -> Telling {
    let mut telling = Telling::default();
    for (step, agreed) in answered {
        let is_told = match step.needs {
            Asking::Nothing => agreed != Some(Agreed::No),
            Asking::Yes => matches!(agreed, Some(Agreed::Yes | Agreed::Twice)),
            Asking::TwoYeses => agreed == Some(Agreed::Twice),
        };
        if is_told {
            telling.told.push(Told {
                information: step.information.clone(),
                name: step.name.clone(),
                text: step.text.clone(),
                identifies: step.identifies,
            });
        } else if agreed.is_some() {
            telling.kept_back.push(step.information.clone());
        }
    }
    telling
}

/// Returns what the record knows as texts of the pieces of information that take it from there.
pub fn known_texts(sharing: &Sharing, facts: &Facts) -> Texts {
    let known = sharing.iter().filter_map(|information| {
        let text = facts.get(&information.from?)?;
        Some((information.id.clone(), text.clone()))
    });
    known.collect()
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::panic,
        clippy::unwrap_used,
        reason = "a failed test is to panic"
    )]

    use super::*;
    use crate::grammar::Faults;
    use crate::jurisdiction::Jurisdiction;

    fn sharing() -> Sharing {
        let bytes = include_bytes!("../../questionnaires/rules/sharing.yaml");
        Sharing::read(bytes, &mut Faults::default())
    }

    fn exceptions() -> Vec<Exception> {
        let text = b"jurisdiction: x
title: X
as_of: 2026-11-22
limit_days: 1
child_under: {age: 18, source: {document: ours, at: x}, status: ours}
exceptions:
  - {exception: life, text: A., kind: danger_to_life, source: {document: ours, at: x}, status: ours}
  - {exception: child, text: A., kind: child, tells: [age], source: {document: ours, at: x}, status: ours}
  - {exception: duty, text: A., kind: legal_duty, tells: [nationality, sex], source: {document: ours, at: x}, status: ours}
";
        let read = Jurisdiction::read(text, &mut Faults::default());
        read.unwrap().exceptions
    }

    /// A text for everything there is.
    fn everything(sharing: &Sharing) -> Texts {
        let ids = sharing.iter().map(|one| one.id.clone());
        ids.map(|id| (id.clone(), format!("canary {id}"))).collect()
    }

    fn asked(kind: ServiceKind, ground: Ground<'_>) -> Vec<(String, Asking)> {
        let sharing = sharing();
        let steps = steps(&sharing, ("A house", kind), ground, &everything(&sharing));
        let steps = steps.into_iter();
        steps
            .map(|step| (step.information.to_string(), step.needs))
            .collect()
    }

    fn untold(kind: ServiceKind, ground: Ground<'_>) -> Vec<String> {
        let asked = asked(kind, ground).into_iter();
        let without = asked.filter(|(_, needs)| *needs == Asking::Nothing);
        without.map(|(id, _)| id).collect()
    }

    #[test]
    fn on_the_ground_of_consent_everything_is_asked_for() {
        for (_, kind) in ServiceKind::WORDS {
            assert_eq!(untold(kind, Ground::Consent), [""; 0], "{kind:?}");
        }
        let police = asked(ServiceKind::Enforcement, Ground::Consent);
        let needs = |id: &str| {
            police
                .iter()
                .find(|(known, _)| known == id)
                .map(|(_, needs)| *needs)
        };
        assert_eq!(needs("status"), Some(Asking::TwoYeses));
        assert_eq!(needs("nationality"), Some(Asking::TwoYeses));
        assert_eq!(needs("languages"), Some(Asking::Yes));
        assert_eq!(needs("health"), None, "never told to the police");
    }

    #[test]
    fn a_child_is_protected_without_waiting_and_others_are_told_what_the_law_file_names() {
        let exceptions = exceptions();
        let child = exceptions.get(1);
        let protection = untold(ServiceKind::ChildProtection, Ground::Child(None));
        assert!(
            protection.contains(&"called".to_owned()) && protection.contains(&"risks".to_owned())
        );
        assert!(!protection.contains(&"own_words".to_owned()));
        assert_eq!(untold(ServiceKind::Health, Ground::Child(None)), [""; 0]);
        assert_eq!(untold(ServiceKind::Health, Ground::Child(child)), ["age"]);
        // For the rest the child is asked.
        assert!(asked(ServiceKind::Health, Ground::Child(child)).len() > 1);
    }

    #[test]
    fn whom_nobody_sends_a_child_to_is_told_nothing_without_the_childs_yes() {
        let exceptions = exceptions();
        let child = exceptions.get(1);
        for (word, kind) in ServiceKind::WORDS {
            let cares = ["child_protection", "health", "shelter"].contains(&word);
            let untold = untold(kind, Ground::Child(child));
            assert_eq!(untold.contains(&"age".to_owned()), cares, "{word}");
        }
    }

    #[test]
    fn a_child_who_does_not_want_it_is_asked_for_nothing_more() {
        let exceptions = exceptions();
        let child = exceptions.get(1);
        for kind in [ServiceKind::ChildProtection, ServiceKind::Shelter] {
            let against = Ground::ChildAgainst(child);
            assert_eq!(untold(kind, against), untold(kind, Ground::Child(child)));
            let all = asked(kind, against);
            assert!(all.iter().all(|(_, needs)| *needs == Asking::Nothing));
        }
        assert!(asked(ServiceKind::LegalAid, Ground::ChildAgainst(child)).is_empty());
    }

    #[test]
    fn a_no_is_not_told_on_any_ground() {
        let (sharing, exceptions) = (sharing(), exceptions());
        let texts = everything(&sharing);
        let grounds = [
            (
                ServiceKind::ChildProtection,
                Ground::Child(exceptions.get(1)),
            ),
            (
                ServiceKind::Shelter,
                Ground::Exception(exceptions.first().unwrap()),
            ),
            (
                ServiceKind::Enforcement,
                Ground::Exception(exceptions.get(2).unwrap()),
            ),
        ];
        for (kind, ground) in grounds {
            let steps = steps(&sharing, ("A house", kind), ground, &texts);
            assert!(!steps.is_empty());
            let telling = telling(steps.iter().map(|step| (step, Some(Agreed::No))));
            assert_eq!(telling.told, [], "{kind:?}");
            assert_eq!(telling.kept_back.len(), steps.len());
        }
    }

    #[test]
    fn an_exception_tells_what_it_covers_and_asks_for_nothing() {
        let exceptions = exceptions();
        let [life, child, duty] = exceptions.as_slice() else {
            panic!("three exceptions");
        };
        let told = untold(ServiceKind::Health, Ground::Exception(life));
        assert_eq!(
            told,
            [
                "age",
                "sex",
                "languages",
                "where_now",
                "risks",
                "support",
                "health"
            ]
        );
        // Not even then: health to the police.
        let told = untold(ServiceKind::Enforcement, Ground::Exception(life));
        assert!(!told.contains(&"health".to_owned()));
        assert_eq!(
            untold(ServiceKind::Health, Ground::Exception(child)),
            ["age"]
        );
        // A duty tells what it lists; status and nationality go to no enforcement without two yeses.
        assert_eq!(
            untold(ServiceKind::Enforcement, Ground::Exception(duty)),
            ["sex"]
        );
        assert_eq!(
            untold(ServiceKind::Other, Ground::Exception(duty)),
            ["sex", "nationality"]
        );
        for exception in [life, child, duty] {
            let all = asked(ServiceKind::Specialist, Ground::Exception(exception));
            assert!(all.iter().all(|(_, needs)| *needs == Asking::Nothing));
        }
    }

    #[test]
    fn without_an_answer_nothing_is_told_and_one_yes_is_not_two() {
        let sharing = sharing();
        let to = ("Police", ServiceKind::Enforcement);
        let steps = steps(&sharing, to, Ground::Consent, &everything(&sharing));
        let all = |agreed| telling(steps.iter().map(|step| (step, agreed)));
        assert_eq!(all(None), Telling::default());
        assert!(all(Some(Agreed::No)).told.is_empty());
        assert_eq!(all(Some(Agreed::No)).kept_back.len(), steps.len());
        let once = all(Some(Agreed::Yes));
        let ids: Vec<&str> = once
            .told
            .iter()
            .map(|told| told.information.as_str())
            .collect();
        assert!(ids.contains(&"age") && !ids.contains(&"status"), "{ids:?}");
        assert_eq!(all(Some(Agreed::Twice)).told.len(), steps.len());
    }

    #[test]
    fn what_the_record_knows_is_offered_as_text_and_what_is_blank_is_left_out() {
        let sharing = sharing();
        let facts = Facts::from([(Known::Age, "30".to_owned()), (Known::Sex, " ".to_owned())]);
        let texts = known_texts(&sharing, &facts);
        let to = ("A house", ServiceKind::Shelter);
        let steps = steps(&sharing, to, Ground::Consent, &texts);
        let [only] = steps.as_slice() else {
            panic!("{steps:?}");
        };
        assert_eq!(
            (only.information.as_str(), only.text.as_str()),
            ("age", "30")
        );
        assert_eq!(only.question, "May I tell A house how old you are?");
    }
}
