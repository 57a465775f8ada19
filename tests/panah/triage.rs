//! Each need with its urgency, its clock, its reasons and what to do about it.

use panah::grammar::{NeedId, Urgency};
use serde_json::Value as Json;

use crate::seat::{Machine, Ran};
use crate::support::{definitions, project};

fn assesses(example: &str, arguments: &[&str]) -> Ran {
    let machine = Machine::bare();
    let answers = project(&format!("examples/answers/{example}.yaml"));
    let arguments = [
        &["assess", "--answers", answers.to_str().unwrap()],
        arguments,
    ]
    .concat();
    let ran = machine.run(&arguments, "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    ran
}

/// interview.md 3.1: what cannot wait a day.
#[test]
fn what_is_an_emergency_by_practice_is_one_here() {
    let needs = &definitions().rules.needs;
    for id in [
        "help_this_minute",
        "doctor_now",
        "birth_begun",
        "unconscious_or_poisoned",
        "care_within_hours",
        "contraception_within_hours",
        "safe_place_tonight",
        "danger_here",
        "ending_life",
        "child_alone",
        "child_companion",
        "child_beside_person",
    ] {
        let need = needs.find(&NeedId::new(id)).unwrap();
        assert_eq!(need.urgency, Urgency::Emergency, "{id}");
    }
    for (id, hours) in [
        ("care_within_hours", 72),
        ("contraception_within_hours", 120),
    ] {
        let need = needs.find(&NeedId::new(id)).unwrap();
        assert_eq!(need.last_moment_hours, Some(hours), "{id}");
    }
}

/// Whoever reads what to do reads that the hours are no target.
#[test]
fn a_last_moment_is_said_to_be_one() {
    for need in &definitions().rules.needs.0 {
        if let Some(hours) = need.last_moment_hours {
            let says = [
                format!("{hours} hours"),
                "last moment".into(),
                "not the target".into(),
            ];
            assert!(
                says.iter().all(|said| need.act.contains(said)),
                "{}",
                need.id
            );
        }
    }
}

#[test]
fn each_need_says_by_when_and_why() {
    let made: Json = serde_json::from_str(&assesses("domestic-work", &["--json"]).out).unwrap();
    let needs = made["needs"].as_array().unwrap();
    let time = |text: &Json| {
        text.as_str()
            .map(|text| text.parse::<jiff::Timestamp>().unwrap())
    };
    let closed = needs
        .iter()
        .find(|need| need["id"] == "wage_claim")
        .unwrap();
    let closed = time(&closed["by"]).unwrap() - jiff::SignedDuration::from_hours(14 * 24);
    for need in needs {
        let within = match need["urgency"].as_str().unwrap() {
            "emergency" => 24,
            "urgent" => 72,
            _ => 14 * 24,
        };
        let by = closed + jiff::SignedDuration::from_hours(within);
        let by = (need["state"] == "holds").then_some(by);
        assert_eq!(time(&need["by"]), by, "{}", need["id"]);
    }

    let page = assesses("domestic-work", &[]).out;
    let (_, page) = page.split_once("\nNeeds\n").unwrap();
    let (page, _) = page.split_once("\nWhat stayed open").unwrap();
    let urgencies: Vec<usize> = ["EMERGENCY", "Urgent:", "Normal:"]
        .map(|word| page.rfind(word).unwrap())
        .to_vec();
    assert!(urgencies.is_sorted(), "the most urgent first\n{page}");
    let points = page
        .split("\n  - ")
        .filter(|point| !point.contains("Not answered"));
    for point in points {
        let line = point.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(line.contains("by 20") && line.contains("Why: "), "{point}");
    }
}
