//! Mock cases, and the wordings beside them.

use serde_json::{Value, json};

use crate::grammar::Urgency;
use crate::practice::{Harm, Manner, Needed};

use super::shape::{Key, id, list, mapping, may, must, named, number, text, word, word_of};

pub(super) fn schema() -> Value {
    let mut keys = vec![
        must("case", "Its id; tells nothing of the key", id()),
        must("version", "Its version, such as 1.0.0", text()),
        must("title", "What people read as its name", text()),
        must(
            "about",
            "What it teaches; read in the debriefing only",
            text(),
        ),
        must("questionnaire", "The questionnaire it is played with", id()),
        must("jurisdiction", "The law that it is played by", id()),
        must("minutes", "How many minutes it takes", number()),
        must("brief", "What the trainee reads before", text()),
        must("person", "Who the person is", person()),
        may("truth", "What is true, by item", named(answer())),
        may("says", "How it is told, by item", named(saying())),
        may("scene", "What there is to see, by item", named(seen())),
    ];
    keys.extend(others());
    keys.push(must("key", "What is right", key()));
    mapping("A mock case", keys)
}

pub(super) fn wordings() -> Value {
    let wordings = named(list(wording()));
    mapping(
        "Wordings for practice",
        [must(
            "wordings",
            "The ways of putting an item, by item",
            wordings,
        )],
    )
}

fn answer() -> Value {
    json!({"anyOf": [text(), list(text())]})
}

fn person() -> Value {
    let by = Manner::WORDS.map(|(word, _)| may(word, "What this way of asking does", number()));
    let start = must("start", "Trust before the first word, 0 to 5", number());
    let trust: Vec<Key> = std::iter::once(start).chain(by).collect();
    mapping(
        "The person",
        [
            must("called", "A handle, never a name", text()),
            must("role", "What the person feels, wants and fears", text()),
            must("trust", "Trust", mapping("Trust", trust)),
        ],
    )
}

fn instead() -> Value {
    mapping(
        "What is said instead",
        [
            must("words", "The words", answer()),
            may("answer", "What a faithful officer notes of them", answer()),
        ],
    )
}

fn saying() -> Value {
    let trust = mapping("Trust", [must("trust", "So much, 1 to 5", number())]);
    let needed = json!({"anyOf": [word_of(&Needed::WORDS), trust]});
    json!({"anyOf": [
        mapping("Never told", [must("never", "What is always said", instead())]),
        mapping("What is told", [
            must("words", "The words", answer()),
            may("only_if", "All that has to be given", list(needed)),
            may("else", "What is said otherwise", instead()),
            may(
                "tells",
                "What these words answer of other items",
                named(answer()),
            ),
        ]),
    ]})
}

fn seen() -> Value {
    mapping(
        "What there is to see",
        [
            may("is", "How it is and stays", answer()),
            may("at_first", "How it is at first", answer()),
            may("then", "How it is once it is put right", answer()),
            may("sees", "What the officer sees and hears", text()),
            may(
                "mended",
                "What the officer sees once it is put right",
                text(),
            ),
        ],
    )
}

fn others() -> Vec<Key> {
    let interpreter = [
        must("sees", "What there is to see and hear", text()),
        must(
            "tie",
            "Whether the interpreter belongs to the other side",
            word(["yes", "no"]),
        ),
    ];
    let companion = [
        must("who", "Who it is", text()),
        must("does", "What the companion does", text()),
        must("until", "The gate that ends it", id()),
    ];
    let otherwise = [
        may("trust", "What it does to trust", number()),
        may("closes", "What is not told any more", list(id())),
    ];
    let distress = [
        must("at", "The item at which it comes", id()),
        must("shows", "What the officer sees", text()),
        must("eases", "What eases it", list(word(["pause"]))),
        must(
            "otherwise",
            "What follows without that",
            mapping("What follows", otherwise),
        ),
    ];
    let event = [
        must("before", "The item before which it comes", id()),
        must("what", "What happens", text()),
        may("wise", "What serves the person", list(text())),
        may("unwise", "What does not", list(text())),
    ];
    vec![
        may(
            "interpreter",
            "The interpreter",
            mapping("The interpreter", interpreter),
        ),
        may(
            "companions",
            "Who came along",
            list(mapping("A companion", companion)),
        ),
        may(
            "distress",
            "Moments of distress",
            list(mapping("Distress", distress)),
        ),
        may(
            "events",
            "What breaks in",
            list(mapping("What breaks in", event)),
        ),
        may(
            "wordings",
            "Ways of putting an item",
            named(list(wording())),
        ),
    ]
}

fn wording() -> Value {
    mapping(
        "A wording",
        [
            must("type", "In which way it asks", word_of(&Manner::WORDS)),
            must("text", "The words", text()),
            may(
                "violation",
                "The harm it does by itself",
                word_of(&Harm::WORDS),
            ),
        ],
    )
}

fn key() -> Value {
    mapping(
        "What is right",
        [
            must("pathway", "The leading pathway", id()),
            must("urgency", "How soon", word_of(&Urgency::WORDS)),
            must("indicators", "The signs that are there", list(id())),
            must("needs", "What the person needs", list(id())),
            must("call", "Whom to call", list(id())),
            may("must_not", "What must not happen here", list(text())),
            must("lesson", "What to take home", text()),
        ],
    )
}
