//! A questionnaire as its file is written.

use crate::grammar::{ChoiceId, Condition, ItemIx, Node, NodeKind};

use super::write_item::set_aside;
use super::{AgeSeen, Questionnaire, Runs, Section};

impl Questionnaire {
    /// Returns the file of this questionnaire. Reading it gives the same questionnaire; comments are
    /// not kept.
    pub fn to_yaml(&self) -> String {
        self.to_node().to_yaml()
    }

    /// Returns the questionnaire as the value that its file holds.
    pub fn to_node(&self) -> Node {
        let mut entries = vec![
            ("questionnaire", Node::text(self.id.as_str())),
            ("version", Node::text(&self.version)),
            ("title", Node::text(&self.title)),
            ("language", Node::text(&self.language)),
        ];
        entries.extend(self.settings());
        let sections = self
            .sections
            .iter()
            .map(|section| self.section_node(section));
        entries.push(("sections", Node::list(sections)));
        entries.extend(self.conclusions());
        Node::map(entries)
    }

    /// Returns what stands before the sections: what the tool has to understand, and whose path is
    /// another one.
    pub fn settings(&self) -> Vec<(&'static str, Node)> {
        let mut entries: Vec<(&str, Node)> = set_aside(&self.set_aside).into_iter().collect();
        let about = [
            ("age", self.about.age),
            ("sex", self.about.sex),
            ("language", self.about.language),
            ("work", self.about.work),
            ("interpreter", self.about.interpreter),
            ("record", self.about.record),
            ("private", self.about.private),
            ("contact_sheet", self.about.contact_sheet),
            ("group", self.about.group),
            ("refer", self.about.refer),
            ("share", self.about.share),
        ];
        let mut about: Vec<(&str, Node)> = about
            .into_iter()
            .filter_map(|(name, ix)| Some((name, Node::text(self.name(ix?)))))
            .collect();
        let age_seen = self.about.age_seen.as_ref();
        about.extend(age_seen.map(|seen| ("age_seen", self.age_seen(seen))));
        if !about.is_empty() {
            entries.push(("about", Node::map(about)));
        }
        if let Some(child) = &self.child {
            let when = if child.is_always() {
                Node::text("always")
            } else {
                self.condition(&child.when)
            };
            let mut path = vec![("when", when)];
            path.extend(
                child
                    .unless
                    .as_ref()
                    .map(|unless| ("unless", self.condition(unless))),
            );
            path.extend(
                child
                    .earlier
                    .as_ref()
                    .map(|earlier| ("earlier", self.condition(earlier))),
            );
            entries.push(("child", Node::map(path)));
        }
        if !self.not_reached.is_empty() {
            let told = self.not_reached.iter();
            let told = told.map(|it| (it.id.as_str(), Node::text(&it.why)));
            entries.push(("not_reached", Node::map(told)));
        }
        if !self.without.is_empty() {
            let told = self.without.iter();
            let told = told.map(|it| (it.what.word(), Node::text(&it.why)));
            entries.push(("without", Node::map(told)));
        }
        if let Some(excepted) = &self.excepted {
            let source = Node::map([
                ("document", Node::text(excepted.source.document.as_str())),
                ("at", Node::text(&excepted.source.at)),
            ]);
            let when = self.condition(&excepted.when);
            entries.push(("excepted", Node::map([("when", when), ("source", source)])));
        }
        entries
    }

    /// Returns what stands behind the sections: what the answers show.
    pub fn conclusions(&self) -> Vec<(&'static str, Node)> {
        let mut entries = Vec::new();
        if !self.evidence.is_empty() {
            let evidence = self.evidence.iter();
            let evidence = evidence.map(|(id, when, _)| (id.as_str(), self.condition(when)));
            entries.push(("evidence", Node::map(evidence)));
        }
        if !self.needs_when.is_empty() {
            let needs = self.needs_when.iter().map(|(id, when, _)| {
                let when = when.as_ref();
                let by_hand = || Node::text("by_hand");
                (
                    id.as_str(),
                    when.map_or_else(by_hand, |when| self.condition(when)),
                )
            });
            entries.push(("needs", Node::map(needs)));
        }
        entries
    }

    /// Returns a condition on this questionnaire's answers as a value of its file.
    pub fn condition(&self, condition: &Condition) -> Node {
        condition.to_node(&|ix| self.name(ix))
    }

    fn age_seen(&self, seen: &AgeSeen) -> Node {
        let choices = |choices: &[ChoiceId]| match choices {
            [one] => Node::text(one.as_str()),
            several => Node::texts(several),
        };
        Node::map([
            ("item", Node::text(self.name(seen.item))),
            ("child", choices(&seen.child)),
            ("adult", choices(&seen.adult)),
        ])
    }

    fn name(&self, ix: ItemIx) -> String {
        self.item(ix)
            .map(|item| item.id.to_string())
            .unwrap_or_default()
    }

    fn section_node(&self, section: &Section) -> Node {
        let mut entries = section.head();
        let items = self.items.get(section.items.clone()).unwrap_or_default();
        let items = items.iter().map(|item| self.item_node(item));
        entries.push(("items", Node::list(items)));
        Node::map(entries)
    }
}

impl Section {
    /// Returns what a section's entry says before its items.
    pub fn head(&self) -> Vec<(&'static str, Node)> {
        let mut entries = vec![
            ("section", Node::text(self.id.as_str())),
            ("title", Node::text(&self.title)),
        ];
        if self.runs != Runs::Normal {
            let words = Runs::WORDS.iter().find(|(_, runs)| *runs == self.runs);
            entries.extend(words.map(|(word, _)| ("runs", Node::text(*word))));
        }
        if self.closing {
            entries.push(("closing", Node::of(NodeKind::Flag(true))));
        }
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::Faults;

    /// Whatever has a place loses it: a file that was written anew has others.
    fn without_places(questionnaire: &Questionnaire) -> String {
        let shown = format!("{questionnaire:?}");
        let parts: Vec<&str> = shown.split("Place {").collect();
        let ends = parts
            .iter()
            .map(|part| part.split_once('}').map_or(*part, |(_, rest)| rest));
        let digest = format!("{:?}", questionnaire.digest);
        ends.collect::<String>().replace(&digest, "")
    }

    #[test]
    fn the_shipped_questionnaires_are_written_as_they_were_read() {
        const SHIPPED: [&str; 3] = [
            include_str!("../../questionnaires/adult/questionnaire.yaml"),
            include_str!("../../questionnaires/first-line/questionnaire.yaml"),
            include_str!("../../questionnaires/child/questionnaire.yaml"),
        ];
        for source in SHIPPED {
            let mut faults = Faults::of("shipped");
            let Some(before) = Questionnaire::read(source.as_bytes(), &mut faults) else {
                unreachable!("{faults:?}");
            };
            let written = before.to_yaml();
            let Some(after) = Questionnaire::read(written.as_bytes(), &mut faults) else {
                unreachable!("{faults:?}\n{written}");
            };
            let maps = |shown: String| shown.split("by_name").next().map(str::to_owned);
            assert_eq!(maps(without_places(&before)), maps(without_places(&after)));
        }
    }
}
