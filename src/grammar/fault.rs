//! What is wrong with a definition file, told in one pass.

use std::collections::HashMap;

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
    /// The names of which a fault has been told, by file: where, and on which lines they stand again.
    told: HashMap<(String, String), Again>,
    /// Names that nothing has while two things have one name; `None` where each has its own.
    lost: Option<Vec<String>>,
}

/// Where a name was told, and where it stands again.
#[derive(Debug, Default)]
struct Again {
    place: Place,
    /// `None` where the lines say nothing, because the name is another there.
    lines: Option<Vec<u32>>,
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

    /// Reports a name that nothing has, as in "there is no item `age`"; not where it follows from what
    /// has been told.
    pub fn no_such<'a, K>(
        &mut self,
        what: &str,
        name: &str,
        place: Place,
        known: impl FnOnce() -> K,
    ) where
        K: IntoIterator<Item = &'a str> + Clone,
    {
        self.no_such_or(what, name, place, known, |help| help);
    }

    /// Reports the same; where no name is near, `otherwise` makes the way out of those that there are.
    pub fn no_such_or<'a, K>(
        &mut self,
        what: &str,
        name: &str,
        place: Place,
        known: impl FnOnce() -> K,
        otherwise: impl FnOnce(String) -> String,
    ) where
        K: IntoIterator<Item = &'a str> + Clone,
    {
        if self.stands_again(name, place) {
            return;
        }
        let help = self.suggest(name, known);
        if let Some(lost) = &mut self.lost
            && what == ITEM
            && !help.starts_with(DID_YOU_MEAN)
        {
            if !lost.iter().any(|known| known == name) {
                lost.push(name.to_owned());
            }
            return;
        }
        let help = if help.starts_with(DID_YOU_MEAN) {
            help
        } else {
            otherwise(help)
        };
        self.error(place, format!("there is no {what} `{name}`"), help);
        self.told_with_lines(name, place);
    }

    /// Notes that a fault of a name has been told at a place of the file that is being read: what
    /// follows from it is not.
    pub fn name_told(&mut self, name: &str, place: Place) {
        self.tell(name, place, None);
    }

    /// Notes the same, and tells with the fault on which lines the name stands again.
    pub fn told_with_lines(&mut self, name: &str, place: Place) {
        self.tell(name, place, Some(Vec::new()));
    }

    fn tell(&mut self, name: &str, place: Place, lines: Option<Vec<u32>>) {
        let key = (self.file.clone(), name.to_owned());
        self.told.entry(key).or_insert(Again { place, lines });
    }

    /// Says whether a fault of that name has been told in the file that is being read.
    pub fn is_told(&self, name: &str) -> bool {
        let key = (self.file.clone(), name.to_owned());
        !self.told.is_empty() && self.told.contains_key(&key)
    }

    /// Notes that the same faulty name stands once more. Says whether it has been told before.
    pub fn stands_again(&mut self, name: &str, place: Place) -> bool {
        let again = self.told.get_mut(&(self.file.clone(), name.to_owned()));
        let is_again = again.is_some();
        if let Some(Again {
            place: first,
            lines: Some(lines),
        }) = again
            && *first != place
        {
            lines.push(place.line);
        }
        is_again
    }

    /// From here on keeps the items that nothing is called by: two items have one name, and one of the
    /// two had another before. The caller tells that, with [`Faults::lost`].
    pub fn keep_lost(&mut self) {
        self.lost.get_or_insert_default();
    }

    /// Returns the names that were kept, and keeps no more.
    pub fn lost(&mut self) -> Vec<String> {
        self.lost.take().unwrap_or_default()
    }

    /// Takes back an error that was told at a place, because it follows from another.
    pub fn take_back_told(&mut self, place: Place, message: &str) {
        let found = self.found.iter().rposition(|fault| {
            fault.place == place && fault.message == message && fault.file == self.file
        });
        if let Some(at) = found {
            self.found.remove(at);
            self.errors -= 1;
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
        for ((file, _), again) in &self.told {
            let first = |fault: &&mut Fault| fault.file == *file && fault.place == again.place;
            let lines = again.lines.as_ref().filter(|lines| !lines.is_empty());
            if let Some((lines, fault)) = lines.zip(self.found.iter_mut().find(first)) {
                fault.help = in_lines(&fault.help, lines);
            }
        }
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

const ITEM: &str = "item";
const DID_YOU_MEAN: &str = "did you mean";

/// Says behind a way out on which lines something stands again, the first few of them.
fn in_lines(help: &str, lines: &[u32]) -> String {
    const SHOWN: usize = 4;
    let mut shown: Vec<String> = lines.iter().take(SHOWN).map(u32::to_string).collect();
    let more = lines.len().saturating_sub(SHOWN);
    let last = if more > 0 {
        format!("{more} more")
    } else {
        shown.pop().unwrap_or_default()
    };
    if shown.is_empty() {
        return format!("{help}; the same on line {last}");
    }
    let shown = shown.join(", ");
    format!("{help}; the same on lines {shown} and {last}")
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a failed test is to panic")]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_once_with_the_lines_on_which_it_stands_again() {
        let at = |line| Place {
            line,
            column: 1,
            ..Place::default()
        };
        let mut faults = Faults::of("many.yaml");
        faults.error(at(3), "this cannot be an id", "write another");
        faults.told_with_lines("P", at(3));
        for line in [5, 8, 9, 12, 20, 21] {
            assert!(faults.stands_again("P", at(line)));
        }
        assert!(!faults.stands_again("Q", at(4)));
        let help = &faults.into_sorted()[0].help;
        assert_eq!(
            help,
            "write another; the same on lines 5, 8, 9, 12 and 2 more"
        );
        assert_eq!(in_lines("x", &[5]), "x; the same on line 5");
        assert_eq!(in_lines("x", &[5, 8]), "x; the same on lines 5 and 8");
    }

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
