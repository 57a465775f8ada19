//! What is wrong with a definition file, told in one pass.

use super::{Place, suggestion};

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

/// With how many errors told the nearest names are no longer looked for: so many are not read one by
/// one, and looking through all names for each would take long.
pub const SUGGESTED: usize = 100;

/// Collects the faults of one file after the other.
#[derive(Debug, Default)]
pub struct Faults {
    file: String,
    found: Vec<Fault>,
    errors: usize,
}

impl Faults {
    /// Starts collecting for one file.
    pub fn of(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            ..Self::default()
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
        self.put(None, Severity::Error, place, message.into(), help.into());
    }

    /// Adds a warning.
    pub fn warning(&mut self, place: Place, message: impl Into<String>, help: impl Into<String>) {
        self.put(None, Severity::Warning, place, message.into(), help.into());
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
        self.put(Some(rule), severity, place, message.into(), help.into());
    }

    /// Returns the help for a name that is not known: the nearest of those known, or the first few.
    /// `known` is asked only while [`SUGGESTED`] errors have not been told yet.
    pub fn suggest<'a, K>(&self, name: &str, known: impl FnOnce() -> K) -> String
    where
        K: IntoIterator<Item = &'a str> + Clone,
    {
        if self.errors < SUGGESTED {
            suggestion::help(name, known())
        } else {
            "mend what is told before this first; then names are suggested again".to_owned()
        }
    }

    /// Takes back what a rule found at a place of the file that is being read, because something that
    /// says more has been found there.
    pub fn take_back(&mut self, rule: &str, place: Place) {
        self.found.retain(|fault| {
            fault.rule != Some(rule) || fault.place != place || fault.file != self.file
        });
        let errors = self.found.iter();
        let errors = errors.filter(|fault| fault.severity == Severity::Error);
        self.errors = errors.count();
    }

    /// Adds what was found elsewhere, in the file that it was found in.
    pub fn add(&mut self, found: impl IntoIterator<Item = Fault>) {
        for fault in found {
            self.errors += usize::from(fault.severity == Severity::Error);
            self.found.push(fault);
        }
    }

    /// Returns how many errors have been found so far.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Returns all faults, by file and place; at one place those that no rule about words found come
    /// first.
    pub fn into_sorted(mut self) -> Vec<Fault> {
        self.found.sort_by(|a, b| {
            let of = |fault: &Fault| (fault.place, fault.rule.is_some());
            (&a.file, of(a)).cmp(&(&b.file, of(b)))
        });
        self.found.dedup();
        self.found
    }

    fn put(
        &mut self,
        rule: Option<&'static str>,
        severity: Severity,
        place: Place,
        message: String,
        help: String,
    ) {
        self.errors += usize::from(severity == Severity::Error);
        self.found.push(Fault {
            severity,
            file: self.file.clone(),
            place,
            message,
            help,
            rule,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_looked_for_a_bounded_number_of_times() {
        let mut faults = Faults::of("many.yaml");
        let mut asked = 0;
        for number in 0..20_000 {
            let help = faults.suggest("ag", || {
                asked += 1;
                ["age", "sex"]
            });
            assert_eq!(help == "did you mean `age`?", number < SUGGESTED);
            faults.error(Place::default(), "there is no item `ag`", help);
        }
        assert_eq!((asked, faults.errors()), (SUGGESTED, 20_000));
        faults.warning(Place::default(), "look at this", "look");
        assert_eq!(faults.errors(), 20_000);
    }
}
