//! The rules: indicators, methods, pathways and their bibliography.

use crate::grammar::{ContactId, Digest, Faults, Place, suggestion};
use crate::indicators::Catalogue;
use crate::methods::Method;
use crate::questionnaire::{Need, Needs};
use crate::referral::{Contacts, Pathways, Sharing};

use super::Sources;

/// One file of the rules folder: its name as shown to people, and its bytes.
#[derive(Debug, Clone, Copy)]
pub struct RuleFile<'a> {
    /// The path, as messages name it.
    pub name: &'a str,
    /// The bytes.
    pub bytes: &'a [u8],
}

/// The files of the rules folder.
#[derive(Debug, Clone, Copy)]
pub struct RuleFiles<'a> {
    /// `indicators.yaml`.
    pub indicators: RuleFile<'a>,
    /// `pathways.yaml`.
    pub pathways: RuleFile<'a>,
    /// `needs.yaml`.
    pub needs: RuleFile<'a>,
    /// `sources.yaml`.
    pub sources: RuleFile<'a>,
    /// `contacts.yaml`.
    pub contacts: RuleFile<'a>,
    /// `sharing.yaml`.
    pub sharing: RuleFile<'a>,
    /// The files in `methods`.
    pub methods: &'a [RuleFile<'a>],
}

/// All rules, read.
#[derive(Debug, Clone)]
pub struct Rules {
    /// The digest over all files.
    pub digest: Digest,
    /// The indicators.
    pub catalogue: Catalogue,
    /// The methods, by file name.
    pub methods: Vec<Method>,
    /// The pathways.
    pub pathways: Pathways,
    /// What persons may need, and what to do about it.
    pub needs: Needs,
    /// The bibliography.
    pub sources: Sources,
    /// What a post's contact sheet has lines for.
    pub contacts: Contacts,
    /// What a referral may tell a service.
    pub sharing: Sharing,
}

impl Rules {
    /// Reads the rules and reports every fault in them. `None` where they cannot be used.
    pub fn read(files: &RuleFiles<'_>, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let RuleFiles {
            indicators,
            pathways,
            needs,
            sources,
            contacts,
            sharing,
            methods,
        } = *files;
        faults.enter(indicators.name);
        let catalogue = Catalogue::read(indicators.bytes, faults);
        faults.enter(sources.name);
        let bibliography = Sources::read(sources.bytes, faults);
        faults.enter(pathways.name);
        let ways = Pathways::read(pathways.bytes, &catalogue, faults);
        for pathway in &ways.leading {
            bibliography.check(&pathway.source, pathway.place, faults);
        }
        for pathway in &ways.beside {
            bibliography.check(&pathway.source, pathway.place, faults);
        }
        faults.enter(contacts.name);
        let lines = Contacts::read(contacts.bytes, faults);
        faults.enter(pathways.name);
        let leading = ways.leading.iter();
        let leading = leading.map(|way| (&way.id, &way.call, way.place));
        let beside = ways.beside.iter();
        let beside = beside.map(|way| (&way.id, &way.call, way.place));
        for (id, call, place) in leading.chain(beside) {
            check_call(("pathway", id.as_str()), call, place, &lines, faults);
        }
        faults.enter(needs.name);
        let all_needs = Needs::read(needs.bytes, faults);
        for need in &all_needs.0 {
            bibliography.check(&need.source, need.place, faults);
            check_beside(need, &ways, faults);
            check_call(
                ("need", need.id.as_str()),
                &need.call,
                need.place,
                &lines,
                faults,
            );
        }
        faults.enter(sharing.name);
        let information = Sharing::read(sharing.bytes, faults);
        for one in &information {
            bibliography.check(&one.source, one.place, faults);
        }
        faults.enter(indicators.name);
        for indicator in &catalogue.indicators {
            bibliography.check(&indicator.source, indicator.place, faults);
        }
        let mut read: Vec<Method> = Vec::new();
        for file in methods {
            faults.enter(file.name);
            let Some(method) = Method::read(file.bytes, &catalogue, faults) else {
                continue;
            };
            bibliography.check(&method.source, method.place, faults);
            if read.iter().any(|other| other.id == method.id) {
                let message = format!("there are two methods `{}`", method.id);
                faults.error(
                    method.place,
                    message,
                    "either remove or rename one of the two files",
                );
            }
            read.push(method);
        }
        let files = [indicators, pathways, needs, sources, contacts, sharing]
            .into_iter()
            .chain(methods.iter().copied());
        let digest = Digest::of_all(files.map(|file| (short(file.name), file.bytes)));
        (faults.errors() == before).then_some(Self {
            digest,
            catalogue,
            methods: read,
            pathways: ways,
            needs: all_needs,
            sources: bibliography,
            contacts: lines,
            sharing: information,
        })
    }

    /// Returns the same rules with one more method, in the place of the one that has its id.
    #[must_use]
    pub fn with_method(mut self, method: Method) -> Self {
        self.methods.retain(|known| known.id != method.id);
        self.methods.push(method);
        self
    }
}

fn check_beside(need: &Need, pathways: &Pathways, faults: &mut Faults) {
    let Some(wanted) = &need.beside else {
        return;
    };
    let known: Vec<&str> = pathways
        .beside
        .iter()
        .map(|pathway| pathway.id.as_str())
        .collect();
    if !known.contains(&wanted.as_str()) {
        let help = suggestion::help(wanted.as_str(), known);
        faults.error(
            need.place,
            format!(
                "the need `{}` opens the pathway `{wanted}`, which does not stand in `beside`",
                need.id
            ),
            help,
        );
    }
}

fn check_call(
    (what, id): (&str, &str),
    call: &[ContactId],
    place: Place,
    contacts: &Contacts,
    faults: &mut Faults,
) {
    for wanted in call {
        if contacts.get(wanted).is_none() {
            let known = contacts.iter().map(|contact| contact.id.as_str());
            let help = suggestion::help(wanted.as_str(), known);
            let message = format!(
                "the {what} `{id}` calls `{wanted}`, for whom the contact sheet has no line"
            );
            faults.error(place, message, help);
        }
    }
}

/// The name within the rules folder, so that the digest does not depend on where that folder lies.
fn short(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    let start = name.len() - file.len();
    if name
        .get(..start)
        .is_some_and(|folder| folder.ends_with("methods/"))
    {
        name.get(start - "methods/".len()..).unwrap_or(file)
    } else {
        file
    }
}
