//! Directories of other tools: what is published as an example comes in, what goes out is what the
//! published schema takes, and nothing of a stranger runs or is dropped in silence.

use std::path::PathBuf;

use panah::cli::Library;
use panah::exchange::hsds::{Exported, HsdsError, Taken, page, take};
use panah::grammar::{Day, Faults, SourceId};
use panah::jurisdiction::{Origin, ServiceKind, Services, services_text};
use panah::words::{Tongue, Words};
use serde_json::{Value, json};

use crate::seat::{Machine, PASSPHRASE, one_line};
use crate::support::project;

fn today() -> Day {
    Day::read("2026-11-22").unwrap()
}

fn taken(value: &Value) -> Taken {
    take(value.to_string().as_bytes(), None, today()).unwrap()
}

/// The folder with the published examples and schemas; `None`, and a line that says so, where it is
/// absent.
fn published(part: &str) -> Option<PathBuf> {
    let folder = project("../shared/data/hsds").join(part);
    if !folder.exists() {
        eprintln!("skipped: {} is not there", folder.display());
        return None;
    }
    Some(folder)
}

/// Reads what would be written, and holds it to be what was taken.
fn read_back(taken: &Taken, origin: Origin) {
    let text = services_text(90, &taken.services);
    let mut faults = Faults::of("services.yaml");
    let read = Services::read_as(origin, text.as_bytes(), &mut faults);
    assert_eq!(faults.into_sorted(), vec![], "{text}");
    assert_eq!(read.unwrap().services, taken.services, "{text}");
}

#[test]
fn every_published_example_comes_in() {
    let Some(folder) = published("examples") else {
        eprintln!("skipped: the examples of HSDS are not there");
        return;
    };
    let mut with_service = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        for (document, origin) in [
            (None, Origin::Post),
            (Some(SourceId::new("ours")), Origin::Country),
        ] {
            let taken = take(&bytes, document.as_ref(), today());
            let taken = taken.unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(!taken.remarks.is_empty(), "{name}");
            read_back(&taken, origin);
            if !taken.services.is_empty() && origin == Origin::Post {
                with_service.push(name.clone());
            }
            for service in &taken.services {
                assert!(
                    service.number.is_none() || service.as_of.is_some(),
                    "{name}"
                );
            }
        }
    }
    with_service.sort();
    // The others hold an organisation, a location or a taxonomy, and say that no service is in them.
    assert_eq!(
        with_service,
        [
            "organization_full",
            "service_at_location_full",
            "service_at_location_list",
            "service_full",
            "service_list",
            "tabular"
        ]
    );
}

/// Collects every id that stands somewhere.
fn ids_in(value: &Value, ids: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            ids.extend(map.get("id").and_then(Value::as_str).map(str::to_owned));
            map.values().for_each(|inner| ids_in(inner, ids));
        }
        Value::Array(list) => list.iter().for_each(|inner| ids_in(inner, ids)),
        _ => {}
    }
}

#[test]
fn what_goes_out_is_what_the_published_schema_takes_and_comes_back() {
    let library = Library::built_in();
    let pakistan = library
        .jurisdiction("pakistan", &mut Faults::default())
        .unwrap();
    let mut services = pakistan.services.unwrap().services;
    let whole = std::fs::read(project("tests/schemas/services.yaml")).unwrap();
    services.extend(
        Services::read(&whole, &mut Faults::default())
            .unwrap()
            .services,
    );
    let exported: Vec<Exported<'_>> = services
        .iter()
        .map(|service| Exported {
            service,
            of: "pakistan",
        })
        .collect();
    let written = page(&exported);
    assert_eq!(written, page(&exported), "ids change");
    let contents = written["contents"].as_array().unwrap();
    let mut ids: Vec<String> = Vec::new();
    for one in contents {
        ids_in(one, &mut ids);
    }
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "two things have one id");

    let back = taken(&written);
    assert_eq!(back.services.len(), services.len());
    for (before, after) in services.iter().zip(&back.services) {
        assert_eq!(
            (&before.name, before.kind, &before.offers),
            (&after.name, after.kind, &after.offers)
        );
        assert_eq!(
            (&before.who, &before.open, &before.languages),
            (&after.who, &after.open, &after.languages)
        );
        assert_eq!(
            (&before.place, &before.purpose),
            (&after.place, &after.purpose)
        );
        assert_eq!(
            (&before.number, &before.reach, &before.note),
            (&after.number, &after.reach, &after.note)
        );
    }

    let Some(folder) = published("schema/compiled") else {
        eprintln!("skipped: the schemas of HSDS are not there");
        return;
    };
    for (file, strict) in [("service.json", true), ("service_list.json", false)] {
        let schema = std::fs::read(folder.join(file)).unwrap();
        let mut schema: Value = serde_json::from_slice(&schema).unwrap();
        if strict {
            forbid_others(&mut schema);
        }
        let validator = jsonschema::options()
            .should_validate_formats(true)
            .build(&schema)
            .unwrap();
        for service in contents {
            let wrong: Vec<String> = validator
                .iter_errors(service)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(wrong.is_empty(), "{file}: {}: {wrong:#?}", service["name"]);
        }
        let spoilt = json!({"id": "x", "name": 1, "status": "open"});
        assert!(!validator.is_valid(&spoilt), "{file} takes anything");
    }
}

/// Has a schema refuse keys that it does not name, so that a misspelt one is found.
fn forbid_others(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if map.get("properties").is_some_and(Value::is_object) {
                map.insert("additionalProperties".to_owned(), json!(false));
            }
            map.values_mut().for_each(forbid_others);
        }
        Value::Array(list) => list.iter_mut().for_each(forbid_others),
        _ => {}
    }
}

fn one(more: &Value) -> Value {
    let mut service = json!({
        "id": "ac148810-d857-441c-9679-408f346de14b",
        "name": "House",
        "status": "active",
        "description": "The night.",
        "assured_date": "2026-11-01",
        "service_areas": [{"id": "1", "name": "The town"}],
        "phones": [{"id": "2", "number": "000-417"}],
    });
    for (key, value) in more.as_object().unwrap() {
        service[key] = value.clone();
    }
    service
}

fn remarks(taken: &Taken) -> String {
    let urdu = Words::of(Tongue::Urdu);
    for remark in &taken.remarks {
        let said = remark.said(&urdu);
        assert!(!said.contains(&remark.says), "left in English: {said}");
    }
    let english = Words::english();
    let lines = taken.remarks.iter().map(|remark| remark.said(&english));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_cannot_be_trusted_or_said_is_left_out_and_told() {
    let plain = taken(&one(&json!({})));
    assert_eq!(plain.services[0].number.as_deref(), Some("000-417"));
    assert_eq!(plain.services[0].kind, ServiceKind::Other);
    for (more, is_there, remark) in [
        (
            json!({"status": "inactive"}),
            false,
            "its status is `inactive`",
        ),
        (
            json!({"status": "temporarily closed"}),
            false,
            "its status is `temporarily closed`",
        ),
        (
            json!({"name": " "}),
            false,
            "a service without a name: it is left out",
        ),
        (
            json!({"minimum_age": 60, "maximum_age": 12}),
            true,
            "nobody is within its ages",
        ),
        (
            json!({"minimum_age": 1.5}),
            true,
            "`minimum_age` is no age in whole years",
        ),
        (
            json!({"languages": [{"id": "3", "name": "Elvish"}]}),
            true,
            "the language `Elvish` has no code",
        ),
        (
            json!({"languages": [{"id": "3", "name": "Elvish", "code": "zz-bogus"}]}),
            true,
            "the language `Elvish` has no code",
        ),
        (
            json!({"email": "a@b.c", "fees": "none"}),
            true,
            "not carried over: `email`, `fees`",
        ),
        (
            json!({"x_unheard_of": {"a": 1}}),
            true,
            "not carried over: `x_unheard_of`",
        ),
        (
            json!({"schedules": [{"id": "4", "notes": "by night"}]}),
            true,
            "not carried over: `schedules.notes`",
        ),
        (
            json!({"name": "<b>House</b>"}),
            true,
            "`name`: its markup stands as plain text",
        ),
        (
            json!({"name": "Ho\u{202e}use"}),
            true,
            "`name`: hidden characters were taken out",
        ),
    ] {
        let taken = remarked(&more, remark);
        assert_eq!(taken.services.len(), usize::from(is_there), "{more}");
    }
    let twins = taken(&json!([
        one(&json!({})),
        one(&json!({})),
        one(&json!({"name": "پناہ گاہ"}))
    ]));
    let ids: Vec<&str> = twins
        .services
        .iter()
        .map(|service| service.id.as_str())
        .collect();
    assert_eq!(ids, ["house", "house_2", "service"]);
}

/// Takes in a service with this in it, and holds what is said of it and what would be written.
#[track_caller]
fn remarked(more: &Value, remark: &str) -> Taken {
    let taken = taken(&one(more));
    let said = remarks(&taken);
    assert!(said.contains(remark), "{more}: {said}");
    read_back(&taken, Origin::Post);
    taken
}

#[test]
fn a_number_without_a_day_or_that_nobody_can_dial_is_left_out_and_told() {
    for (more, remark) in [
        (json!({"assured_date": null}), "nothing says of when it is"),
        (
            json!({"assured_date": "2027-01-01"}),
            "`assured_date` is still to come",
        ),
        (
            json!({"assured_date": "last year"}),
            "`assured_date` names no day",
        ),
        (
            json!({"phones": [{"id": "2", "number": "ask"}]}),
            "nobody can dial",
        ),
        (
            json!({"phones": [{"id": "2", "number": "000-1", "type": "fax"}]}),
            "type `fax`",
        ),
    ] {
        let taken = remarked(&more, remark);
        assert_eq!(taken.services[0].number, None, "{more}");
    }
}

#[test]
fn what_is_no_directory_is_refused_without_harm() {
    for (bytes, line, column) in [
        (&b"{\n  \"a\": x}"[..], 2, 8),
        (b"", 1, 0),
        (b"PK\x03\x04", 1, 1),
    ] {
        let Err(HsdsError::NotJson {
            line: at,
            column: from,
        }) = take(bytes, None, today())
        else {
            panic!("{bytes:?}");
        };
        assert_eq!((at, from), (line, column), "{bytes:?}");
    }
    // Nested beyond all measure: refused, and the stack stays whole.
    let deep = "[".repeat(200_000);
    assert!(take(deep.as_bytes(), None, today()).is_err());
    let many = vec![json!({"name": "x", "status": "inactive"}); 100_001];
    let many = Value::Array(many).to_string();
    assert!(matches!(
        take(many.as_bytes(), None, today()),
        Err(HsdsError::TooMany)
    ));
    for other in [
        json!(null),
        json!(1),
        json!("x"),
        json!([[], [{}]]),
        json!({"contents": 1}),
    ] {
        assert!(
            remarks(&taken(&other)).contains("there is no service in it"),
            "{other}"
        );
    }
}

#[test]
fn the_commands_write_files_and_what_is_sealed_goes_out_only_on_purpose() {
    let machine = Machine::bare();
    let folder = machine.everything().to_path_buf();
    let path = |name: &str| folder.join(name).display().to_string();
    std::fs::write(folder.join("in.json"), one(&json!({})).to_string()).unwrap();
    let ran = machine.run(
        &[
            "import",
            "hsds",
            &path("in.json"),
            "--output",
            &path("out.yaml"),
        ],
        "",
    );
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(
        ran.out.contains("House: its kind is not known"),
        "{}",
        ran.out
    );
    let checked = machine.run(&["services", "check", &path("out.yaml")], "");
    assert_eq!(checked.code, Some(0), "{}", checked.err);
    // What is there stays, and a source has to be known.
    let again = machine.run(
        &[
            "import",
            "hsds",
            &path("in.json"),
            "--output",
            &path("out.yaml"),
        ],
        "",
    );
    assert_eq!(again.code, Some(1));
    assert!(again.err.contains("--force"), "{}", again.err);
    let unknown = machine.run(
        &["import", "hsds", &path("in.json"), "--source", "nowhere"],
        "",
    );
    assert!(
        unknown.err.contains("there is no source `nowhere`"),
        "{}",
        unknown.err
    );

    let secret = ["--passphrase-file", "-"];
    let typed = format!("{PASSPHRASE}\n");
    let file = path("out.yaml");
    let add = [&["services", "add", "--file", &file][..], &secret].concat();
    assert_eq!(machine.run(&add, &typed).code, Some(0));
    let open = path("open.json");
    let export = [
        "--jurisdiction",
        "pakistan",
        "export",
        "hsds",
        "--output",
        &open,
    ];
    assert_eq!(machine.run(&export, "").code, Some(0));
    assert!(!std::fs::read_to_string(&open).unwrap().contains("000-417"));
    let own = path("own.json");
    let export = [
        "--jurisdiction",
        "pakistan",
        "export",
        "hsds",
        "--own",
        "--output",
        &own,
    ];
    let ran = machine.run(&[&export[..], &secret].concat(), &typed);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("lies in the clear"), "{}", ran.err);
    assert!(std::fs::read_to_string(&own).unwrap().contains("000-417"));
    // The log says so, and of what is public it says nothing.
    let log = one_line(&machine.reads(&["log", "show"]));
    let told = "exported services, the post's own among them";
    assert_eq!(log.matches(told).count(), 1, "{log}");
    // Where the file cannot be written, nobody is asked for a passphrase first.
    let nowhere = path("nowhere/own.json");
    let export = ["export", "hsds", "--own", "--output", &nowhere];
    let ran = machine.run(&[&export[..], &secret].concat(), "");
    assert!(ran.err.contains("there is no folder for"), "{}", ran.err);
}
