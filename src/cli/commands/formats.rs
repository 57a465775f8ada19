//! `panah formats`: the reference of the files that people write, as it stands in `docs/formats.md`.

use crate::cli::error::CommandError;
use crate::cli::output;

use super::Commands;

const FORMATS: &str = include_str!("../../../docs/formats.md");

impl Commands<'_> {
    /// Prints the reference, or those parts of it whose headings hold a word.
    pub(super) fn formats(&self, part: Option<&str>) -> Result<(), CommandError> {
        let Some(wanted) = part else {
            return output::data(FORMATS);
        };
        let plain = wanted.to_lowercase();
        let mut found = about(&plain);
        if let (true, Some(stem)) = (found.is_empty(), plain.strip_suffix(".yaml")) {
            // A file of answers is called after what it is about; its folder says what it is.
            found = about(stem);
        }
        if found.is_empty() {
            let headings: Vec<&str> = parts().map(heading).collect();
            let help = [("parts", &*headings.join("; "))];
            return Err(CommandError::usage(
                self.words.fill("formats-unknown", &[("name", wanted)]),
                self.words.fill("formats-parts", &help),
            ));
        }
        output::data(&found.join("\n"))
    }
}

/// Returns the parts whose headings hold a word.
fn about(wanted: &str) -> Vec<String> {
    let found = parts().filter(|part| heading(part).to_lowercase().contains(wanted));
    found
        .map(|part| format!("## {}\n", part.trim_end()))
        .collect()
}

/// Returns the parts under their headings, which their first lines are.
fn parts() -> impl Iterator<Item = &'static str> {
    FORMATS.split("\n## ").skip(1)
}

fn heading(part: &'static str) -> &'static str {
    part.lines().next().unwrap_or_default()
}
