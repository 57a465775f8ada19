//! What is said once a record is sealed: who can open it, and what is still to be done.

use crate::cli::follow_ups;
use crate::record::Record;
use crate::vault::{OpenedBy, RecordId, Vault};

use super::Commands;

impl Commands<'_> {
    /// Says what there is to know once a record is sealed; `referred` is what was said of referrals.
    pub(super) fn after_sealing(
        &self,
        vault: &Vault,
        record: &Record,
        id: RecordId,
        referred: Vec<String>,
    ) -> Vec<String> {
        let (sealed, id) = (id, id.to_string());
        let mut paragraphs = vec![
            self.words.fill("screen-sealed", &[("id", &id)]),
            self.who_can_open(vault, sealed),
        ];
        if record.decision.is_none() {
            paragraphs.push(self.words.fill("report-decision-none", &[("id", &id)]));
        }
        if let Some(group) = &record.group {
            paragraphs.push(
                self.words
                    .fill("screen-group", &[("code", &group.to_string())]),
            );
        }
        paragraphs.extend(referred);
        if vault.folder().opened_by(sealed) != OpenedBy::Unit {
            paragraphs.push(self.words.fill("refer-later", &[("id", &id)]));
        }
        paragraphs.push(self.words.say("screen-after"));
        // The interview is over: what is due about others does not stand in its way any more.
        paragraphs.extend(follow_ups::reminder_out_of(vault, self.words));
        paragraphs
    }

    /// Says who can open a record that was sealed just now.
    pub(super) fn who_can_open(&self, vault: &Vault, id: RecordId) -> String {
        match vault.folder().opened_by(id) {
            OpenedBy::Officer | OpenedBy::Here => self.words.say("screen-who-can-open"),
            OpenedBy::Unit => {
                let unit = vault.unit().ok().flatten();
                let keys = unit.iter().flat_map(|unit| &unit.recipients);
                let keys: Vec<&str> = keys.map(|key| key.name.as_str()).collect();
                let keys = keys.join(", ");
                self.words
                    .fill("screen-who-can-open-unit", &[("keys", &keys)])
            }
        }
    }
}
