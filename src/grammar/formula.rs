//! Formulas of published rules: `all` and `any` over whatever the rule speaks of.
//!
//! There is no `not`: more evidence can never make a rule hold less. That is what keeps
//! recommendations from growing weaker as more is disclosed.

use super::{Faults, Logic, Node, NodeKind, fields};

/// All, any, or one of the things a rule speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula<T> {
    /// All hold.
    All(Vec<Formula<T>>),
    /// At least one holds.
    Any(Vec<Formula<T>>),
    /// One thing holds.
    One(T),
}

impl<T> Formula<T> {
    /// Reads a formula; `leaf` reads what is neither `all` nor `any`. A list means any of its
    /// members. `None` where it is faulty.
    pub fn read(
        node: &Node,
        faults: &mut Faults,
        leaf: &mut impl FnMut(&Node, &mut Faults) -> Option<T>,
    ) -> Option<Self> {
        match &node.kind {
            NodeKind::List(list) => Some(Self::Any(Self::members(list, faults, leaf)?)),
            NodeKind::Map(map) => match map.as_slice() {
                [(key, value)] if key.name == "all" => {
                    let list = fields::list(value, "all", faults);
                    Some(Self::All(Self::members(list, faults, leaf)?))
                }
                [(key, value)] if key.name == "any" => {
                    let list = fields::list(value, "any", faults);
                    Some(Self::Any(Self::members(list, faults, leaf)?))
                }
                _ => leaf(node, faults).map(Self::One),
            },
            _ => leaf(node, faults).map(Self::One),
        }
    }

    fn members(
        list: &[Node],
        faults: &mut Faults,
        leaf: &mut impl FnMut(&Node, &mut Faults) -> Option<T>,
    ) -> Option<Vec<Self>> {
        let read: Vec<Self> = list
            .iter()
            .filter_map(|node| Self::read(node, faults, leaf))
            .collect();
        (read.len() == list.len()).then_some(read)
    }

    /// Computes the formula in either logic.
    pub fn holds<L: Logic>(&self, leaf: &impl Fn(&T) -> L) -> L {
        match self {
            Self::All(parts) => parts
                .iter()
                .fold(L::yes(), |sum, part| sum.and(part.holds(leaf))),
            Self::Any(parts) => parts
                .iter()
                .fold(L::no(), |sum, part| sum.or(part.holds(leaf))),
            Self::One(thing) => leaf(thing),
        }
    }

    /// Calls `visit` for everything the formula speaks of.
    pub fn each<'a>(&'a self, visit: &mut impl FnMut(&'a T)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.each(visit);
                }
            }
            Self::One(thing) => visit(thing),
        }
    }

    /// Says whether the formula is a plain list: any one of its members suffices.
    pub fn is_plain_list(&self) -> bool {
        match self {
            Self::Any(parts) => parts.iter().all(|part| matches!(part, Self::One(_))),
            Self::All(_) => false,
            Self::One(_) => true,
        }
    }
}
