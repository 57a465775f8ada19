//! A jurisdiction in plain words: who is competent, what binds, what the law says, whom to call,
//! and what the file does not know. Every line has its source and how sure it is.

use crate::assessment::Sources;
use crate::grammar::{Citation, Date, Status};
use crate::jurisdiction::{Act, Binding, ExceptionKind, Jurisdiction, Sector};
use crate::words::Words;

use super::Paper;
use super::services::{facts, number_lines};

/// Writes a jurisdiction as it stands on the day `today`.
pub fn law(
    paper: &mut Paper,
    jurisdiction: &Jurisdiction,
    sources: &Sources,
    today: Date,
    words: &Words,
) {
    let page = Page {
        jurisdiction,
        sources,
        today,
        words,
    };
    page.head(paper);
    page.competent(paper);
    page.bindings(paper, "law-duties", &jurisdiction.duties);
    page.bindings(paper, "law-rules", &jurisdiction.rules);
    page.exceptions(paper);
    page.services(paper);
    page.unknown(paper);
    page.ages(paper);
    page.acts(paper);
    page.sectors(paper);
    page.agencies(paper);
}

struct Page<'a> {
    jurisdiction: &'a Jurisdiction,
    sources: &'a Sources,
    today: Date,
    words: &'a Words,
}

impl Page<'_> {
    fn head(&self, paper: &mut Paper) {
        let Self {
            jurisdiction,
            words,
            ..
        } = self;
        paper.heading(&jurisdiction.title);
        let as_of = jurisdiction.as_of.to_string();
        let age = jurisdiction.child_under.to_string();
        let values = [("as_of", as_of.as_str()), ("age", age.as_str())];
        paper.paragraph(&words.fill("law-as-of", &values));
        self.source(paper, &jurisdiction.child_source, jurisdiction.child_status);
        if jurisdiction.is_stale(self.today) {
            let days = jurisdiction.limit_days.to_string();
            paper.paragraph(&words.fill("law-stale", &[("days", &days)]));
        }
        paper.subheading(&words.say("law-marks"));
        for (status, _) in Status::WORDS {
            paper.point(&words.say(&format!("status-{status}")));
        }
    }

    fn competent(&self, paper: &mut Paper) {
        if self.jurisdiction.competent.is_empty() {
            return;
        }
        paper.heading(&self.words.say("law-competent"));
        for line in &self.jurisdiction.competent {
            paper.point(&format!("{}: {}", line.name, line.who));
            self.source(paper, &line.source, line.status);
        }
    }

    fn bindings(&self, paper: &mut Paper, heading: &str, bindings: &[Binding]) {
        if bindings.is_empty() {
            return;
        }
        paper.heading(&self.words.say(heading));
        for binding in bindings {
            paper.point(&binding.text);
            self.source(paper, &binding.source, binding.status);
        }
    }

    fn exceptions(&self, paper: &mut Paper) {
        let words = self.words;
        paper.heading(&words.say("law-exceptions"));
        if self.jurisdiction.exceptions.is_empty() {
            paper.paragraph(&words.say("law-exceptions-none"));
            return;
        }
        paper.paragraph(&words.say("law-exceptions-rule"));
        for exception in &self.jurisdiction.exceptions {
            let kind = words.say(&format!("exception-{}", exception.kind.word()));
            paper.point(&format!("{kind}: {}", exception.text));
            self.source(paper, &exception.source, exception.status);
        }
        let knows_a_duty = self.jurisdiction.exceptions.iter();
        if !knows_a_duty
            .map(|exception| exception.kind)
            .any(|kind| kind == ExceptionKind::LegalDuty)
        {
            paper.paragraph(&words.say("law-exceptions-no-duty"));
        }
    }

    fn services(&self, paper: &mut Paper) {
        paper.heading(&self.words.say("law-services"));
        let Some(services) = &self.jurisdiction.services else {
            paper.paragraph(&self.words.say("law-services-none"));
            return;
        };
        paper.paragraph(&self.words.say("law-services-rule"));
        for service in &services.services {
            paper.subheading(&format!("{} · {}", service.name, service.place));
            let is_stale = service.is_stale(services.limit_days, self.today);
            let limit = is_stale.then_some(services.limit_days);
            for line in number_lines(service, limit, self.words) {
                paper.indented(&line);
            }
            paper.indented(&service.purpose);
            for fact in facts(service, self.words) {
                paper.indented(&fact);
            }
            paper.indented_all([&service.note]);
            if let Some(source) = &service.source {
                self.source(paper, source, service.status);
            }
        }
        if !self.jurisdiction.no_service_for.is_empty() {
            paper.subheading(&self.words.say("law-no-service-for"));
        }
        for none in &self.jurisdiction.no_service_for {
            paper.point(&format!("{}: {}", none.id.replace('_', " "), none.why));
        }
    }

    fn ages(&self, paper: &mut Paper) {
        let Self {
            jurisdiction,
            words,
            ..
        } = self;
        if jurisdiction.ages.is_empty() {
            return;
        }
        paper.heading(&words.say("law-ages"));
        let under = jurisdiction.child_under.to_string();
        paper.paragraph(&words.fill("law-ages-note", &[("age", &under)]));
        for line in &jurisdiction.ages {
            let age = line.age.to_string();
            let values = [("age", age.as_str()), ("matter", line.matter.as_str())];
            paper.point(&words.fill("law-age", &values));
            self.source(paper, &line.source, line.status);
        }
    }

    fn acts(&self, paper: &mut Paper) {
        if self.jurisdiction.law.is_empty() {
            return;
        }
        paper.heading(&self.words.say("law-acts"));
        for act in &self.jurisdiction.law {
            self.act(paper, act);
        }
    }

    fn act(&self, paper: &mut Paper, act: &Act) {
        let title = match &act.number {
            Some(number) => self.words.fill(
                "law-act-number",
                &[("title", &act.title), ("number", number)],
            ),
            None => act.title.clone(),
        };
        paper.subheading(&title);
        paper.indented_all([&act.note]);
        for provision in &act.provisions {
            paper.point(&format!("{}: {}", provision.at, provision.says));
            let Some(as_of) = provision.as_of else {
                self.source(paper, &provision.source, provision.status);
                continue;
            };
            let values = [
                ("source", self.sources.cite(&provision.source)),
                ("as_of", as_of.to_string()),
                ("status", self.status(provision.status)),
            ];
            let values: Vec<(&str, &str)> = values
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            paper.indented(&self.words.fill("law-seen", &values));
        }
    }

    fn sectors(&self, paper: &mut Paper) {
        if self.jurisdiction.sectors.is_empty() {
            return;
        }
        paper.heading(&self.words.say("law-sectors"));
        paper.paragraph(&self.words.say("law-sectors-note"));
        for sector in &self.jurisdiction.sectors {
            self.sector(paper, sector);
        }
    }

    fn sector(&self, paper: &mut Paper, sector: &Sector) {
        paper.subheading(&sector.name);
        for sign in &sector.signs {
            if sign.source.is_none() && sign.status != sector.status {
                paper.point(&format!("{} ({})", sign.says, self.status(sign.status)));
            } else {
                paper.point(&sign.says);
            }
            if let Some(source) = &sign.source {
                self.source(paper, source, sign.status);
            }
        }
        self.source(paper, &sector.source, sector.status);
    }

    fn agencies(&self, paper: &mut Paper) {
        if self.jurisdiction.agencies.is_empty() {
            return;
        }
        paper.heading(&self.words.say("law-agencies"));
        for agency in &self.jurisdiction.agencies {
            let note = agency.note.as_deref().unwrap_or_default();
            paper.point(format!("{}. {note}", agency.name).trim_end());
            self.source(paper, &agency.source, agency.status);
        }
    }

    fn unknown(&self, paper: &mut Paper) {
        if self.jurisdiction.unknown.is_empty() {
            return;
        }
        paper.heading(&self.words.say("law-unknown"));
        paper.paragraph(&self.words.say("law-unknown-note"));
        for hole in &self.jurisdiction.unknown {
            paper.point(hole);
        }
    }

    fn source(&self, paper: &mut Paper, source: &Citation, status: Status) {
        let cited = self.sources.cite(source);
        let status = self.status(status);
        let values = [("source", cited.as_str()), ("status", status.as_str())];
        paper.indented(&self.words.fill("law-source", &values));
    }

    fn status(&self, status: Status) -> String {
        self.words.say(&format!("status-short-{}", status.word()))
    }
}
