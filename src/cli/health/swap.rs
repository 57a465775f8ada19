//! Whether words may land on the disk when the memory runs short or the laptop sleeps.

use std::path::Path;

use super::disk::Under;
use super::finding::{Finding, State};
use super::laptop::{Laptop, device, numbers};
use super::mounts::unescaped;

const CHECK: &str = "swap";

pub(super) fn check(laptop: &Laptop) -> Finding {
    let Ok(text) = std::fs::read("/proc/swaps") else {
        return Finding::new(CHECK, State::Unknown, "doctor-swap-unknown");
    };
    let areas = areas(&String::from_utf8_lossy(&text));
    let areas: Vec<_> = areas
        .into_iter()
        .map(|area| {
            let under = area_under(laptop, &area);
            (area.name, under)
        })
        .collect();
    judge(&areas)
}

/// One place that memory is moved out to.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Area {
    name: String,
    is_file: bool,
}

/// Reads `/proc/swaps`: a head, then a line for each area.
fn areas(text: &str) -> Vec<Area> {
    let lines = text.lines().skip(1);
    let areas = lines.filter_map(|line| {
        let mut fields = line.split_whitespace();
        let name = unescaped(fields.next()?);
        let is_file = fields.any(|field| field == "file");
        Some(Area { name, is_file })
    });
    areas.collect()
}

fn area_under(laptop: &Laptop, area: &Area) -> Under {
    let obscure = || Under::Obscure(area.name.clone());
    if let Some(zram) = area.name.strip_prefix("/dev/zram") {
        // Compressed memory, unless it was given a disk to write to.
        let written = format!("/sys/block/zram{zram}/backing_dev");
        return match std::fs::read_to_string(written) {
            Ok(disk) if disk.trim() != "none" => obscure(),
            _ => Under::Memory,
        };
    }
    let path = Path::new(&area.name);
    if area.is_file {
        return laptop.under(path).unwrap_or_else(obscure);
    }
    let found = numbers(path).and_then(|numbers| device(&numbers));
    found.map_or_else(obscure, Under::from)
}

fn judge(areas: &[(String, Under)]) -> Finding {
    let names = |wanted: fn(&Under) -> bool| {
        let names = areas.iter().filter(|(_, under)| wanted(under));
        let names: Vec<&str> = names.map(|(name, _)| name.as_str()).collect();
        names.join(", ")
    };
    let is_open = |under: &Under| matches!(under, Under::Plain(_) | Under::Elsewhere(_));
    let is_obscure = |under: &Under| matches!(under, Under::Obscure(_) | Under::Layers(_));
    let open = names(is_open);
    let obscure = names(is_obscure);
    if !open.is_empty() {
        Finding::new(CHECK, State::Trouble, "doctor-swap-plain")
            .with("names", open)
            .help("doctor-swap-plain-help")
    } else if !obscure.is_empty() {
        Finding::new(CHECK, State::Unknown, "doctor-swap-obscure")
            .with("names", obscure)
            .help("doctor-swap-plain-help")
    } else if areas.iter().any(|(_, under)| *under != Under::Memory) {
        Finding::new(CHECK, State::Well, "doctor-swap-encrypted")
    } else if areas.is_empty() {
        Finding::new(CHECK, State::Well, "doctor-swap-none")
    } else {
        Finding::new(CHECK, State::Well, "doctor-swap-memory")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";

    #[test]
    fn areas_are_read_with_their_kind() {
        let text = format!(
            "{HEAD}/dev/zram0                              partition\t8388604\t\t0\t\t100\n\
             /swap\\040of\\040post/file               file\t\t2097148\t\t0\t\t-2\n"
        );
        let area = |name: &str, is_file| Area {
            name: name.to_owned(),
            is_file,
        };
        let expected = [area("/dev/zram0", false), area("/swap of post/file", true)];
        assert_eq!(areas(&text), expected);
        assert_eq!(areas(HEAD), []);
        assert_eq!(areas(""), []);
        assert_eq!(areas("x\n\n \n"), []);
    }

    #[test]
    fn one_open_area_is_trouble_whatever_the_others_are() {
        let name = |name: &str| name.to_owned();
        let zram = (name("/dev/zram0"), Under::Memory);
        let sealed = (name("/dev/dm-2"), Under::Encrypted(name("vg-swap")));
        let open = (name("/swapfile"), Under::Plain(name("sda2")));
        let hidden = (name("/dev/vdb"), Under::Obscure(name("/dev/vdb")));
        let judged = |areas: &[&(String, Under)]| {
            let areas: Vec<_> = areas.iter().map(|area| (*area).clone()).collect();
            judge(&areas).fact
        };
        assert_eq!(judged(&[]), "doctor-swap-none");
        assert_eq!(judged(&[&zram]), "doctor-swap-memory");
        assert_eq!(judged(&[&zram, &sealed]), "doctor-swap-encrypted");
        assert_eq!(judged(&[&sealed, &hidden]), "doctor-swap-obscure");
        assert_eq!(judged(&[&zram, &hidden, &open]), "doctor-swap-plain");
    }
}
