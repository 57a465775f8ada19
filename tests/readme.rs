//! The sessions in the README, run as they stand there.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test is to panic"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

/// One command of a session and what it is said to print.
struct Step {
    command: String,
    expected: Vec<String>,
}

/// The steps of all ```` ```console ```` blocks.
fn steps(readme: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for block in readme.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap();
        for line in block.lines() {
            if let Some(command) = line.strip_prefix("$ ") {
                steps.push(Step {
                    command: command.to_owned(),
                    expected: Vec::new(),
                });
            } else {
                steps.last_mut().unwrap().expected.push(line.to_owned());
            }
        }
    }
    steps
}

/// `[..]` stands for anything within a line.
fn line_fits(expected: &str, line: &str) -> bool {
    let mut parts = expected.split("[..]");
    let first = parts.next().unwrap();
    let Some(mut rest) = line.strip_prefix(first) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    if parts.is_empty() {
        return rest.is_empty();
    }
    for (at, part) in parts.iter().enumerate() {
        if at + 1 == parts.len() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(found) => rest = &rest[found + part.len()..],
            None => return false,
        }
    }
    true
}

/// `...` stands for any number of lines.
fn fits(expected: &[String], lines: &[&str]) -> bool {
    match expected.split_first() {
        None => lines.is_empty(),
        Some((first, rest)) if first == "..." => {
            (0..=lines.len()).any(|skipped| fits(rest, &lines[skipped..]))
        }
        Some((first, rest)) => lines
            .split_first()
            .is_some_and(|(line, after)| line_fits(first, line) && fits(rest, after)),
    }
}

#[test]
fn the_sessions_run_as_they_stand_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for name in ["questionnaires", "examples"] {
        let copied = Command::new("cp")
            .arg("-r")
            .arg(root.join(name))
            .arg(folder.path())
            .status()
            .unwrap();
        assert!(copied.success());
    }
    fs::write(
        folder.path().join("passphrase.txt"),
        "four words or even five\n",
    )
    .unwrap();
    let binary = Path::new(env!("CARGO_BIN_EXE_panah")).parent().unwrap();
    let path = format!("{}:{}", binary.display(), std::env::var("PATH").unwrap());
    let steps = steps(&readme);
    assert!(steps.len() >= 4, "the README has lost its sessions");
    for step in steps {
        let output = Command::new("sh")
            .args(["-c", &format!("{} 2>&1", step.command)])
            .current_dir(folder.path())
            .env("PATH", &path)
            .env("PANAH_DATA_DIR", folder.path().join("data"))
            .output()
            .unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        let mut expected = step.expected.clone();
        while expected.last().is_some_and(String::is_empty) {
            expected.pop();
        }
        let lines: Vec<&str> = printed.trim_end().lines().collect();
        assert!(
            fits(&expected, &lines),
            "`{}` printed:\n{printed}\nexpected:\n{}",
            step.command,
            expected.join("\n")
        );
    }
}
