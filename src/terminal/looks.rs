//! How the screens look, as text, on the smallest, the usual and a large terminal.

use super::english::{harmless, line, one, page};
use super::page::{Entry, Menu, Message, Note};
use super::reply::Reply;
use super::stories::{screen, text};
use super::wrap::columns;
use ratatui::style::Modifier;

fn shown(width: u16, height: u16, page: &super::page::Page, keys: &str) -> String {
    let mut screen = screen(width, height);
    screen.hears(keys);
    assert_eq!(screen.show(page), Reply::Interrupted);
    text(&screen)
}

#[test]
fn print_all() {
    println!("A{}", shown(80, 24, &page(one()), "2"));
    println!("B{}", shown(40, 15, &page(one()), "2"));
    println!("C{}", shown(200, 50, &page(one()), "2"));
}
