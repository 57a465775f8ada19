//! What the process itself must not give away, and what must not end it without a word.

/// Prepares the process, before it does anything else.
pub(super) fn begin() {
    keep_memory_private();
    keep_files_private();
    outlive_a_limit();
}

/// Keeps the memory of this process out of core files, and out of other processes of the same
/// person. Where the system knows neither, nothing can be done; what is on disk stays sealed.
#[cfg(target_os = "linux")]
fn keep_memory_private() {
    use rustix::process::{DumpableBehavior, Resource, Rlimit};

    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    let _ = rustix::process::setrlimit(Resource::Core, none);
    let _ = rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable);
}

/// Other systems have ways of their own, which are not tried here.
#[cfg(not(target_os = "linux"))]
fn keep_memory_private() {}

/// Makes whatever is written readable for this user alone, exported pages too.
#[cfg(unix)]
fn keep_files_private() {
    use rustix::fs::Mode;

    rustix::process::umask(Mode::RWXG | Mode::RWXO);
}

/// Elsewhere files have the rights of the folder they are in.
#[cfg(not(unix))]
fn keep_files_private() {}

/// Has a limit on the size of files fail the write, which is then told, instead of ending the process.
#[cfg(unix)]
fn outlive_a_limit() {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    let nobody_looks = Arc::new(AtomicBool::new(false));
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, nobody_looks);
}

/// Other systems have no such limit.
#[cfg(not(unix))]
fn outlive_a_limit() {}
