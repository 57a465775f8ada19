//! Each row of the table of pathways from both sides of its edge: the least that leads there, and
//! what stays just short of it. Whole interviews, in which nothing else points to anything.

use panah::assessment::assess;
use panah::grammar::Faults;
use panah::questionnaire::Sheet;

use crate::support::{definitions, harmless_but, leading, leads};

type Answers = &'static [(&'static str, &'static str)];

/// What the edge is, answers just inside and where they lead, answers just outside and where those
/// lead.
const EDGES: [(&str, Answers, &str, Answers, &str); 25] = [
    // Child protection: under 18, or age not established and the person may be under 18.
    (
        "17 and 18",
        &[("age", "17")],
        "child_protection",
        &[("age", "18")],
        "inform",
    ),
    (
        "an age that stays open, by what was seen",
        &[("age", "declined"), ("age_seen", "may_be_under_18")],
        "child_protection",
        &[("age", "declined"), ("age_seen", "clearly_adult")],
        "inform",
    ),
    (
        "nobody has looked",
        &[("age", "not_known"), ("age_seen", "not_known")],
        "child_protection",
        &[("age", "40"), ("age_seen", "clearly_adult")],
        "inform",
    ),
    // Refer: a rule that is not merely recalled.
    (
        "one fact of each side, and one side alone",
        &[("work_days", "very_long"), ("treated", "hurt")],
        "refer",
        &[("work_days", "very_long bad_living dangerous not_agreed")],
        "assess",
    ),
    (
        "both sides of bonded labour, and one of them",
        &[
            ("money_first", "advance"),
            ("debt_now", "shrinks"),
            ("pay", "almost_nothing"),
        ],
        "refer",
        &[("money_first", "advance"), ("debt_now", "shrinks")],
        "at_risk",
    ),
    (
        "pay held back so that the person stays, and pay that is late",
        &[("pay", "kept_back"), ("work_days", "very_long")],
        "refer",
        &[("pay", "late"), ("work_days", "very_long")],
        "assess",
    ),
    // Refer: a sign that suffices by itself.
    (
        "locked in, and out with permission only",
        &[("going_out", "locked_in")],
        "refer",
        &[("going_out", "with_permission")],
        "assess",
    ),
    (
        "guarded, and by custom",
        &[("going_out", "watched")],
        "refer",
        &[("going_out", "family_custom")],
        "inform",
    ),
    (
        "held on the way, and the price raised",
        &[("journey_arranged", "guide"), ("journey_events", "held")],
        "refer",
        &[
            ("journey_arranged", "guide"),
            ("journey_events", "price_raised"),
        ],
        "at_risk",
    ),
    (
        "handed over for money, and need that was used",
        &[("how_came", "handed_over")],
        "refer",
        &[("how_came", "need_used")],
        "at_risk",
    ),
    (
        "papers refused, and nobody dares to ask",
        &[("papers_where", "someone_else"), ("papers_back", "refused")],
        "refer",
        &[
            ("papers_where", "someone_else"),
            ("papers_back", "afraid_to_ask"),
        ],
        "assess",
    ),
    (
        "papers refused, and handed back the same day",
        &[
            ("papers_where", "someone_else"),
            ("papers_back", "only_for_money"),
        ],
        "refer",
        &[
            ("papers_where", "someone_else"),
            ("papers_back", "handed_back"),
        ],
        "inform",
    ),
    (
        "held by a debt, and a debt that may be paid elsewhere",
        &[("money_first", "advance"), ("debt_now", "stay_until_paid")],
        "refer",
        &[
            ("money_first", "advance"),
            ("debt_now", "may_pay_elsewhere"),
        ],
        "at_risk",
    ),
    (
        "private acts, and none",
        &[("private_acts", "acts")],
        "refer",
        &[("private_acts", "nothing")],
        "inform",
    ),
    (
        "begging for others, and a share that was agreed",
        &[
            ("work_kinds", "begging"),
            ("work_for", "not_asked"),
            ("pay", "not_asked"),
            ("begging_money", "fixed_amount"),
        ],
        "refer",
        &[
            ("work_kinds", "begging"),
            ("work_for", "not_asked"),
            ("pay", "not_asked"),
            ("begging_money", "shared"),
        ],
        "inform",
    ),
    (
        "made to do what the law forbids, and free to say no",
        &[
            ("work_kinds", "online_work"),
            ("work_for", "not_asked"),
            ("free_to_refuse", "no"),
        ],
        "refer",
        &[
            ("work_kinds", "online_work"),
            ("work_for", "not_asked"),
            ("free_to_refuse", "yes"),
        ],
        "inform",
    ),
    (
        "an organ under pressure, and a gift",
        &[
            ("work_kinds", "operation"),
            ("work_for", "not_asked"),
            ("pay", "not_asked"),
            ("operation", "pressed"),
        ],
        "refer",
        &[
            ("work_kinds", "operation"),
            ("work_for", "not_asked"),
            ("pay", "not_asked"),
            ("operation", "free_gift"),
        ],
        "inform",
    ),
    // Assess: an indicator of work or leaving; signs of control; refer not ruled out.
    (
        "one indicator of work, and hours that were agreed",
        &[("work_days", "very_long")],
        "assess",
        &[("work_days", "employer_housing")],
        "inform",
    ),
    (
        "one indicator of leaving, and a notice period",
        &[("may_leave", "not_allowed")],
        "assess",
        &[("may_leave", "notice")],
        "inform",
    ),
    (
        "somebody speaks for the person",
        &[("speaks_for", "yes")],
        "assess",
        &[("speaks_for", "no")],
        "inform",
    ),
    (
        "looks to another",
        &[("looks_to_other", "yes")],
        "assess",
        &[("looks_to_other", "no")],
        "inform",
    ),
    (
        "an interpreter of the other side",
        &[
            ("language_shared", "no"),
            ("interpreter_present", "yes"),
            ("interpreter_came_with", "yes"),
            ("interpreter_free", "yes"),
            ("interpreter_accepted", "accepted"),
            ("interpreter_role", "said"),
        ],
        "assess",
        &[
            ("language_shared", "no"),
            ("interpreter_present", "yes"),
            ("interpreter_came_with", "no"),
            ("interpreter_free", "yes"),
            ("interpreter_accepted", "accepted"),
            ("interpreter_role", "said"),
        ],
        "inform",
    ),
    (
        "declined where it bears on a sign that suffices, and where it bears on none",
        &[("may_leave", "declined")],
        "assess",
        &[("wants", "declined"), ("fears", "declined")],
        "inform",
    ),
    // At risk: indicators of recruitment or journey only, before any work.
    (
        "a false promise, and a fee",
        &[("differs", "pay")],
        "at_risk",
        &[
            ("money_first", "fee_paid"),
            ("journey_arranged", "guide"),
            ("journey_events", "no_papers_used free_on_arrival"),
        ],
        "inform",
    ),
    (
        "threatened on the way, and a price that was raised",
        &[
            ("journey_arranged", "guide"),
            ("journey_events", "threatened"),
        ],
        "assess",
        &[
            ("journey_arranged", "guide"),
            ("journey_events", "price_raised"),
        ],
        "at_risk",
    ),
];

#[test]
fn each_pathway_begins_where_its_row_says() {
    for (edge, inside, there, outside, short) in EDGES {
        assert_eq!(leads(&harmless_but(inside)), there, "{edge}: inside");
        assert_eq!(leads(&harmless_but(outside)), short, "{edge}: outside");
    }
    for pathway in ["child_protection", "refer", "assess", "at_risk", "inform"] {
        let is_edge = |edge: &&(&str, Answers, &str, Answers, &str)| {
            edge.2 != edge.4 && (edge.2 == pathway || edge.4 == pathway)
        };
        let on_both = EDGES.iter().any(|edge| is_edge(&edge));
        assert!(on_both, "{pathway}");
    }
}

#[test]
fn whoever_may_need_help_is_not_sent_on_and_whoever_does_not_may_go() {
    let not_sent_on = |answers: Answers| {
        let sheet = harmless_but(answers);
        let assessment = assess(definitions(), &sheet, &[]);
        let summary = panah::assessment::Summary::new(definitions(), &sheet, &assessment, &[]);
        (
            leading(&assessment.recommendation),
            summary.recommendation.not_sent_on,
        )
    };
    for (answers, expected) in [
        (&[("age", "17")][..], ("child_protection", true)),
        (&[("going_out", "locked_in")], ("refer", true)),
        (&[("speaks_for", "yes")], ("assess", true)),
        (&[("differs", "pay")], ("at_risk", false)),
        (&[], ("inform", false)),
        // An emergency, and the fear of being sent back, whatever leads.
        (&[("safe_tonight", "no")], ("inform", true)),
        (&[("fears", "return")], ("inform", true)),
        (&[("wants", "wages")], ("inform", false)),
    ] {
        assert_eq!(not_sent_on(answers), expected, "{answers:?}");
    }
}

#[test]
fn a_rule_that_a_questionnaire_asks_too_little_for_is_named_and_not_read() {
    let titles = |questionnaire: &str| -> Vec<String> {
        let mut faults = Faults::default();
        let library = panah::cli::Library::built_in();
        let definitions = library.definitions(questionnaire, "generic", &mut faults);
        let definitions = definitions.unwrap();
        let sheet = Sheet::new(&definitions.questionnaire);
        let assessment = assess(&definitions, &sheet, &[]);
        let summary = panah::assessment::Summary::new(&definitions, &sheet, &assessment, &[]);
        for line in &summary.findings {
            assert!(!summary.not_covered.contains(&line.title), "{}", line.title);
        }
        summary.not_covered
    };
    assert_eq!(titles("adult"), Vec::<String>::new());
    // Too few of the lists are asked for in a queue, and a child is asked nothing of them there.
    let queue = [
        "Operational indicators of trafficking, adults, labour exploitation",
        "Operational indicators of trafficking, children, labour exploitation",
        "Hard to see, harder to count, forced labour of children",
        "Forced labour of children, statistical definition",
        "Trafficking in persons, children: act and purpose",
    ];
    assert_eq!(titles("first-line"), queue);
    // A child is asked for nothing that a rule could be held against, on purpose.
    assert_eq!(titles("child").len(), 9);
}
