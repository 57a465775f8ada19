//! The debriefing as a page: to project, one section a screen, and to print.

use askama::Template;

use crate::grammar::text::safe;
use crate::report::debriefing::{Group, Section, Sections};
use crate::words::Words;

use super::exercise::{fonts, paragraphs};
use super::timeline::Picture;

/// Returns a debriefing as one HTML page with the talk drawn in it.
///
/// # Errors
///
/// Where the template cannot be filled, which no exercise is known to bring about.
pub fn debriefing_page(sections: &Sections, words: &Words) -> Result<String, askama::Error> {
    let language = words.tongue().tag();
    let direction = super::direction(language);
    let page = Debriefing {
        language,
        direction,
        font: fonts(language),
        title: safe(&sections.title),
        identity: safe(&sections.identity),
        slides: sections
            .all
            .iter()
            .map(|one| slide(one, direction, words))
            .collect(),
        words,
    };
    page.render()
}

#[derive(Template)]
#[template(path = "debriefing.html", config = "src/report/pages/askama.toml")]
struct Debriefing<'a> {
    language: &'a str,
    direction: &'a str,
    font: String,
    title: String,
    identity: String,
    slides: Vec<Slide>,
    words: &'a Words,
}

impl Debriefing<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }
}

/// One section.
struct Slide {
    heading: String,
    paragraphs: Vec<String>,
    groups: Vec<Group>,
    pictures: Vec<Picture>,
    /// What the signs mean.
    legend: Vec<(char, String)>,
    grave: bool,
}

fn slide(section: &Section, direction: &str, words: &Words) -> Slide {
    let groups = section.groups.iter().map(|group| Group {
        name: safe(&group.name),
        points: group.points.iter().map(|point| safe(point)).collect(),
    });
    Slide {
        heading: safe(&section.heading),
        paragraphs: section
            .paragraphs
            .iter()
            .flat_map(|text| paragraphs(text))
            .collect(),
        groups: groups.collect(),
        pictures: Picture::all(&section.timeline, direction, words),
        legend: section.legend.clone(),
        grave: section.grave,
    }
}
