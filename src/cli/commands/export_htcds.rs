//! `panah export htcds`: records by a standard; for one receiver just what was told to it.

use zeroize::Zeroizing;

use crate::cli::error::CommandError;
use crate::cli::exchange_arguments::{Format, HtcdsArguments};
use crate::cli::output;
use crate::exchange::htcds::{self, Field, Row};
use crate::exchange::{Case, Identifying, given_out};
use crate::grammar::Faults;
use crate::referral::{Referral, ReferralCode, Sharing, Told};
use crate::vault::Vault;

use super::Commands;
use super::export_records::Made;

impl Commands<'_> {
    pub(super) fn export_htcds(&self, wanted: &HtcdsArguments) -> Result<(), CommandError> {
        let code = wanted.receiver.as_deref().map(code).transpose()?;
        let (vault, mut cases) = self.opened_for(&wanted.out)?;
        let library = self.library_held_to(&vault)?;
        let mut faults = Faults::default();
        let rules = library.rules(&mut faults);
        self.refuse_faulty(&library, faults)?;
        let rules = rules.ok_or(CommandError::Told)?;
        let columns = match &code {
            Some(_) => &["sex", "language"][..],
            None => &["age", "sex", "language", "work"],
        };
        self.take_roles(&library, &mut cases, columns);
        let (rows, to): (Vec<Row>, _) = if let Some(code) = &code {
            let (case, referral) = referred(&cases, code)?;
            let row = self.row_for_receiver(&vault, wanted, case, referral, &rules.sharing)?;
            (vec![row], Some(referral.to.kind.word()))
        } else {
            let rows = cases.iter();
            let rows = rows.map(|case| htcds::unnamed(case, &rules.catalogue));
            (rows.collect(), None)
        };
        let mode = vault.mode().name();
        let (kind, bytes) = match wanted.format {
            Format::Json => ("htcds-json", htcds::json(&rows, mode)?),
            Format::Csv => ("htcds-csv", htcds::csv(&rows, mode)?),
        };
        let bytes = Zeroizing::new(bytes);
        let written = Made {
            kind,
            count: rows.len(),
            to,
            bytes: &bytes,
        };
        self.hand_out(&vault, &wanted.out, &written)
    }

    /// Makes the row for a receiver. Before anything that says who the person is goes out, it is named
    /// and asked for once more.
    fn row_for_receiver(
        &self,
        vault: &Vault,
        wanted: &HtcdsArguments,
        case: &Case,
        referral: &Referral,
        sharing: &Sharing,
    ) -> Result<Row, CommandError> {
        if case.is_withdrawn(referral) {
            return Err(CommandError::failed(
                "the consent to this referral was taken back",
                "give nothing to this service, and tell it so",
            ));
        }
        let identifying = if wanted.identifying {
            Identifying::Included
        } else {
            Identifying::LeftOut
        };
        let row = htcds::for_receiver(case, referral, sharing, identifying);
        let all = given_out(referral, &case.steps(), sharing, Identifying::Included);
        let (told, left_out): (Vec<&Told>, Vec<&Told>) =
            all.into_iter().partition(|told| is_in(&row, told));
        let names: Vec<&str> = told.iter().map(|told| told.name.as_str()).collect();
        let receiver = referral.to.name.as_str();
        let names = names.join("; ");
        let mut left_out: Vec<String> = left_out.iter().map(|told| told.name.clone()).collect();
        let has_own = referral.asked_for.iter().any(|asked| asked.need.is_none());
        if has_own && identifying == Identifying::LeftOut {
            left_out.push(self.words.say("export-asked-in-own-words"));
        }
        let values = [("service", receiver), ("names", &names)];
        output::talk(&if names.is_empty() {
            self.words.fill("export-tells-nothing", &values)
        } else {
            self.words.fill("export-tells", &values)
        });
        if !left_out.is_empty() {
            let names = left_out.join("; ");
            let values = [("names", names.as_str())];
            output::talk(&self.words.fill("export-words-left-out", &values));
        }
        if wanted.identifying && !wanted.yes_identifying {
            let code = referral.code.to_string();
            let values = [("service", receiver), ("code", &code)];
            let question = self.words.fill("export-identifying-sure", &values);
            self.ask_again(vault, question, &code)?;
        }
        Ok(row)
    }
}

/// Says whether a row tells it, in words or by a code.
fn is_in(row: &Row, told: &Told) -> bool {
    let words = format!("panah_told_{}", told.information);
    let is_coded = told.information.as_str() == "indications"
        && row
            .get("vic_TraffickingStatus")
            .is_some_and(|field| *field != Field::Empty);
    row.get(&words).is_some() || is_coded
}

fn code(text: &str) -> Result<ReferralCode, CommandError> {
    ReferralCode::read(text).ok_or_else(|| {
        CommandError::usage(
            format!("`{text}` is no code of a referral, or a character in it is wrong"),
            "copy the seven characters from the letter",
        )
    })
}

fn referred<'a>(
    cases: &'a [Case],
    code: &ReferralCode,
) -> Result<(&'a Case, &'a Referral), CommandError> {
    let found = cases
        .iter()
        .find_map(|case| Some((case, case.referral(code)?)));
    found.ok_or_else(|| {
        CommandError::failed(
            format!("no referral of these records has the code {code}"),
            "look for it in the record with `panah show`",
        )
    })
}
