//! The whole of a referral at the desk: what is needed, whom to ask, the person's yes, what may be told,
//! which paper, and the letter as it will be before the last yes.

use std::path::PathBuf;

use crate::cli::error::CommandError;
use crate::cli::refer_arguments::ReferArguments;
use crate::grammar::{NeedId, Urgency, suggestion};
use crate::jurisdiction::ExceptionKind;
use crate::record::Act;
use crate::referral::{AskedFor, Ground, Grounds, PersonsPaper, Receiver};
use crate::report::{self, Paper};
use crate::terminal::{Desk, Message, Note};
use crate::words::Words;

use super::super::Commands;
use super::super::present::page_width;
use super::case::Case;
use super::from_file::{next, own_reach};
use super::page::Asker;
use super::wanted::{Made, Outcome, Wanted, refused};

/// What the person said to the referral.
enum Answer<'r> {
    Yes,
    No,
    Child(String),
    Exception(Ground<'r>, Grounds),
}

impl Commands<'_> {
    /// Asks for a referral; the letter will be written in `letter`.
    pub(super) fn ask_referral(
        &self,
        desk: &mut dyn Desk,
        case: &Case<'_>,
        asked: &ReferArguments,
        letter: &Words,
    ) -> Result<Outcome, CommandError> {
        let words = self.words;
        let mut pages = Asker { desk, words };
        let before = before(case, words);
        if !before.is_empty() {
            pages.desk.message(&Message {
                title: words.say("refer-title"),
                paragraphs: before,
            })?;
        }
        let asked_for = ask_needs(&mut pages, case, &asked.need)?;
        let to = pages.receiver(case, &asked_for, asked.to.as_deref())?;
        let answer = ask_consent(&mut pages, case, &to)?;
        let ground = match &answer {
            Answer::No => return Ok(refused(to)),
            Answer::Yes => Ground::Consent,
            Answer::Child(_) => Ground::Child(case.child_exception()),
            Answer::Exception(ground, _) => *ground,
        };
        let telling = pages.information(case, &to, ground)?;
        let grounds = match answer {
            Answer::Exception(_, grounds) => grounds,
            Answer::Child(views) => Grounds::Child { views },
            Answer::Yes | Answer::No => pages.how_given(case)?,
        };
        let (reach_ask, reach_help) = (words.say("refer-reach"), words.say("refer-reach-help"));
        let reach = pages.text(reach_ask, reach_help, &own_reach(case))?;
        let (paper, with_number) = ask_paper(&mut pages, &reach)?;
        let referral = Wanted {
            telling,
            grounds,
            paper,
            next: next(case, &asked_for, &to),
            asked_for,
            to,
            reach: reach.clone(),
        }
        .into_referral(case)?;
        let folder = match &asked.output {
            Some(_) => None,
            None => ask_folder(&mut pages)?,
        };
        let mut preview = Paper::new(page_width());
        report::letter(&mut preview, &referral, letter);
        let mut notes = vec![Note::plain(preview.into_text())];
        if matches!(referral.grounds, Grounds::Consent { .. }) {
            notes.push(Note::plain(words.say("refer-tell-person")));
        }
        let options = ["refer-seal", "refer-not-seal"].map(|id| words.say(id));
        if pages.one("refer-preview", Vec::new(), notes, options.to_vec())? == 1 {
            return Err(CommandError::Left);
        }
        Ok(Outcome::Made(Box::new(Made {
            referral,
            telephone: with_number.then_some(reach),
            folder,
        })))
    }
}

/// Says what the officer has to know before asking.
fn before(case: &Case<'_>, words: &Words) -> Vec<String> {
    let mut said = Vec::new();
    if !case.said_no.is_empty() {
        let questions = case.said_no.join(" ");
        said.push(words.fill("refer-said-no", &[("questions", &questions)]));
    }
    for act in &case.acts {
        let (id, to, day) = match act {
            Act::Referral(made) => ("refer-before", &made.to, made.day()),
            Act::Refused(refused) => (
                "refer-refused-before",
                &refused.to,
                refused.at.get(..10).unwrap_or_default(),
            ),
            Act::Step(_) => continue,
        };
        said.push(words.fill(id, &[("to", to.name.as_str()), ("day", day)]));
    }
    if case.is_child {
        said.push(words.say("refer-child"));
    }
    if case.no_mission {
        said.push(words.say("refer-no-mission"));
    }
    said
}

/// Asks which needs the service is to meet.
fn ask_needs(
    asker: &mut Asker<'_>,
    case: &Case<'_>,
    named: &[String],
) -> Result<Vec<AskedFor>, CommandError> {
    let words = asker.words;
    let mut asked_for = Vec::new();
    for id in named {
        let Some(need) = case.need(&NeedId::new(id)) else {
            let known = case.rules.needs.0.iter().map(|need| need.id.as_str());
            return Err(CommandError::usage(
                words.fill("refer-no-need", &[("need", id)]),
                suggestion::help(id, known),
            ));
        };
        asked_for.push(asked(need));
    }
    if !asked_for.is_empty() {
        return Ok(asked_for);
    }
    let needs = case.needs();
    let mut options: Vec<String> = needs
        .iter()
        .map(|need| {
            let clock = words.say(&format!("urgency-{}", need.urgency.word()));
            let values = [("need", need.name.as_str()), ("clock", &clock)];
            words.fill("refer-need", &values)
        })
        .collect();
    options.push(words.say("refer-need-other"));
    let chosen = asker.several(
        "refer-needs",
        vec![Note::plain(words.say("refer-needs-help"))],
        options,
    )?;
    for at in chosen {
        if let Some(need) = needs.get(at) {
            asked_for.push(asked(need));
            continue;
        }
        let text = asker.needed_text("refer-need-which", "refer-need-which-help")?;
        asked_for.push(AskedFor {
            need: None,
            text,
            urgency: ask_urgency(asker)?,
        });
    }
    Ok(asked_for)
}

fn asked(need: &crate::questionnaire::Need) -> AskedFor {
    AskedFor {
        need: Some(need.id.clone()),
        text: need.name.clone(),
        urgency: need.urgency,
    }
}

fn ask_urgency(asker: &mut Asker<'_>) -> Result<Urgency, CommandError> {
    let levels = [Urgency::Emergency, Urgency::Urgent, Urgency::Normal];
    let options = levels.map(|level| asker.words.say(&format!("urgency-{}", level.word())));
    let at = asker.one("decide-how-soon", Vec::new(), Vec::new(), options.to_vec())?;
    Ok(levels.get(at).copied().unwrap_or(Urgency::Urgent))
}

/// Asks whether the person agrees; of a child, what the child thinks and wants.
fn ask_consent<'r>(
    asker: &mut Asker<'_>,
    case: &Case<'r>,
    to: &Receiver,
) -> Result<Answer<'r>, CommandError> {
    let words = asker.words;
    let name = [("to", to.name.as_str())];
    if case.is_child {
        let views = asker.text(
            words.fill("refer-child-views", &name),
            words.say("refer-child-views-help"),
            "",
        )?;
        return Ok(Answer::Child(views));
    }
    let usable = case.exceptions().iter();
    let usable: Vec<_> = usable
        .filter(|exception| exception.kind != ExceptionKind::Child)
        .collect();
    let mut options = vec![words.say("refer-yes"), words.say("refer-no")];
    if !usable.is_empty() {
        options.push(words.say("refer-exception"));
    }
    let aloud = vec![
        words.fill("refer-ask", &name),
        words.say("refer-ask-explain"),
    ];
    let notes = vec![Note::plain(words.say("refer-ask-help"))];
    match asker.one("refer-consent", aloud, notes, options)? {
        0 => return Ok(Answer::Yes),
        1 => return Ok(Answer::No),
        _ => {}
    }
    let options = usable.iter().map(|exception| {
        let kind = words.say(&format!("exception-{}", exception.kind.word()));
        let source = case.rules.sources.cite(&exception.source);
        format!("{kind}: {} ({source})", exception.text)
    });
    let notes = vec![Note::plain(words.say("refer-exception-help"))];
    let at = asker.one(
        "refer-exception-which",
        Vec::new(),
        notes,
        options.collect(),
    )?;
    let Some(exception) = usable.get(at) else {
        return Err(CommandError::Left);
    };
    let told = asker.needed_text("refer-exception-told", "refer-exception-told-help")?;
    let grounds = Grounds::Exception {
        exception: exception.id.clone(),
        text: exception.text.clone(),
        source: case.rules.sources.cite(&exception.source),
        told,
    };
    Ok(Answer::Exception(Ground::Exception(exception), grounds))
}

/// Asks which paper the person takes; and where it is a card, whether a number stands on it.
fn ask_paper(asker: &mut Asker<'_>, reach: &str) -> Result<(PersonsPaper, bool), CommandError> {
    let words = asker.words;
    let ids = [
        "refer-paper-nothing",
        "refer-paper-card",
        "refer-paper-copy",
    ];
    let notes = vec![Note::plain(words.say("refer-paper-help"))];
    let aloud = vec![words.say("refer-paper-ask")];
    let options = ids.map(|id| words.say(id)).to_vec();
    let at = asker.one("refer-paper", aloud, notes, options)?;
    match at {
        0 => Ok((PersonsPaper::Nothing, false)),
        1 if reach.is_empty() => Ok((PersonsPaper::Card, false)),
        1 => {
            let options = ["answer-no", "answer-yes"].map(|id| words.say(id)).to_vec();
            let aloud = vec![words.say("refer-card-number")];
            let notes = vec![Note::plain(
                words.fill("refer-card-number-help", &[("number", reach)]),
            )];
            let yes = asker.one("refer-paper", aloud, notes, options)?;
            Ok((PersonsPaper::Card, yes == 1))
        }
        _ => Ok((PersonsPaper::Copy, false)),
    }
}

/// Asks for the folder of the pages; nothing where none are to be written.
fn ask_folder(asker: &mut Asker<'_>) -> Result<Option<PathBuf>, CommandError> {
    let words = asker.words;
    let mut help = words.say("refer-folder-help");
    loop {
        let typed = asker.text(words.say("refer-folder"), help, "")?;
        if typed.is_empty() {
            return Ok(None);
        }
        let folder = PathBuf::from(typed);
        if folder.is_dir() {
            return Ok(Some(folder));
        }
        help = words.say("refer-folder-none");
    }
}
