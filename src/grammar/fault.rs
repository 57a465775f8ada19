//! What is wrong with a definition file, told in one pass.

use super::Place;

/// How much a fault matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file can be used; somebody should look at it.
    Warning,
    /// The file cannot be used.
    Error,
}

/// One thing that is wrong with a definition or answers file: a fact, its place, and a way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// How much it matters.
    pub severity: Severity,
    /// The file, as the person named it or as it lies in the program.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// One lower-case sentence without a full stop; names in backticks.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The rule that found it, such as `L03`; `None` where the file itself cannot be read as it
    /// stands.
    pub rule: Option<&'static str>,
}

/// Collects the faults of one file after the other.
#[derive(Debug, Default)]
pub struct Faults {
    file: String,
    found: Vec<Fault>,
}

impl Faults {
    /// Starts collecting for one file.
    pub fn of(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            found: Vec::new(),
        }
    }

    /// Goes on with another file.
    pub fn enter(&mut self, file: &str) {
        file.clone_into(&mut self.file);
    }

    /// Returns the file that is being read.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Adds an error.
    pub fn error(&mut self, place: Place, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(Fault {
            severity: Severity::Error,
            file: self.file.clone(),
            place,
            message: message.into(),
            help: help.into(),
            rule: None,
        });
    }

    /// Adds what a rule found in the file that is being read.
    pub fn found_by(
        &mut self,
        rule: &'static str,
        severity: Severity,
        place: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.error(place, message, help);
        if let Some(last) = self.found.last_mut() {
            last.severity = severity;
            last.rule = Some(rule);
        }
    }

    /// Adds what was found elsewhere, in the file that it was found in.
    pub fn add(&mut self, found: impl IntoIterator<Item = Fault>) {
        self.found.extend(found);
    }

    /// Adds a warning.
    pub fn warning(&mut self, place: Place, message: impl Into<String>, help: impl Into<String>) {
        self.error(place, message, help);
        if let Some(last) = self.found.last_mut() {
            last.severity = Severity::Warning;
        }
    }

    /// Returns how many errors have been found so far.
    pub fn errors(&self) -> usize {
        let is_error = |fault: &&Fault| fault.severity == Severity::Error;
        self.found.iter().filter(is_error).count()
    }

    /// Returns all faults, by file and place.
    pub fn into_sorted(mut self) -> Vec<Fault> {
        self.found
            .sort_by(|a, b| (&a.file, a.place).cmp(&(&b.file, b.place)));
        self.found.dedup();
        self.found
    }
}
