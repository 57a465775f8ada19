//! The names that files of a backup have: nothing else is put there, and nothing else taken from it.

use super::manifest::Profile;
use crate::vault::id::{OfficerId, RecordId, unhex};

pub(super) const MANIFEST: &str = "manifest.note";
pub(super) const CHECKPOINT: &str = "checkpoint.note";
pub(super) const VERIFIERS: &str = "verifiers";
pub(super) const UNIT: &str = "unit.note";
pub(super) const LOG: &str = "laptop/audit.log";

/// Files of the data folder that have one name in every vault.
pub(super) const FIXED: [&str; 3] = ["laptop/state", "laptop/post", "laptop/confirmed"];
/// The same at the unit.
pub(super) const FIXED_AT_UNIT: [&str; 3] = ["unit/keys", "unit/laptops", "unit/seen"];

/// Says whether a file stays with the backup when it is put back.
pub(super) fn stays(name: &str) -> bool {
    [CHECKPOINT, VERIFIERS, UNIT].contains(&name)
}

/// Says whether a file is a record.
pub(super) fn is_record(name: &str) -> bool {
    let record = name.strip_prefix("records/");
    record.is_some_and(|name| name.strip_suffix(".age").is_some())
}

/// Says whether a file of this name may be in a backup.
pub(super) fn may_be(name: &str, profile: Profile) -> bool {
    if stays(name) || name == LOG || FIXED.contains(&name) {
        return true;
    }
    let with_keys = profile != Profile::Post;
    match name.split_once('/') {
        Some(("records", file)) => match file.split_once('.') {
            Some((id, "age")) => id.parse::<RecordId>().is_ok(),
            Some((id, "kept")) => profile == Profile::Unit && id.parse::<RecordId>().is_ok(),
            _ => false,
        },
        Some(("officers", file)) => {
            let officer = file.strip_suffix(".slot");
            with_keys && officer.is_some_and(|id| id.parse::<OfficerId>().is_ok())
        }
        Some(("unit", _)) => profile == Profile::Unit && FIXED_AT_UNIT.contains(&name),
        Some(("definitions", "in-force")) => true,
        Some(("definitions", rest)) => rest
            .split_once('/')
            .is_some_and(|(digest, file)| unhex::<32>(digest).is_some() && is_within(file)),
        _ => false,
    }
}

/// Says whether a path of a few plain names leads nowhere else.
fn is_within(path: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let parts: Vec<&str> = path.split('/').collect();
    parts.len() <= 6
        && parts.iter().all(|part| {
            !part.is_empty() && !part.starts_with(['.', '-']) && part.chars().all(is_plain)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_programs_own_names_are_in_a_backup() {
        let id = "0f".repeat(16);
        let digest = "0f".repeat(32);
        for (name, solo, post, unit) in [
            (format!("records/{id}.age"), true, true, true),
            (format!("records/{id}.kept"), false, false, true),
            (format!("officers/{id}.slot"), true, false, true),
            ("laptop/audit.log".to_owned(), true, true, true),
            ("laptop/state".to_owned(), true, true, true),
            ("unit/keys".to_owned(), false, false, true),
            (
                format!("definitions/{digest}/rules/a.yaml"),
                true,
                true,
                true,
            ),
            (
                format!("definitions/{digest}/../x.yaml"),
                false,
                false,
                false,
            ),
            (format!("drafts/{id}.key"), false, false, false),
            (format!("drafts/{id}.jrn"), false, false, false),
            (format!("stubs/{id}.stub"), false, false, false),
            (format!("stubs/{id}.due"), false, false, false),
            (format!("stubs/{id}.begun"), false, false, false),
            ("laptop/audit.lock".to_owned(), false, false, false),
            ("../state".to_owned(), false, false, false),
            ("/etc/passwd".to_owned(), false, false, false),
            ("manifest.note".to_owned(), false, false, false),
            (String::new(), false, false, false),
        ] {
            let found =
                [Profile::Solo, Profile::Post, Profile::Unit].map(|profile| may_be(&name, profile));
            assert_eq!(found, [solo, post, unit], "{name}");
        }
    }
}
