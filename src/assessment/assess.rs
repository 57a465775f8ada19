//! Answers in, recommendation out.

use crate::grammar::{Logic, NeedId, Possible, Status, Truth};
use crate::indicators::{IndicatorIx, Signs};
use crate::methods::Finding;
use crate::questionnaire::{Outlook, Sheet};
use crate::referral::{Basis, Recommendation};

use super::{Definitions, View};

/// What the answers point to, what methods make of it, and what is recommended.
///
/// By position in the definitions; [`super::Summary`] puts names and reasons to it.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The state of every indicator.
    pub signs: Signs<Truth>,
    /// What each rule gives that is meant for this person, by position in the methods.
    pub findings: Vec<(usize, Finding)>,
    /// The state of every need of the questionnaire.
    pub needs: Vec<NeedState>,
    /// Whether the person is on the child path.
    pub child: Truth,
    /// Whether an adult was under 18 when it happened, so that the methods for children are looked
    /// at as well.
    pub was_child: Truth,
    /// Whether the work is of a kind that the Forced Labour Convention excepts.
    pub excepted: Truth,
    /// The recommendation.
    pub recommendation: Recommendation,
    /// Whether *refer* cannot be ruled out.
    pub refer_possible: bool,
}

/// How it stands with one need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedState {
    /// Whether the answers show it, or the officer raised it.
    pub holds: Truth,
    /// Whether the officer raised it.
    pub raised: bool,
}

/// Assesses the answers as they stand. `raised` are the needs that the officer raised by hand.
pub fn assess(definitions: &Definitions, sheet: &Sheet, raised: &[NeedId]) -> Assessment {
    let view = View::new(definitions, raised, |condition| sheet.truth(condition));
    weigh(definitions, view, raised)
}

/// Assesses the answers as if one more indicator had been disclosed, and all else were as it is.
pub fn assess_with(definitions: &Definitions, sheet: &Sheet, more: IndicatorIx) -> Assessment {
    let mut view = View::new(definitions, &[], |condition| sheet.truth(condition));
    view.signs = view.signs.with(more, Truth::True);
    weigh(definitions, view, &[])
}

fn weigh(definitions: &Definitions, view: View<Truth>, raised: &[NeedId]) -> Assessment {
    let catalogue = &definitions.rules.catalogue;
    let mut findings = Vec::new();
    for (at, method) in definitions.rules.methods.iter().enumerate() {
        // Of a rule that the questionnaire asks too little for, "not shown" would say nothing.
        let is_read = view.is_meant(method.meant_for) && definitions.covers(at);
        if let (Some(rule), true) = (method.rule(), is_read) {
            findings.push((at, rule.finding(&view.signs, view.excepted)));
        }
    }
    let matched = |least: Status| {
        let strong = findings
            .iter()
            .map(|(at, finding)| (at, finding))
            .filter(|(_, finding)| finding.status >= least);
        let states = strong.map(|(_, finding)| match finding.state {
            crate::methods::State::Matched => Truth::True,
            crate::methods::State::Open => Truth::Open,
            crate::methods::State::NotShown => Truth::False,
        });
        states.fold(Truth::False, Truth::or)
    };
    let basis = Basis {
        catalogue,
        signs: &view.signs,
        child: view.child,
        rule_matched: matched(Status::Ours),
        recalled_rule_matched: matched(Status::Recalled),
        excepted: view.excepted,
        needs: view.needs.clone(),
    };
    let recommendation = definitions.rules.pathways.recommend(&basis);
    let refer_possible = definitions.rules.pathways.refer(&basis) != Truth::False;
    let needs = definitions.questionnaire.needs.iter().zip(&view.needs);
    let needs = needs.map(|(need, (_, _, holds))| NeedState {
        holds: *holds,
        raised: raised.contains(&need.id),
    });
    Assessment {
        needs: needs.collect(),
        findings,
        child: view.child,
        was_child: view.was_child,
        excepted: view.excepted,
        recommendation,
        refer_possible,
        signs: view.signs,
    }
}

/// Says whether, whatever the items not yet asked were answered, the leading pathway and the
/// highest urgency would stay as they are.
pub fn is_settled(definitions: &Definitions, sheet: &Sheet, raised: &[NeedId]) -> bool {
    let outlook = Outlook::new(&definitions.questionnaire, sheet);
    let view = View::new(definitions, raised, |condition| outlook.possible(condition));
    let mut matched = [Possible::no(), Possible::no()];
    for method in &definitions.rules.methods {
        let Some(rule) = method.rule() else {
            continue;
        };
        let meant = view.meant(method.meant_for);
        for (sum, least) in matched.iter_mut().zip([Status::Ours, Status::Recalled]) {
            *sum = sum.or(rule.holds(&view.signs, view.excepted, least).and(meant));
        }
    }
    let [rule_matched, recalled_rule_matched] = matched;
    let basis = Basis {
        catalogue: &definitions.rules.catalogue,
        signs: &view.signs,
        child: view.child,
        rule_matched,
        recalled_rule_matched,
        excepted: view.excepted,
        needs: view.needs.clone(),
    };
    let pathways = &definitions.rules.pathways;
    pathways.is_settled(&pathways.hold(&basis))
}

/// Returns the needs that hold now, by position.
pub fn needs_now(definitions: &Definitions, sheet: &Sheet, raised: &[NeedId]) -> Vec<usize> {
    let needs = definitions.questionnaire.needs.iter().enumerate();
    let held = needs.filter(|(_, need)| {
        let shown = need
            .when
            .as_ref()
            .is_some_and(|when| sheet.truth(when) == Truth::True);
        shown || raised.contains(&need.id)
    });
    held.map(|(at, _)| at).collect()
}
