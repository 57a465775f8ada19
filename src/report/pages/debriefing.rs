//! The debriefing as a page: to project, one section a screen, and to print.

use askama::Template;

use crate::grammar::apart::without;
use crate::report::debriefing::{Section, Sections};
use crate::words::Words;

use super::bdi::Bdi;
use super::exercise::fonts;
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
        name: without(&sections.title),
        title: Bdi::of(&sections.title),
        identity: Bdi::of(&sections.identity),
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
    name: String,
    title: Bdi,
    identity: Bdi,
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
    heading: Bdi,
    paragraphs: Vec<Bdi>,
    /// Points, each list with its name.
    groups: Vec<(Bdi, Vec<Bdi>)>,
    pictures: Vec<Picture>,
    /// What the signs mean.
    legend: Vec<(char, String)>,
    grave: bool,
}

fn slide(section: &Section, direction: &str, words: &Words) -> Slide {
    let groups = section.groups.iter().map(|group| {
        let points = group.points.iter().map(|point| Bdi::of(point));
        (Bdi::of(&group.name), points.collect())
    });
    Slide {
        heading: Bdi::of(&section.heading),
        paragraphs: section
            .paragraphs
            .iter()
            .flat_map(|text| Bdi::paragraphs(text))
            .collect(),
        groups: groups.collect(),
        pictures: Picture::all(&section.timeline, direction, words),
        legend: section.legend.clone(),
        grave: section.grave,
    }
}
