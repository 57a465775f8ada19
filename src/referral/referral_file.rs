//! A referral as somebody writes it in a file: what is asked, to whom, and what the person said to each
//! piece of information.

use std::collections::BTreeMap;

use crate::grammar::{
    Faults, Fields, InformationId, Language, NeedId, Node, Place, ServiceId, Urgency, fields,
    suggestion, text, yaml,
};
use crate::jurisdiction::ServiceKind;

use super::{Agreed, Given, PersonsPaper, Sharing};

/// A referral as a file gives it.
#[derive(Debug, Clone)]
pub struct ReferralFile {
    /// What is asked of the service, by the ids of `needs.yaml`, with their places.
    pub needs: Vec<(NeedId, Place)>,
    /// What else is asked, in the officer's words, and how soon.
    pub also: Option<(String, Urgency)>,
    /// To whom.
    pub to: ToWhom,
    /// What the person said to it, or on which other ground it is made.
    pub answer: Answer,
    /// What the letter would tell, and what the person said to it.
    pub information: BTreeMap<InformationId, Piece>,
    /// How the service reaches the officer; as the contact sheet has it, without.
    pub reach: Option<String>,
    /// What the person takes along.
    pub paper: PersonsPaper,
    /// Whether a paper is dangerous for this person; nothing where the file does not say.
    pub paper_is_dangerous: Option<bool>,
    /// Whether the person agreed to a telephone number on the card.
    pub telephone_on_card: bool,
}

/// To whom a file refers.
#[derive(Debug, Clone)]
pub enum ToWhom {
    /// A service of the directory, with the kind of service where the file says it.
    Service(ServiceId, Place, Option<ServiceKind>),
    /// Somebody else.
    Other {
        /// The name.
        name: String,
        /// What sort of service it is.
        kind: ServiceKind,
        /// How it is reached.
        reach: Option<String>,
        /// Where that stands.
        place: Place,
        /// Whether it is of that kind whatever its name says.
        is_sure: bool,
    },
}

/// What the person said to the referral, or why it is made without a yes.
#[derive(Debug, Clone)]
pub enum Answer {
    /// Yes.
    Consent {
        /// How.
        given: Given,
        /// In which language (a BCP 47 tag).
        language: String,
        /// Whether through an interpreter.
        through_interpreter: bool,
    },
    /// No.
    Refused,
    /// A child is protected.
    Child {
        /// What the child thinks and wants; empty where the child could not be asked.
        views: String,
        /// Whether the child does not want it.
        against: bool,
    },
    /// An exception of the jurisdiction.
    Exception {
        /// Its id.
        id: String,
        /// Where that stands.
        place: Place,
        /// Whether the person has been told; where not, why not.
        told: String,
    },
}

/// One piece of information of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What the letter would say; what the record knows, without.
    pub text: Option<String>,
    /// What the person said; nothing where nobody asked.
    pub agreed: Option<Agreed>,
}

/// The longest piece of a letter, in characters: it has to be read on one page.
pub const LONGEST: usize = 1000;

const YES: [(&str, bool); 2] = [("yes", true), ("no", false)];

impl ReferralFile {
    /// Reads a file under `referral:`. `None` where it has a fault; every fault is told at its place.
    pub fn read(source: &[u8], sharing: &Sharing, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a referral file", faults)?;
        let mut fields = top.required_map("referral", faults)?;
        top.finish(faults);
        let needs: Vec<(NeedId, Place)> = fields
            .list("needs", faults)
            .iter()
            .filter_map(|node| Some((NeedId::new(fields::id_of(node, faults)?), node.place)))
            .collect();
        let also = kept(&mut fields, "also", faults);
        let how_soon = fields.word("urgency", &Urgency::WORDS, faults);
        if needs.is_empty() && also.is_none() {
            let help = "name what is asked for under `needs`, or write it under `also`";
            faults.error(fields.place(), "this asks the service for nothing", help);
        }
        let to = fields.required_map("to", faults);
        let to = to.and_then(|to| read_to(to, faults));
        let answer = read_answer(&mut fields, faults);
        let mut information = BTreeMap::new();
        for (key, node) in fields.named("information", faults) {
            let id = InformationId::new(&key.name);
            if sharing.get(&id).is_none() {
                let known = sharing.iter().map(|one| one.id.as_str());
                let help = suggestion::help(&key.name, known);
                let message = format!("there is no information `{}`", key.name);
                faults.error(key.place, message, help);
            }
            information.extend(read_piece(node, faults).map(|piece| (id, piece)));
        }
        let reach = kept(&mut fields, "reach", faults);
        let paper = fields.required_word("paper", &PersonsPaper::WORDS, faults);
        let paper_place = fields.value_of("paper").map(|node| node.place);
        let dangerous = fields.word("paper_is_dangerous", &YES, faults);
        if let (Some(true), Some(paper)) = (dangerous, paper)
            && !paper.is_safe_in_danger()
        {
            let message = "a paper is dangerous for this person, and this is a letter";
            let place = paper_place.unwrap_or(fields.place());
            faults.error(place, message, "write `card` or `nothing`");
        }
        let telephone = fields.word("telephone_on_card", &YES, faults);
        fields.finish(faults);
        let read = Self {
            needs,
            also: also.map(|also| (also, how_soon.unwrap_or(Urgency::Normal))),
            to: to?,
            answer: answer?,
            information,
            reach,
            paper: paper?,
            paper_is_dangerous: dangerous,
            telephone_on_card: telephone == Some(true),
        };
        (faults.errors() == before).then_some(read)
    }
}

fn read_to(mut to: Fields<'_>, faults: &mut Faults) -> Option<ToWhom> {
    let service = to.value_of("service").map(|node| node.place);
    let id = to.id("service", faults).map(ServiceId::new);
    let kind = to.word("kind", &ServiceKind::WORDS, faults);
    if let Some(place) = service {
        to.finish(faults);
        return Some(ToWhom::Service(id?, place, kind));
    }
    let name = to.required("name", faults);
    let name = name.and_then(|node| short(node, "name", faults));
    if kind.is_none() && to.value_of("kind").is_none() {
        let kinds: Vec<&str> = ServiceKind::WORDS.iter().map(|(word, _)| *word).collect();
        let help = format!("add `kind:` with one of {}", kinds.join(", "));
        faults.error(
            to.place(),
            "this does not say what sort of service it is",
            help,
        );
    }
    let reach = kept(&mut to, "reach", faults);
    let sure = to.word("sure", &YES, faults);
    let place = to.place();
    to.finish(faults);
    Some(ToWhom::Other {
        name: name?,
        kind: kind?,
        reach,
        place,
        is_sure: sure == Some(true),
    })
}

/// Reads exactly one of `consent`, `refused`, `child` and `exception`.
fn read_answer(fields: &mut Fields<'_>, faults: &mut Faults) -> Option<Answer> {
    let place = fields.place();
    let mut answers = Vec::new();
    let mut count = 0;
    if let Some(mut consent) = fields.map("consent", faults) {
        count += 1;
        let given = consent.required_word("given", &Given::WORDS, faults);
        let language = consent.required("language", faults);
        let language = language.and_then(|node| {
            let tag = fields::text(node, "language", faults)?;
            if Language::read(&tag).is_none() {
                let help = "write the tag of the language, such as `ur`";
                faults.error(node.place, format!("`{tag}` is no tag of a language"), help);
            }
            Some(tag)
        });
        let through = consent.word("through_interpreter", &YES, faults);
        consent.finish(faults);
        if let (Some(given), Some(language)) = (given, language) {
            answers.push(Answer::Consent {
                given,
                language,
                through_interpreter: through == Some(true),
            });
        }
    }
    if fields.word("refused", &[("yes", ())], faults).is_some() {
        count += 1;
        answers.push(Answer::Refused);
    }
    if let Some(mut child) = fields.map("child", faults) {
        count += 1;
        let views = kept(&mut child, "views", faults);
        let refused = child.word("refused", &YES, faults);
        child.finish(faults);
        answers.push(Answer::Child {
            views: views.unwrap_or_default(),
            against: refused == Some(true),
        });
    }
    if let Some(mut exception) = fields.map("exception", faults) {
        count += 1;
        let place = exception.place_of("id");
        let id = exception.required_id("id", faults).map(str::to_owned);
        let told = exception.required("told", faults);
        let told = told.and_then(|node| short(node, "told", faults));
        exception.finish(faults);
        if let (Some(id), Some(told)) = (id, told) {
            answers.push(Answer::Exception { id, place, told });
        }
    }
    if count != 1 {
        faults.error(
            place,
            "a referral has one ground",
            "write one of `consent`, `refused: yes`, `child` and `exception`",
        );
        return None;
    }
    answers.pop()
}

fn read_piece(node: &Node, faults: &mut Faults) -> Option<Piece> {
    let mut piece = Fields::of(node, "a piece of information", faults)?;
    let text = kept(&mut piece, "text", faults);
    let agreed = piece.word("agreed", &Agreed::WORDS, faults);
    piece.finish(faults);
    Some(Piece { text, agreed })
}

fn kept(fields: &mut Fields<'_>, name: &'static str, faults: &mut Faults) -> Option<String> {
    let node = fields.take(name)?;
    short(node, name, faults)
}

fn short(node: &Node, name: &str, faults: &mut Faults) -> Option<String> {
    let text = text::kept(&fields::text(node, name, faults)?);
    if text.chars().count() > LONGEST {
        let message = format!("`{name}` is longer than {LONGEST} characters");
        faults.error(node.place, message, "shorten it to what the service needs");
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::panic,
        clippy::unwrap_used,
        reason = "a failed test is to panic"
    )]

    use super::*;

    fn read(text: &str) -> (Option<ReferralFile>, Vec<String>) {
        let bytes = include_bytes!("../../questionnaires/rules/sharing.yaml");
        let sharing = Sharing::read(bytes, &mut Faults::default());
        let mut faults = Faults::default();
        let read = ReferralFile::read(text.as_bytes(), &sharing, &mut faults);
        let told = faults.into_sorted();
        let told = told.iter().map(|fault| {
            let place = fault.place;
            format!("{}:{} {}", place.line, place.column, fault.message)
        });
        (read, told.collect())
    }

    #[test]
    fn a_file_is_read() {
        let (file, told) = read(
            "referral:
  needs: [safe_place_tonight]
  also: A way to get there
  to: {name: A house, kind: shelter, reach: 0-0-1}
  consent: {given: thumb, language: ur, through_interpreter: yes}
  information:
    age: {agreed: yes}
    called: {text: Friend, agreed: no}
  paper_is_dangerous: yes
  paper: card
",
        );
        assert_eq!(told, [""; 0]);
        let file = file.unwrap();
        assert_eq!(
            file.also,
            Some(("A way to get there".to_owned(), Urgency::Normal))
        );
        let Answer::Consent {
            through_interpreter,
            ..
        } = file.answer
        else {
            panic!("{:?}", file.answer);
        };
        assert!(through_interpreter);
        let called = file.information.get("called").unwrap();
        assert_eq!(called.agreed, Some(Agreed::No));
        assert_eq!(file.paper, PersonsPaper::Card);
        assert_eq!(file.paper_is_dangerous, Some(true));
    }

    #[test]
    fn every_fault_is_told_at_its_place() {
        let (file, told) = read(
            "referral:
  needs: []
  to: {name: A house}
  consent: {given: winked, language: no tag}
  child: {views: Home.}
  information:
    cald: {agreed: maybe}
  paper: copy
  paper_is_dangerous: yes
  more: x
",
        );
        assert!(file.is_none());
        assert_eq!(
            told,
            [
                "2:3 this asks the service for nothing",
                "2:3 a referral has one ground",
                "3:8 this does not say what sort of service it is",
                "4:20 `winked` is not one of the words for this",
                "4:38 `no tag` is no tag of a language",
                "7:5 there is no information `cald`",
                "7:20 `maybe` is not one of the words for this",
                "8:10 a paper is dangerous for this person, and this is a letter",
                "10:3 referral has no key `more`",
            ]
        );
    }
}
