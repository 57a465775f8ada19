//! What `panah check` proves of a questionnaire, with the clock that ends it.

use std::rc::Rc;
use std::time::{Duration, Instant};

use crate::check::proofs::{Enough, Proof};

use super::Commands;

/// How long the proofs of one questionnaire may take where nobody says otherwise.
pub(super) const GRANTED: Duration = Duration::from_secs(60);

/// The file of the pathways within a folder of definitions.
pub(super) const PATHWAYS: &str = "rules/pathways.yaml";

/// Says when the time is over that begins now.
pub(super) fn enough(granted: Duration) -> Enough {
    let begun = Instant::now();
    Rc::new(move || begun.elapsed() > granted)
}

impl Commands<'_> {
    /// Tells how much was proved of a questionnaire.
    pub(super) fn proved(&self, id: &str, proof: &Proof) -> String {
        let statements = proof.statements.to_string();
        let Some(lengths) = proof.lengths else {
            let values = [("id", id), ("statements", &statements)];
            return self.words.fill("check-proved", &values);
        };
        let (shortest, longest) = (lengths.seconds.from / 60, lengths.seconds.to.div_ceil(60));
        let said = match (shortest, longest) {
            (_, 0 | 1) => "check-proved-minute",
            (0, _) => "check-proved-quick",
            _ => "check-proved-long",
        };
        let values = [lengths.items.from, lengths.items.to, shortest, longest];
        let [from, to, shortest, longest] = values.map(|value| value.to_string());
        let values = [
            ("id", id),
            ("statements", &statements),
            ("from", &from),
            ("to", &to),
            ("shortest", &shortest),
            ("longest", &longest),
        ];
        self.words.fill(said, &values)
    }
}
