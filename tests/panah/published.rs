//! Published cases by their facts: the tool's result beside the published conclusion.

use std::path::PathBuf;

use panah::assessment::{Summary, assess};
use panah::cli::Library;
use panah::exchange::{AnswersFile, FACTS};
use panah::grammar::Faults;
use panah::interview::Moment;

use crate::support::project;

/// Each case: its file, the pathway that leads, and whether a difference is explained. By hand.
const CASES: [(&str, &str, bool); 9] = [
    ("published-duty-of-lawyers", "refer", true),
    ("published-girl-domestic-work", "refer", true),
    ("published-girl-still-child", "child_protection", true),
    ("published-kiln-children", "child_protection", true),
    ("published-kiln-family", "refer", true),
    ("published-shop-overtime", "assess", true),
    ("published-smuggled-fee", "inform", false),
    ("published-smuggled-then-sold", "refer", false),
    ("published-threat-of-police", "refer", true),
];

#[test]
fn every_published_case_gives_what_it_expects_beside_what_others_concluded() {
    let mut faults = Faults::default();
    let definitions = Library::built_in().definitions(FACTS, "generic", &mut faults);
    let definitions = definitions.unwrap_or_else(|| panic!("{:#?}", faults.into_sorted()));
    for (name, leading, differs) in CASES {
        let path = project("examples/answers").join(format!("{name}.yaml"));
        let text = std::fs::read(path).unwrap();
        let mut faults = Faults::of(name);
        let file = AnswersFile::read(&text, &mut faults).unwrap();
        assert_eq!(file.questionnaire, FACTS, "{name}");
        let interview = file.run(&definitions.questionnaire, &Moment::default(), &mut faults);
        assert_eq!(faults.into_sorted(), vec![], "{name}");
        let assessment = assess(&definitions, interview.sheet(), &[]);
        let summary = Summary::new(&definitions, interview.sheet(), &assessment, &[]);
        let expected = file.expected.as_ref().unwrap();
        assert_eq!(
            expected.differences(&summary),
            Vec::<String>::new(),
            "{name}"
        );
        assert_eq!(summary.recommendation.pathways[0].id, leading, "{name}");
        let published = file.published.as_ref().unwrap();
        assert!(!published.conclusion.is_empty(), "{name}");
        assert_eq!(published.difference.is_some(), differs, "{name}");
        assert!(!expected.why.is_empty(), "{name}");
    }
}

#[test]
fn no_published_case_is_left_out_here() {
    let folder = std::fs::read_dir(project("examples/answers")).unwrap();
    let paths: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    let names = paths.iter().filter_map(|path| path.file_stem()?.to_str());
    let mut found: Vec<&str> = names
        .filter(|name| name.starts_with("published-"))
        .collect();
    found.sort_unstable();
    assert_eq!(found, CASES.map(|(name, ..)| name));
}
