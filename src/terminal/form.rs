//! One page being answered: a pure state machine, keys in, a reply out.

use super::edit::Edit;
use super::key::{Key, digit};
use super::list::{List, Typed};
use super::page::Entry;
use super::reply::{Reply, Unfinished};
use super::scroll::Scroll;
use std::collections::BTreeSet;

/// A page being answered.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) answer: Answer,
    pub(super) scroll: Scroll,
    pub(super) nudge: Option<Nudge>,
}

/// The answer as far as it has come.
#[derive(Debug)]
pub(super) enum Answer {
    Acknowledge,
    One(List),
    /// So many options; a number answers at once.
    Stroke(usize),
    Several(List, BTreeSet<usize>),
    Line(Edit),
    MaybeLine(Edit),
    Lines(Edit),
}

/// What has to come before Enter answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nudge {
    Choose,
    Mark,
    Type,
}

impl Form {
    /// Begins with what the entry brings along.
    pub(super) fn new(entry: &Entry) -> Self {
        let mut scroll = Scroll::default();
        let answer = match entry {
            Entry::Acknowledge => Answer::Acknowledge,
            Entry::One { options, chosen } => Answer::One(List::new(options.len(), *chosen)),
            Entry::Stroke { options } => Answer::Stroke(options.len()),
            Entry::Several { options, chosen } => Answer::Several(
                List::new(options.len(), None),
                chosen
                    .iter()
                    .copied()
                    .filter(|at| *at < options.len())
                    .collect(),
            ),
            Entry::Line { initial, .. } => Answer::Line(Edit::new(initial)),
            Entry::MaybeLine { initial, .. } => Answer::MaybeLine(Edit::new(initial)),
            Entry::Lines {
                so_far, initial, ..
            } => {
                scroll.at_end = !so_far.is_empty();
                Answer::Lines(Edit::new(initial))
            }
        };
        Self {
            answer,
            scroll,
            nudge: None,
        }
    }

    /// Follows one key; a reply ends the page.
    pub(super) fn press(&mut self, key: &Key) -> Option<Reply> {
        self.nudge = None;
        match key {
            Key::Escape => return Some(Reply::Menu(self.unfinished())),
            Key::PageUp => self.scroll.up(self.scroll.page),
            Key::PageDown => self.scroll.down(self.scroll.page),
            Key::Char('?') if !self.takes_text() => {
                return Some(Reply::Menu(self.unfinished()));
            }
            Key::Enter => return self.enter(),
            Key::Char(character) => {
                if let Answer::Stroke(count) = self.answer {
                    return struck(*character, count);
                }
                self.change(key);
            }
            _ => self.change(key),
        }
        None
    }

    fn takes_text(&self) -> bool {
        matches!(
            self.answer,
            Answer::Line(_) | Answer::MaybeLine(_) | Answer::Lines(_)
        )
    }

    fn enter(&mut self) -> Option<Reply> {
        let answered = match &self.answer {
            // Nothing is acknowledged that was not on the screen.
            Answer::Acknowledge if self.scroll.goes_on_below() => {
                self.scroll.down(self.scroll.page);
                return None;
            }
            Answer::Acknowledge => Ok(Reply::Acknowledged),
            Answer::One(list) => list.at().map(Reply::One).ok_or(Nudge::Choose),
            Answer::Stroke(_) => Err(Nudge::Choose),
            Answer::Several(_, marked) if marked.is_empty() => Err(Nudge::Mark),
            Answer::Several(_, marked) => Ok(Reply::Several(marked.iter().copied().collect())),
            Answer::Line(edit) => match edit.finished() {
                text if text.is_empty() => Err(Nudge::Type),
                text => Ok(Reply::Line(text)),
            },
            Answer::MaybeLine(edit) => Ok(Reply::Line(edit.finished())),
            Answer::Lines(edit) => match edit.finished() {
                text if text.is_empty() => Ok(Reply::Done),
                text => Ok(Reply::Line(text)),
            },
        };
        answered.map_err(|nudge| self.nudge = Some(nudge)).ok()
    }

    fn change(&mut self, key: &Key) {
        let is_list = matches!(self.answer, Answer::One(_) | Answer::Several(..));
        match (&mut self.answer, key) {
            (_, Key::Up) if !is_list => self.scroll.up(1),
            (_, Key::Down) if !is_list => self.scroll.down(1),
            (Answer::Acknowledge | Answer::Stroke(_), _) => {}
            // A number has marked its line already, and Space after it is no second thought.
            (Answer::Several(list, _), Key::Char(' ')) if list.typed().is_some() => {
                list.settle();
            }
            (Answer::Several(list, marked), Key::Char(' ')) => match list.settle() {
                Some(at) => turn(marked, at),
                None => self.nudge = Some(Nudge::Choose),
            },
            (Answer::Several(list, marked), Key::Char(character)) => {
                let before = list.typed();
                let typed = digit(*character).and_then(|value| list.digit(value));
                // What was marked as the beginning of this number was never meant.
                let meant = before.filter(|_| typed == Some(Typed::Longer));
                let now = list.typed().filter(|_| typed.is_some());
                for at in meant.into_iter().chain(now) {
                    turn(marked, at);
                }
            }
            (Answer::One(list) | Answer::Several(list, _), _) => list.press(key),
            (Answer::Line(edit) | Answer::MaybeLine(edit) | Answer::Lines(edit), _) => {
                edit.press(key);
            }
        }
    }

    fn unfinished(&self) -> Unfinished {
        match &self.answer {
            Answer::Acknowledge | Answer::Stroke(_) => Unfinished::default(),
            Answer::One(list) => Unfinished {
                text: String::new(),
                chosen: list.at().into_iter().collect(),
            },
            Answer::Several(_, marked) => Unfinished {
                text: String::new(),
                chosen: marked.iter().copied().collect(),
            },
            Answer::Line(edit) | Answer::MaybeLine(edit) | Answer::Lines(edit) => Unfinished {
                text: edit.text().to_owned(),
                chosen: Vec::new(),
            },
        }
    }
}

/// Returns the reply to a number that is struck; nothing where no option has it.
fn struck(character: char, count: usize) -> Option<Reply> {
    let place = digit(character)?.checked_sub(1)?;
    (place < count).then_some(Reply::One(place))
}

/// Marks a line, or takes its mark away.
fn turn(marked: &mut BTreeSet<usize>, at: usize) {
    if !marked.remove(&at) {
        marked.insert(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options() -> Vec<String> {
        ["With me", "Someone else", "Lost", "Other"]
            .map(String::from)
            .into()
    }

    fn one() -> Entry {
        Entry::One {
            options: options(),
            chosen: None,
        }
    }

    fn several() -> Entry {
        Entry::Several {
            options: options(),
            chosen: vec![],
        }
    }

    fn line(initial: &str) -> Entry {
        Entry::Line {
            initial: initial.into(),
            hint: String::new(),
        }
    }

    fn lines() -> Entry {
        Entry::Lines {
            so_far: vec![],
            initial: String::new(),
            hint: String::new(),
        }
    }

    /// Keys as text: `<` Escape, `>` Enter, `v` Down in lists, anything else itself.
    fn check(entry: &Entry, keys: &str, expected: Option<&Reply>) -> Form {
        let mut form = Form::new(entry);
        let mut reply = None;
        for key in keys.chars() {
            assert_eq!(reply, None, "answered before the keys ended: {keys}");
            reply = form.press(&match key {
                '<' => Key::Escape,
                '>' => Key::Enter,
                'v' => Key::Down,
                other => Key::Char(other),
            });
        }
        assert_eq!(reply.as_ref(), expected, "{keys}");
        form
    }

    #[test]
    fn a_bare_enter_answers_nothing() {
        assert_eq!(check(&one(), ">", None).nudge, Some(Nudge::Choose));
        assert_eq!(check(&several(), ">", None).nudge, Some(Nudge::Mark));
        assert_eq!(check(&several(), "v>", None).nudge, Some(Nudge::Mark));
        assert_eq!(check(&several(), " ", None).nudge, Some(Nudge::Choose));
        assert_eq!(check(&line(""), "  >", None).nudge, Some(Nudge::Type));
        assert_eq!(check(&one(), ">v", None).nudge, None);
    }

    #[test]
    fn answers_are_chosen_marked_and_typed() {
        check(&Entry::Acknowledge, ">", Some(&Reply::Acknowledged));
        check(&one(), "2>", Some(&Reply::One(1)));
        check(&one(), "vv>", Some(&Reply::One(1)));
        check(&several(), "3 1 >", Some(&Reply::Several(vec![0, 2])));
        check(&several(), "3 1 3 >", Some(&Reply::Several(vec![0])));
        check(&line("12"), "3>", Some(&Reply::Line("123".into())));
        check(&lines(), "ok?>", Some(&Reply::Line("ok?".into())));
        check(&lines(), ">", Some(&Reply::Done));
    }

    #[test]
    fn a_stroke_answers_at_once_and_nothing_else_does() {
        let stroke = Entry::Stroke { options: options() };
        check(&stroke, "2", Some(&Reply::One(1)));
        check(&stroke, "۳", Some(&Reply::One(2)));
        check(&stroke, "9x0", None);
        assert_eq!(check(&stroke, ">", None).nudge, Some(Nudge::Choose));
        check(&stroke, "?", Some(&Reply::Menu(Unfinished::default())));
    }

    #[test]
    fn a_number_marks_its_line_at_once() {
        check(&several(), "31>", Some(&Reply::Several(vec![0, 2])));
        check(&several(), "313>", Some(&Reply::Several(vec![0])));
        check(&several(), "3 v >", Some(&Reply::Several(vec![2, 3])));
        assert_eq!(check(&several(), "9>", None).nudge, Some(Nudge::Mark));
        // Of two digits the first was the beginning of the number.
        let twelve = Entry::Several {
            options: vec![String::new(); 12],
            chosen: vec![0],
        };
        check(&twelve, "12>", Some(&Reply::Several(vec![0, 11])));
        check(&twelve, "1 12>", Some(&Reply::Several(vec![11])));
        check(&twelve, "2>", Some(&Reply::Several(vec![0, 1])));
    }

    #[test]
    fn a_line_that_may_be_left_out_takes_enter_alone() {
        let maybe = |initial: &str| Entry::MaybeLine {
            initial: initial.into(),
            hint: String::new(),
        };
        check(&maybe(""), " >", Some(&Reply::Line(String::new())));
        check(&maybe("a"), "b>", Some(&Reply::Line("ab".into())));
        let unfinished = Unfinished {
            text: "half".into(),
            chosen: vec![],
        };
        check(&maybe(""), "half<", Some(&Reply::Menu(unfinished.clone())));
        let resumed = maybe("").resumed(&unfinished);
        check(&resumed, "?>", Some(&Reply::Line("half?".into())));
    }

    #[test]
    fn an_earlier_answer_can_be_kept() {
        let entry = Entry::One {
            options: options(),
            chosen: Some(2),
        };
        check(&entry, ">", Some(&Reply::One(2)));
        let entry = Entry::Several {
            options: options(),
            chosen: vec![3, 9],
        };
        check(&entry, ">", Some(&Reply::Several(vec![3])));
    }

    #[test]
    fn the_menu_gives_back_what_was_begun() {
        for (entry, keys) in [(line(""), "half a wo<"), (lines(), "half a wo<")] {
            let unfinished = Unfinished {
                text: "half a wo".into(),
                chosen: vec![],
            };
            check(&entry, keys, Some(&Reply::Menu(unfinished.clone())));
            let resumed = entry.resumed(&unfinished);
            check(&resumed, "rd>", Some(&Reply::Line("half a word".into())));
        }
        let unfinished = Unfinished {
            text: String::new(),
            chosen: vec![1, 2],
        };
        check(&several(), "2 3 ?", Some(&Reply::Menu(unfinished.clone())));
        check(
            &several().resumed(&unfinished),
            "1 >",
            Some(&Reply::Several(vec![0, 1, 2])),
        );
        check(&one(), "<", Some(&Reply::Menu(Unfinished::default())));
    }

    #[test]
    fn nothing_unseen_is_acknowledged() {
        let mut form = Form::new(&Entry::Acknowledge);
        form.scroll.fit(25, 10);
        assert_eq!(form.press(&Key::Enter), None);
        assert_eq!(form.scroll.fit(25, 10), 9);
        assert_eq!(form.press(&Key::Enter), None);
        assert_eq!(form.press(&Key::Enter), Some(Reply::Acknowledged));
        assert!(form.scroll.goes_on_above() && !form.scroll.goes_on_below());
    }

    #[test]
    fn the_latest_words_are_in_sight() {
        let entry = Entry::Lines {
            so_far: vec!["a".into()],
            initial: String::new(),
            hint: String::new(),
        };
        let mut form = Form::new(&entry);
        assert_eq!(form.scroll.fit(30, 10), 20);
        form.press(&Key::PageUp);
        assert_eq!(form.scroll.fit(30, 10), 11);
    }
}
