//! The course of single interviews, step by step.

use panah::grammar::{ItemId, SectionId, Standing, Truth};
use panah::interview::{Action, Interview, Moment, Path, Refused, Withheld};
use panah::questionnaire::Runs;

use crate::support::{
    act, adult, answer, answering, at, current, finish, harmless_until, item, name_of,
};

fn try_answer(interview: &mut Interview<'_>, name: &str, written: &str) -> Result<(), Refused> {
    interview.act(answering(name, written), Moment::default())
}

fn go_to(interview: &mut Interview<'_>, section: &str) {
    act(
        interview,
        Action::GoTo {
            section: SectionId::new(section),
        },
    );
}

fn told(name: &str, written: Option<&str>) -> Action {
    let value = written.map(|written| match answering(name, written) {
        Action::Answer { value, .. } => value,
        other => panic!("no answer: {other:?}"),
    });
    Action::Told {
        item: ItemId::new(name),
        value,
    }
}

/// Says whether any of the items put belongs to a section.
fn touched(put: &[&str], section: &str) -> bool {
    put.iter().any(|name| {
        let section_of = adult().section(item(name).section).unwrap();
        section_of.id.as_str() == section
    })
}

fn ends_with_the_closing(put: &[&str]) {
    let closing = ["looks_to_other", "self_check"];
    assert!(put.ends_with(&closing), "{put:?}");
}

// --- The age ---------------------------------------------------------------------------------

/// Nobody knows the age. What is put to every child is put to this one too, also where it hangs on
/// something that nobody answered.
#[test]
fn a_child_by_doubt_is_asked_what_every_child_is_asked() {
    let doubt = [("age_seen", "declined"), ("age", "declined")];
    let mut interview = harmless_until("what_for", &doubt);
    assert_eq!(interview.path(), Path::Child);
    let put = finish(&mut interview);
    for name in ["child_needs", "child_doctor", "child_thanks"] {
        assert!(put.contains(&name), "{name}: {put:?}");
    }
}

#[test]
fn an_age_put_right_from_17_to_25_opens_the_adult_path_again() {
    let mut interview = harmless_until("what_for", &[("age", "17")]);
    assert_eq!(interview.path(), Path::Child);
    assert_eq!(current(&interview), Some("child_welcome"));
    answer(
        &mut interview,
        &[("child_welcome", "said"), ("no_cell", "yes")],
    );
    let refused = try_answer(&mut interview, "differs", "pay");
    let why = Withheld::Child;
    assert_eq!(
        refused,
        Err(Refused::NotPut {
            item: ItemId::new("differs"),
            why
        })
    );
    answer(&mut interview, &[("age", "25")]);
    assert_eq!(interview.path(), Path::Full);
    assert_eq!(current(&interview), Some("what_for"));
    assert_eq!(interview.sheet().applies(at("no_cell")), Truth::False);
    assert_eq!(interview.sheet().counted(at("no_cell")), None);
    // What was noted with the child is kept aside, and comes back with the age.
    assert!(interview.sheet().standing(at("no_cell")).value().is_some());
    answer(&mut interview, &[("age", "17")]);
    assert!(interview.sheet().counted(at("no_cell")).is_some());
    assert_eq!(current(&interview), Some("child_protection_called"));
}

#[test]
fn an_age_put_right_from_25_to_17_closes_the_adult_path_and_keeps_what_was_said() {
    let mut interview = harmless_until("going_out", &[("age", "25"), ("pay", "cut")]);
    assert_eq!(interview.path(), Path::Full);
    answer(&mut interview, &[("age", "17")]);
    assert_eq!(interview.path(), Path::Child);
    assert_eq!(current(&interview), Some("child_welcome"));
    assert!(
        interview.sheet().counted(at("pay")).is_some(),
        "what was said is kept"
    );
    let put = finish(&mut interview);
    for name in &put {
        assert!(item(name).marks.is_empty(), "{name} is put to a child");
        let section = adult().section(item(name).section).unwrap();
        assert_ne!(section.runs, Runs::Normal, "{name} is put to a child");
    }
    assert!(put.contains(&"child_thanks"));
    ends_with_the_closing(&put);
    let mut again = interview.clone();
    answer(&mut again, &[("age", "25")]);
    assert_eq!(again.path(), Path::Full);
    assert!(again.sheet().counted(at("pay")).is_some());
}

#[test]
fn a_person_who_looks_under_18_is_a_child_whatever_age_is_said() {
    let mut interview = Interview::new(adult());
    answer(&mut interview, &[("age_seen", "may_be_under_18")]);
    assert_eq!(interview.path(), Path::Child);
    let put = finish(&mut interview);
    assert!(!touched(&put, "work") && !touched(&put, "harm") && !touched(&put, "opening"));
    assert!(touched(&put, "needs") && touched(&put, "child_handover"));
    ends_with_the_closing(&put);
}

#[test]
fn a_person_whose_age_nobody_can_tell_is_put_nothing_near_to_harm() {
    for unknown in ["declined", "not_known"] {
        let changed = [("age_seen", "not_known"), ("age", unknown)];
        let mut interview = harmless_until("what_for", &changed);
        // The recommendation is child protection; the interview has to go the same way.
        assert_eq!(interview.path(), Path::Child, "age {unknown}");
        for name in finish(&mut interview) {
            assert!(item(name).marks.is_empty(), "{name} is put, age {unknown}");
        }
    }
}

#[test]
fn an_adult_who_does_not_say_the_age_is_an_adult() {
    let interview = harmless_until("what_for", &[("age", "declined")]);
    assert_eq!(interview.path(), Path::Full);
    assert_eq!(current(&interview), Some("what_for"));
}

// --- Listen first ----------------------------------------------------------------------------

#[test]
fn what_was_told_is_not_asked_again_and_coded_later() {
    let mut interview = harmless_until("journey_arranged", &[]);
    assert_eq!(current(&interview), Some("journey_arranged"));
    let may: Vec<&str> = interview
        .may_have_been_told()
        .into_iter()
        .map(name_of)
        .collect();
    assert!(may.contains(&"work_kinds") && may.contains(&"pay") && !may.contains(&"age"));
    act(&mut interview, told("journey_arranged", None));
    act(&mut interview, told("how_came", Some("offered_work")));
    act(&mut interview, told("work_kinds", Some("mine")));
    act(&mut interview, told("pay", None));
    let to_code: Vec<&str> = interview.to_be_coded().into_iter().map(name_of).collect();
    assert_eq!(to_code, ["journey_arranged", "pay"]);
    assert_eq!(interview.sheet().standing(at("pay")), &Standing::Told);
    let put = finish(&mut interview);
    for name in ["journey_arranged", "how_came", "work_kinds", "pay"] {
        assert!(!put.contains(&name), "{name} was told, and is asked again");
        assert!(interview.was_told(at(name)));
    }
    // Told and not coded is not an answer yet; what depends on it may come about.
    assert_eq!(interview.sheet().counted(at("pay")), None);
    answer(
        &mut interview,
        &[("pay", "cut"), ("journey_arranged", "guide")],
    );
    assert!(interview.to_be_coded().is_empty());
    assert!(interview.was_told(at("pay")), "coded, and still told");
}

#[test]
fn the_account_is_kept_line_by_line() {
    let mut interview = harmless_until("account", &[]);
    assert_eq!(current(&interview), Some("account"));
    let account = ItemId::new("account");
    for text in ["We left at night.", "My brother stayed."] {
        act(
            &mut interview,
            Action::Line {
                item: account.clone(),
                text: text.to_owned(),
            },
        );
        assert_eq!(
            current(&interview),
            Some("account"),
            "until the person has finished"
        );
    }
    assert_eq!(interview.lines(at("account")).len(), 2);
    act(&mut interview, Action::Heard { item: account });
    assert_eq!(current(&interview), Some("journey_arranged"));
    let refused = Action::Line {
        item: ItemId::new("age"),
        text: "17".to_owned(),
    };
    let refused = interview.act(refused, Moment::default());
    assert_eq!(refused, Err(Refused::TakesNoLines(ItemId::new("age"))));
}

#[test]
fn only_questions_can_have_been_told() {
    let mut interview = harmless_until("journey_arranged", &[]);
    for name in ["safe_now", "who_i_am", "hurt_seen", "talk"] {
        let refused = interview.act(told(name, None), Moment::default());
        assert_eq!(refused, Err(Refused::CannotBeTold(ItemId::new(name))));
    }
}

// --- Gates -----------------------------------------------------------------------------------

#[test]
fn a_gate_that_may_fail_changes_nothing() {
    for name in [
        "other_officer",
        "no_weapon",
        "not_asked_before",
        "seat_near_door",
        "contact_sheet_ready",
    ] {
        let interview = harmless_until("what_for", &[(name, "no")]);
        assert_eq!(interview.path(), Path::Full, "{name}");
        assert_eq!(current(&interview), Some("what_for"), "{name}");
    }
}

#[test]
fn a_failed_gate_leaves_the_needs_until_it_is_put_right() {
    for name in ["safe_now", "private_place", "companions_apart"] {
        let mut interview = harmless_until("what_for", &[(name, "no")]);
        assert_eq!(interview.path(), Path::NeedsOnly, "{name}");
        let why = Withheld::GateFailed;
        let refused = try_answer(&mut interview, "what_for", "said");
        assert_eq!(
            refused,
            Err(Refused::NotPut {
                item: ItemId::new("what_for"),
                why
            })
        );
        let put = finish(&mut interview.clone());
        assert!(touched(&put, "needs") && touched(&put, "fears"));
        assert!(put.contains(&"hurt_or_ill") && put.contains(&"safe_tonight"));
        // What somebody near may hear asks for no fear, no wish and no care.
        let is_alone = name == "safe_now";
        for name in ["care_wanted", "afraid_here", "others_in_danger", "fears"] {
            assert_eq!(put.contains(&name), is_alone, "{name}");
        }
        assert_eq!(touched(&put, "wishes"), is_alone, "{name}");
        assert!(!put.contains(&"what_for") && !put.contains(&"talk"));
        assert!(!touched(&put, "work") && !touched(&put, "harm"));
        ends_with_the_closing(&put);
        // Put right: the full way is open again, and nothing is asked twice.
        answer(&mut interview, &[("hurt_seen", "no"), (name, "yes")]);
        assert_eq!(interview.path(), Path::Full, "{name}");
        let put = finish(&mut interview);
        assert!(touched(&put, "opening") && touched(&put, "work"), "{name}");
        assert!(!put.contains(&"hurt_seen"), "{name}");
        ends_with_the_closing(&put);
    }
}

#[test]
fn a_failed_gate_comes_straight_to_the_needs() {
    // Not by way of checks on a talk that is not held and was not explained.
    let mut interview = harmless_until("what_for", &[("safe_now", "no")]);
    let put = finish(&mut interview);
    assert_eq!(put.first(), Some(&"hurt_seen"), "{put:?}");
}

#[test]
fn a_gate_that_stops_stops_until_it_is_put_right() {
    // The adult questionnaire has none, so that a small one stands here.
    let text = b"questionnaire: small\nversion: '1'\ntitle: Small\nlanguage: en\nsections:\n\
        - section: before\n  title: Before\n  items:\n  \
          - gate: calm\n    check: All is calm.\n    if_not: stop\n    advice: Leave.\n  \
          - say: hello\n    text: Good day.\n\
        - section: closing\n  title: Closing\n  runs: always\n  closing: true\n  items:\n  \
          - say: thanks\n    text: Thank you.\n  \
          - say: bye\n    on_stop: true\n    text: Goodbye.\n";
    let mut faults = panah::grammar::Faults::default();
    let small = panah::questionnaire::Questionnaire::read(text, &mut faults);
    let small = small.unwrap_or_else(|| panic!("{:#?}", faults.into_sorted()));
    let mut interview = Interview::new(&small);
    let put = |interview: &Interview<'_>| {
        interview
            .current()
            .map(|ix| small.item(ix).unwrap().id.to_string())
    };
    let note = |item: &str, value: &str| Action::Answer {
        item: ItemId::new(item),
        value: panah::grammar::Value::choice(value),
    };
    act(&mut interview, note("calm", "no"));
    assert_eq!(interview.path(), Path::Stopped);
    assert_eq!(put(&interview).as_deref(), Some("bye"));
    let mut stopped = interview.clone();
    act(&mut stopped, note("bye", "said"));
    assert_eq!(stopped.current(), None);
    // The gate can be put right also where the interview was stopped by it.
    act(&mut interview, note("calm", "yes"));
    assert_eq!(interview.path(), Path::Full);
    assert_eq!(put(&interview).as_deref(), Some("hello"));
}

#[test]
fn a_gate_can_be_neither_declined_nor_not_known() {
    let mut interview = Interview::new(adult());
    for name in ["safe_now", "who_i_am"] {
        for action in [
            Action::Decline {
                item: ItemId::new(name),
            },
            Action::NotKnown {
                item: ItemId::new(name),
            },
        ] {
            let refused = interview.act(action, Moment::default());
            assert_eq!(refused, Err(Refused::MustBeDone(ItemId::new(name))));
        }
    }
    assert!(
        interview.history().is_empty(),
        "what is refused is not kept"
    );
}

// --- Consents --------------------------------------------------------------------------------

#[test]
fn who_does_not_want_to_talk_is_asked_for_needs_and_wishes_only() {
    for no in ["no", "declined", "not_known"] {
        let mut interview = harmless_until("keep_record", &[("talk", no)]);
        assert_eq!(interview.path(), Path::Closing, "{no}");
        let put = finish(&mut interview);
        assert!(
            touched(&put, "needs") && touched(&put, "fears") && touched(&put, "wishes"),
            "{no}"
        );
        for section in [
            "account",
            "journey",
            "recruitment",
            "work",
            "pay",
            "harm",
            "leaving",
        ] {
            assert!(!touched(&put, section), "{no}: {section}");
        }
        ends_with_the_closing(&put);
    }
}

#[test]
fn who_changes_a_no_to_the_talk_into_a_yes_can_talk() {
    for no in ["no", "declined"] {
        // Said at once, or a slip of the officer's finger.
        let mut interview = harmless_until("keep_record", &[("talk", no)]);
        act(&mut interview, Action::Back);
        assert_eq!(current(&interview), Some("talk"), "{no}");
        answer(&mut interview, &[("talk", "yes")]);
        assert_eq!(interview.path(), Path::Full, "{no}");
        assert_eq!(current(&interview), Some("keep_record"), "{no}");
    }
}

#[test]
fn a_refused_consent_leaves_out_what_it_covers_and_goes_on() {
    for no in ["no", "declined"] {
        let mut interview = harmless_until("treated", &[("hard_things", no)]);
        assert_eq!(interview.path(), Path::Full, "{no}");
        let why = Withheld::Refused;
        let refused = try_answer(&mut interview, "treated", "hurt");
        assert_eq!(
            refused,
            Err(Refused::NotPut {
                item: ItemId::new("treated"),
                why
            })
        );
        let put = finish(&mut interview);
        assert!(
            !touched(&put, "harm") && !touched(&put, "private"),
            "{no}: {put:?}"
        );
        assert!(put.contains(&"may_leave") && put.contains(&"fears"), "{no}");
        ends_with_the_closing(&put);
        answer(&mut interview, &[("hard_things", "yes")]);
        assert_eq!(current(&interview), Some("treated"), "{no}");
    }
}

#[test]
fn a_topic_with_an_unasked_consent_puts_the_consent_first() {
    let mut interview = harmless_until("journey_arranged", &[]);
    go_to(&mut interview, "harm");
    assert_eq!(current(&interview), Some("hard_things"));
    let why = Withheld::NotAskedForConsent;
    let refused = try_answer(&mut interview, "treated", "hurt");
    assert_eq!(
        refused,
        Err(Refused::NotPut {
            item: ItemId::new("treated"),
            why
        })
    );
    let mut agreed = interview.clone();
    answer(&mut agreed, &[("hard_things", "yes")]);
    assert_eq!(current(&agreed), Some("treated"));
    answer(&mut interview, &[("hard_things", "no")]);
    assert_ne!(current(&interview), Some("treated"));
    let put = finish(&mut interview);
    assert!(!touched(&put, "harm"));
    // Both consents that cover the topic, one after the other.
    let mut interview = harmless_until("talk", &[]);
    go_to(&mut interview, "harm");
    assert_eq!(current(&interview), Some("talk"));
    answer(&mut interview, &[("talk", "yes")]);
    go_to(&mut interview, "harm");
    assert_eq!(current(&interview), Some("hard_things"));
}

#[test]
fn going_to_a_topic_puts_its_first_question_and_comes_back_to_what_was_jumped_over() {
    let mut interview = harmless_until("journey_arranged", &[]);
    go_to(&mut interview, "papers");
    assert_eq!(current(&interview), Some("papers_where"));
    let put = finish(&mut interview);
    assert!(put.starts_with(&["papers_where", "going_out"]), "{put:?}");
    assert!(
        put.contains(&"journey_arranged") && put.contains(&"pay"),
        "{put:?}"
    );
    ends_with_the_closing(&put);
    let refused = interview.act(
        Action::GoTo {
            section: SectionId::new("weather"),
        },
        Moment::default(),
    );
    assert_eq!(
        refused,
        Err(Refused::UnknownSection(SectionId::new("weather")))
    );
}

// --- Back, close, stop -----------------------------------------------------------------------

#[test]
fn back_goes_through_what_was_done_and_a_changed_answer_opens_what_follows() {
    let mut interview = Interview::new(adult());
    let refused = interview.act(Action::Back, Moment::default());
    assert_eq!(refused, Err(Refused::NothingBefore));
    let mut interview = harmless_until("going_out", &[]);
    act(&mut interview, Action::Back);
    assert_eq!(current(&interview), Some("papers_where"));
    act(&mut interview, Action::Back);
    assert_eq!(current(&interview), Some("money_first"));
    let mut same = interview.clone();
    answer(&mut same, &[("money_first", "no_money")]);
    assert_eq!(current(&same), Some("going_out"));
    answer(&mut interview, &[("money_first", "advance")]);
    assert_eq!(current(&interview), Some("debt_now"));
    answer(&mut interview, &[("debt_now", "paid")]);
    assert_eq!(current(&interview), Some("going_out"));
}

#[test]
fn close_goes_to_needs_wishes_and_the_closing() {
    let mut interview = harmless_until("differs", &[]);
    act(&mut interview, Action::Close);
    assert_eq!(interview.path(), Path::Closing);
    let put = finish(&mut interview);
    assert!(put.starts_with(&["fears"]), "{put:?}");
    assert!(!touched(&put, "work") && touched(&put, "wishes"), "{put:?}");
    ends_with_the_closing(&put);
    // The officer may think better of it.
    go_to(&mut interview, "work");
    assert_eq!(interview.path(), Path::Full);
    assert_eq!(current(&interview), Some("work_kinds"));
}

#[test]
fn stop_goes_straight_to_a_short_closing_from_anywhere() {
    for end in [
        "safe_now",
        "age",
        "talk",
        "hurt_seen",
        "account",
        "work_days",
        "treated",
        "wants",
    ] {
        let mut interview = harmless_until(end, &[]);
        act(
            &mut interview,
            Action::Stop {
                reason: Some("The person asks.".to_owned()),
            },
        );
        assert_eq!(interview.path(), Path::Stopped);
        let put = finish(&mut interview);
        assert_eq!(
            put,
            ["door_open", "looks_to_other", "self_check"],
            "at {end}"
        );
        let why = Withheld::Stopped;
        let refused = try_answer(&mut interview, "age", "40");
        assert_eq!(
            refused,
            Err(Refused::NotPut {
                item: ItemId::new("age"),
                why
            }),
            "at {end}"
        );
    }
}

#[test]
fn at_the_end_of_a_section_the_officer_chooses() {
    let mut interview = harmless_until("papers_where", &[]);
    assert!(interview.is_between_sections());
    answer(&mut interview, &[("papers_where", "someone_else")]);
    assert!(!interview.is_between_sections(), "papers_back comes first");
    answer(&mut interview, &[("papers_back", "handed_back")]);
    assert!(interview.is_between_sections());
}

#[test]
fn an_answer_that_does_not_fit_is_refused_and_changes_nothing() {
    use panah::grammar::Value;
    let mut interview = harmless_until("what_for", &[]);
    let (sheet, length) = (interview.sheet().clone(), interview.history().len());
    for (name, value) in [
        ("age", Value::Number(121)),
        ("age", Value::Number(-1)),
        ("age", Value::choice("yes")),
        ("sex", Value::choice("unknown")),
        ("no_such_item", Value::choice("yes")),
        ("interpreter_present", Value::choice("yes")),
    ] {
        let action = Action::Answer {
            item: ItemId::new(name),
            value,
        };
        assert!(interview.act(action, Moment::default()).is_err(), "{name}");
    }
    assert_eq!(
        (interview.sheet(), interview.history().len()),
        (&sheet, length)
    );
}
