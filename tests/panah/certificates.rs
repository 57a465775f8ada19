//! Certificates: issued for what was shown and for nothing else, checked from the file and from the code
//! that is printed, and refused where anything in them was changed.

use std::fs;
use std::path::{Path, PathBuf};

use panah::cli::Library;
use panah::course::certificate::{Certificate, CertificateNumber, PaperCode, Typing, Verifying};
use panah::course::{
    Body, CalledIds, CourseId, CourseResult, Definition, Exercise, Member, MemberCode,
    PerformanceRule, PlayedBy, Role, Sign,
};
use panah::grammar::{CaseId, Day, Digest, IndicatorId, PathwayId, Urgency};
use panah::practice::{Decided, ObservedCase, QuestionType, Violation};
use panah::report;
use panah::vault::{
    DataFolder, Mode, Passphrase, Ticket, Vault, certificate_note, issuer_of, prove_certificate,
};
use panah::words::{Tongue, Words};

use crate::printed::{on_paper, unescaped};
use crate::seat::{ENTER, Machine, PASSPHRASE, Ran, one_line};

const HOLDER: &str = "A. Holder of the Second Watch";
const ISSUER: &str = "Training wing (example)";
const TRAINING: [&str; 2] = ["--passphrase-file", "-"];

fn code(text: &str) -> MemberCode {
    MemberCode::read(text).unwrap()
}

/// An exercise that passed, of a case with a sign or of one without any.
fn exercise(case: &str, is_there: bool) -> Exercise {
    let right = Decided {
        pathway: PathwayId::new("inform"),
        urgency: Urgency::Normal,
    };
    Exercise {
        case: ObservedCase {
            id: CaseId::new(case),
            version: "1.0.0".to_owned(),
            sha256: Library::built_in()
                .case_digests()
                .remove(&CaseId::new(case))
                .unwrap_or_else(|| "00".repeat(32)),
        },
        seed: 1,
        by: PlayedBy::Hand,
        passed: true,
        signs: vec![Sign {
            sign: IndicatorId::new("papers_kept"),
            there: is_there,
            marked: is_there,
            lost: None,
        }],
        gates: Vec::new(),
        questions: vec![QuestionType::Open],
        violations: Vec::new(),
        unheeded: 0,
        decided: Some(right.clone()),
        right,
        called: CalledIds::default(),
    }
}

/// Makes the folder of a course in which P01 has handed in these exercises, and P02 none.
fn course(machine: &Machine, exercises: &[Exercise]) -> PathBuf {
    course_on(machine, exercises, "2026-11-05")
}

/// Makes such a folder; what was handed in is dated so.
fn course_on(machine: &Machine, exercises: &[Exercise], day: &str) -> PathBuf {
    let folder = machine.everything().join("course");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(folder.join("results")).unwrap();
    let id = CourseId::read("0af").unwrap();
    let tickets = ["P01", "P02"].map(|code| Ticket::make("0af", "A course", code).unwrap());
    let members = tickets.iter().map(|ticket| Member {
        code: code(ticket.code()),
        role: Role::Participant,
        key: ticket.verifier().unwrap().to_string(),
    });
    let definition = Definition {
        panah: Definition::FORM.to_owned(),
        id: id.clone(),
        title: "Screening at the border".to_owned(),
        made: "2026-11-02".to_owned(),
        hours: Some(24),
        modules: vec!["Meeting somebody".to_owned(), "Whom to call".to_owned()],
        cases: Vec::new(),
        certificate: PerformanceRule::default(),
        members: members.collect(),
    };
    fs::write(folder.join("course.json"), definition.to_json()).unwrap();
    for (at, exercise) in exercises.iter().enumerate() {
        let result = CourseResult {
            course: id.clone(),
            participant: code("P01"),
            at: format!("{day}T10:{at:02}:00Z"),
            body: Body::Exercise(exercise.clone()),
        };
        let signed = tickets[0].sign_result(&result).unwrap();
        let name = Digest::of(signed.as_bytes());
        fs::write(folder.join(format!("results/{name}.result")), signed).unwrap();
    }
    folder
}

fn shown() -> [Exercise; 2] {
    [exercise("brick-maker", true), exercise("first-case", false)]
}

fn issue(machine: &Machine, folder: &Path, more: &[&str]) -> Ran {
    let folder = folder.to_str().unwrap();
    let arguments = ["certificate", "issue", folder, "P01", "--holder", HOLDER];
    let arguments = [&arguments[..], &["--issuer-name", ISSUER], &TRAINING, more];
    machine.run(&arguments.concat(), &format!("{PASSPHRASE}\n"))
}

/// A machine on which a certificate was issued, with its file and its page.
fn issued() -> (Machine, PathBuf, PathBuf) {
    let machine = Machine::bare();
    let folder = course(&machine, &shown());
    let [file, page] = ["p01.certificate", "p01.html"].map(|name| machine.everything().join(name));
    let output = [
        "--output",
        file.to_str().unwrap(),
        "--page",
        page.to_str().unwrap(),
    ];
    let ran = issue(&machine, &folder, &output);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    (machine, file, page)
}

fn verify(machine: &Machine, more: &[&str]) -> Ran {
    machine.run(&[&["certificate", "verify"], more].concat(), "")
}

fn issuer_key(machine: &Machine) -> String {
    let arguments = [&["certificate", "issuer"][..], &TRAINING].concat();
    let ran = machine.run(&arguments, &format!("{PASSPHRASE}\n"));
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains(ISSUER), "{}", ran.err);
    ran.out.trim().to_owned()
}

fn read(note: &[u8]) -> Option<(Certificate, PaperCode)> {
    let proved = prove_certificate(note, |text| Some(Certificate::read(text).ok()?.verifier));
    let proved = proved.ok()?;
    let certificate = Certificate::read(&proved.text).ok()?;
    let verifying = Verifying {
        key: proved.key,
        signature: proved.signature,
    };
    let code = PaperCode::of(&certificate, &verifying).unwrap();
    Some((certificate, code))
}

/// Whether a code stands for a certificate that proves itself.
fn holds(code: &PaperCode) -> bool {
    let Ok((certificate, verifying)) = code.certificate(|key| issuer_of(key).to_string()) else {
        return false;
    };
    let Verifying { key, signature } = verifying;
    read(certificate_note(&certificate.text(), &key, &signature).as_bytes()).is_some()
}

#[test]
fn what_is_lacking_is_told_and_nothing_overrides_it() {
    let machine = Machine::bare();
    let file = machine.everything().join("no.certificate");
    let mut harmful = exercise("z", true);
    harmful.passed = false;
    harmful.violations = vec![Violation::Promise];
    let [with, without] = shown();
    for (exercises, told) in [
        (vec![], "exercises passed, each of another case: 0 of 2"),
        (vec![with.clone()], "each of another case: 1 of 2"),
        (vec![with.clone()], "in cases without any sign: 0 of 1"),
        (
            vec![with, without, harmful],
            "A promise that nobody can keep",
        ),
    ] {
        let folder = course(&machine, &exercises);
        let ran = issue(&machine, &folder, &["--output", file.to_str().unwrap()]);
        assert_eq!(ran.code, Some(1), "{}", ran.err);
        assert!(ran.err.contains(told), "{told}\n{}", ran.err);
        assert!(!file.exists());
        assert!(ran.out.is_empty(), "{}", ran.out);
    }
    let folder = course(&machine, &shown());
    let folder = folder.to_str().unwrap();
    let nobody = ["certificate", "issue", folder, "P09", "--holder", HOLDER];
    assert_eq!(machine.run(&nobody, "").code, Some(2));
    // A name that can stand on no certificate is not kept.
    let unfit = [&["certificate", "issuer", "--name", " "][..], &TRAINING].concat();
    let ran = machine.run(&unfit, &format!("{PASSPHRASE}\n"));
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    let plain = [&["certificate", "issuer"][..], &TRAINING].concat();
    let ran = machine.run(&plain, &format!("{PASSPHRASE}\n"));
    assert!(
        ran.err.contains("No certificate was issued here yet"),
        "{}",
        ran.err
    );
}

#[test]
fn a_result_that_was_changed_gives_nobody_a_certificate() {
    let machine = Machine::bare();
    let folder = course(&machine, &shown());
    let path = files(&folder.join("results")).pop().unwrap();
    let changed = fs::read_to_string(&path)
        .unwrap()
        .replace("\"passed\":true", "\"passed\":false");
    let name = format!("{}.result", Digest::of(changed.as_bytes()));
    fs::remove_file(&path).unwrap();
    fs::write(folder.join("results").join(&name), changed).unwrap();
    let ran = issue(&machine, &folder, &[]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(ran.err.contains(&name), "{}", ran.err);
    assert!(ran.out.is_empty());
}

#[test]
fn a_certificate_is_checked_with_its_issuers_key_and_names_stand_on_it_alone() {
    let (machine, file, page) = issued();
    let file = file.to_str().unwrap();
    let key = issuer_key(&machine);
    let key_file = machine.everything().join("issuer.key");
    fs::write(&key_file, format!("{key}\n")).unwrap();
    let fingerprint = key.parse::<panah::vault::Verifier>().unwrap().fingerprint();
    for issuer in [
        &key,
        key_file.to_str().unwrap(),
        &fingerprint,
        &fingerprint.to_uppercase(),
    ] {
        let ran = verify(&machine, &[file, "--issuer", issuer]);
        assert_eq!(ran.code, Some(0), "{issuer}: {}", ran.err);
        for told in [
            "Whole",
            &fingerprint,
            HOLDER,
            ISSUER,
            "Valid until",
            "Whom to call",
        ] {
            assert!(ran.out.contains(told), "{told}\n{}", ran.out);
        }
        assert!(!ran.out.contains("NOT"), "{}", ran.out);
    }
    let unknown = verify(&machine, &[file]);
    assert_eq!(unknown.code, Some(1));
    assert!(
        unknown.out.contains("NOT shown: who issued it"),
        "{}",
        unknown.out
    );
    assert!(unknown.out.contains(&fingerprint), "{}", unknown.out);
    let stranger = Machine::bare();
    let other = [&["certificate", "issuer"][..], &TRAINING].concat();
    let other = stranger.run(&other, &format!("{PASSPHRASE}\n")).out;
    let ran = verify(&machine, &[file, "--issuer", other.trim()]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("another key"), "{}", ran.err);
    assert!(ran.out.is_empty(), "{}", ran.out);
    let ran = verify(&machine, &[file, "--issuer", file]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("holds no key"), "{}", ran.err);
    let json = verify(&machine, &[file, "--issuer", &key, "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["time"], "valid");
    assert_eq!(json["certificate"]["holder"], HOLDER);
    // The name is nowhere in the course, nor in the clear in the vault.
    for entry in files(&machine.everything().join("course"))
        .iter()
        .chain(&files(&machine.data()))
    {
        let bytes = fs::read(entry).unwrap();
        let found = bytes
            .windows(HOLDER.len())
            .any(|part| part == HOLDER.as_bytes());
        assert!(!found, "{}", entry.display());
    }
    // No mark of any kind stands on it.
    let shown = fs::read_to_string(&page).unwrap() + &fs::read_to_string(file).unwrap();
    for word in ["score", "grade", "percent", "rank", "band"] {
        assert!(!shown.to_lowercase().contains(word), "{word}");
    }
    // The audit log of the exercises notes that one was signed.
    let again = machine.run(&["certificate", "print", file], "");
    assert_eq!(again.out, fs::read_to_string(&page).unwrap());
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let inside = entries.flat_map(|path| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    });
    inside.collect()
}

#[test]
fn no_byte_of_a_file_can_be_changed() {
    let (machine, file, _) = issued();
    let whole = fs::read(&file).unwrap();
    assert!(read(&whole).is_some());
    for at in 0..whole.len() {
        for byte in [whole[at] ^ 1, whole[at] ^ 0x20, b' ', b'\n', 0, 0xff] {
            let mut changed = whole.clone();
            changed[at] = byte;
            assert_eq!(read(&changed).is_some(), changed == whole, "{at} {byte}");
        }
    }
    for at in [40, 200, whole.len() - 10] {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        fs::write(&file, changed).unwrap();
        let ran = verify(&machine, &[file.to_str().unwrap()]);
        assert_eq!(ran.code, Some(1));
        assert!(
            ran.err.contains("not a certificate as its issuer wrote it"),
            "{}",
            ran.err
        );
        assert!(ran.out.is_empty());
    }
}

/// The lines of the code as a page prints them, with their numbers.
fn printed_lines(page: &str) -> Vec<String> {
    let rows = page.split("<tr><th>").skip(1);
    let rows = rows.map(|row| {
        let row = row.split("</td>").next().unwrap();
        unescaped(&row.replace("</th><td>", "  "))
    });
    rows.collect()
}

#[test]
fn the_code_on_the_page_proves_what_the_file_does() {
    let (machine, file, page) = issued();
    let lines = printed_lines(&fs::read_to_string(&page).unwrap());
    assert!(lines.len() < 20, "{} lines to type", lines.len());
    assert!(lines.iter().all(|line| line.len() <= 36), "{lines:#?}");
    let key = issuer_key(&machine);
    let typed = machine.everything().join("typed.txt");
    let spelt = lines.iter().map(|line| {
        let (number, letters) = line.split_once("  ").unwrap();
        format!("{number}: {}", letters.to_lowercase().replace('0', "o"))
    });
    let spelt: Vec<String> = spelt.collect();
    fs::write(&typed, spelt.join("\r\n")).unwrap();
    let typed = typed.to_str().unwrap();
    let from_file = verify(&machine, &[file.to_str().unwrap(), "--issuer", &key]);
    let from_code = verify(&machine, &["--issuer", &key, "--code", typed]);
    assert_eq!(from_code.code, Some(0), "{}", from_code.err);
    assert_eq!(from_code.out, from_file.out);
    let piped = ["certificate", "verify", "--issuer", &key, "--code"];
    assert_eq!(machine.run(&piped, &lines.join("\n")).out, from_file.out);
    let (_, code) = read(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(machine.run(&piped, &code.joined()).out, from_file.out);
    let mut wrong = lines.clone();
    let letter = wrong[4].pop().unwrap();
    wrong[4].push(if letter == '7' { '8' } else { '7' });
    let refused = machine.run(&piped, &wrong.join("\n"));
    assert_eq!(refused.code, Some(1));
    assert!(
        refused.err.contains("line 5 is not as it is printed"),
        "{}",
        refused.err
    );
    wrong.remove(4);
    let refused = machine.run(&piped, &wrong.join("\n"));
    assert!(refused.err.contains("line 5 is missing"), "{}", refused.err);
}

/// Somebody who changes a letter and makes the line's check letter fit is refused by the signature, at
/// every place of the code.
#[test]
fn no_letter_of_a_code_can_be_changed_even_with_a_check_letter_that_fits() {
    let (_machine, file, _) = issued();
    let (_, code) = read(&fs::read(&file).unwrap()).unwrap();
    assert!(holds(&code));
    let lines = code.lines();
    let letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut tried = 0;
    for (at, line) in lines.iter().enumerate() {
        let places: Vec<usize> = line.match_indices(|c| c != ' ').map(|(at, _)| at).collect();
        for place in &places[..places.len() - 1] {
            let other = letters
                .chars()
                .find(|c| !line[*place..].starts_with(*c))
                .unwrap();
            let mut changed = line.clone();
            changed.replace_range(*place..=*place, &other.to_string());
            let fits = letters.chars().find_map(|check| {
                changed.pop();
                changed.push(check);
                let mut whole = lines.clone();
                whole[at].clone_from(&changed);
                PaperCode::read(&whole.join("\n")).ok()
            });
            // What says how long the code is can lead to none.
            if let Some(code) = fits {
                assert!(!holds(&code), "line {} place {place}", at + 1);
                tried += 1;
            }
        }
    }
    assert!(tried > 280, "{tried}");
}

#[test]
fn a_code_is_typed_line_by_line_and_a_wrong_line_alone_is_typed_again() {
    let (machine, file, _) = issued();
    let (_, code) = read(&fs::read(&file).unwrap()).unwrap();
    let key = issuer_key(&machine);
    let mut seat = machine.seat(&["certificate", "verify", "--issuer", &key, "--code"]);
    let lines = code.lines();
    for (at, line) in lines.iter().enumerate() {
        let number = at + 1;
        if number == 1 {
            seat.sees("Line 1 of the code");
        } else {
            seat.sees(&format!("Line {number} of {}", lines.len()));
        }
        if number == 3 {
            seat.types(&format!("{}U{ENTER}", &line[1..]));
            seat.sees("line 3 has `U` in it");
        }
        seat.types(&format!("{}{ENTER}", line.replace(' ', "").to_lowercase()));
    }
    seat.sees("Whole: nothing in it was changed");
    seat.sees(HOLDER);
    assert_eq!(seat.ends(), 0);
}

fn day(text: &str) -> Day {
    Day::read(text).unwrap()
}

/// A certificate with these days and names, signed by a vault of its own.
fn signed(home: &Path, change: impl Fn(&mut Certificate)) -> String {
    let folder = DataFolder::at(home.join("vault"), Mode::Training).unwrap();
    let words = Passphrase::typed(PASSPHRASE.to_owned()).unwrap();
    let vault = if Vault::exists(&folder).unwrap() {
        Vault::unlock(&folder, &words).ok().unwrap()
    } else {
        Vault::create(&folder, &words).ok().unwrap()
    };
    let mut certificate = sample(vault.certificate_verifier().unwrap().to_string());
    change(&mut certificate);
    vault.sign_certificate(&certificate.text()).unwrap()
}

fn sample(verifier: String) -> Certificate {
    Certificate {
        course: "Screening at the border".to_owned(),
        exercises: 2,
        first_day: day("2026-11-02"),
        holder: HOLDER.to_owned(),
        hours: 24,
        issued: day("2026-11-05"),
        issuer: ISSUER.to_owned(),
        last_day: day("2026-11-05"),
        modules: vec!["Meeting somebody".to_owned(), "Whom to call".to_owned()],
        number: CertificateNumber::of_random([9, 8, 7, 6, 5, 4]),
        valid_until: day("2083-12-31"),
        verifier,
    }
}

#[test]
fn an_expired_one_and_one_of_a_day_to_come_are_told_and_fail() {
    let machine = Machine::bare();
    let file = machine.everything().join("one.certificate");
    for (from, until, told, time) in [
        (
            "2026-11-05",
            "2083-12-31",
            "Valid until 2083-12-31",
            "valid",
        ),
        (
            "2020-01-05",
            "2022-01-05",
            "EXPIRED: it was valid until 2022-01-05",
            "expired",
        ),
        (
            "2083-01-01",
            "2083-12-31",
            "NOT VALID YET",
            "issued_in_the_future",
        ),
    ] {
        let note = signed(machine.everything(), |one| {
            (one.issued, one.valid_until) = (day(from), day(until));
        });
        let (certificate, _) = read(note.as_bytes()).unwrap();
        fs::write(&file, note).unwrap();
        let issuer = ["--issuer", &certificate.verifier];
        let file = file.to_str().unwrap();
        let ran = verify(&machine, &[&[file][..], &issuer].concat());
        assert!(ran.out.contains(told), "{}", ran.out);
        assert_eq!(ran.code, Some(i32::from(time != "valid")), "{}", ran.out);
        let json = verify(&machine, &[&[file, "--json"][..], &issuer].concat());
        assert!(json.out.contains(time), "{}", json.out);
    }
}

#[test]
fn hostile_files_are_refused_in_one_sentence() {
    let machine = Machine::bare();
    let file = machine.everything().join("hostile");
    let named = |name: &str| signed(machine.everything(), |one| name.clone_into(&mut one.holder));
    let turned = named("A\u{202e}B").into_bytes();
    let broken = named("A\nValid until 2099").into_bytes();
    let escaped = named("\u{1b}[2J").into_bytes();
    let whole = named("A name").into_bytes();
    let with_mark = [b"\xef\xbb\xbf", &whole[..]].concat();
    let deep = format!("panah/certificate/v1\n{}\n\n— a b\n", "[".repeat(50_000)).into_bytes();
    let random: Vec<u8> = (0..5000_u32).map(|at| (at * at % 251) as u8).collect();
    for bytes in [
        Vec::new(),
        vec![b'A'; 1 << 20],
        vec![0; 1000],
        random,
        deep,
        turned,
        broken,
        escaped,
        with_mark,
        [&whole[..], &whole].concat(),
    ] {
        fs::write(&file, &bytes).unwrap();
        for arguments in [
            &[file.to_str().unwrap()][..],
            &["--code", file.to_str().unwrap()],
        ] {
            let ran = verify(&machine, arguments);
            assert_eq!(ran.code, Some(1), "{}", ran.err);
            assert!(ran.out.is_empty(), "{}", ran.out);
            assert_eq!(ran.err.lines().count(), 2, "{}", ran.err);
            assert!(!ran.err.contains(['\u{202e}', '\u{1b}']), "{}", ran.err);
        }
    }
    fs::write(&file, &whole).unwrap();
    assert!(
        verify(&machine, &[file.to_str().unwrap()])
            .out
            .contains("Whole")
    );
    let folder = verify(&machine, &[machine.everything().to_str().unwrap()]);
    assert_eq!(folder.code, Some(1));
    assert_eq!(verify(&machine, &[]).code, Some(2));
}

#[test]
fn one_sheet_of_paper_holds_it_in_both_languages_whatever_the_name() {
    let home = tempfile::tempdir().unwrap();
    let long = "Muhammad ".repeat(8) + "Abdullah";
    let modules: Vec<String> = (1..=8)
        .map(|at| format!("Module {at}, of the interview"))
        .collect();
    let urdu = "سرحد پر جانچ کی بات چیت اور ضروریات".to_owned();
    let most: Vec<String> = (1..=12).map(|at| format!("{at} {urdu}")).collect();
    for (name, holder, modules) in [
        ("short", HOLDER, &modules[..2]),
        ("long", &long, &modules[..]),
        ("urdu", "نام سندِ مثال", &modules[..3]),
        ("most", &[&urdu[..]; 2].join(" "), &most[..]),
    ] {
        let note = signed(home.path(), |one| {
            holder.clone_into(&mut one.holder);
            one.modules = modules.to_vec();
            if name == "most" {
                one.course = [&urdu[..]; 2].join("، ");
                one.issuer.clone_from(&long);
            }
        });
        let (certificate, code) = read(note.as_bytes()).unwrap();
        for tongue in [Tongue::English, Tongue::Urdu] {
            let words = Words::of(tongue);
            let page = report::certificate_page(&certificate, &code, &words).unwrap();
            assert!(
                !page.contains("<script")
                    && !page.contains("http://")
                    && !page.contains("https://")
            );
            assert!(unescaped(&page).contains(holder));
            let lines = printed_lines(&page);
            assert_eq!(PaperCode::read(&lines.join("\n")).unwrap(), code);
            let is_carried = page.contains("@font-face");
            assert_eq!(
                is_carried,
                tongue == Tongue::Urdu || ["urdu", "most"].contains(&name)
            );
            let Some(sheets) = on_paper(name, &page) else {
                return;
            };
            assert_eq!(sheets.len(), 1, "{name} {tongue:?}");
            // Nothing stands on the frame, which is 11 mm from the edge at its widest.
            for (edge, least, most) in [
                ("yMin", 31.0, 811.0),
                ("yMax", 31.0, 811.0),
                ("xMin", 31.0, 564.0),
                ("xMax", 31.0, 564.0),
            ] {
                for place in sheets[0].split(&format!("{edge}=\"")).skip(1) {
                    let place: f64 = place.split('"').next().unwrap().parse().unwrap();
                    assert!(
                        (least..=most).contains(&place),
                        "{name} {tongue:?} {edge} {place}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_square_holds_the_whole_code() {
    let home = tempfile::tempdir().unwrap();
    let note = signed(home.path(), |_| {});
    let (_, code) = read(note.as_bytes()).unwrap();
    let mut typing = Typing::default();
    typing.line(&code.joined().to_lowercase()).unwrap();
    assert_eq!(typing.whole(), Ok(code.clone()));
    // Letters that a square code holds in its smaller alphabet.
    let is_small =
        |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() || " $%*+-./:".contains(c);
    assert!(code.joined().chars().all(is_small));
}

#[test]
fn an_exercise_of_another_file_of_a_case_counts_for_nothing() {
    let machine = Machine::bare();
    let mut exercises = shown();
    exercises[0].case.sha256 = "11".repeat(32);
    let folder = course(&machine, &exercises);
    let ran = issue(&machine, &folder, &[]);
    assert_ne!(ran.code, Some(0));
    for told in [
        "another file of the case than the one here",
        "brick-maker",
        "exercises passed, each of another case: 1 of 2",
    ] {
        assert!(ran.err.contains(told), "{told}: {}", ran.err);
    }
}

#[test]
fn what_is_dated_to_come_or_contradicts_itself_gives_no_certificate() {
    let machine = Machine::bare();
    let folder = course_on(&machine, &shown(), "2131-05-05");
    let ran = issue(&machine, &folder, &[]);
    assert_ne!(ran.code, Some(0));
    assert!(
        ran.err.contains("later than this laptop's clock"),
        "{}",
        ran.err
    );
    let added = machine.run(
        &[
            "course",
            "add",
            folder.to_str().unwrap(),
            folder.join("results").to_str().unwrap(),
        ],
        "",
    );
    assert!(
        added.err.contains("P01 (2131-05-05T10:00:00Z)"),
        "{}",
        added.err
    );
    let folder = course(&machine, &shown());
    let ran = issue(&machine, &folder, &["--last-day", "2131-05-05"]);
    assert!(ran.err.contains("is still to come"), "{}", ran.err);
    let mut exercises = shown();
    exercises[0].violations = vec![Violation::Promise];
    let folder = course(&machine, &exercises);
    let ran = issue(&machine, &folder, &[]);
    assert_ne!(ran.code, Some(0));
    assert!(ran.err.contains("it contradicts itself"), "{}", ran.err);
}

#[test]
fn what_is_said_of_the_passphrase_the_language_and_the_fingerprint_is_so() {
    let machine = Machine::bare();
    let folder = course(&machine, &shown());
    let [file, page] = ["p01.certificate", "p01.html"].map(|name| machine.everything().join(name));
    let output = [
        "--output",
        file.to_str().unwrap(),
        "--page",
        page.to_str().unwrap(),
    ];
    // Nothing is signed or made for a page that cannot be.
    let french = issue(
        &machine,
        &folder,
        &[&output[..], &["--language", "fr"]].concat(),
    );
    assert_eq!(french.code, Some(2), "{}", french.err);
    assert!(french.err.contains("`fr` is no language"), "{}", french.err);
    assert!(!file.exists() && !page.exists() && !machine.data().exists());
    let ran = issue(&machine, &folder, &output);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let told = one_line(&ran.err);
    assert!(
        told.contains("This passphrase is for the exercises alone"),
        "{told}"
    );
    assert!(!told.contains("interviews and records"), "{told}");
    for cut in ["a8c2", "1a2b-3c4d-5e6f-7a8b"] {
        let ran = verify(&machine, &[file.to_str().unwrap(), "--issuer", cut]);
        assert_eq!(ran.code, Some(1));
        let told = one_line(&ran.err);
        for wanted in ["no whole fingerprint", "five groups of four", cut] {
            assert!(told.contains(wanted), "{told}");
        }
        assert!(!told.contains("permissions"), "{told}");
    }
}
