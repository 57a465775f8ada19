//! Help made to hang on answers: the condition, and what is given for it.

use crate::check::wording::lexicon::Entry;

const NONE: &str = "leave the condition out";

/// `If you agree` is not among them: it asks for a yes to what is offered. Neither is `if you tell me
/// that …`, which says when a secret ends.
pub(super) const ANSWERING: &[Entry] = &[
    (
        "if|when|once|until|after|unless you answer|answered|cooperate|help|talk|speak|sign|confess|testify",
        NONE,
    ),
    (
        "if|when|once|until|after|unless you have answered|talked|spoken|signed|told",
        NONE,
    ),
    (
        "if|when|once|until|after|unless you tell|told me|us everything|all|who|what|where",
        NONE,
    ),
    (
        "if|when|once you give me|us answers|names|information",
        NONE,
    ),
    ("for|after|against your answer|answers|statement", NONE),
    ("without answers|answer", NONE),
    ("without your answers|answer|statement", NONE),
    ("^answer", NONE),
    ("^first you answer|talk|speak|tell|sign", NONE),
    ("^first answer|talk|speak|tell|sign", NONE),
    ("depends on your|what|how|whether", NONE),
];

pub(super) const REWARDS: &[&str] = &[
    "we|i give|help|bring|let|feed|release|protect|return",
    "we|i can|cannot|can't|will|then|only give|help|bring|let|feed|release|protect|return",
    "we|i can|will only give|help|bring|let|release|protect|return",
    "you|people get|gets|receive|eat|drink|sleep|rest",
    "you can|may|will go|leave|get|eat|drink|sleep|rest|call|see|have|stay",
    "food|water|meal|money|bed|shelter|doctor|medicine|lawyer|blanket",
    "^help|the|your help",
    "help|protection|release depends",
];
