//! The certificate on one sheet of A4: what somebody has shown, and the code that proves it, as letters to
//! be typed and as a square to be scanned.

use askama::Template;
use qrcode::{Color, EcLevel, QrCode};
use unicode_bidi::{BidiClass, bidi_class};

use crate::course::certificate::{Certificate, PaperCode};
use crate::grammar::Day;
use crate::grammar::text::safe;
use crate::words::Words;

use super::direction;
use super::referral::page_font;

/// What a square has around it, in its own points.
const QUIET: usize = 4;
/// More lines of the code, or more modules, stand closer together.
const ROOMY: (usize, usize) = (16, 5);
/// What checks the paper, as it is typed, in an isolate of its own.
const COMMAND: &str = "\u{2066}panah certificate verify --code\u{2069}";
/// Up to how many letters a name stands in the largest size, and in the next.
const SIZES: [(usize, &str); 2] = [(26, "large"), (46, "middle")];

/// Returns a certificate as one HTML page for A4, in the language of the words. Names stand as they were
/// typed, each in its own direction.
///
/// # Errors
///
/// Where the template cannot be filled, which no certificate is known to bring about.
pub fn certificate_page(
    certificate: &Certificate,
    code: &PaperCode,
    words: &Words,
) -> Result<String, askama::Error> {
    let language = words.tongue().tag();
    let day = |id: &str, day: Day| words.fill(id, &[("day", &day.to_string())]);
    let letters = certificate.holder.chars().count();
    let size = SIZES.iter().find(|(most, _)| letters <= *most);
    let lines = (1..).zip(code.lines());
    let lines: Vec<(usize, String)> = lines.collect();
    let is_dense = lines.len() > ROOMY.0 || certificate.modules.len() > ROOMY.1;
    let columns = lines.len().div_ceil(if is_dense { 3 } else { 2 });
    let page = Page {
        language,
        direction: direction(language),
        font: font(certificate, language),
        number: certificate.number.to_string(),
        holder: Name::of(&certificate.holder),
        size: size.map_or("small", |(_, size)| size),
        course: Name::of(&certificate.course),
        issuer: Name::of(&certificate.issuer),
        shown: words.count("certificate-shown", certificate.exercises.into()),
        days: words.fill(
            "certificate-days",
            &[
                ("from", &certificate.first_day.to_string()),
                ("until", &certificate.last_day.to_string()),
            ],
        ),
        hours: words.count("certificate-hours", certificate.hours.into()),
        modules: certificate
            .modules
            .iter()
            .map(|name| Name::of(name))
            .collect(),
        issued: day("certificate-on", certificate.issued),
        valid_until: day("certificate-on", certificate.valid_until),
        columns: lines.chunks(columns.max(1)).map(<[_]>::to_vec).collect(),
        square: square(&code.joined()),
        room: if is_dense { "dense" } else { "roomy" },
        check: words.fill("certificate-check", &[("command", COMMAND)]),
        words,
    };
    page.render()
}

#[derive(Template)]
#[template(path = "certificate.html", config = "src/report/pages/askama.toml")]
struct Page<'a> {
    language: &'static str,
    direction: &'static str,
    font: String,
    number: String,
    holder: Name,
    size: &'static str,
    course: Name,
    issuer: Name,
    shown: String,
    days: String,
    hours: String,
    modules: Vec<Name>,
    /// How close everything stands together.
    room: &'static str,
    issued: String,
    valid_until: String,
    /// The lines of the code with their numbers, in two columns.
    columns: Vec<Vec<(usize, String)>>,
    square: Option<Square>,
    check: String,
    words: &'a Words,
}

impl Page<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }
}

/// A name as it was typed, and in whose letters.
struct Name {
    text: String,
    /// A tag, empty where nobody knows the language.
    language: &'static str,
}

impl Name {
    fn of(name: &str) -> Self {
        Self {
            text: safe(name),
            language: if is_arabic(name) { "ur" } else { "" },
        }
    }
}

/// A square code as a drawing: how many points its side has, and the path of the dark ones.
struct Square {
    side: usize,
    path: String,
}

/// Returns the letters that the page carries: those of its language, and those of Urdu where a name is
/// written with them.
fn font(certificate: &Certificate, language: &str) -> String {
    let names = [
        &certificate.holder,
        &certificate.course,
        &certificate.issuer,
    ];
    let mut names = names.into_iter().chain(&certificate.modules);
    if names.any(|name| is_arabic(name)) {
        page_font("ur")
    } else {
        page_font(language)
    }
}

/// Says whether a name is written in letters that hang below and stand above a line of Latin ones.
fn is_arabic(name: &str) -> bool {
    name.chars().any(|c| bidi_class(c) == BidiClass::AL)
}

/// Draws a text as a square code; nothing where it is too long for one, which no code is.
fn square(text: &str) -> Option<Square> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let (left, top, long) = (x + QUIET, y + QUIET, run.len());
                let drawn = format!("M{left} {top}h{long}v1h-{long}z");
                path.push_str(&drawn);
            }
            x += run.len();
        }
    }
    Some(Square {
        side: width + 2 * QUIET,
        path,
    })
}
