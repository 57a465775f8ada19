//! A case's file: what it needs is known first, the rest is read with that.

use crate::assessment::Definitions;
use crate::grammar::{
    CaseId, Digest, Faults, Fields, JurisdictionId, Node, Place, QuestionnaireId, fields, yaml,
};
use crate::practice::{Case, Wordings};
use crate::questionnaire::{Item, is_version, read_value};

use super::items::{asked, position};
use super::{key, role, says, scene, strain};

/// A case's file, of which is known what it has to be read with.
#[derive(Debug, Clone)]
pub struct CaseFile {
    /// The case's id.
    pub id: CaseId,
    /// Where that stands.
    pub place: Place,
    /// The questionnaire that it is played with.
    pub questionnaire: QuestionnaireId,
    /// Where that stands.
    pub questionnaire_place: Place,
    /// The law that it is played by.
    pub jurisdiction: JurisdictionId,
    /// What it is called and how long it takes.
    pub about: CaseAbout,
    root: Node,
    digest: Digest,
}

/// What a case is called and how long it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseAbout {
    /// Its title.
    pub title: String,
    /// How many minutes it takes.
    pub minutes: u16,
}

/// The longest exercise, in minutes.
const LONGEST: u16 = 120;

impl CaseFile {
    /// Reads what a case is called and what it has to be read with.
    pub fn read(source: &[u8], faults: &mut Faults) -> Option<Self> {
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a case", faults)?;
        let place = top.place_of("case");
        let questionnaire_place = top.place_of("questionnaire");
        let id = top.required_id("case", faults).map(CaseId::new);
        let questionnaire = top.required_id("questionnaire", faults);
        let questionnaire = questionnaire.map(QuestionnaireId::new);
        let jurisdiction = top.required_id("jurisdiction", faults);
        let jurisdiction = jurisdiction.map(JurisdictionId::new);
        let title = top.required_text("title", faults);
        let minutes = minutes(&mut top, faults);
        Some(Self {
            id: id?,
            place,
            questionnaire: questionnaire?,
            questionnaire_place,
            jurisdiction: jurisdiction?,
            about: CaseAbout {
                title: title?,
                minutes: minutes?,
            },
            digest: Digest::of(source),
            root,
        })
    }

    /// Reads the case with the definitions that it is played by; `faults` must stand at its file.
    pub fn bind(&self, definitions: &Definitions, faults: &mut Faults) -> Option<Case> {
        let before = faults.errors();
        let questionnaire = &definitions.questionnaire;
        let mut top = Fields::of(&self.root, "a case", faults)?;
        for read_already in ["case", "questionnaire", "jurisdiction", "title", "minutes"] {
            top.take(read_already);
        }
        let version = top.required_text("version", faults);
        if let Some(version) = version.as_ref().filter(|version| !is_version(version)) {
            let message = format!("`{version}` is no version");
            let help = "write three numbers, such as 1.0.0";
            faults.error(top.place_of("version"), message, help);
        }
        let about = top.required_text("about", faults);
        let brief = top.required_text("brief", faults);
        let person = role::read(&mut top, faults);
        let mut truth = Vec::new();
        for (key, node) in top.named("truth", faults) {
            let Some((ix, item)) = position(&key.name, key.place, questionnaire, faults) else {
                continue;
            };
            if !item.asks_the_person() {
                let message = format!("`{}` is nothing that the person is asked", key.name);
                faults.error(key.place, message, "put what there is to see under `scene`");
                continue;
            }
            truth.extend(read_value(item, node, faults).map(|standing| (ix, standing)));
        }
        let says_place = top.place_of("says");
        let says = top.named("says", faults).into_iter();
        let says = says.filter_map(|(key, node)| says::read(key, node, questionnaire, faults));
        let says = says.collect();
        let scene = top.named("scene", faults).into_iter();
        let scene = scene.filter_map(|(key, node)| scene::read(key, node, questionnaire, faults));
        let scene = scene.collect();
        let interpreter = top.map("interpreter", faults);
        let interpreter = interpreter.and_then(|fields| role::interpreter(fields, faults));
        let companions = top.list("companions", faults).iter();
        let companions = companions.filter_map(|node| role::companion(node, questionnaire, faults));
        let companions = companions.collect();
        let distress = top.list("distress", faults).iter();
        let distress = distress.filter_map(|node| strain::distress(node, questionnaire, faults));
        let distress = distress.collect();
        let events = top.list("events", faults).iter();
        let events = events.filter_map(|node| strain::event(node, questionnaire, faults));
        let events = events.collect();
        let asked: Vec<&str> = asked(questionnaire)
            .map(|item: &Item| item.id.as_str())
            .collect();
        let wordings = Wordings::take(&mut top, &asked, faults);
        let key = top.required_map("key", faults);
        let key = key.and_then(|fields| key::read(fields, definitions, faults));
        top.finish(faults);
        let case = Case {
            id: self.id.clone(),
            place: self.place,
            version: version?,
            title: self.about.title.clone(),
            about: about?,
            questionnaire: self.questionnaire.clone(),
            jurisdiction: self.jurisdiction.clone(),
            minutes: self.about.minutes,
            brief: brief?,
            person: person?,
            truth,
            says,
            says_place,
            scene,
            interpreter,
            companions,
            distress,
            events,
            wordings,
            key: key?,
            digest: self.digest,
        };
        (faults.errors() == before).then_some(case)
    }
}

fn minutes(top: &mut Fields<'_>, faults: &mut Faults) -> Option<u16> {
    let node = top.required("minutes", faults)?;
    let number = fields::number(node, faults)?;
    let fitting = u16::try_from(number).ok();
    let fitting = fitting.filter(|minutes| (1..=LONGEST).contains(minutes));
    if fitting.is_none() {
        let help = format!("write how many minutes it takes, from 1 to {LONGEST}");
        faults.error(node.place, "no exercise takes so many minutes", help);
    }
    fitting
}
