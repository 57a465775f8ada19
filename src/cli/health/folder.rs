//! Whether the data folder is this officer's alone, and holds what it should.

use std::path::Path;

use crate::vault::{Oddity, Place, Survey};

use super::finding::{Finding, State};
use super::laptop::Laptop;

const CHECK: &str = "data-folder";
/// So many names are told; the others are counted.
const NAMED: usize = 3;

pub(super) fn check(laptop: &Laptop) -> Vec<Finding> {
    judge(&laptop.survey, &laptop.folder)
}

fn judge(survey: &Survey, folder: &Path) -> Vec<Finding> {
    let place = Place::from(folder).to_string();
    let found = |state, fact| Finding::new(CHECK, state, fact).with("folder", place.as_str());
    let mut findings = Vec::new();
    if survey.slots == 0 && survey.drafts + survey.records > 0 {
        findings.push(found(State::Trouble, "doctor-no-key").help("doctor-no-key-help"));
    }
    let oddities = [
        (Oddity::OpenToOthers, "doctor-open", "doctor-open-help"),
        (
            Oddity::AnotherUsers,
            "doctor-anothers",
            "doctor-anothers-help",
        ),
        (Oddity::Unusable, "doctor-unusable", "doctor-unusable-help"),
        (Oddity::Link, "doctor-link", "doctor-link-help"),
        (Oddity::WrongKind, "doctor-wrong-kind", "doctor-link-help"),
        (Oddity::Missing, "doctor-missing", "doctor-missing-help"),
        (
            Oddity::Unreadable,
            "doctor-unreadable",
            "doctor-unreadable-help",
        ),
        (Oddity::Stranger, "doctor-stranger", "doctor-stranger-help"),
    ];
    for (odd, fact, help) in oddities {
        let state = match odd {
            Oddity::Stranger => State::Note,
            _ => State::Trouble,
        };
        if let Some((count, names)) = named(survey, odd, folder) {
            let finding = found(state, fact).help(help);
            let finding = finding.with("count", count).with("names", names);
            findings.push(match odd {
                Oddity::OpenToOthers => finding.typed(format!("chmod -R go= {}", quoted(&place))),
                Oddity::Unusable => finding.typed(format!("chmod -R u+rwX {}", quoted(&place))),
                _ => finding,
            });
        }
    }
    let is_empty = survey.slots + survey.drafts + survey.records == 0;
    let is_clean = findings.is_empty();
    if is_empty && (is_clean || !survey.is_there) {
        findings.push(found(State::Note, "doctor-nothing").help("doctor-nothing-help"));
    } else if is_clean {
        findings.push(found(State::Well, "doctor-private"));
    }
    findings
}

/// Returns a path as a shell reads it back.
fn quoted(path: &str) -> String {
    format!("'{}'", path.replace('\'', r"'\''"))
}

/// Returns how many places are odd in one way, and the names of the first few as they are below the
/// data folder.
fn named(survey: &Survey, odd: Oddity, folder: &Path) -> Option<(String, String)> {
    let places = || {
        let odd = survey.odd.iter().filter(move |(found, _)| *found == odd);
        odd.map(|(_, place)| place)
    };
    let count = places().count();
    let short = |place: &Place| match place.path().strip_prefix(folder) {
        Ok(below) if below != Path::new("") => Place::from(below).to_string(),
        _ => {
            let name = folder.file_name().map_or(folder, Path::new);
            Place::from(name).to_string()
        }
    };
    let mut names: Vec<String> = places().take(NAMED).map(short).collect();
    if count > NAMED {
        names.push("…".to_owned());
    }
    (count > 0).then(|| (count.to_string(), names.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    fn kept() -> Survey {
        Survey {
            is_there: true,
            slots: 1,
            records: 2,
            ..Survey::default()
        }
    }

    fn facts(survey: &Survey) -> Vec<&'static str> {
        let findings = judge(survey, Path::new("/data"));
        findings.iter().map(|finding| finding.fact).collect()
    }

    #[test]
    fn a_bare_machine_and_a_healthy_folder_are_told_apart() {
        assert_eq!(facts(&Survey::default()), ["doctor-nothing"]);
        assert_eq!(facts(&kept()), ["doctor-private"]);
        let without_key = Survey { slots: 0, ..kept() };
        assert_eq!(facts(&without_key), ["doctor-no-key"]);
    }

    #[test]
    fn what_is_odd_is_counted_and_the_first_are_named() {
        let names = ["records/a", "records/b\u{1b}[2J", "records/c", "records/d"];
        let places = names.map(|name| (Oddity::Link, Path::new("/data").join(name)));
        let odd = places.map(|(odd, path)| (odd, Place::from(path.as_path())));
        let survey = Survey {
            odd: odd.into(),
            ..kept()
        };
        let findings = judge(&survey, Path::new("/data"));
        let told: Vec<String> = findings
            .iter()
            .map(|finding| finding.fact(&Words::english()))
            .collect();
        assert_eq!(told.len(), 1);
        let told = told.concat();
        assert!(
            told.contains(r"records/a, records/b\u{1b}[2J, records/c, …"),
            "{told}"
        );
        assert!(told.contains('4'), "{told}");
    }

    #[test]
    fn a_command_reads_its_path_back_whatever_is_in_it() {
        assert_eq!(quoted("/data/panah"), "'/data/panah'");
        assert_eq!(quoted("/the post's"), r"'/the post'\''s'");
    }

    #[test]
    fn a_stranger_is_a_note_and_all_else_is_trouble() {
        for odd in [Oddity::Unusable, Oddity::Missing, Oddity::Stranger] {
            let place = Place::from(Path::new("/data/x"));
            let survey = Survey {
                odd: vec![(odd, place)],
                ..kept()
            };
            let states: Vec<State> = judge(&survey, Path::new("/data"))
                .iter()
                .map(|finding| finding.state)
                .collect();
            let expected = if odd == Oddity::Stranger {
                State::Note
            } else {
                State::Trouble
            };
            assert_eq!(states, [expected], "{odd:?}");
        }
    }
}
