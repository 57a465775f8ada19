//! From starting the program to its first prompt, and to a finished assessment, as whole processes.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot begin has nothing to measure"
)]

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

use divan::Bencher;

fn main() {
    divan::main();
}

/// Up to the question for a passphrase, before any key is derived.
#[divan::bench(sample_count = 20)]
fn first_prompt(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    bencher.bench_local(|| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_panah"))
            .arg("--data-dir")
            .arg(folder.path().join("data"))
            .args(["--plain", "screen", "adult"])
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::new(child.stderr.take().unwrap())
            .read_line(&mut first)
            .unwrap();
        assert!(first.contains("passphrase"), "{first}");
        child.kill().unwrap();
        child.wait().unwrap();
    });
}

#[divan::bench(sample_count = 20)]
fn assess_an_answers_file(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_panah"))
            .args(["assess", "--json", "--answers"])
            .arg(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/examples/answers/brick-kiln.yaml"
            ))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut written = String::new();
        child
            .stdout
            .take()
            .unwrap()
            .read_to_string(&mut written)
            .unwrap();
        assert!(child.wait().unwrap().success());
        written.len()
    });
}
