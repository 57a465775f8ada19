//! The law file of one country, or of none in particular.

use serde::Serialize;

use crate::grammar::{
    Citation, Date, Digest, Faults, Fields, InformationId, JurisdictionId, PathwayId, Place,
    Status, yaml,
};

use super::entries::{Cited, days};
use super::no_service::{self, NoService};
use super::{
    Act, Age, Agency, Binding, Competence, Exception, Sector, Services, agency, exception, law,
    rule, sector,
};

/// The law and duties of one country, or of none in particular.
#[derive(Debug, Clone, Serialize)]
pub struct Jurisdiction {
    /// Its id.
    pub id: JurisdictionId,
    /// Its name.
    pub title: String,
    /// The date as of which the file was written.
    pub as_of: Date,
    /// After how many days the facts of the file should be looked at again.
    pub limit_days: i64,
    /// The digest of the file, and of the directory of services where there is one.
    pub digest: Digest,
    /// The age from which a person is an adult, in years.
    pub child_under: i64,
    /// Where that age stands.
    pub child_source: Citation,
    /// How sure that is.
    pub child_status: Status,
    /// Who is competent for what.
    pub competent: Vec<Competence>,
    /// Whom the officer has to tell.
    pub duties: Vec<Binding>,
    /// What binds the officer.
    pub rules: Vec<Binding>,
    /// What may be told without consent.
    pub exceptions: Vec<Exception>,
    /// The ages that laws set; screening goes by `child_under` alone.
    pub ages: Vec<Age>,
    /// The acts.
    pub law: Vec<Act>,
    /// The agencies that a post may belong to.
    pub agencies: Vec<Agency>,
    /// Signs known of sectors of work.
    pub sectors: Vec<Sector>,
    /// The directory of services.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub services: Option<Services>,
    /// For what no service is known, and why.
    pub no_service_for: Vec<NoService>,
    /// What this file does not know, a sentence each.
    pub unknown: Vec<String>,
    /// The citations of the file with their places, for the checker.
    #[serde(skip)]
    pub citations: Vec<(Citation, Place)>,
    /// The pathways that rules and duties name, with their places, for the checker.
    #[serde(skip)]
    pub with: Vec<(PathwayId, Place)>,
    /// The dates of the file with their places, for the checker.
    #[serde(skip)]
    pub dates: Vec<(Date, Place)>,
    /// The information that exceptions name, with their places, for the checker.
    #[serde(skip)]
    pub told: Vec<(InformationId, Place)>,
}

impl Jurisdiction {
    /// Reads a jurisdiction file. `None` where it cannot be used.
    pub fn read(source: &[u8], faults: &mut Faults) -> Option<Self> {
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a jurisdiction", faults)?;
        let id = top
            .required_id("jurisdiction", faults)
            .map(JurisdictionId::new);
        let title = top.required_text("title", faults);
        let dated_at = top.value_of("as_of").map(|node| node.place);
        let as_of = Date::required(&mut top, "as_of", faults);
        let limit_days = days(&mut top, "limit_days", faults);
        let mut cited = Cited::default();
        cited.dates.extend(as_of.zip(dated_at));
        let mut with = Vec::new();
        let child = top.required_map("child_under", faults);
        let child = child.and_then(|mut child| {
            let age = child.required_number("age", faults);
            let grounds = cited.read(&mut child, faults);
            child.finish(faults);
            Some((age?, grounds?))
        });
        let competent = agency::read_competences(&mut top, &mut cited, faults);
        let agencies = agency::read_agencies(&mut top, &mut cited, faults);
        let duties = rule::read(&mut top, ("duties", "duty"), &mut cited, &mut with, faults);
        let rules = rule::read(&mut top, ("rules", "rule"), &mut cited, &mut with, faults);
        let mut told = Vec::new();
        let exceptions = exception::read(&mut top, &mut cited, &mut told, faults);
        let ages = law::read_ages(&mut top, &mut cited, faults);
        let law = law::read_acts(&mut top, &mut cited, faults);
        let sectors = sector::read(&mut top, &mut cited, faults);
        let no_service_for = no_service::read(&mut top, faults);
        let unknown = top.texts("unknown", faults);
        top.finish(faults);
        let (child_under, (child_source, child_status)) = child?;
        Some(Self {
            id: id?,
            title: title?,
            as_of: as_of?,
            limit_days: limit_days?,
            digest: Digest::of(source),
            child_under,
            child_source,
            child_status,
            competent,
            duties,
            rules,
            exceptions,
            ages,
            law,
            agencies,
            sectors,
            services: None,
            no_service_for,
            unknown,
            citations: cited.citations,
            with,
            dates: cited.dates,
            told,
        })
    }

    /// Puts the directory of services beside the law. A record names both by one digest.
    #[must_use]
    pub fn with_services(mut self, services: Services) -> Self {
        let [law, directory] = [self.digest, services.digest].map(|digest| digest.to_string());
        self.digest = Digest::of_all([
            ("jurisdiction.yaml", law.as_bytes()),
            ("services.yaml", directory.as_bytes()),
        ]);
        self.services = Some(services);
        self
    }

    /// Says whether the facts of the file should be looked at again.
    pub fn is_stale(&self, today: Date) -> bool {
        self.as_of.days_until(today) > self.limit_days
    }

    /// Returns the duties, then the rules, that are shown with one of these pathways.
    pub fn shown_with<'a>(&'a self, pathways: &'a [&str]) -> impl Iterator<Item = &'a Binding> {
        let all = self.duties.iter().chain(&self.rules);
        all.filter(|binding| {
            let mut with = binding.with.iter();
            with.any(|pathway| pathways.contains(&pathway.as_str()))
        })
    }
}
