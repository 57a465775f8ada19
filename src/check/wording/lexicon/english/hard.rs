//! What is hard: words of the office, vague words, figures of speech, reckoning.

use crate::check::wording::lexicon::Entry;

pub(super) const OFFICE: &[Entry] = &[
    ("coerc*", "say `made you do it`"),
    ("consent form*", "say `may I …?`"),
    ("consent*", "say `a yes`"),
    ("jurisdiction*", "leave it out"),
    ("exploit*", "say `used by others`"),
    ("indicator*", "say `sign`"),
    ("debt bondage|bonded", "say `work to pay off a debt`"),
    ("retain*|withheld|withhold*|confiscat*", "say `kept`"),
    ("remunerat*|compensat*", "say `pay`"),
    ("recruit*", "say `the person who offered the work`"),
    ("perpetrator*|offender*", "say `the person who did it`"),
    ("detain*|detention|custody", "say `locked up`"),
    (
        "repatriat*|deport*|non-refoulement|refoulement",
        "say `sent back`",
    ),
    ("disclos*", "say `tell`"),
    ("confidential*", "say who can read the notes"),
    (
        "authorit*|official*",
        "say who: the police, the court, the office for children",
    ),
    ("legal|lawful status", "leave it out"),
    ("identification|documentation", "say `papers`"),
    (
        "employment|employer's obligations|occupation*",
        "say `work`",
    ),
    ("accommodation|residence|residing", "say `a place to stay`"),
    ("referral*|refer", "say `another office that can help`"),
    ("screening|assessment*|procedure*|interview*", "say `talk`"),
    (
        "minor|juvenile*|guardian*",
        "say `child`, or who takes care of the child",
    ),
    ("assist*", "say `help`"),
    ("medical attention|treatment", "say `a doctor`"),
];

pub(super) const VAGUE: &[Entry] = &[
    ("often", "say in how many days of a week"),
    ("regular*", "say `every day`, `every week`"),
    (
        "recent*|lately",
        "say from when on, as in `since you left home`",
    ),
    (
        "normal*|usual*|general*|typical*",
        "ask for one day, told from morning to night",
    ),
    (
        "sometimes|frequent*|rarely|seldom|occasional*",
        "ask for one day or one week",
    ),
    (
        "probably|perhaps|maybe|somewhat|fairly|quite",
        "leave the word out",
    ),
    (
        "long ago|some time|a while",
        "name something that both of you know, as in `before you left home`",
    ),
    (
        "many times|several times|a lot",
        "leave it out, or ask what happened",
    ),
    ("soon|shortly", "say when"),
    ("enough|too much|too many", "ask what there was"),
];

pub(super) const FIGURES: &[Entry] = &[
    ("bear with me", "say `please wait`"),
    ("walk me through", "say `tell me`"),
    ("open up", "say `tell me`"),
    (
        "get|gets|got by",
        "say what the person did for food and money",
    ),
    ("make|makes|made ends meet", "say `have money for food`"),
    ("get|gets|got over", "say `feel better`"),
    ("get|got away with", "say what happened"),
    ("off your chest", "say `tell me`"),
    ("off the hook", "say what follows"),
    ("on the same page", "say `we understand the same`"),
    ("at the end of the day", "leave it out"),
    ("in the long run", "say `later`"),
    ("keep an eye", "say `watch`"),
    ("under the table", "say `in secret`"),
    ("behind bars", "say `in prison`"),
    ("pull|pulled strings", "say who helped"),
    ("tie|tied the knot", "say `marry`"),
    ("ring a bell", "say `do you know`"),
    ("in your shoes", "leave it out"),
    ("on your mind", "say `what do you think of`"),
    ("feel free", "say `you can`"),
    ("break the ice", "leave it out"),
    ("in hot water", "say `in trouble`"),
    ("up to you", "say `you decide`"),
    ("hang on|hold on", "say `please wait`"),
    ("go through with", "say `do`"),
    ("run|ran into trouble", "say what happened"),
    ("turn|turned a blind eye", "say `did nothing`"),
    ("cover|covered up", "say `hide`"),
    ("set|sets you up", "say what somebody did"),
];

pub(super) const SUPPOSING: &[Entry] = &[
    ("could|couldn't", "say `can`, or ask what happened"),
    ("would|wouldn't", "say `do` or `did`"),
    ("should|shouldn't", "leave it out"),
    ("might", "say `may`, or leave it out"),
    ("were you to", "say `if you`"),
];

pub(super) const UNANSWERED: &[Entry] = &[
    (
        "^does not want to say|tell|answer",
        "the officer marks `declined` at any item",
    ),
    (
        "^refused|declined to answer",
        "the officer marks `declined` at any item",
    ),
    (
        "^does not know|say",
        "the officer marks `does not know` or `declined` at any item",
    ),
    (
        "^do not know",
        "the officer marks `does not know` at any item",
    ),
    (
        "^don't know",
        "the officer marks `does not know` at any item",
    ),
    (
        "^not known$",
        "the officer marks `does not know` at any item",
    ),
    ("^unknown", "the officer marks `does not know` at any item"),
    ("^no answer", "the officer marks `declined` at any item"),
    ("^prefers not", "the officer marks `declined` at any item"),
    (
        "^not asked$",
        "an item that was not put stays open by itself",
    ),
    (
        "^not applicable",
        "use `when:`, so that the item is not put",
    ),
];

pub(super) const NUMBERS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "fifteen", "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "dozen", "half",
    "third", "quarter", "percent",
];

pub(super) const RECKONING: &[Entry] = &[
    (
        "how many days|weeks|months|years ago",
        "ask whether it was before or after something that both of you know",
    ),
    (
        "how long ago",
        "ask whether it was before or after something that both of you know",
    ),
    ("how many times", "ask what happened the last time"),
    (
        "how many hours|days",
        "ask for one day, told from morning to night",
    ),
    ("on what date", "ask for the year, or for the season"),
    ("what percentage|share|part of", "ask what was left over"),
    ("in total|altogether", "ask for one month"),
    ("on average", "ask for the last month"),
];
