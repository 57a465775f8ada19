//! What a class shows, to read.

use crate::cli::commands::present::page_width;
use crate::grammar::ChoiceId;
use crate::quiz::{Brought, Caution, Class, Form, Judges, Occasion, QuestionFigures};
use crate::report::Paper;
use crate::statistics::{Discrimination, Figure, GainBand};
use crate::words::Words;

use super::report_table::{discrimination_word, gain_word};

/// Returns the report.
pub(super) fn text(class: &Class<'_>, judges: Option<&Judges>, words: &Words) -> String {
    let told = Told { words };
    let mut paper = Paper::new(page_width());
    paper.heading(&class.bank.title);
    let sat = [Occasion::Before, Occasion::After].map(|occasion| class.sat(occasion).to_string());
    let [before, after] = sat.each_ref().map(String::as_str);
    let version = format!("{} {}", class.bank.id, class.bank.version);
    let values = [("bank", &*version), ("before", before), ("after", after)];
    paper.paragraph(&words.fill("quiz-report-sat", &values));
    if let Some(brought) = &class.brought {
        told.brought(&mut paper, brought);
    }
    told.passed(&mut paper, class, judges);
    told.open(&mut paper, class);
    if !class.cautions.is_empty() {
        paper.subheading(&words.say("quiz-report-cautions"));
        for caution in &class.cautions {
            paper.point(&told.caution(caution));
        }
    }
    paper.subheading(&words.say("quiz-report-questions"));
    paper.paragraph(&words.say("quiz-report-how"));
    for form in [Form::A, Form::B] {
        told.questions(&mut paper, class, form);
    }
    paper.into_text()
}

struct Told<'w> {
    words: &'w Words,
}

impl Told<'_> {
    fn brought(&self, paper: &mut Paper, brought: &Brought) {
        let words = self.words;
        let gains = &brought.gains;
        paper.subheading(&words.say("quiz-report-brought"));
        let (before, after) = (percent(gains.before), percent(gains.after));
        let values = [("before", &*before), ("after", &after)];
        paper.point(&words.count_with("quiz-report-means", gains.participants, &values));
        let band = |figure: Figure| {
            let word = figure.ok().map(GainBand::of).map(gain_word);
            word.map_or_else(String::new, |word| words.say(&format!("quiz-gain-{word}")))
        };
        let (gain, of_class) = (self.figure(gains.of_class), band(gains.of_class));
        let values = [("gain", &*gain), ("band", &of_class)];
        paper.point(&words.fill("quiz-report-gain-class", &values));
        let (gain, of_each) = (self.figure(gains.of_each), band(gains.of_each));
        let values = [("gain", &*gain), ("band", &of_each)];
        paper.point(&words.count_with("quiz-report-gain-each", gains.full_before, &values));
        let counts = [brought.signs.up, brought.signs.down, brought.signs.same];
        let [up, down, same] = counts.map(|count| count.to_string());
        let (signs, ranks) = (
            probability(brought.signs.probability),
            probability(brought.ranks.probability),
        );
        let values = [
            ("up", &*up),
            ("down", &down),
            ("same", &same),
            ("signs", &signs),
            ("ranks", &ranks),
        ];
        paper.point(&words.fill("quiz-report-tests", &values));
    }

    fn passed(&self, paper: &mut Paper, class: &Class<'_>, judges: Option<&Judges>) {
        let words = self.words;
        let Some(judges) = judges else {
            return;
        };
        paper.subheading(&words.say("quiz-report-mark"));
        if class.passed.is_empty() {
            paper.point(&words.say("quiz-report-mark-none"));
        }
        let on = judges.on.to_string();
        paper.paragraph(&words.fill("quiz-report-mark-on", &[("on", &*on)]));
        for passed in &class.passed {
            let (needed, all) = passed.needed;
            let counts = [
                needed,
                all,
                passed.sat,
                passed.reached,
                passed.reached_and_open,
            ];
            let [needed, all, sat, reached, open] = counts.map(|count| count.to_string());
            let mark = percent(passed.mark.mark);
            let values = [
                ("form", passed.form.word()),
                ("mark", &mark),
                ("needed", &needed),
                ("all", &all),
            ];
            let panel = passed.mark.judges;
            paper.point(&words.count_with("quiz-report-mark-form", panel, &values));
            if let Some(spread) = passed.mark.spread {
                let spread = [("spread", &*percent(spread))];
                paper.point_under(1, &words.fill("quiz-report-mark-spread", &spread));
            }
            let values = [("sat", &*sat), ("reached", &reached), ("open", &open)];
            paper.point_under(1, &words.fill("quiz-report-mark-reached", &values));
        }
    }

    fn open(&self, paper: &mut Paper, class: &Class<'_>) {
        if class.sat(Occasion::After) == 0 {
            return;
        }
        let words = self.words;
        paper.subheading(&words.say("quiz-report-open"));
        let open = class.open();
        if open.is_empty() {
            paper.point(&words.say("quiz-report-open-none"));
        }
        for (participant, questions) in open {
            let ids: Vec<&str> = questions.iter().map(|id| id.as_str()).collect();
            let values = [("participant", participant), ("questions", &ids.join(", "))];
            paper.point(&words.fill("quiz-report-open-of", &values));
        }
    }

    fn questions(&self, paper: &mut Paper, class: &Class<'_>, form: Form) {
        let own = class.questions.iter();
        let own = own.filter(|figures| figures.item.form == form);
        let mut asked = own
            .filter(|figures| figures.before.sat + figures.after.sat > 0)
            .peekable();
        if asked.peek().is_none() {
            return;
        }
        let words = self.words;
        paper.subheading(&words.fill("quiz-report-form", &[("form", form.word())]));
        for figures in asked {
            paper.point(&self.question(figures));
        }
    }

    fn question(&self, figures: &QuestionFigures<'_>) -> String {
        let words = self.words;
        let share = |figure: Figure, sat: usize| match figure {
            Ok(share) => {
                let (share, sat) = (percent(share), sat.to_string());
                let values = [("share", &*share), ("sat", &sat)];
                words.fill("quiz-report-share", &values)
            }
            Err(_) => words.say("quiz-report-nobody"),
        };
        let before = share(figures.before.figures.difficulty, figures.before.sat);
        let after = share(figures.after.figures.difficulty, figures.after.sat);
        let discrimination = match figures.discrimination() {
            Ok(figure) => {
                let word = discrimination_word(Discrimination::of(figure));
                let band = words.say(&format!("quiz-discrimination-{word}"));
                format!("{figure:.2} ({band})")
            }
            not => self.figure(not),
        };
        let gained = match figures.gained {
            Ok(gained) => format!("{:+.0}", gained * 100.0),
            not => self.figure(not),
        };
        let id = if figures.question.critical {
            format!("{} (!)", figures.question.id)
        } else {
            figures.question.id.to_string()
        };
        let values = [
            ("question", &*id),
            ("before", &before),
            ("after", &after),
            ("gained", &gained),
            ("discrimination", &discrimination),
        ];
        let mut line = words.fill("quiz-report-question", &values);
        if !figures.idle.is_empty() {
            let idle: Vec<&str> = figures.idle.iter().map(ChoiceId::as_str).collect();
            let choices = [("choices", &*idle.join(", "))];
            line.push(' ');
            line.push_str(&words.fill("quiz-report-idle", &choices));
        }
        if figures.left_open > 0 {
            line.push(' ');
            line.push_str(&words.count("quiz-report-left-open", figures.left_open));
        }
        line
    }

    fn caution(&self, caution: &Caution) -> String {
        let words = self.words;
        match caution {
            Caution::FewForQuestions { fewest } => words.count("quiz-caution-questions", *fewest),
            Caution::FewForGain { participants } => words.count("quiz-caution-gain", *participants),
            Caution::NobodyTwice => words.say("quiz-caution-nobody-twice"),
            Caution::SatOnce { participants } => words.count("quiz-caution-once", *participants),
            Caution::SameForm { participants } => {
                words.count("quiz-caution-same-form", *participants)
            }
            Caution::OneFormFirst { a, b } => {
                let (a, b) = (a.to_string(), b.to_string());
                words.fill("quiz-caution-one-form", &[("a", &*a), ("b", &b)])
            }
            Caution::SetAside { sittings } => words.count("quiz-caution-set-aside", *sittings),
        }
    }

    /// A figure, or that it is not applicable and why.
    fn figure(&self, figure: Figure) -> String {
        match figure {
            Ok(figure) => format!("{figure:.2}"),
            Err(why) => {
                let why = self.words.sentence(&why.to_string());
                self.words.fill("quiz-report-not", &[("why", &why)])
            }
        }
    }
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A probability as it is told: none is told as 0.
fn probability(share: f64) -> String {
    if share < 0.001 {
        "< 0.001".to_owned()
    } else {
        format!("{share:.3}")
    }
}
