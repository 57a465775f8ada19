//! Answers files: `questionnaire:` and `answers:`, or `facts:`, and what they are expected to give.

use crate::assessment::Summary;
use crate::grammar::{
    ChoiceId, Faults, Fields, Node, PathwayId, Place, Standing, Urgency, Value, fields, suggestion,
    yaml,
};
use crate::interview::{Action, Interview, Moment, Refused};
use crate::questionnaire::{Put, Questionnaire, read_value};

use super::facts::{FACTS, PERSON};

/// An answers file.
#[derive(Debug, Clone)]
pub struct AnswersFile {
    /// The questionnaire it answers; [`FACTS`] where it gives facts.
    pub questionnaire: String,
    /// Where that stands.
    pub place: Place,
    /// What people read as its name.
    pub title: Option<String>,
    /// The decision to record, where the file has one.
    pub decision: Option<DecisionGiven>,
    /// What it is expected to give, where it says so.
    pub expected: Option<Expected>,
    /// What others concluded, where the case was published.
    pub published: Option<Published>,
    given: Given,
}

/// What an answers file gives.
#[derive(Debug, Clone)]
pub enum Given {
    /// Answers to the items of a questionnaire, by their names.
    Answers(Vec<(String, Place, Node)>),
    /// Facts that others have found.
    Facts {
        /// The disclosed indicators, by their names. All others count as not disclosed.
        facts: Vec<(String, Place)>,
        /// Who the person was: a choice of the item of that name.
        person: ChoiceId,
    },
}

/// What others concluded from a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The conclusion of the court or the publisher.
    pub conclusion: String,
    /// Why the tool's result is another, where it is.
    pub difference: Option<String>,
}

/// A decision as a file gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionGiven {
    /// The pathway.
    pub pathway: PathwayId,
    /// How soon; as recommended, without.
    pub urgency: Option<Urgency>,
    /// The officer's reason.
    pub reason: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// What an answers file is expected to give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// All disclosed indicators.
    pub disclosed: Vec<String>,
    /// The state of each rule's finding.
    pub findings: Vec<(String, String)>,
    /// All needs that hold.
    pub needs: Vec<String>,
    /// The leading pathway.
    pub leading: String,
    /// The highest urgency.
    pub urgency: String,
    /// Why, in words.
    pub why: String,
    /// Where it stands.
    pub place: Place,
}

impl Expected {
    /// Returns how a summary differs from what is expected, a sentence each.
    pub fn differences(&self, summary: &Summary) -> Vec<String> {
        let mut differences = Vec::new();
        let disclosed: Vec<&str> = with_state(&summary.indicators, "disclosed", |line| {
            (&line.id, &line.state)
        });
        differences.extend(compare(
            "the disclosed indicators",
            &self.disclosed,
            &disclosed,
        ));
        let needs: Vec<&str> = with_state(&summary.needs, "holds", |line| (&line.id, &line.state));
        differences.extend(compare("the needs", &self.needs, &needs));
        let told = |(method, state): &(String, String)| format!("{method}: {state}");
        let findings: Vec<String> = self.findings.iter().map(told).collect();
        let given: Vec<String> = summary
            .findings
            .iter()
            .map(|line| format!("{}: {}", line.method, line.state))
            .collect();
        let given: Vec<&str> = given.iter().map(String::as_str).collect();
        differences.extend(compare("the findings", &findings, &given));
        let recommendation = &summary.recommendation;
        differences.extend(compare(
            "the leading pathway",
            std::slice::from_ref(&self.leading),
            &[&recommendation.leading],
        ));
        let urgency = [recommendation.urgency.word()];
        differences.extend(compare(
            "the urgency",
            std::slice::from_ref(&self.urgency),
            &urgency,
        ));
        differences
    }
}

fn with_state<'a, T>(
    lines: &'a [T],
    wanted: &str,
    of: impl Fn(&'a T) -> (&'a String, &'a String),
) -> Vec<&'a str> {
    let lines = lines.iter().map(of);
    lines
        .filter(|(_, state)| *state == wanted)
        .map(|(id, _)| id.as_str())
        .collect()
}

fn compare(what: &str, expected: &[String], given: &[&str]) -> Option<String> {
    let missing: Vec<&str> = expected
        .iter()
        .map(String::as_str)
        .filter(|one| !given.contains(one))
        .collect();
    let more: Vec<&str> = given
        .iter()
        .copied()
        .filter(|one| !expected.iter().any(|known| known == one))
        .collect();
    let (missing, more) = (missing.join("`, `"), more.join("`, `"));
    let how = match (missing.as_str(), more.as_str()) {
        ("", "") => return None,
        (missing, "") => format!("without `{missing}`"),
        ("", more) => format!("with `{more}`"),
        (missing, more) => format!("without `{missing}` and with `{more}`"),
    };
    Some(format!("{what} come out otherwise than expected: {how}"))
}

impl AnswersFile {
    /// Reads the file. Its answers are read by [`AnswersFile::run`], which knows the questionnaire.
    pub fn read(source: &[u8], faults: &mut Faults) -> Option<Self> {
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "an answers file", faults)?;
        let place = top.place_of("questionnaire");
        let facts = top.take("facts");
        let questionnaire = if facts.is_some() {
            Some(FACTS.to_owned())
        } else {
            top.required_id("questionnaire", faults).map(str::to_owned)
        };
        let title = top.text("title", faults);
        top.text("about", faults);
        let decision = top
            .map("decision", faults)
            .and_then(|fields| read_decision(fields, faults));
        let expected = top
            .map("expected", faults)
            .and_then(|fields| read_expected(fields, faults));
        let published = top.text("published", faults);
        let difference = top.text("difference", faults);
        let given = match facts {
            Some(facts) => {
                if let Some(answers) = top.take("answers").or(top.take("questionnaire")) {
                    faults.error(
                        answers.place,
                        "this file gives facts, and answers to a questionnaire as well",
                        "keep one of the two",
                    );
                }
                read_facts(facts, &mut top, faults)
            }
            None => top.required("answers", faults).map(|node| {
                let answers = fields::named(node, "answers", faults).into_iter();
                let answers =
                    answers.map(|(key, node)| (key.name.clone(), key.place, node.clone()));
                Given::Answers(answers.collect())
            }),
        };
        top.finish(faults);
        Some(Self {
            questionnaire: questionnaire?,
            place,
            title,
            decision,
            expected,
            published: published.map(|conclusion| Published {
                conclusion,
                difference,
            }),
            given: given?,
        })
    }

    /// Runs the interview with these answers, in the order of the questionnaire. Every answer that
    /// makes no sense is reported at its place.
    pub fn run<'q>(
        &self,
        questionnaire: &'q Questionnaire,
        moment: &Moment,
        faults: &mut Faults,
    ) -> Interview<'q> {
        let answers = match &self.given {
            Given::Answers(answers) => answers,
            Given::Facts { facts, person } => {
                return run_facts(questionnaire, facts, person, moment, faults);
            }
        };
        let mut interview = Interview::new(questionnaire);
        for (name, place, _) in answers {
            if questionnaire.position(name).is_none() {
                let known = questionnaire.items.iter().map(|item| item.id.as_str());
                faults.error(
                    *place,
                    format!("there is no item `{name}`"),
                    suggestion::help(name, known),
                );
            }
        }
        for item in &questionnaire.items {
            let Some((_, place, node)) = answers.iter().find(|(name, ..)| name == item.id.as_str())
            else {
                continue;
            };
            let Some(standing) = read_value(item, node, faults) else {
                continue;
            };
            for action in actions(item, standing) {
                if let Err(refused) = interview.act(action, moment.clone()) {
                    faults.error(*place, refused.to_string(), way_out(&refused));
                    break;
                }
            }
        }
        interview
    }
}

fn read_facts(node: &Node, top: &mut Fields<'_>, faults: &mut Faults) -> Option<Given> {
    let facts = fields::list(node, "facts", faults);
    let facts = facts
        .iter()
        .filter_map(|node| Some((fields::id_of(node, faults)?.to_owned(), node.place)));
    let facts = facts.collect();
    let words = ["adult", "child", "adult_child_then"].map(|word| (word, word));
    let person = top.required_word("person", &words, faults)?;
    Some(Given::Facts {
        facts,
        person: ChoiceId::new(person),
    })
}

/// Notes every indicator: `yes` for a fact, `no` for all others.
fn run_facts<'q>(
    questionnaire: &'q Questionnaire,
    facts: &[(String, Place)],
    person: &ChoiceId,
    moment: &Moment,
    faults: &mut Faults,
) -> Interview<'q> {
    let mut interview = Interview::new(questionnaire);
    let known = questionnaire
        .evidence
        .iter()
        .map(|(indicator, ..)| indicator.as_str());
    let known: Vec<&str> = known.collect();
    for (name, place) in facts {
        if !known.contains(&name.as_str()) {
            let help = suggestion::help(name, known.iter().copied());
            faults.error(*place, format!("there is no indicator `{name}`"), help);
        }
    }
    for item in &questionnaire.items {
        let is_fact = facts.iter().any(|(name, _)| name == item.id.as_str());
        let value = match &item.put {
            Put::Say { .. } => Value::choice("said"),
            _ if item.id.as_str() == PERSON => Value::Choice(person.clone()),
            _ => Value::choice(if is_fact { "yes" } else { "no" }),
        };
        let answer = Action::Answer {
            item: item.id.clone(),
            value,
        };
        // Refused is only what is for children, of an adult; it says nothing.
        let _ = interview.act(answer, moment.clone());
    }
    interview
}

fn actions(item: &crate::questionnaire::Item, standing: Standing) -> Vec<Action> {
    let id = item.id.clone();
    match (&item.put, standing) {
        (Put::Listen { .. }, Standing::Given(Value::Words(lines))) => {
            let lines = lines.into_iter().map(|text| Action::Line {
                item: id.clone(),
                text,
            });
            lines.chain([Action::Heard { item: id.clone() }]).collect()
        }
        (_, Standing::Given(value)) => vec![Action::Answer { item: id, value }],
        (_, Standing::NotKnown) => vec![Action::NotKnown { item: id }],
        _ => vec![Action::Decline { item: id }],
    }
}

fn way_out(refused: &Refused) -> &'static str {
    match refused {
        Refused::DoesNotApply(_) => {
            "remove this answer, or correct the earlier answers that it depends on"
        }
        Refused::NotPut { .. } => {
            "remove this answer, or correct the gate, the consent or the age that keeps it from being put"
        }
        Refused::MustBeDone(_) => "write `yes` or `no` for a gate, `said` for what was read aloud",
        _ => "correct or remove this answer",
    }
}

fn read_decision(mut fields: Fields<'_>, faults: &mut Faults) -> Option<DecisionGiven> {
    let place = fields.place();
    let pathway = fields.required_id("pathway", faults).map(PathwayId::new);
    let urgency = fields.word("urgency", &Urgency::WORDS, faults);
    let reason = fields.text("reason", faults);
    fields.finish(faults);
    Some(DecisionGiven {
        pathway: pathway?,
        urgency,
        reason,
        place,
    })
}

fn read_expected(mut fields: Fields<'_>, faults: &mut Faults) -> Option<Expected> {
    let place = fields.place();
    let disclosed = fields.texts("disclosed", faults);
    let findings = fields.named("findings", faults);
    let findings = findings
        .into_iter()
        .filter_map(|(key, node)| Some((key.name.clone(), fields::text(node, &key.name, faults)?)));
    let findings = findings.collect();
    let needs = fields.texts("needs", faults);
    let leading = fields.required_text("leading", faults);
    let urgency = fields.required_text("urgency", faults);
    let why = fields.required_text("why", faults);
    fields.finish(faults);
    Some(Expected {
        disclosed,
        findings,
        needs,
        leading: leading?,
        urgency: urgency?,
        why: why?,
        place,
    })
}
