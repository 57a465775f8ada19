//! Questions outside the interview, asked by inquire on the terminal.

use super::ask::Ask;
use super::edit::taken;
use super::labels::Labels;
use super::palette::Palette;
use super::reply::Interrupted;
use super::safe::safe;
use super::signals;
use super::typed::yes_or_no;
use inquire::error::InquireResult;
use inquire::ui::{Attributes, Color, RenderConfig, StyleSheet, Styled};
use inquire::{Select, Text};

/// How inquire asks here.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prompt<'a> {
    pub(super) labels: &'a Labels,
    pub(super) palette: Palette,
}

impl<'a> Prompt<'a> {
    /// Asks for a line of text; nothing on Esc or where nothing was typed.
    pub(super) fn line(self, ask: &Ask) -> Result<Option<String>, Interrupted> {
        Ok(self.text(ask)?.filter(|text| !text.is_empty()))
    }

    /// Asks for a line of text, which may be emptied; nothing on Esc.
    pub(super) fn text(self, ask: &Ask) -> Result<Option<String>, Interrupted> {
        let (question, help) = (safe(&ask.question), safe(&ask.help));
        let initial = taken(&ask.initial);
        let mut text = Text::new(&question)
            .with_initial_value(&initial)
            .with_render_config(self.look());
        if !help.is_empty() {
            text = text.with_help_message(&help);
        }
        let answer = waited(|| text.prompt_skippable())?;
        Ok(answer.map(|text| taken(&text)))
    }

    /// Asks to choose one of the options; nothing on Esc.
    pub(super) fn choose(
        self,
        ask: &Ask,
        options: &[String],
    ) -> Result<Option<usize>, Interrupted> {
        let question = safe(&ask.question);
        let help = [safe(&ask.help), safe(&self.labels.keys_choose)]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("  ");
        let options: Vec<String> = options.iter().map(|option| safe(option)).collect();
        let list = Select::new(&question, options)
            .with_page_size(10)
            .with_help_message(&help)
            .with_render_config(self.look());
        let answer = waited(|| list.raw_prompt_skippable())?;
        Ok(answer.map(|option| option.index))
    }

    /// Asks yes or no, in the officer's words, with no default; nothing on Esc.
    pub(super) fn confirm(self, ask: &Ask) -> Result<Option<bool>, Interrupted> {
        let question = format!(
            "{} ({}/{})",
            safe(&ask.question),
            safe(&self.labels.yes),
            safe(&self.labels.no)
        );
        let mut problem = String::new();
        loop {
            let help = if problem.is_empty() {
                safe(&ask.help)
            } else {
                problem
            };
            let mut text = Text::new(&question).with_render_config(self.look());
            if !help.is_empty() {
                text = text.with_help_message(&help);
            }
            let Some(answer) = waited(|| text.prompt_skippable())? else {
                return Ok(None);
            };
            if let Some(answer) = yes_or_no(&answer, self.labels) {
                return Ok(Some(answer));
            }
            problem = safe(&self.labels.yes_or_no);
        }
    }

    fn look(self) -> RenderConfig<'a> {
        let quiet = match self.palette {
            Palette::Coloured => StyleSheet::new().with_fg(Color::DarkCyan),
            Palette::Uncoloured => StyleSheet::new(),
        };
        let bold = StyleSheet::new().with_attr(Attributes::BOLD);
        RenderConfig::empty()
            .with_prompt_prefix(Styled::new("?").with_style_sheet(quiet))
            .with_answered_prompt_prefix(Styled::new(">").with_style_sheet(quiet))
            .with_highlighted_option_prefix(Styled::new(">").with_style_sheet(bold))
            .with_selected_option(Some(bold))
            .with_help_message(quiet)
            .with_canceled_prompt_indicator(Styled::new(&self.labels.left_open))
    }
}

fn waited<T>(prompt: impl FnOnce() -> InquireResult<Option<T>>) -> Result<Option<T>, Interrupted> {
    if signals::asked_to_stop() {
        return Err(Interrupted);
    }
    // Ctrl-C, a terminal that is gone, a write that fails: the officer can no longer be asked.
    signals::while_nobody_reads(prompt).map_err(|_| Interrupted)
}
