//! The rules: indicators, methods, pathways and their bibliography.

use crate::grammar::{Digest, Faults};
use crate::indicators::Catalogue;
use crate::methods::Method;
use crate::referral::{Contacts, Pathways};

use super::Sources;

/// One file of the rules folder: its name as shown to people, and its bytes.
#[derive(Debug, Clone, Copy)]
pub struct RuleFile<'a> {
    /// The path, as messages name it.
    pub name: &'a str,
    /// The bytes.
    pub bytes: &'a [u8],
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
    /// The bibliography.
    pub sources: Sources,
    /// What a post's contact sheet has lines for.
    pub contacts: Contacts,
}

impl Rules {
    /// Reads the rules and reports every fault in them. `None` where they cannot be used.
    pub fn read(
        indicators: RuleFile<'_>,
        pathways: RuleFile<'_>,
        sources: RuleFile<'_>,
        contacts: RuleFile<'_>,
        methods: &[RuleFile<'_>],
        faults: &mut Faults,
    ) -> Option<Self> {
        let before = faults.errors();
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
        let files = [indicators, pathways, sources, contacts]
            .into_iter()
            .chain(methods.iter().copied());
        let digest = Digest::of_all(files.map(|file| (short(file.name), file.bytes)));
        (faults.errors() == before).then_some(Self {
            digest,
            catalogue,
            methods: read,
            pathways: ways,
            sources: bibliography,
            contacts: lines,
        })
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
