//! The bank of questions that is built in, and what is told of banks that are not sound.

use panah::cli::Library;
use panah::grammar::Faults;
use panah::quiz::{Answers, Bank, Form, Known, Marked, Occasion, Paper};

/// Reads the bank that is built in.
pub(crate) fn built_in() -> Bank {
    let mut faults = Faults::default();
    let bank = Library::built_in().bank(&mut faults);
    let faults = faults.into_sorted();
    assert!(faults.is_empty(), "{faults:#?}");
    bank.unwrap()
}

#[test]
fn the_bank_that_is_built_in_is_sound() {
    let bank = built_in();
    for form in [Form::A, Form::B] {
        assert_eq!(bank.of_form(form).count(), 22);
        assert_eq!(bank.questions(form).count(), 36);
        let critical = bank
            .questions(form)
            .filter(|(_, question)| question.critical);
        assert_eq!(critical.count(), 18);
        for (item, question) in bank.questions(form) {
            let (_, pair) = bank.pair_of(item, question.part).unwrap();
            assert_eq!(pair.critical, question.critical, "{}", question.id);
        }
    }
}
