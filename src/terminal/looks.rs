//! How the screens look, as text, on the smallest, the usual and a large terminal.

use super::english::{line, one, page};
use super::page::{Entry, Menu, Message, Note, Page};
use super::reply::{Interrupted, Reply};
use super::stories::{screen, text};
use super::wrap::columns;
use ratatui::style::Modifier;

/// Returns what stands on the screen after the keys, rows without the margin of a wide screen.
fn shown(width: u16, height: u16, page: &Page, keys: &str) -> String {
    let mut screen = screen(width, height);
    screen.hears(keys);
    assert_eq!(screen.show(page), Reply::Interrupted);
    text(&screen)
}

fn check(width: u16, height: u16, page: &Page, keys: &str, expected: &str) {
    let shown = shown(width, height, page, keys);
    let expected = expected.trim_start_matches('\n').trim_end();
    assert!(shown == expected, "shown:\n{shown}\nexpected:\n{expected}");
}

#[test]
fn a_choice_on_the_usual_screen() {
    check(
        80,
        24,
        &page(one()),
        "2",
        "
 Work and papers                                       12 of about 24 · English
 ──────────────────────────────────────────────────────────────────────────────

 Read aloud
 ▌ Where are your identity papers now?

 For you
   Purpose  Papers kept by someone else make it hard to leave.
   Avoid    Do not ask to see them now.

 ──────────────────────────────────────────────────────────────────────────────
   1  With me
 > 2  Someone else has them
   3  Lost or destroyed
   4  Something else








 Number or ↑ ↓, then Enter                              Esc: menu  Ctrl-X: hide",
    );
}

#[test]
fn a_choice_on_the_smallest_screen() {
    check(
        40,
        15,
        &page(one()),
        "2",
        "
 Work and papers         12 of about 24
 ──────────────────────────────────────
 Read aloud
 ▌ Where are your identity papers now?
   Purpose  Papers kept by someone else
     make it hard to leave.
   Avoid  Do not ask to see them now.
 ──────────────────────────────────────
   1  With me
 > 2  Someone else has them
   3  Lost or destroyed
   4  Something else

 Number or ↑ ↓, then Enter
 Esc: menu  Ctrl-X: hide",
    );
}

#[test]
fn a_wide_screen_keeps_rows_short_and_in_the_middle() {
    let shown = shown(200, 50, &page(one()), "");
    let rows: Vec<&str> = shown.lines().collect();
    assert_eq!(rows.len(), 50);
    assert!(
        rows.iter()
            .all(|row| row.is_empty() || row.starts_with(&" ".repeat(51)))
    );
    assert!(rows.iter().all(|row| columns(row) <= 149));
    assert_eq!(rows.get(11).map(|row| row.trim()), Some("1  With me"));
    assert_eq!(rows.get(15).copied(), Some(""));
}

#[test]
fn listening_shows_what_was_noted() {
    let mut page = page(Entry::Lines {
        so_far: vec!["They took the phone.".into(), "On the second day.".into()],
        initial: "and the pap".into(),
        hint: "In the person's own words".into(),
    });
    page.header.marker = Some("EXERCISE".into());
    page.header.reminder = Some("40 minutes so far. A break would be good.".into());
    check(
        80,
        24,
        &page,
        "e",
        "
 ══════════════════════════════════ EXERCISE ══════════════════════════════════
 Work and papers                                       12 of about 24 · English
 40 minutes so far. A break would be good.
 ──────────────────────────────────────────────────────────────────────────────

 Read aloud
 ▌ Where are your identity papers now?

 For you
   Purpose  Papers kept by someone else make it hard to leave.
   Avoid    Do not ask to see them now.

 Noted so far
   - They took the phone.
   - On the second day.

 ──────────────────────────────────────────────────────────────────────────────
 In the person's own words
 > and the pape




 Enter: next line; empty line: done                     Esc: menu  Ctrl-X: hide",
    );
    check(
        40,
        15,
        &page,
        "e",
        "
 Work and papers         12 of about 24
 40 minutes so far. A break would be g…
 ══════════════ EXERCISE ══════════════
 ▌ Where are your identity papers now?
   Purpose  Papers kept by someone else
     make it hard to leave.
   Avoid  Do not ask to see them now.
 Noted so far
   - They took the phone.
   - On the second day.
 ──────────────────────────── ▲ PgUp ──
 In the person's own words
 > and the pape
 Enter: next line; empty line: done
 Esc: menu  Ctrl-X: hide",
    );
}

#[test]
fn what_is_missing_is_said_at_the_entry() {
    let shown_after_enter = shown(80, 24, &page(one()), ">");
    assert!(
        shown_after_enter.contains(" ! Nothing is chosen yet"),
        "{shown_after_enter}"
    );
    let mut page = page(line());
    page.notice = Some("This must be a number.".into());
    let shown = shown(40, 15, &page, "");
    assert!(
        shown.contains(" ! This must be a number.\n A number of years\n >"),
        "{shown}"
    );
}

#[test]
fn several_are_marked() {
    let Entry::One { options, .. } = one() else {
        unreachable!("one choice");
    };
    let page = page(Entry::Several {
        options,
        chosen: vec![0],
    });
    let shown = shown(80, 24, &page, "3 ");
    let marked = "   [x] 1  With me
   [ ] 2  Someone else has them
 > [x] 3  Lost or destroyed
   [ ] 4  Something else";
    assert!(shown.contains(marked), "{shown}");
}

#[test]
fn a_long_list_follows_the_highlight() {
    let page = page(Entry::One {
        options: (1..=30).map(|number| format!("Place {number}")).collect(),
        chosen: None,
    });
    let before = shown(40, 15, &page, "");
    assert!(before.contains("    1  Place 1"), "{before}");
    assert!(before.contains('▼'), "{before}");
    let after = shown(40, 15, &page, "29");
    assert!(after.contains(" > 29  Place 29"), "{after}");
    assert!(after.contains('▲'), "{after}");
}

#[test]
fn right_to_left_words_stand_in_isolates_on_rows_of_their_own() {
    let mut page = page(Entry::One {
        options: vec!["میرے پاس".into()],
        chosen: None,
    });
    page.aloud = vec!["آپ کے شناختی کاغذات اب کہاں ہیں؟".into()];
    page.notes = vec![Note::labelled("Avoid", "ابھی دیکھنے کو نہ کہیں۔")];
    let shown = shown(80, 24, &page, "");
    for row in [
        "▌ ⟨آپ کے شناختی کاغذات اب کہاں ہیں؟⟩",
        "   Avoid\n     ⟨ابھی دیکھنے کو نہ کہیں۔⟩",
        "   1  ⟨میرے پاس⟩",
    ] {
        assert!(shown.contains(row), "{row}\n{shown}");
    }
}

#[test]
fn words_that_run_the_other_way_stand_apart_within_a_row_and_on_each_row() {
    let mut page = page(one());
    let question = "Where are your identity papers now, and who keeps them for you there?";
    page.notes = vec![Note::plain(format!(
        "روک لیا، کیونکہ یہ نہیں تھا۔ یہاں: \u{2068}{question}\u{2069} ختم۔"
    ))];
    let seen = shown(60, 24, &page, "");
    for row in [
        "  ⟨روک لیا، کیونکہ یہ نہیں تھا۔ یہاں: ⟨Where are your⟩⟩",
        "  ⟨identity papers now, and who keeps them for you there?⟩",
        "  ⟨ختم۔⟩",
    ] {
        assert!(seen.contains(row), "{row}\n{seen}");
    }
    // Nobody else's marks are obeyed.
    page.notes = vec![Note::plain("a\u{2069}b".to_owned())];
    let seen = shown(60, 24, &page, "");
    assert!(seen.contains("a\\u{2069}b"), "{seen}");
}

#[test]
fn words_to_read_aloud_are_bold_behind_a_bar_without_any_colour() {
    let mut screen = screen(80, 24);
    screen.show(&page(one()));
    let buffer = screen.terminal.backend().buffer();
    let bold = |x, y| {
        buffer
            .cell((x, y))
            .map(|cell| cell.modifier.contains(Modifier::BOLD))
    };
    assert_eq!(
        buffer.cell((1, 4)).map(ratatui::buffer::Cell::symbol),
        Some("▌")
    );
    assert_eq!(bold(3, 4), Some(true));
    assert_eq!(bold(12, 7), Some(false));
    assert!(
        buffer
            .content()
            .iter()
            .all(|cell| cell.fg == ratatui::style::Color::Reset)
    );
}

#[test]
fn what_could_steer_the_terminal_is_shown_and_not_obeyed() {
    let mut page = page(Entry::One {
        options: vec!["\u{1b}[2J".into()],
        chosen: None,
    });
    page.header.title = "\u{202e}gnp".into();
    page.aloud = vec!["a\u{9b}31m\u{7}".into()];
    page.notes = vec![Note::labelled("\u{1b}]0;x", "b\u{2028}c")];
    let shown = shown(80, 24, &page, "");
    for words in [
        "\\u{1b}[2J",
        "\\u{202e}gnp",
        "a\\u{9b}31m\\u{7}",
        "\\u{1b}]0;x",
        "b\\u{2028}c",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
}

#[test]
fn a_menu_a_message_and_the_harmless_page() {
    let mut screen = screen(40, 15);
    let menu = Menu {
        title: "What now?".into(),
        options: vec!["Go back".into(), "Pause".into()],
    };
    screen.hears("2");
    assert_eq!(screen.menu(&menu), Err(Interrupted));
    let start = " What now?
 ──────────────────────────────────────
   1  Go back
 > 2  Pause
";
    assert!(text(&screen).starts_with(start), "{}", text(&screen));
    let message = Message {
        title: "Saved".into(),
        paragraphs: vec!["One.".into(), "Two.".into()],
    };
    assert_eq!(screen.message(&message), Err(Interrupted));
    let start = " Saved
 ──────────────────────────────────────
 One.

 Two.
";
    assert!(text(&screen).starts_with(start), "{}", text(&screen));
    assert_eq!(screen.harmless(), Err(Interrupted));
    assert!(
        text(&screen).starts_with(" Vehicle register\n"),
        "{}",
        text(&screen)
    );
}

#[test]
fn every_size_shows_the_highlight_and_nothing_breaks() {
    for width in [1, 2, 5, 20, 39, 40, 41, 60, 79, 100, 101, 200] {
        for height in [1, 2, 5, 6, 8, 14, 15, 16, 19, 20, 24, 50] {
            let mut page = page(one());
            page.aloud = vec!["Where are your identity papers now? ".repeat(10)];
            let shown = shown(width, height, &page, "v^^4");
            if width >= 20 && height >= 6 {
                assert!(shown.contains("> 4"), "{width} x {height}\n{shown}");
            }
        }
    }
}
