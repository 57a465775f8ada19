//! Whether somebody has shown what the course's rule asks, and what is lacking in words.

use crate::cli::error::CommandError;
use crate::cli::output;
use crate::course::{Course, MemberCode, Performance, Requirement};
use crate::words::Words;

/// Returns how many exercises somebody has passed as the course's rule asks; tells what is lacking where
/// something is.
pub(super) fn earned(
    course: &Course,
    participant: &MemberCode,
    words: &Words,
) -> Result<u16, CommandError> {
    let performance = Performance::of(course, participant);
    if !performance.is_fulfilled() {
        let lacking = performance.lacking.iter();
        let lacking: Vec<String> = lacking.map(|one| told(one, words)).collect();
        output::talk(&lacking.join("\n"));
        return Err(CommandError::failed(
            format!(
                "a certificate is for what was shown, and `{participant}` has not shown yet what the course's rule asks"
            ),
            "what is lacking stands above; it can be shown in another exercise, and brought in with `panah course add`",
        ));
    }
    let passed = performance.fulfilled.iter().find_map(|one| match one {
        Requirement::Exercises { passed, .. } => u16::try_from(*passed).ok(),
        _ => None,
    });
    passed.filter(|passed| *passed > 0).ok_or_else(|| {
        CommandError::failed(
            format!(
                "a certificate is for what was shown, and `{participant}` has passed no exercise"
            ),
            "have an exercise held and handed in, whatever the course's rule asks",
        )
    })
}

/// Says one thing that is lacking.
fn told(requirement: &Requirement, words: &Words) -> String {
    let of = |id: &str, passed: usize, of: usize| {
        let (passed, of) = (passed.to_string(), of.to_string());
        words.fill(id, &[("passed", &passed), ("of", &of)])
    };
    match requirement {
        Requirement::Exercises { passed, of: all } => {
            of("certificate-lacks-exercises", *passed, *all)
        }
        Requirement::WithoutSigns { passed, of: all } => {
            of("certificate-lacks-without-signs", *passed, *all)
        }
        Requirement::LastWithoutViolation { seen } if seen.is_empty() => {
            words.say("certificate-lacks-last")
        }
        Requirement::LastWithoutViolation { seen } => {
            let seen = seen.iter();
            let seen = seen.map(|one| words.say(&format!("observe-violation-{}", one.word())));
            let seen: Vec<String> = seen.collect();
            words.fill("certificate-lacks-harmless", &[("what", &seen.join("; "))])
        }
        Requirement::ObserversAgree { observers } => {
            let codes: Vec<&str> = observers.iter().map(MemberCode::as_str).collect();
            words.fill(
                "certificate-lacks-agreement",
                &[("codes", &codes.join(", "))],
            )
        }
        Requirement::QuizMark { right: None, .. } | Requirement::QuizCriticals { open: None } => {
            words.say("certificate-lacks-quiz")
        }
        Requirement::QuizMark {
            right: Some(right),
            needed,
        } => of("certificate-lacks-mark", *right, *needed),
        Requirement::QuizCriticals { open: Some(open) } => {
            words.count("certificate-lacks-criticals", *open)
        }
    }
}
