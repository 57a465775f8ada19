//! What a class shows, for other programs: one object, or one row a question.

use serde_json::{Value, json};

use crate::grammar::ChoiceId;
use crate::quiz::{Brought, Caution, Class, Occasion, PairChange, Passed, QuestionFigures, Times};
use crate::statistics::{Discrimination, Figure, GainBand, Paired};

/// Returns all of it as one object. What does not exist is an object with its reason.
pub(super) fn json(class: &Class<'_>) -> Value {
    let open = class.open().into_iter();
    let open = open.map(
        |(participant, questions)| json!({"participant": participant, "questions": questions}),
    );
    let set_aside = class.set_aside.iter().map(|one| {
        json!({
            "participant": one.participant,
            "occasion": one.occasion.word(),
            "begun": one.begun,
        })
    });
    json!({
        "panah": "quiz-report-1",
        "exercise": true,
        "bank": class.bank.named(),
        "sat": {
            "before": class.sat(Occasion::Before),
            "after": class.sat(Occasion::After),
        },
        "set_aside": set_aside.collect::<Vec<_>>(),
        "brought": class.brought.as_ref().map(brought),
        "passed": class.passed.iter().map(passed).collect::<Vec<_>>(),
        "open": open.collect::<Vec<_>>(),
        "questions": class.questions.iter().map(question).collect::<Vec<_>>(),
        "cautions": class.cautions.iter().map(caution).collect::<Vec<_>>(),
    })
}

/// Returns the table of questions, with its head.
pub(super) fn rows(class: &Class<'_>) -> Vec<Vec<String>> {
    const HEAD: [&str; 16] = [
        "question",
        "form",
        "pair",
        "topic",
        "critical",
        "before_sat",
        "before_difficulty",
        "before_discrimination",
        "before_upper_lower",
        "after_sat",
        "after_difficulty",
        "after_discrimination",
        "after_upper_lower",
        "gained",
        "left_open",
        "chosen_by_hardly_anybody",
    ];
    let mut rows = vec![HEAD.map(str::to_owned).to_vec()];
    rows.extend(class.questions.iter().map(|figures| {
        let question = figures.question;
        let mut row = vec![
            question.id.to_string(),
            figures.item.form.word().to_owned(),
            figures.item.pair.to_string(),
            figures.item.topic.to_string(),
            if question.critical { "yes" } else { "no" }.to_owned(),
        ];
        for times in [&figures.before, &figures.after] {
            row.push(times.sat.to_string());
            let own = &times.figures;
            row.extend([own.difficulty, own.discrimination, own.upper_lower].map(cell));
        }
        let idle: Vec<&str> = figures.idle.iter().map(ChoiceId::as_str).collect();
        row.extend([
            cell(figures.gained),
            figures.left_open.to_string(),
            idle.join(" "),
        ]);
        row
    }));
    rows
}

/// A figure in a table; what does not exist is an empty cell.
fn cell(figure: Figure) -> String {
    figure.map_or_else(|_| String::new(), |figure| format!("{figure:.4}"))
}

fn number(figure: Figure) -> Value {
    match figure {
        Ok(figure) => json!(figure),
        Err(why) => json!({"not_applicable": why}),
    }
}

fn question(figures: &QuestionFigures<'_>) -> Value {
    let times = |times: &Times| {
        let own = &times.figures;
        let band = own.discrimination.ok().map(Discrimination::of);
        json!({
            "sat": times.sat,
            "difficulty": number(own.difficulty),
            "discrimination": number(own.discrimination),
            "discrimination_band": band.map(discrimination_word),
            "upper_lower": number(own.upper_lower),
        })
    };
    json!({
        "question": figures.question.id,
        "form": figures.item.form,
        "pair": figures.item.pair,
        "topic": figures.item.topic,
        "critical": figures.question.critical,
        "before": times(&figures.before),
        "after": times(&figures.after),
        "gained": number(figures.gained),
        "chosen_by_hardly_anybody": figures.idle,
        "left_open": figures.left_open,
    })
}

fn brought(brought: &Brought) -> Value {
    let gains = &brought.gains;
    let band = |figure: Figure| figure.ok().map(|gain| gain_word(GainBand::of(gain)));
    json!({
        "participants": gains.participants,
        "mean_before": gains.before,
        "mean_after": gains.after,
        "gain_of_class": number(gains.of_class),
        "gain_of_class_band": band(gains.of_class),
        "mean_of_own_gains": number(gains.of_each),
        "full_before": gains.full_before,
        "same_form": brought.same_form,
        "sign_test": paired(&brought.signs),
        "wilcoxon": paired(&brought.ranks),
        "pairs": brought.pairs.iter().map(pair).collect::<Vec<_>>(),
    })
}

fn pair(change: &PairChange) -> Value {
    json!({
        "pair": change.pair,
        "part": change.part.word(),
        "mcnemar": paired(&change.test),
    })
}

fn paired(test: &Paired) -> Value {
    json!({
        "up": test.up,
        "down": test.down,
        "same": test.same,
        "probability": test.probability,
    })
}

fn passed(passed: &Passed) -> Value {
    json!({
        "form": passed.form,
        "mark": passed.mark.mark,
        "judges": passed.mark.judges,
        "judges_spread": passed.mark.spread,
        "needed": passed.needed.0,
        "of": passed.needed.1,
        "sat": passed.sat,
        "reached": passed.reached,
        "reached_and_open": passed.reached_and_open,
    })
}

fn caution(caution: &Caution) -> Value {
    match caution {
        Caution::FewForQuestions { fewest } => json!({"few_for_questions": fewest}),
        Caution::FewForGain { participants } => json!({"few_for_gain": participants}),
        Caution::NobodyTwice => json!("nobody_twice"),
        Caution::SatOnce { participants } => json!({"sat_once": participants}),
        Caution::SameForm { participants } => json!({"same_form": participants}),
        Caution::OneFormFirst { a, b } => json!({"one_form_first": {"a": a, "b": b}}),
        Caution::SetAside { sittings } => json!({"set_aside": sittings}),
    }
}

/// The word for a discrimination.
pub(super) fn discrimination_word(band: Discrimination) -> &'static str {
    match band {
        Discrimination::CheckKey => "check_key",
        Discrimination::Poor => "poor",
        Discrimination::Fair => "fair",
        Discrimination::Good => "good",
        Discrimination::Excellent => "excellent",
    }
}

/// The word for a gain.
pub(super) fn gain_word(band: GainBand) -> &'static str {
    match band {
        GainBand::Low => "low",
        GainBand::Medium => "medium",
        GainBand::High => "high",
    }
}
