//! Names as ids of a questionnaire.

use std::collections::HashSet;

use crate::grammar::condition::RESERVED;

/// Returns a name as an id: lower case, with `_` where a word begins, and with a letter at its start.
pub(super) fn id_of(name: &str) -> String {
    if is_id(name) {
        return name.to_owned();
    }
    let mut id = String::new();
    let mut before = '_';
    let mut letters = name.trim().chars().peekable();
    while let Some(c) = letters.next() {
        let ends_a_word = before.is_ascii_lowercase() || before.is_ascii_digit();
        // `APlace` is two words, `AF` is one.
        let begins_a_word =
            before.is_ascii_uppercase() && letters.peek().is_some_and(char::is_ascii_lowercase);
        if c.is_ascii_uppercase() && (ends_a_word || begins_a_word) && !id.ends_with('_') {
            id.push('_');
        }
        match c {
            c if c.is_ascii_alphanumeric() => id.push(c.to_ascii_lowercase()),
            '-' => id.push('-'),
            _ if !id.ends_with('_') => id.push('_'),
            _ => {}
        }
        before = c;
    }
    let id = id.trim_matches('_');
    let is_sound = id.starts_with(|c: char| c.is_ascii_lowercase());
    let id = if is_sound {
        id.to_owned()
    } else {
        format!("n_{id}")
    };
    let id: String = id.chars().take(60).collect();
    if RESERVED.contains(&id.as_str()) {
        format!("{id}_")
    } else {
        id
    }
}

fn is_id(name: &str) -> bool {
    let part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(part)
        && !RESERVED.contains(&name)
}

/// Returns an id that is not among those taken, and takes it.
pub(super) fn unique(id: &str, taken: &mut HashSet<String>) -> String {
    let mut free = id.to_owned();
    let mut count = 2;
    while !taken.insert(free.clone()) {
        free = format!("{id}_{count}");
        count += 1;
    }
    free
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids() {
        for (name, id) in [
            ("prs_First_Name", "prs_first_name"),
            ("vic_MethodsOfControl", "vic_methods_of_control"),
            ("DebtBondage ", "debt_bondage"),
            ("AF", "af"),
            ("AtAPlaceOfBusiness", "at_a_place_of_business"),
            ("1", "n_1"),
            ("-", "n_-"),
            ("عمر", "n_"),
            ("not", "not_"),
            ("age-seen", "age-seen"),
            ("__version__", "version"),
            ("a  b", "a_b"),
        ] {
            assert_eq!(id_of(name), id, "{name}");
        }
        let mut taken = HashSet::new();
        assert_eq!(unique("a", &mut taken), "a");
        assert_eq!(unique("a", &mut taken), "a_2");
    }
}
