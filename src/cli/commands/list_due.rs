//! In the list of records: the referrals about which something is due now.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::record::FollowUp;
use crate::referral::Due;

use super::Commands;
use super::follow_up::{due_lines, due_values};
use super::list_page::Row;

impl Commands<'_> {
    /// Marks the records with a referral about which something is due now.
    pub(super) fn mark_due(&self, referrals: &[FollowUp], rows: &mut [Row], objects: &mut [Value]) {
        let now = Timestamp::now();
        for one in referrals {
            let due = one.hand_over.due();
            let late: Vec<Due> = due.into_iter().filter(|due| due.is_now(now)).collect();
            if late.is_empty() {
                continue;
            }
            let code = one.hand_over.code.to_string();
            if let Some(row) = rows.iter_mut().find(|row| row.id == one.record) {
                row.due.extend(
                    due_lines(&late, now, self.words)
                        .iter()
                        .map(|line| format!("{code}  {line}")),
                );
            }
            let is_its = |object: &&mut Value| {
                object.get("id").and_then(Value::as_str) == Some(one.record.as_str())
            };
            if let Some(Value::Object(object)) = objects.iter_mut().find(is_its) {
                let value = json!({"code": code, "tasks": due_values(&late, now)});
                let all = object.entry("due").or_insert_with(|| json!([]));
                if let Some(all) = all.as_array_mut() {
                    all.push(value);
                }
            }
        }
    }
}
