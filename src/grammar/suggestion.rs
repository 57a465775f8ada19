//! "Did you mean …?"

/// Returns the known name nearest to the one given, where one is near enough to be meant.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // No id is longer than 64; comparing longer texts would only take long.
    if name.len() > 64 {
        return None;
    }
    let length = name.chars().count();
    let limit = (length / 3).max(2);
    known
        .into_iter()
        // So many letters more or fewer are as many slips, and need no comparing.
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= limit)
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .map(|(_, candidate)| candidate)
}

/// Returns the help line for a name that is not known: the nearest one, or the first few of all.
pub fn help<'a>(name: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    if let Some(candidate) = nearest(name, known.clone()) {
        return format!("did you mean `{candidate}`?");
    }
    let mut all: Vec<&str> = known.into_iter().collect();
    // Where some begin so, one of these was meant.
    if !name.is_empty() && all.iter().any(|known| known.starts_with(name)) {
        all.retain(|known| known.starts_with(name));
    }
    all.sort_unstable();
    if all.is_empty() {
        return "nothing is known here; remove it".to_owned();
    }
    let shown: Vec<String> = all.iter().take(8).map(|name| format!("`{name}`")).collect();
    let more = all.len().saturating_sub(shown.len());
    if more == 0 {
        format!("one of {}", shown.join(", "))
    } else {
        format!("one of {} and {more} more", shown.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_slip_of_the_finger_and_leaves_strangers_alone() {
        let known = ["papers_where", "may_leave"];
        assert_eq!(nearest("paper_where", known), Some("papers_where"));
        assert_eq!(nearest("organ", known), None);
        assert_eq!(help("organ", known), "one of `may_leave`, `papers_where`");
        let begun = ["safe_place_tonight", "safe_place_soon", "wages"];
        let both = "one of `safe_place_soon`, `safe_place_tonight`";
        assert_eq!(help("safe_place", begun), both);
    }
}
