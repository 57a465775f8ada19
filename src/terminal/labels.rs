//! Every string that this layer itself shows, handed in from outside.

macro_rules! labels {
    ($($(#[$doc:meta])* $field:ident = $id:literal;)*) => {
        /// The words of the screen layer, in the officer's language.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Labels {
            $($(#[$doc])* pub $field: String,)*
        }

        impl Labels {
            /// The message ids that [`Labels::from_words`] asks for.
            pub const IDS: &'static [&'static str] = &[$($id),*];

            /// Builds the labels by asking `word` once for each id in [`Labels::IDS`].
            pub fn from_words(word: impl Fn(&str) -> String) -> Self {
                Self { $($field: word($id),)* }
            }
        }
    };
}

labels! {
    /// Heading over the words to read aloud.
    read_aloud = "terminal-read-aloud";
    /// Heading over the words meant for the officer.
    for_you = "terminal-for-you";
    /// Heading over the lines noted so far.
    so_far = "terminal-so-far";
    /// Beside the upward arrow where text has scrolled out above.
    more_above = "terminal-more-above";
    /// Beside the downward arrow where text goes on below.
    more_below = "terminal-more-below";
    /// The only words on a blank screen; they say nothing about an interview.
    press_any_key = "terminal-press-any-key";

    /// The line over the page of a locked desk.
    locked_title = "terminal-locked-title";
    /// What a locked desk says; nothing of an interview.
    locked = "terminal-locked";
    /// Asks for the passphrase of a locked desk.
    locked_ask = "terminal-locked-ask";
    /// Said when that passphrase was another.
    locked_wrong = "terminal-locked-wrong";
    /// A number of seconds stands after this: how long until the passphrase may be typed again.
    locked_wait = "terminal-locked-wait";

    /// Keys of a page that is only acknowledged.
    keys_acknowledge = "terminal-keys-acknowledge";
    /// Keys of a page with one choice.
    keys_one = "terminal-keys-one";
    /// Keys of a page that a number answers at once.
    keys_stroke = "terminal-keys-stroke";
    /// Keys of a page with several choices.
    keys_several = "terminal-keys-several";
    /// Keys of a page with one line of text.
    keys_line = "terminal-keys-line";
    /// Keys of a page with one line of text that may be left out.
    keys_maybe_line = "terminal-keys-maybe-line";
    /// Keys of a page that takes line after line.
    keys_lines = "terminal-keys-lines";
    /// Keys of the menu.
    keys_menu = "terminal-keys-menu";
    /// Keys of a message.
    keys_message = "terminal-keys-message";
    /// Keys that work on every item screen: the menu, and the harmless page.
    keys_always = "terminal-keys-always";
    /// Keys of the page of a locked desk.
    keys_locked = "terminal-keys-locked";
    /// What the harmless page says about leaving it; may be empty.
    keys_harmless = "terminal-keys-harmless";

    /// Said when Enter is pressed before one choice is made.
    choose_first = "terminal-choose-first";
    /// Said when Enter is pressed before any choice is marked.
    mark_first = "terminal-mark-first";
    /// Said when Enter is pressed on an empty line.
    type_first = "terminal-type-first";
    /// Said when a typed number is not among the choices.
    not_a_choice = "terminal-not-a-choice";

    /// The word for yes.
    yes = "terminal-yes";
    /// The word for no.
    no = "terminal-no";
    /// Said when the answer to a yes-or-no question is neither.
    yes_or_no = "terminal-yes-or-no";
    /// Keys of a list outside the interview.
    keys_choose = "terminal-keys-choose";
    /// Shown in place of an answer when a question is left with Esc.
    left_open = "terminal-left-open";
    /// Asks for a new passphrase a second time.
    passphrase_again = "terminal-passphrase-again";
    /// Said when the two passphrases differ.
    passphrases_differ = "terminal-passphrases-differ";

    /// Line by line: how to open the menu.
    plain_menu = "terminal-plain-menu";
    /// Line by line: how to go on.
    plain_enter = "terminal-plain-enter";
    /// Line by line: type one number.
    plain_one = "terminal-plain-one";
    /// Line by line: type one or more numbers.
    plain_several = "terminal-plain-several";
    /// Line by line: type one line of text.
    plain_line = "terminal-plain-line";
    /// Line by line: type as many lines as needed, an empty one ends.
    plain_lines = "terminal-plain-lines";
    /// Line by line: what Enter alone keeps stands after this.
    plain_keeps = "terminal-plain-keeps";
    /// Line by line: what empties a line of text that stands already.
    plain_empties = "terminal-plain-empties";
    /// Line by line: an empty line leaves a line of text out.
    plain_left_out = "terminal-plain-left-out";
    /// Line by line: an empty line leaves this question or menu.
    plain_leave = "terminal-plain-leave";
    /// Line by line: what comes back from the harmless page.
    plain_back = "terminal-plain-back";
    /// Line by line: the line that was typed and not yet taken when the desk locked stands after this.
    plain_not_taken = "terminal-plain-not-taken";

    /// The whole message after an inner fault; nothing that was typed stands in it.
    crashed = "terminal-crashed";
}
