//! The occasion of a talk: with whom the person came, whether it was held on paper before, and in which
//! language it is held.

use ring::rand::{SecureRandom, SystemRandom};

use crate::cli::clock::now;
use crate::cli::error::CommandError;
use crate::grammar::Value;
use crate::interview::Interview;
use crate::questionnaire::Questionnaire;
use crate::record::GroupCode;
use crate::terminal::{Ask, Desk, Menu};

use super::Commands;

/// The occasion of a talk.
#[derive(Debug, Clone, Default)]
pub(super) struct Occasion {
    /// The code of the family or group that the person came with.
    pub(super) group: Option<GroupCode>,
    /// The day on which the talk was held on paper; empty where it is still to be asked for.
    pub(super) paper: Option<String>,
    /// The tag of the language to speak with the person; none where it is the questionnaire's own.
    pub(super) language: Option<String>,
}

impl Occasion {
    /// Reads what the command line says.
    pub(super) fn read(group: Option<&str>, paper: Option<&str>) -> Result<Self, CommandError> {
        let group = match group {
            None => None,
            Some("new") => Some(new_code()?),
            Some(text) => Some(GroupCode::read(text)?),
        };
        Ok(Self {
            group,
            paper: paper
                .map(|day| match day {
                    "" => Ok(String::new()),
                    day => read_day(day),
                })
                .transpose()?,
            language: None,
        })
    }
}

/// Reads a day that has been.
fn read_day(text: &str) -> Result<String, CommandError> {
    let day: jiff::civil::Date = text.parse().map_err(|_| {
        CommandError::usage(
            format!("`{text}` is no day"),
            "write the day of the talk as 2026-03-31",
        )
    })?;
    let day = day.to_string();
    if day.as_str() > now().get(..10).unwrap_or_default() {
        return Err(CommandError::usage(
            format!("{day} is still to come"),
            "write the day on which the talk was held, or set the laptop's clock",
        ));
    }
    Ok(day)
}

fn new_code() -> Result<GroupCode, CommandError> {
    Ok(GroupCode::of_random(random()?))
}

/// Returns the random bytes of a code.
pub(super) fn random() -> Result<[u8; 6], CommandError> {
    let mut bytes = [0; 6];
    SystemRandom::new().fill(&mut bytes).map_err(|_| {
        CommandError::failed(
            "the operating system gave no random bytes",
            "restart the computer and try again",
        )
    })?;
    Ok(bytes)
}

/// Says whether the officer saw that the person came with others.
pub(super) fn came_with_others(interview: &Interview<'_>) -> bool {
    let group = interview.questionnaire().about.group;
    let seen = group.and_then(|ix| interview.sheet().counted(ix));
    seen.is_some_and(|value: &Value| value.is("family") || value.is("group"))
}

impl Commands<'_> {
    /// Asks for the day of a talk on paper, where that was not given. The officer sees which sheet
    /// the program goes by.
    pub(super) fn ask_day(
        &self,
        desk: &mut dyn Desk,
        questionnaire: &Questionnaire,
    ) -> Result<String, CommandError> {
        let digest: String = questionnaire.digest.to_string().chars().take(8).collect();
        let sheet = format!("{} {} · {digest}", questionnaire.id, questionnaire.version);
        let help = self.words.fill("paper-day-help", &[("sheet", &sheet)]);
        let today = now().get(..10).unwrap_or_default().to_owned();
        let mut ask = Ask::new(self.words.say("paper-day"))
            .with_help(help.clone())
            .with_initial(today);
        loop {
            let Some(text) = desk.ask_line(&ask)? else {
                return Err(CommandError::Left);
            };
            match read_day(text.trim()) {
                Ok(day) => return Ok(day),
                Err(_) => {
                    ask = ask
                        .with_help(self.words.say("paper-day-again"))
                        .with_initial(text);
                }
            }
        }
    }

    /// Asks for the code that links the records of a family or group; `None` where it is left.
    pub(super) fn ask_group(&self, desk: &mut dyn Desk) -> Result<Option<GroupCode>, CommandError> {
        // A page as in the interview, where a number chooses: inquire's lists would search for it.
        let menu = Menu {
            title: self.words.say("group-ask"),
            options: ["group-new", "group-known", "group-none"]
                .map(|id| self.words.say(id))
                .to_vec(),
        };
        match desk.menu(&menu)? {
            Some(0) => return Ok(Some(new_code()?)),
            Some(1) => {}
            _ => return Ok(None),
        }
        let mut ask = Ask::personal(self.words.say("group-type"));
        loop {
            let Some(text) = desk.ask_line(&ask)? else {
                return Ok(None);
            };
            match GroupCode::read(&text) {
                Ok(code) => return Ok(Some(code)),
                Err(error) => {
                    let told = format!("{error}; {}", error.help());
                    let told = self.words.sentence(&told);
                    ask = ask.with_help(told).with_initial(text);
                }
            }
        }
    }
}
