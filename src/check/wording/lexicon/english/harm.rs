//! What harms: it leads, blames, labels, promises, presses.

use crate::check::wording::lexicon::Entry;

pub(super) const LEADING_QUESTIONS: &[Entry] = &[
    ("^so you", "ask `What happened …?`"),
    ("^so", "begin with the question itself"),
    (
        "^you were|are|had|have|did|went|came|know|knew|said",
        "ask `What happened …?` or `Where were you …?`",
    ),
    (
        "^and you were|are|had|have|did|went|came",
        "ask `What happened …?`",
    ),
    (
        "^wouldn't|didn't|don't|isn't|aren't|wasn't|weren't|haven't|hasn't|doesn't|couldn't",
        "ask without `not`",
    ),
    (
        "^did|do|were|are|is|was|have|has you|they|he|she|it|there not",
        "ask without `not`",
    ),
    (
        "isn't|wasn't|doesn't|didn't|hasn't|won't it|he|she|that$",
        "leave the ending out",
    ),
    (
        "aren't|weren't|don't|didn't|haven't|won't you|they|we$",
        "leave the ending out",
    ),
    (
        "is|was|does|did|are|were|do it|he|she|they|you not$",
        "leave the ending out",
    ),
    (",right|correct|yes|no|okay|true$", "leave the ending out"),
];

pub(super) const PRESUMING: &[Entry] = &[
    (
        "your trafficker*|smuggler*|captor*|abuser*|exploiter*|owner*|pimp*|attacker*|kidnapper*|agent*",
        "say `the person who arranged the work`, or the person's own word",
    ),
    (
        "the trafficker*|smuggler*|captor*|abuser*|exploiter*|pimp*|attacker*|kidnapper*|gang*",
        "say `the person who arranged the work`, or the person's own word",
    ),
    (
        "how much|badly|often|hard did he|she|they|somebody|someone",
        "ask `What happened …?` first",
    ),
    (
        "since|after|before he|she|they|somebody|someone hit|beat|hurt|forced|threatened|sold|locked",
        "ask `What happened …?` first",
    ),
    (
        "when he|she|they|somebody|someone hit|beat|hurt|forced|threatened|sold|locked",
        "ask `What happened …?` first",
    ),
];

pub(super) const BLAMING: &[Entry] = &[
    ("why", "ask `What happened …?` or `What led to …?`"),
    ("why did you not", "ask `What happened when …?`"),
    ("why didn't you", "ask `What happened when …?`"),
    ("how could you", "ask `What happened …?`"),
    ("how come", "ask `What happened …?`"),
    ("what made you", "ask `What happened before …?`"),
    ("what did you do to", "ask `What happened before …?`"),
    ("your fault|mistake", "leave it out"),
];

pub(super) const FORCING: &[Entry] = &[
    ("either", "ask openly, and note what is said"),
    ("or not$", "leave the ending out"),
    ("yes or no$", "leave the ending out"),
];

pub(super) const LABELS: &[Entry] = &[
    ("victim*", "say `person`"),
    ("traffick*", "say what happened, in the person's own words"),
    ("smuggle*", "say `the person who arranged the journey`"),
    ("slave*", "say `work you could not leave`"),
    (
        "prostitut*",
        "say `work you did not want`, or the person's own word",
    ),
    ("illegal*|unlawful*", "say `without papers`"),
    ("alien*", "say `person`"),
    ("confess*", "say `tell`"),
    ("admit*", "say `tell`"),
    ("alleg*", "say `told us`"),
    ("claim|claims|claimed|claiming", "say `told us`"),
    (
        "truth|truthful*|liar*",
        "ask what happened; nobody judges it now",
    ),
    ("a lie", "ask what happened; nobody judges it now"),
    (
        "tell|tells|told|telling lies",
        "ask what happened; nobody judges it now",
    ),
    (
        "prove|proves|proved|proof",
        "leave it out; the person has nothing to prove",
    ),
    ("suspect*", "say `person`"),
    ("rape*", "say `private acts that you did not want`"),
    ("abuse*|abusing|abusive", "say `how people treated you`"),
    ("violence|violent*", "say `how people treated you`"),
    ("statement*", "say `what you tell me`"),
    (
        "crime*|criminal*|offence*|offender*|guilty|guilt",
        "say what happened, without the word of the law",
    ),
];

pub(super) const PROMISES: &[Entry] = &[
    ("we|i will protect", "say only what happens next"),
    ("you will|are|be safe", "say only what happens next"),
    ("you are safe", "say only what happens next"),
    ("guarantee*", "leave it out"),
    ("promise*", "say what you do, not what you promise"),
    ("nothing will happen", "say only what happens next"),
    ("nothing can happen", "say only what happens next"),
    ("everything will", "leave it out"),
    ("will be fine|okay|alright|well", "leave it out"),
    ("not|don't worry", "say what you do now"),
    ("not|don't be afraid", "say what you do now"),
    ("nobody will", "say who can, and who cannot"),
    ("no one will", "say who can, and who cannot"),
    ("never again", "leave it out"),
    (
        "you will get|receive",
        "say what you will ask for, and of whom",
    ),
    (
        "we will find|arrange|get",
        "say what you will try, and when the person hears of it",
    ),
    ("trust me", "leave it out"),
    ("stays between us", "say who hears of it"),
];

pub(super) const PRESSING: &[Entry] = &[
    (
        "if you help|cooperate",
        "help does not depend on it: leave it out",
    ),
    (
        "if you don't help|cooperate|answer|tell",
        "help does not depend on it: leave it out",
    ),
    (
        "if you do not help|cooperate|answer|tell",
        "help does not depend on it: leave it out",
    ),
    ("in return", "leave it out"),
    ("or else", "leave it out"),
    ("it is better for you", "leave it out"),
    ("better for you if", "leave it out"),
    ("must answer", "say `you do not need to answer`"),
    ("it is your duty", "leave it out"),
    (
        "before we can|will help",
        "help does not depend on it: leave it out",
    ),
];

pub(super) const PRESSING_STATEMENTS: &[Entry] = &[
    ("you must", "say `you can`"),
    ("^you have to", "say `you can`"),
    ("^you need to", "say `you can`"),
    ("you are required|obliged", "say `you can`"),
];

pub(super) const IDENTIFYING: &[Entry] = &[
    (
        "passport|card|visa|telephone|phone|account number*",
        "leave it out, or write what needs it",
    ),
    ("cnic|nadra", "leave it out, or write what needs it"),
    (
        "full|family|real name*|names",
        "ask what to call the person",
    ),
    ("surname*|father's name", "ask what to call the person"),
    (
        "home address*|address*",
        "leave it out, or ask for a safe way to reach the person",
    ),
    (
        "nationality|citizen*",
        "leave it out: no service needs it to begin",
    ),
    ("religion*|sect|tribe|caste|ethnic*", "leave it out"),
    ("visa*|legal status", "leave it out"),
    (
        "cross the border",
        "leave it out: the answer can be held against the person",
    ),
    (
        "crossed the border",
        "leave it out: the answer can be held against the person",
    ),
    (
        "break the law",
        "leave it out: the answer can be held against the person",
    ),
    (
        "broke the law",
        "leave it out: the answer can be held against the person",
    ),
    ("route*", "leave it out"),
    ("hiv", "leave it to a doctor"),
    ("political*", "leave it out"),
];

pub(super) const LEADING: &[Entry] = &[
    ("^surely|obviously|clearly", "leave the word out"),
    ("of course", "leave it out"),
    ("is it true that", "ask `What happened …?`"),
    (
        "do|would you agree",
        "ask what the person thinks, without a view of your own",
    ),
    (
        "do you not think",
        "ask what the person thinks, without a view of your own",
    ),
    (
        "don't|didn't you think",
        "ask what the person thinks, without a view of your own",
    ),
];
