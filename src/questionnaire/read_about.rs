//! Reading what the tool itself has to understand.

use crate::grammar::{ChoiceId, Faults, Fields, ItemIx, Node, NodeKind, Place, fields, suggestion};

use super::{About, AgeSeen, Item, Kind, Put, Questionnaire};

/// Reads `about:`. The items have been read.
pub(super) fn read_about(
    questionnaire: &Questionnaire,
    mut fields: Fields<'_>,
    faults: &mut Faults,
) -> About {
    let mut position = |name: &'static str| {
        let node = fields.take(name)?;
        match name {
            "age" => find_age(questionnaire, node, faults),
            "private" | "contact_sheet" => find_gate(questionnaire, node, faults),
            _ => find(questionnaire, node, faults),
        }
    };
    let about = About {
        age: position("age"),
        age_seen: None,
        sex: position("sex"),
        language: position("language"),
        work: position("work"),
        interpreter: position("interpreter"),
        record: position("record"),
        private: position("private"),
        contact_sheet: position("contact_sheet"),
        group: position("group"),
        refer: position("refer"),
        share: position("share"),
    };
    check_age(questionnaire, about.age, &fields, faults);
    check_gate(questionnaire, ("private", about.private), &fields, faults);
    let sheet = ("contact_sheet", about.contact_sheet);
    check_gate(questionnaire, sheet, &fields, faults);
    check_one_gate_each(questionnaire, &about, &fields, faults);
    let place = fields.place_of("age_seen");
    let age_seen = fields.take("age_seen").and_then(|node| {
        let seen = Fields::of(node, "`age_seen`", faults)?;
        read_age_seen(questionnaire, place, seen, faults)
    });
    fields.finish(faults);
    About { age_seen, ..about }
}

fn find(questionnaire: &Questionnaire, node: &Node, faults: &mut Faults) -> Option<ItemIx> {
    let id = fields::id_of(node, faults)?;
    let found = questionnaire.position(id);
    if found.is_none() {
        let names = || questionnaire.items.iter().map(|item| item.id.as_str());
        faults.no_such("item", id, node.place, names);
    }
    // Of two items of one name, nothing is told that holds of one of them.
    found.filter(|_| !faults.is_told(id))
}

/// Finds the item that tells the age: where nothing has that name, the question may have been taken out.
fn find_age(questionnaire: &Questionnaire, node: &Node, faults: &mut Faults) -> Option<ItemIx> {
    let numbers = || {
        let items = questionnaire.items.iter();
        items.filter(|item| matches!(item.kind(), Some(Kind::Number { .. })))
    };
    find_protecting(
        questionnaire,
        node,
        numbers().map(|item| item.id.as_str()),
        |id| format!("add a question for the age: `ask: {id}` with `kind: number`"),
        faults,
    )
}

/// Finds a gate: where nothing has that name, it may have been taken out.
fn find_gate(questionnaire: &Questionnaire, node: &Node, faults: &mut Faults) -> Option<ItemIx> {
    let gates = questionnaire.gates.iter();
    let gates = gates.filter_map(|ix| questionnaire.item(*ix));
    find_protecting(
        questionnaire,
        node,
        gates.map(|item| item.id.as_str()),
        |id| format!("put the gate back: `gate: {id}`"),
        faults,
    )
}

/// Finds what protects the person; nothing else takes its place by a guess.
fn find_protecting<'q>(
    questionnaire: &'q Questionnaire,
    node: &Node,
    fitting: impl Iterator<Item = &'q str> + Clone,
    put_back: impl FnOnce(&str) -> String,
    faults: &mut Faults,
) -> Option<ItemIx> {
    let id = fields::id_of(node, faults)?;
    let found = questionnaire.position(id);
    if found.is_none() {
        let has_none = fitting.clone().next().is_none();
        let otherwise = |others: String| {
            let put_back = put_back(id);
            if has_none {
                put_back
            } else {
                format!("{put_back}; where another does the same, name that: {others}")
            }
        };
        faults.no_such_or("item", id, node.place, || fitting, otherwise);
    }
    // Of two items of one name, nothing is told that holds of one of them.
    found.filter(|_| !faults.is_told(id))
}

/// A gate checks one thing: that nobody hears the two does not say that help can be called.
fn check_one_gate_each(
    questionnaire: &Questionnaire,
    about: &About,
    fields: &Fields<'_>,
    faults: &mut Faults,
) {
    let both = about.private.filter(|ix| about.contact_sheet == Some(*ix));
    let Some(item) = both.and_then(|ix| questionnaire.item(ix)) else {
        return;
    };
    if !matches!(item.put, Put::Gate { .. }) {
        return;
    }
    let places =
        ["private", "contact_sheet"].map(|key| fields.value_of(key).map(|node| node.place));
    let later = places.into_iter().flatten().max();
    faults.error(
        later.unwrap_or(fields.place()),
        format!("`{}` is named as `private` and as `contact_sheet`", item.id),
        "one gate checks one thing: put a gate of its own for the other, and name that here",
    );
}

/// Who is a child is decided by a number of years.
fn check_age(
    questionnaire: &Questionnaire,
    age: Option<ItemIx>,
    fields: &Fields<'_>,
    faults: &mut Faults,
) {
    let Some(item) = age.and_then(|ix| questionnaire.item(ix)) else {
        return;
    };
    if !matches!(item.kind(), Some(Kind::Number { .. })) {
        let place = fields
            .value_of("age")
            .map_or(fields.place(), |node| node.place);
        faults.error(
            place,
            format!("`{}` is to tell the age and takes no number", item.id),
            "name an item with `kind: number`; what is seen of the age is named in `age_seen`",
        );
    }
}

/// What the officer has to make sure of can fail, and is a gate.
fn check_gate(
    questionnaire: &Questionnaire,
    (key, ix): (&str, Option<ItemIx>),
    fields: &Fields<'_>,
    faults: &mut Faults,
) {
    let Some(item) = ix.and_then(|ix| questionnaire.item(ix)) else {
        return;
    };
    if !matches!(item.put, Put::Gate { .. }) {
        let place = fields
            .value_of(key)
            .map_or(fields.place(), |node| node.place);
        faults.error(
            place,
            format!("`{}` is named as `{key}` and is no gate", item.id),
            "name an item that is a `gate`",
        );
    }
}

fn read_age_seen(
    questionnaire: &Questionnaire,
    stands_at: Place,
    mut fields: Fields<'_>,
    faults: &mut Faults,
) -> Option<AgeSeen> {
    let item = fields.required("item", faults);
    let at = item.and_then(|node| find(questionnaire, node, faults));
    let place = item.map_or(fields.place(), |node| node.place);
    let (child, adult) = (
        fields.required("child", faults),
        fields.required("adult", faults),
    );
    fields.finish(faults);
    let (at, child, adult) = (at?, child?, adult?);
    let item = questionnaire.item(at)?;
    if item.choices.is_empty() || matches!(item.kind(), Some(Kind::SeveralOf(_))) {
        faults.error(
            place,
            format!("`{}` does not take one choice of several", item.id),
            "name an item with `kind: one_of` or `kind: yes_no`",
        );
        return None;
    }
    let child = read_choices(item, child, faults);
    let adult = read_choices(item, adult, faults);
    if let Some(both) = child.iter().find(|choice| adult.contains(choice)) {
        faults.error(
            place,
            format!("`{both}` cannot mean a child and an adult"),
            "take it out of `adult`, so that nobody who may be a child passes",
        );
    }
    (!child.is_empty() && !adult.is_empty()).then_some(AgeSeen {
        place: stands_at,
        item: at,
        child,
        adult,
    })
}

/// Reads one choice, or a list of them.
fn read_choices(item: &Item, node: &Node, faults: &mut Faults) -> Vec<ChoiceId> {
    let nodes = match &node.kind {
        NodeKind::List(list) if list.is_empty() => {
            faults.error(
                node.place,
                format!("no choice of `{}` stands here", item.id),
                suggestion::help("", item.choices.iter().map(ChoiceId::as_str)),
            );
            return Vec::new();
        }
        NodeKind::List(list) => list.as_slice(),
        _ => std::slice::from_ref(node),
    };
    let mut choices = Vec::new();
    for node in nodes {
        let Some(id) = fields::id_of(node, faults) else {
            continue;
        };
        let found = item.choices.iter().find(|choice| choice.as_str() == id);
        if found.is_none() {
            faults.error(
                node.place,
                format!("`{}` has no choice `{id}`", item.id),
                suggestion::help(id, item.choices.iter().map(ChoiceId::as_str)),
            );
        }
        choices.extend(found.cloned());
    }
    choices
}
