//! What the process itself must not give away.

/// Keeps the memory of this process out of core files, and out of other processes of the same
/// person. Where the system knows neither, nothing can be done; what is on disk stays sealed.
#[cfg(target_os = "linux")]
pub(super) fn keep_memory_private() {
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
pub(super) fn keep_memory_private() {}
