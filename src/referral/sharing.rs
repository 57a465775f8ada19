//! What a referral may tell a service: each piece of information, who needs it, who never gets it.

use crate::grammar::{Citation, Faults, Fields, InformationId, Place, Status, fields, yaml};
use crate::jurisdiction::ServiceKind;

/// What a referral may tell, in the order of the letter, and which names are no name of a shelter;
/// `sharing.yaml`.
#[derive(Debug, Clone, Default)]
pub struct Sharing {
    information: Vec<Information>,
    /// The words by which a name says what sort of service it is.
    names: Vec<(ServiceKind, String)>,
}

/// A piece of information that the person is asked about by itself.
#[derive(Debug, Clone)]
pub struct Information {
    /// Its id.
    pub id: InformationId,
    /// Where it stands in its file.
    pub place: Place,
    /// Its name, as a heading of the letter.
    pub name: String,
    /// The question to the person; `{service}` stands for the service's name.
    pub ask: String,
    /// What the record already knows of it.
    pub from: Option<Known>,
    /// The kinds of service that need it.
    pub needed_by: Vec<ServiceKind>,
    /// The kinds of service that never get it.
    pub never_to: Vec<ServiceKind>,
    /// The kinds of service that get it only after a second yes.
    pub twice_for: Vec<ServiceKind>,
    /// Whether it tells who the person is.
    pub identifies: bool,
    /// Whether it is about children alone; of an adult it is neither asked nor told.
    pub of_children: bool,
    /// Where it may be told without a yes.
    pub without_consent: Vec<WithoutConsent>,
    /// Where it comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}

/// What a record already knows and a letter can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known {
    /// The answer to the item on the age.
    Age,
    /// What was seen of the sex.
    Sex,
    /// The language spoken.
    Language,
    /// That the leading pathway, or the officer's decision, is to ask a specialist.
    Pathway,
}

/// Why something is told without a yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WithoutConsent {
    /// To those who protect a child.
    Child,
    /// Where a life is in danger.
    Danger,
}

/// How a piece of information stands to a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    /// The service needs it: it is asked for.
    Needed,
    /// The service does not need it; the officer may add it by hand.
    ByHand,
    /// The service gets it only after a second yes; the officer may add it by hand.
    Twice,
    /// The service never gets it.
    Never,
}

const KNOWN: [(&str, Known); 4] = [
    ("age", Known::Age),
    ("sex", Known::Sex),
    ("language", Known::Language),
    ("pathway", Known::Pathway),
];

const WITHOUT: [(&str, WithoutConsent); 2] = [
    ("child", WithoutConsent::Child),
    ("danger", WithoutConsent::Danger),
];

impl Known {
    /// Returns the words used in definition files.
    pub fn words() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|(word, _)| *word)
    }
}

impl WithoutConsent {
    /// Returns the words used in definition files.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WITHOUT.iter().map(|(word, _)| *word)
    }
}

impl Information {
    /// Says how it stands to a kind of service. What is never told goes before what is needed.
    pub fn offered(&self, kind: ServiceKind) -> Offered {
        if self.never_to.contains(&kind) {
            Offered::Never
        } else if self.twice_for.contains(&kind) {
            Offered::Twice
        } else if self.needed_by.contains(&kind) {
            Offered::Needed
        } else {
            Offered::ByHand
        }
    }

    /// Returns the question to the person, with the service's name in it.
    pub fn asked_for(&self, service: &str) -> String {
        self.ask.replace("{service}", service)
    }
}

impl Sharing {
    /// Reads `sharing.yaml`. Faulty entries are reported and left out.
    pub fn read(source: &[u8], faults: &mut Faults) -> Self {
        let mut all = Vec::new();
        let Some(root) = yaml::read(source, faults) else {
            return Self::default();
        };
        let Some(mut top) = Fields::of(&root, "the list of information", faults) else {
            return Self::default();
        };
        if top.required("information", faults).is_some() {
            for (key, node) in top.named("information", faults) {
                let Some(mut fields) = Fields::of(node, "a piece of information", faults) else {
                    continue;
                };
                let id = InformationId::new(&key.name);
                all.extend(read_information(id, key.place, &mut fields, faults));
                fields.finish(faults);
            }
        }
        let names = read_names(&mut top, faults);
        top.finish(faults);
        Self {
            information: all,
            names,
        }
    }

    /// Returns the sort of service that a name says, such as that of an embassy; nothing where it says
    /// none. Whole words count, however they are written.
    pub fn kind_by_name(&self, name: &str) -> Option<ServiceKind> {
        let name = words_in(name);
        let mut names = self.names.iter();
        let found = names.find(|(_, phrase)| {
            let phrase = words_in(phrase);
            !phrase.is_empty() && name.windows(phrase.len()).any(|part| part == phrase)
        });
        found.map(|(kind, _)| *kind)
    }

    /// Returns a piece of information.
    pub fn get(&self, id: &InformationId) -> Option<&Information> {
        self.iter().find(|information| information.id == *id)
    }

    /// Returns all of it in the order of the letter.
    pub fn iter(&self) -> std::slice::Iter<'_, Information> {
        self.information.iter()
    }
}

impl<'a> IntoIterator for &'a Sharing {
    type Item = &'a Information;
    type IntoIter = std::slice::Iter<'a, Information>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

fn read_names(top: &mut Fields<'_>, faults: &mut Faults) -> Vec<(ServiceKind, String)> {
    let Some(mut kinds) = top.map("names", faults) else {
        return Vec::new();
    };
    let mut names = Vec::new();
    for (word, kind) in ServiceKind::WORDS {
        let texts = kinds.texts(word, faults).into_iter();
        names.extend(texts.map(|text| (kind, text)));
    }
    kinds.finish(faults);
    names
}

/// The words of a name in small letters; points are left out, so that `F.I.A.` is a word.
fn words_in(name: &str) -> Vec<String> {
    let name = name.to_lowercase().replace('.', "");
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn read_information(
    id: InformationId,
    place: Place,
    fields: &mut Fields<'_>,
    faults: &mut Faults,
) -> Option<Information> {
    let name = fields.required_text("name", faults);
    let ask = fields.required_text("ask", faults);
    let ask_place = fields.place_of("ask");
    if ask.as_ref().is_some_and(|ask| !ask.contains("{service}")) {
        let help = "write `{service}` where the name of the service is said";
        faults.error(ask_place, "this does not say who would be told", help);
    }
    let from = fields.word("from", &KNOWN, faults);
    let needed_by = words(fields, "needed_by", &ServiceKind::WORDS, faults);
    let never_place = fields.place_of("never_to");
    let never_to = words(fields, "never_to", &ServiceKind::WORDS, faults);
    let twice_for = words(fields, "twice_for", &ServiceKind::WORDS, faults);
    let is_both = |kind: &&ServiceKind| needed_by.contains(kind) || twice_for.contains(kind);
    if let Some(kind) = never_to.iter().find(is_both) {
        let message = format!("`{}` needs this and never gets it", kind.word());
        faults.error(never_place, message, "remove it from one of the two");
    }
    let identifies = fields.flag("identifies", faults);
    let of_children = fields.flag("of_children", faults);
    let without_consent = words(fields, "without_consent", &WITHOUT, faults);
    let source = Citation::read(fields, faults);
    let status = fields.required_word("status", &Status::WORDS, faults);
    Some(Information {
        id,
        place,
        name: name?,
        ask: ask?,
        from,
        needed_by,
        never_to,
        twice_for,
        identifies,
        of_children,
        without_consent,
        source: source?,
        status: status?,
    })
}

fn words<T: Copy>(
    fields: &mut Fields<'_>,
    name: &'static str,
    known: &[(&'static str, T)],
    faults: &mut Faults,
) -> Vec<T> {
    let nodes = fields.list(name, faults);
    nodes
        .iter()
        .filter_map(|node| fields::word(node, known, faults))
        .collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    const SHIPPED: &[u8] = include_bytes!("../../questionnaires/rules/sharing.yaml");

    fn shipped() -> Sharing {
        let mut faults = Faults::default();
        let sharing = Sharing::read(SHIPPED, &mut faults);
        assert_eq!(faults.errors(), 0);
        sharing
    }

    /// interview.md 3.3: no account of what happened to a shelter, no health to the police, no
    /// status or nationality unless needed.
    #[test]
    fn the_shipped_list_keeps_from_each_what_it_does_not_need() {
        let sharing = shipped();
        let offered = |id: &str, kind| sharing.get(&InformationId::new(id)).unwrap().offered(kind);
        assert_eq!(offered("own_words", ServiceKind::Shelter), Offered::Never);
        assert_eq!(offered("health", ServiceKind::Enforcement), Offered::Never);
        assert_eq!(offered("health", ServiceKind::Health), Offered::Needed);
        assert_eq!(offered("health", ServiceKind::Shelter), Offered::ByHand);
        for id in ["status", "nationality", "own_words"] {
            assert_eq!(
                offered(id, ServiceKind::Enforcement),
                Offered::Twice,
                "{id}"
            );
        }
        for information in &sharing {
            let is_needed = information.needed_by.contains(&ServiceKind::Enforcement);
            assert!(!is_needed, "{} goes to the police unasked", information.id);
        }
    }

    #[test]
    fn what_says_who_the_person_is_is_told_without_a_yes_only_for_a_child() {
        for information in &shipped() {
            let in_danger = information
                .without_consent
                .contains(&WithoutConsent::Danger);
            assert!(!(information.identifies && in_danger), "{}", information.id);
        }
    }

    #[test]
    fn a_name_says_what_sort_of_service_it_is() {
        let sharing = shipped();
        for (name, kind) in [
            ("Embassy of Somewhere", Some(ServiceKind::Mission)),
            ("the high commission", Some(ServiceKind::Mission)),
            ("قونصل خانہ", Some(ServiceKind::Mission)),
            ("F.I.A. circle office", Some(ServiceKind::Enforcement)),
            ("Women's Police Station", Some(ServiceKind::Enforcement)),
            ("Levies-post", Some(ServiceKind::Enforcement)),
            ("لیویز چوکی", Some(ServiceKind::Enforcement)),
            ("A policy institute", None),
            ("Fiaz welfare", None),
            ("House of the lamp", None),
        ] {
            assert_eq!(sharing.kind_by_name(name), kind, "{name}");
        }
    }

    #[test]
    fn faults_are_told_at_their_place() {
        let text = b"information:
  called:
    name: A name
    ask: May I tell them?
    needed_by: [shelter, polis]
    never_to: [shelter]
    source: {document: ours, at: here}
    status: ours
";
        let mut faults = Faults::default();
        let sharing = Sharing::read(text, &mut faults);
        assert_eq!(sharing.iter().count(), 1);
        let told = faults.into_sorted();
        let told: Vec<String> = told
            .iter()
            .map(|fault| {
                format!(
                    "{}:{} {}",
                    fault.place.line, fault.place.column, fault.message
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "4:5 this does not say who would be told",
                "5:26 `polis` is not one of the words for this",
                "6:5 `shelter` needs this and never gets it",
            ]
        );
    }
}
