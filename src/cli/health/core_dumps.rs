//! Whether a crash leaves a copy of the memory behind.

use super::finding::{Finding, State};

const CHECK: &str = "core-dumps";

/// What the system does with the memory of this process when it crashes.
#[cfg(target_os = "linux")]
pub(super) fn check() -> Finding {
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    let pattern = std::fs::read("/proc/sys/kernel/core_pattern").unwrap_or_default();
    let own = match dumpable_behavior() {
        Ok(DumpableBehavior::NotDumpable) => Own::Forbidden,
        _ => Own::Allowed,
    };
    let most = getrlimit(Resource::Core).current;
    judge(own, most, &String::from_utf8_lossy(&pattern))
}

/// Other systems have ways of their own, which are not asked here.
#[cfg(not(target_os = "linux"))]
pub(super) fn check() -> Finding {
    Finding::new(CHECK, State::Unknown, "doctor-core-unknown")
}

/// Whether the program could forbid that its memory is copied.
#[cfg(any(target_os = "linux", test))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Own {
    Forbidden,
    Allowed,
}

/// The limit holds for files alone: a collecting program is handed the memory whatever it says.
#[cfg(any(target_os = "linux", test))]
fn judge(own: Own, most: Option<u64>, pattern: &str) -> Finding {
    let collector = pattern.trim().strip_prefix('|');
    let collector = collector.and_then(|command| command.split_whitespace().next());
    match (
        own == Own::Allowed && (most != Some(0) || collector.is_some()),
        collector,
    ) {
        (true, _) => Finding::new(CHECK, State::Trouble, "doctor-core-dumped")
            .help("doctor-core-dumped-help"),
        (false, None) => Finding::new(CHECK, State::Well, "doctor-core-none"),
        (false, Some(collector)) => Finding::new(CHECK, State::Well, "doctor-core-collector").with(
            "collector",
            collector.rsplit('/').next().unwrap_or(collector),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_does_not_hold_back_a_collector() {
        let systemd = "|/usr/lib/systemd/systemd-coredump %P %u %g %s %t %c %h\n";
        let judged = |own, most, pattern| judge(own, most, pattern).fact;
        assert_eq!(
            judged(Own::Forbidden, Some(0), "core\n"),
            "doctor-core-none"
        );
        assert_eq!(judged(Own::Forbidden, None, "core"), "doctor-core-none");
        assert_eq!(
            judged(Own::Forbidden, Some(0), systemd),
            "doctor-core-collector"
        );
        assert_eq!(judged(Own::Allowed, Some(0), "core"), "doctor-core-none");
        assert_eq!(judged(Own::Allowed, Some(0), systemd), "doctor-core-dumped");
        assert_eq!(judged(Own::Allowed, None, "core"), "doctor-core-dumped");
        assert_eq!(judged(Own::Forbidden, Some(0), "|"), "doctor-core-none");
    }
}
