//! Tables that come back: what they may not change, what they end, and what nobody can vouch for.

use std::fs;

use crate::translating::{begun, done, file, imported, in_one_line, refused, taken};

#[test]
fn the_original_is_never_taken_from_a_table() {
    let folder = begun();
    let path = folder.path();
    let put = |table: &str| {
        fs::write(path.join("t.csv"), table).unwrap();
        in_one_line(&imported(path, "t.csv"))
    };
    // Somebody has changed the column: told by its row, and the file keeps the questionnaire's words.
    let said = put("key,en,bal\ntitle,Screening of adults,x\n");
    assert!(
        said.contains("t.csv:2:2: these are not the words of `title`"),
        "{said}"
    );
    assert!(said.contains("they are \"Adult screening\""), "{said}");
    assert!(!said.contains("have changed since"), "{said}");
    let text = file(&folder);
    assert!(
        text.contains("en: \"Adult screening\"\n  bal: \"x\"\n"),
        "{text}"
    );
    assert!(!text.contains("Screening of adults"));
    // The questionnaire has changed since: so much the file itself says, and it goes on saying so.
    let older = text.replace("en: \"Adult screening\"", "en: \"Adult interview\"");
    fs::write(path.join("bal.yaml"), older).unwrap();
    let said = put("key,en,bal\ntitle,Adult interview,y\n");
    assert!(
        said.contains("the words of `title` have changed since this table was made"),
        "{said}"
    );
    assert!(file(&folder).contains("en: \"Adult interview\"\n  bal: \"y\"\n"));
}

#[test]
fn a_table_tells_which_reviews_it_ends_and_reviews_nothing_itself() {
    let folder = begun();
    let path = folder.path();
    let cells = [
        ("items.age.text", "ابج"),
        ("items.age.plain", "دہ"),
        ("items.account.text", "زح"),
    ];
    taken(&folder, &cells);
    let review = ["translate", "review", "bal.yaml", "--by", "M-07", "age"];
    done(path, &review);
    let said = in_one_line(&taken(&folder, &[("items.age.plain", "دہد")]));
    assert!(
        said.contains("No longer reviewed, as its words are others now: age."),
        "{said}"
    );
    assert!(
        said.contains("panah translate review bal.yaml --by WHO"),
        "{said}"
    );
    // Whatever somebody writes into the column.
    for status in ["reviewed", "Reviewed", "final"] {
        let table = format!(
            "key,en,bal,status\nitems.account.text,{},زح,{status}\n",
            account()
        );
        fs::write(path.join("t.csv"), table).unwrap();
        let said = in_one_line(&imported(path, "t.csv"));
        assert!(said.contains("a table reviews nothing: account."), "{said}");
    }
    // What was exported as it is says nothing of the kind.
    done(path, &review);
    done(
        path,
        &["translate", "export", "bal.yaml", "--output", "all.csv"],
    );
    let said = imported(path, "all.csv");
    assert!(
        !said.contains("eviewed") && !said.contains("reviews"),
        "{said}"
    );
}

/// The words of the invitation, as a cell in quotation marks.
fn account() -> String {
    let mut faults = panah::grammar::Faults::default();
    let adult = panah::cli::Library::built_in().questionnaire("adult", &mut faults);
    let adult = adult.unwrap();
    let item = adult
        .items
        .iter()
        .find(|item| item.id.as_str() == "account");
    format!("\"{}\"", item.unwrap().text())
}

#[test]
fn nobody_vouches_for_words_in_which_something_is_wrong() {
    let folder = begun();
    let path = folder.path();
    // The number is lost, and two different texts have the same words.
    let cells = [
        ("items.age_seen.check", "ابج"),
        ("items.account.text", "زح"),
        ("items.journey_arranged.text", "زح"),
        ("items.journey_arranged.plain", "طی"),
    ];
    taken(&folder, &cells);
    let before = file(&folder);
    let review = |items: &[&'static str]| {
        let begin = ["translate", "review", "bal.yaml", "--by", "M-07"];
        [&begin[..], items].concat()
    };
    for (items, told) in [
        (&["age_seen"][..], "`18` stands in the words of"),
        (&["journey_arranged"], "has the same words for another text"),
        (&["--all"], "`18` stands in the words of"),
    ] {
        let said = in_one_line(&refused(path, &review(items)));
        assert!(said.contains(told) && said.contains("bal.yaml:"), "{said}");
        assert!(said.contains("cannot be marked as reviewed"), "{said}");
        assert_eq!(file(&folder), before, "{items:?}");
    }
    // Where a warning is wrong somebody says why, and it is kept.
    let reason = "The words above the list say how old.";
    done(path, &review(&["age_seen", "--despite", reason]));
    let after = file(&folder);
    assert!(after.contains(&format!("note: \"{reason}\"")), "{after}");
    assert!(after.contains("  age_seen:\n    status: reviewed\n"));
    // Nobody can vouch for what nobody sees.
    let hidden = file(&folder).replace("\"زح\"", "\"ز\u{200b}ح\"");
    fs::write(path.join("bal.yaml"), &hidden).unwrap();
    let said = in_one_line(&refused(path, &review(&["account", "--despite", reason])));
    assert!(said.contains("the invisible character U+200B"), "{said}");
    assert_eq!(file(&folder), hidden);
}
