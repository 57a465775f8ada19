//! `panah unit show`: which unit, until when, and who can open what is sealed to it.

use serde_json::{Value, json};

use crate::cli::arguments::Secret;
use crate::cli::error::CommandError;
use crate::cli::{output, unit};
use crate::grammar::text::safe;
use crate::vault::{UnitNote, Vault};

use super::Commands;
use super::enrol_there::short;

impl Commands<'_> {
    pub(super) fn unit_show(&self, json: bool, secret: &Secret) -> Result<(), CommandError> {
        let vault = self.unlocked(secret)?;
        let own = vault.own_unit()?.map(|(_, unit)| unit);
        if json {
            let value = described(&vault, own.as_ref())?;
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&value)?));
        }
        let mut lines = Vec::new();
        match (&own, vault.unit()?) {
            (Some(unit), _) => {
                lines.push(self.words.say("unit-show-here"));
                lines.extend(self.unit_lines(unit));
                lines.extend(self.laptop_lines(&vault)?);
            }
            (None, Some(unit)) => {
                lines.push(self.words.say("unit-show-post"));
                lines.extend(self.unit_lines(&unit));
            }
            (None, None) => lines.push(self.words.say("unit-show-solo")),
        }
        if own.is_none() {
            let groups = vault.laptop_verifier()?.fingerprint();
            lines.push(self.words.fill("unit-show-own", &[("groups", &groups)]));
        }
        if let Some((unit, wanted)) = vault.pending_unit()? {
            let (serial, wanted) = (unit.serial.to_string(), wanted.join(", "));
            let values = [
                ("unit", unit.name.as_str()),
                ("serial", &serial),
                ("wanted", &wanted),
            ];
            lines.push(self.words.fill("unit-show-pending", &values));
        }
        lines.extend(unit::ended(&vault, self.words));
        let lines: Vec<String> = lines.iter().map(|line| safe(line)).collect();
        output::data(&format!("{}\n", lines.join("\n")))
    }

    fn unit_lines(&self, unit: &UnitNote) -> Vec<String> {
        let serial = unit.serial.to_string();
        let values = [
            ("unit", unit.name.as_str()),
            ("serial", &serial),
            ("from", &unit.from),
            ("until", &unit.until),
        ];
        let mut lines = vec![self.words.fill("unit-show-unit", &values)];
        lines.extend(self.recipient_lines(unit));
        let groups = unit.verifier.fingerprint();
        lines.push(
            self.words
                .fill("unit-show-fingerprint", &[("groups", &groups)]),
        );
        let retained = unit.retain_days.map(|days| days.to_string());
        lines.extend(retained.map(|days| self.words.fill("unit-show-kept", &[("days", &days)])));
        let left = unit.left.iter().map(|id| short(&id.to_string()));
        let left: Vec<String> = left.collect();
        if !left.is_empty() {
            let ids = left.join(", ");
            lines.push(self.words.fill("unit-show-left", &[("ids", &ids)]));
        }
        lines
    }

    /// Whom records are sealed to, a line each.
    pub(super) fn recipient_lines(&self, unit: &UnitNote) -> Vec<String> {
        let recipients = unit.recipients.iter().map(|one| {
            let start: String = one.key.chars().take(10).collect();
            let end = one.key.get(one.key.len().saturating_sub(4)..);
            let key = format!("{start}…{}", end.unwrap_or_default());
            let values = [("name", one.name.as_str()), ("key", &key)];
            self.words.fill("unit-show-recipient", &values)
        });
        recipients.collect()
    }

    fn laptop_lines(&self, vault: &Vault) -> Result<Vec<String>, CommandError> {
        let laptops = vault.enrolled_laptops()?;
        if laptops.is_empty() {
            return Ok(vec![self.words.say("unit-show-no-laptops")]);
        }
        let mut lines = Vec::new();
        for (verifier, officers) in laptops {
            let id = short(verifier.name().trim_start_matches("laptop/"));
            let groups = verifier.fingerprint();
            let values = [("id", id.as_str()), ("groups", &groups)];
            lines.push(self.words.fill("unit-show-laptop", &values));
            lines.extend(officers.iter().map(|one| self.officer_line(one)));
        }
        Ok(lines)
    }
}

fn described(vault: &Vault, own: Option<&UnitNote>) -> Result<Value, CommandError> {
    let enrolled = vault.unit()?;
    let profile = match (own, &enrolled) {
        (Some(_), _) => "unit",
        (None, Some(_)) => "post",
        (None, None) => "solo",
    };
    let pending = vault
        .pending_unit()?
        .map(|(unit, wanted)| json!({"unit": described_unit(&unit), "wanted": wanted}));
    let laptops = vault.enrolled_laptops()?;
    let laptops = laptops.iter().map(|(verifier, officers)| {
        let officers = officers
            .iter()
            .map(|one| json!({"id": one.id.to_string(), "name": one.name}));
        json!({
            "id": verifier.name().trim_start_matches("laptop/"),
            "fingerprint": verifier.fingerprint(),
            "officers": officers.collect::<Vec<_>>(),
        })
    });
    Ok(json!({
        "profile": profile,
        "unit": own.or(enrolled.as_ref()).map(described_unit),
        "pending": pending,
        "laptop": {
            "id": vault.laptop().to_string(),
            "fingerprint": vault.laptop_verifier()?.fingerprint(),
        },
        "laptops": laptops.collect::<Vec<_>>(),
    }))
}

fn described_unit(unit: &UnitNote) -> Value {
    let recipients = unit
        .recipients
        .iter()
        .map(|one| json!({"name": one.name, "key": one.key}));
    json!({
        "id": unit.id.to_string(),
        "name": unit.name,
        "serial": unit.serial,
        "from": unit.from,
        "until": unit.until,
        "ended": unit::has_ended(unit),
        "fingerprint": unit.verifier.fingerprint(),
        "recipients": recipients.collect::<Vec<_>>(),
        "left": unit.left.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "retain_days": unit.retain_days,
    })
}
