//! The report of a course as a page: to print on A4, or to project.

use askama::Template;

use crate::report::course::{Chart, CourseReport, Shape, Table};
use crate::words::Words;

use super::exercise::fonts;

/// How wide an axis is, in units of its own; a page scales it.
const WIDE: f64 = 400.0;
/// What stands beside it, so that the outermost marks are whole.
const BESIDE: f64 = 20.0;

/// Returns the report of a course as one HTML page with its charts drawn in it.
///
/// # Errors
///
/// Where the template cannot be filled, which no course is known to bring about.
pub fn course_page(report: &CourseReport, words: &Words) -> Result<String, askama::Error> {
    let language = words.tongue().tag();
    let sections = report.sections.iter().map(|section| Part {
        heading: &section.heading,
        paragraphs: &section.paragraphs,
        points: &section.points,
        drawings: section.charts.iter().map(Drawing::of).collect(),
        tables: &section.tables,
        notes: &section.notes,
    });
    let page = Page {
        language,
        direction: super::direction(language),
        font: fonts(language),
        title: &report.title,
        identity: &report.identity,
        sections: sections.collect(),
        words,
    };
    page.render()
}

#[derive(Template)]
#[template(path = "course.html", config = "src/report/pages/askama.toml")]
struct Page<'a> {
    language: &'a str,
    direction: &'a str,
    font: String,
    title: &'a str,
    identity: &'a str,
    sections: Vec<Part<'a>>,
    words: &'a Words,
}

impl Page<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }
}

struct Part<'a> {
    heading: &'a str,
    paragraphs: &'a [String],
    points: &'a [String],
    drawings: Vec<Drawing<'a>>,
    tables: &'a [Table],
    notes: &'a [String],
}

/// A chart, in places on its axis.
struct Drawing<'a> {
    caption: &'a str,
    ticks: Vec<(i64, &'a str)>,
    rows: Vec<(&'a str, Vec<Drawn<'a>>)>,
    legend: Vec<(Drawn<'a>, &'a str)>,
}

struct Drawn<'a> {
    shape: Shape,
    x: i64,
    y: i64,
    /// Where the bar begins, or the interval.
    from: i64,
    to: i64,
    has_interval: bool,
    told: &'a str,
}

impl Drawn<'_> {
    fn is(&self, word: &str) -> bool {
        let own = match self.shape {
            Shape::Disc => "disc",
            Shape::Ring => "ring",
            Shape::Square => "square",
            Shape::Bar => "bar",
        };
        own == word
    }
}

impl<'a> Drawing<'a> {
    fn of(chart: &'a Chart) -> Self {
        let place = |value: f64| {
            let share = (value.clamp(chart.from, chart.to) - chart.from) / (chart.to - chart.from);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a place on an axis of some hundred units"
            )]
            let place = share.mul_add(WIDE, BESIDE).round() as i64;
            place
        };
        let rows = chart.rows.iter().map(|(name, marks)| {
            let marks = marks.iter().zip((1..).map(|at| at * 9 + 2));
            let drawn = marks.map(|(mark, y)| {
                let (low, high) = mark.interval.unwrap_or((chart.from, mark.value));
                Drawn {
                    shape: mark.shape,
                    x: place(mark.value),
                    y,
                    from: place(low),
                    to: place(high),
                    has_interval: mark.interval.is_some(),
                    told: &mark.told,
                }
            });
            (name.as_str(), drawn.collect())
        });
        let legend = chart.legend.iter().map(|(shape, name)| {
            let drawn = Drawn {
                shape: *shape,
                x: 8,
                y: 8,
                from: 0,
                to: 0,
                has_interval: false,
                told: "",
            };
            (drawn, name.as_str())
        });
        Self {
            caption: &chart.caption,
            ticks: chart
                .ticks
                .iter()
                .map(|(at, name)| (place(*at), name.as_str()))
                .collect(),
            rows: rows.collect(),
            legend: legend.collect(),
        }
    }
}

/// How a mark is drawn, the same in charts and their legends.
#[derive(Template)]
#[template(
    source = r#"{%- if mark.is("bar") -%}<rect class="bar" x="{{ mark.from }}" y="{{ mark.y - 5 }}" width="{{ mark.to - mark.from }}" height="12"/>
{%- else -%}
{%- if mark.has_interval %}<line class="span" x1="{{ mark.from }}" x2="{{ mark.to }}" y1="{{ mark.y }}" y2="{{ mark.y }}"/>{% endif -%}
{%- if mark.is("square") %}<rect class="square" x="{{ mark.x - 4 }}" y="{{ mark.y - 4 }}" width="8" height="8"/>
{%- else if mark.is("ring") %}<circle class="ring" cx="{{ mark.x }}" cy="{{ mark.y }}" r="4"/>
{%- else %}<circle class="disc" cx="{{ mark.x }}" cy="{{ mark.y }}" r="4.5"/>{% endif -%}
{%- endif -%}"#,
    ext = "html"
)]
struct MarkDrawn<'a> {
    mark: &'a Drawn<'a>,
}

impl Drawn<'_> {
    fn svg(&self) -> Result<String, askama::Error> {
        MarkDrawn { mark: self }.render()
    }
}
