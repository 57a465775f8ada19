//! A letter as text: what the officer reads before it is sealed, and what a screen reader reads in
//! place of the page. It tells what the letter tells, and nothing else.

use crate::referral::{PersonsPaper, Referral};
use crate::words::Words;

use super::Paper;
use super::pages::{asked, conduct, draft, grounds, heading};

/// Writes what the letter says.
pub fn letter(paper: &mut Paper, referral: &Referral, words: &Words) {
    paper.heading(&words.say("letter-title"));
    let code = referral.code.to_string();
    paper.paragraph(&format!("{} {code}", words.say("letter-code")));
    paper.paragraph(&words.say(&format!("urgency-{}", referral.urgency.word())));
    let by = &referral.by;
    let from = [&by.agency, &by.officer, &by.reach];
    paper.subheading(&words.say("letter-from"));
    for line in from.into_iter().filter(|line| !line.is_empty()) {
        paper.indented(line);
    }
    paper.subheading(&words.say("letter-to"));
    paper.indented(&referral.to.name);
    paper.indented_all([&referral.to.reach]);
    paper.subheading(&words.say("letter-asked"));
    for one in &referral.asked_for {
        let urgency = words.say(&format!("urgency-short-{}", one.urgency.word()));
        paper.point(&format!("{} ({urgency})", asked(one, words)));
    }
    if !referral.told.is_empty() {
        paper.subheading(&words.say("letter-told"));
        for told in &referral.told {
            paper.point(&format!("{}: {}", heading(told, words), told.text));
        }
    }
    paper.subheading(&words.say("letter-grounds"));
    paper.paragraph(&grounds(referral, words));
    for told in &referral.told {
        paper.point(heading(told, words));
    }
    for line in conduct(referral, words) {
        paper.paragraph(&line);
    }
    paper.subheading(&words.say("letter-follow-up"));
    let days: Vec<String> = referral
        .follow_up_days()
        .iter()
        .map(|day| words.fill("letter-day", &[("day", day)]))
        .collect();
    paper.paragraph(&format!(
        "{} {}",
        words.say("letter-follow-up-days"),
        days.join(", ")
    ));
    let taken = match referral.paper {
        PersonsPaper::Copy => "letter-paper-copy",
        PersonsPaper::Card => "letter-paper-card",
        PersonsPaper::Nothing => "letter-paper-nothing",
    };
    paper.paragraph(&words.say(taken));
    if let Some(draft) = draft(words) {
        paper.paragraph(&draft);
    }
}
