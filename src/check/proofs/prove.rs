//! All proofs of one questionnaire.

use std::rc::Rc;

use crate::assessment::Definitions;
use crate::grammar::{Faults, IndicatorId};

use super::goal::{Failed, InFile, Tried, try_all};
use super::goals;
use super::length::{Lengths, measure};
use super::model::Model;
use super::order;
use super::rehearse::{Case, Unproved, rehearse};
use super::sample::{Dice, sample};
use super::solver::Enough;

const GRANT_MORE: &str =
    "grant more with `--seconds`, or use a faster computer; what was decided stands";

/// The names of the files that faults are told in.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// The questionnaire.
    pub questionnaire: &'a str,
    /// The pathways.
    pub pathways: &'a str,
}

/// What was proved of a questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proof {
    /// How many statements were looked at.
    pub statements: usize,
    /// How many indicators of the catalogue no evidence of the questionnaire looks for, and how many
    /// there are.
    pub unshown: (usize, usize),
    /// How long the interviews are; `None` where that was not found out.
    pub lengths: Option<Lengths>,
}

/// Proves a questionnaire that has been read and put together without a fault. What fails is reported
/// in the file it belongs to; `None` where nothing could be proved.
///
/// `enough` says whether the time that is granted is over. What was not decided then is told.
pub fn prove(
    definitions: &Definitions,
    files: Files<'_>,
    enough: &Enough,
    faults: &mut Faults,
) -> Option<Proof> {
    faults.enter(files.questionnaire);
    let before = faults.errors();
    order::check(&definitions.questionnaire, faults);
    if faults.errors() > before {
        return None;
    }
    let place = definitions.questionnaire.place;
    let Some(mut model) = Model::new(definitions, enough) else {
        let message = "nothing about this questionnaire was decided in the time granted";
        faults.warning(place, message, GRANT_MORE);
        return None;
    };
    let goals = goals::all(&mut model);
    let mut solver = model.solver();
    let tried = match try_all(&model, &mut solver, &goals) {
        Ok(tried) => tried,
        Err(Unproved::OutOfTime) => Tried {
            undecided: goals.len(),
            ..Tried::default()
        },
        Err(Unproved::Differs(about)) => {
            let message = format!(
                "the proofs and the interview do not agree ({about}); that is a fault of the program, \
                 not of this file"
            );
            let help = "please report it together with the file; do not rely on the proofs here";
            faults.error(place, message, help);
            return None;
        }
    };
    let mut undecided = tried.undecided;
    for failed in tried.failed {
        tell(failed, files, faults);
    }
    let lengths = measure(&mut model, &mut solver);
    undecided += usize::from(lengths.is_none());
    faults.enter(files.questionnaire);
    if undecided > 0 {
        let message = format!(
            "{undecided} of {} statements about this questionnaire were not decided in the time \
             granted",
            goals.len() + 1
        );
        faults.warning(place, message, GRANT_MORE);
    }
    Some(Proof {
        statements: goals.len() + 1,
        unshown: unshown(definitions),
        lengths,
    })
}

/// Holds real interviews with random answers, as many as are asked for up to 64, and compares what
/// becomes of them with what the proofs say. Returns how many that were: none where the order of the
/// questionnaire cannot be proved.
///
/// # Errors
/// Where a proof would not hold of the real interview, which is a fault of the program.
pub fn compare(definitions: &Definitions, seed: u64, interviews: u32) -> Result<u32, String> {
    let mut faults = Faults::default();
    order::check(&definitions.questionnaire, &mut faults);
    if faults.errors() > 0 {
        return Ok(0);
    }
    let never: Enough = Rc::new(|| false);
    let Some(model) = Model::new(definitions, &never) else {
        return Ok(0);
    };
    let lanes = &sample(&model, &mut Dice(seed));
    let interviews = interviews.min(64);
    for lane in 0..interviews {
        match rehearse(&model, Case { lanes, lane }) {
            Err(Unproved::Differs(about)) => return Err(about),
            Ok(_) | Err(Unproved::OutOfTime) => {}
        }
    }
    Ok(interviews)
}

fn unshown(definitions: &Definitions) -> (usize, usize) {
    let catalogue = &definitions.rules.catalogue.indicators;
    let evidence = &definitions.questionnaire.evidence;
    let is_unshown = |id: &IndicatorId| evidence.iter().all(|(shown, ..)| shown != id);
    let unshown = catalogue
        .iter()
        .filter(|indicator| is_unshown(&indicator.id));
    (unshown.count(), catalogue.len())
}

fn tell(failed: Failed, files: Files<'_>, faults: &mut Faults) {
    faults.enter(match failed.file {
        InFile::Questionnaire => files.questionnaire,
        InFile::Pathways => files.pathways,
    });
    if let Some(rule) = failed.instead_of {
        faults.take_back(rule, failed.place);
    }
    faults.error(failed.place, failed.message, failed.help);
}
