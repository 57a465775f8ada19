//! Harm by what somebody does, to others or to themselves.

use crate::check::wording::lexicon::Entry;

pub(super) const HARMS: &[&str] = &[
    "hit",
    "hits",
    "beat",
    "beats",
    "beaten",
    "force",
    "forced",
    "forces",
    "threaten",
    "threatened",
    "locked",
    "lock",
    "sold",
    "sell",
    "kidnap",
    "kidnapped",
    "punish",
    "punished",
    "attacked",
    "attack",
    "starved",
    "hurt",
    "touched",
    "cheated",
    "deceived",
    "tricked",
    "kick|kicked|slap|slapped|burned|burnt|drugged|chained|tied|raped|abused|exploited|robbed",
    "beating|beatings|violence|abuse",
    "took|takes|taken|take|keeps|kept|keep|holds|held|hid|hides|stole|stolen|burned|destroyed your papers|passport|documents|card|money|wages|pay|phone|telephone|clothes",
    "took|kept|held|stole|sold your child|children|baby|daughter|son",
    "took|takes|taken|take|keeps|kept|keep|holds|held|hid|hides|stole|stolen|burned|destroyed your identity|own papers|passport|documents|card|money|phone|telephone",
    "took|takes|taken|take|stole|stolen from you",
    "kept|held|guarded|watched|followed you",
    "lied|lies to you",
    "made|makes you work|beg|sleep|stay|pay|marry|sign|lie|do",
    "stopped|stops you from",
    "did not|didn't pay you",
    "owes|owed you|your",
];

/// With the mark that each asks for.
pub(super) const NEAR_TO_HARM: &[Entry] = &[
    ("hit|hits|hitting|beat|beats|beaten|beating*", "harm"),
    ("kick*|slap*|punch*|whip*|stab*|chain|chained", "harm"),
    ("attack*|tortur*|starv*|punish*|kidnap*|abduct*", "harm"),
    ("threat*|force|forced|forces|weapon*", "harm"),
    ("abuse*|abusing|violence|violent*", "harm"),
    ("locked|locks|lock you|people|somebody|someone", "harm"),
    (
        "somebody|someone|anybody|anyone|they|he|she hurt|hurts",
        "harm",
    ),
    ("treat|treats|treated you badly", "harm"),
    ("die|died|kill*|suicide*", "harm"),
    ("rape*|sex|sexual*|intercourse|porn*|prostitut*", "sexual"),
    ("naked|nude|undress*|private acts|parts", "sexual"),
    ("touch|touches|touched|touching you|your", "sexual"),
    ("take|took|takes off your clothes", "sexual"),
    ("sleep|slept|sleeping with", "sexual"),
    ("kiss|kissed|kissing", "sexual"),
    ("harm|harming|hurt|hurting|cut|cutting yourself", "harm"),
];

/// What asks about suicide.
pub(super) const ENDING_LIFE: &[&str] = &[
    "end|ends|ended|ending|take|takes|took|taking your|own life",
    "end|ending it all",
    "kill|killed|killing yourself",
    "suicide|suicidal",
    "want|wanted|wish|wished to die",
    "not|don't|didn't want to live",
    "not|don't|didn't want to be alive",
    "better off dead",
];
