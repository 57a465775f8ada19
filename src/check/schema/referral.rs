//! A referral for `panah refer --from`.

use serde_json::{Value, json};

use crate::grammar::Urgency;
use crate::jurisdiction::ServiceKind;
use crate::referral::{Agreed, Given, PersonsPaper};

use super::shape::{id, list, mapping, may, must, named, text, word, word_of};

pub(super) fn schema() -> Value {
    let to = json!({"anyOf": [
        mapping("A service of the directory", [
            must("service", "The service, by its id in the directory of the country", id()),
            may("kind", "What sort of service it is", word_of(&ServiceKind::WORDS)),
        ]),
        mapping("Somebody else", [
            must("name", "What it is called", text()),
            must("kind", "What sort of service it is", word_of(&ServiceKind::WORDS)),
            may("reach", "How it is reached", text()),
            may("sure", "It is of that sort whatever its name says", yes_or_no()),
        ]),
    ]});
    let consent = [
        must("given", "How it was given", word_of(&Given::WORDS)),
        must("language", "In which language, by its tag", text()),
        may("through_interpreter", "Through an interpreter", yes_or_no()),
    ];
    let exception = [
        must("id", "The exception, by its id in the law file", id()),
        must(
            "told",
            "Whether the person has been told; where not, why not",
            text(),
        ),
    ];
    let child = [
        may(
            "views",
            "What the child thinks and wants, in the child's words",
            text(),
        ),
        may("refused", "The child does not want it", yes_or_no()),
    ];
    let piece = [
        may(
            "text",
            "What the letter would say; what the record knows, without",
            text(),
        ),
        may(
            "agreed",
            "What the person said; twice: yes, and yes again",
            word_of(&Agreed::WORDS),
        ),
    ];
    let referral = [
        may(
            "needs",
            "What is asked for, by the ids of needs.yaml",
            list(id()),
        ),
        may("also", "What else is asked for, in your words", text()),
        may(
            "urgency",
            "How soon what is written under `also`",
            word_of(&Urgency::WORDS),
        ),
        must("to", "To whom", to),
        may(
            "consent",
            "The person agreed",
            mapping("A consent", consent),
        ),
        may("refused", "The person does not want it", word(["yes"])),
        may("child", "A child is protected", mapping("A child", child)),
        may(
            "exception",
            "An exception of the law file",
            mapping("An exception", exception),
        ),
        may(
            "information",
            "What the letter would tell, by the ids of sharing.yaml",
            named(mapping("A piece of information", piece)),
        ),
        may("reach", "How the service reaches you", text()),
        must(
            "paper",
            "What the person takes along",
            word_of(&PersonsPaper::WORDS),
        ),
        may(
            "paper_is_dangerous",
            "What the person says: then no letter is taken along",
            yes_or_no(),
        ),
        may(
            "telephone_on_card",
            "The person wants that number on the card",
            yes_or_no(),
        ),
    ];
    mapping(
        "A referral file",
        [must(
            "referral",
            "The referral",
            mapping("A referral", referral),
        )],
    )
}

fn yes_or_no() -> Value {
    word(["yes", "no"])
}
