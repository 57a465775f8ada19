//! What the person may need now.

use crate::grammar::{
    Citation, Condition, ContactId, Faults, Fields, NeedId, Node, PathwayId, Place, Status,
    Urgency, fields, suggestion, yaml,
};

/// Something the person may need, and what to do about it.
#[derive(Debug, Clone)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// Where it stands: in a questionnaire where that names it, else in `needs.yaml`.
    pub place: Place,
    /// What it is, as in "A doctor now".
    pub name: String,
    /// The answers that show it; without, only the officer raises it.
    pub when: Option<Condition>,
    /// How soon it has to be met.
    pub urgency: Urgency,
    /// After how many hours since what happened it can no longer be met: the last moment, not the target.
    pub last_moment_hours: Option<u16>,
    /// What the officer does about it.
    pub act: String,
    /// What to say when somebody answers the call: the least that brings help.
    pub say: Option<String>,
    /// Whom of the contact sheet to call, the first to call first.
    pub call: Vec<ContactId>,
    /// The pathway beside the leading one that this need opens.
    pub beside: Option<PathwayId>,
    /// Whether nobody is referred to an embassy or consulate while it holds.
    pub no_mission: bool,
    /// Where the urgency or the action comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}

/// When a questionnaire finds a need: the need, the answers that show it (`None`: only the officer
/// raises it), and where that stands.
pub type NeedWhen = (NeedId, Option<Condition>, Place);

/// All needs of `needs.yaml`, in its order. What shows them is for each questionnaire to say.
#[derive(Debug, Clone, Default)]
pub struct Needs(pub Vec<Need>);

impl Needs {
    /// Reads `needs.yaml`. Faulty entries are reported and left out.
    pub fn read(source: &[u8], faults: &mut Faults) -> Self {
        let Some(root) = yaml::read(source, faults) else {
            return Self::default();
        };
        let Some(mut top) = Fields::of(&root, "the needs", faults) else {
            return Self::default();
        };
        let needs = top.named("needs", faults);
        let needs = needs
            .into_iter()
            .filter_map(|(key, node)| read_need(&key.name, key.place, node, faults));
        let needs = Self(needs.collect());
        top.finish(faults);
        needs
    }

    /// Returns a need.
    pub fn find(&self, id: &NeedId) -> Option<&Need> {
        self.0.iter().find(|need| need.id == *id)
    }

    /// Puts the needs that a questionnaire finds beside what is to be done about them. Unknown
    /// needs are reported at their place in the questionnaire.
    pub fn bind(&self, found: &[NeedWhen], faults: &mut Faults) -> Vec<Need> {
        let mut bound = Vec::new();
        for (id, when, place) in found {
            let Some(need) = self.find(id) else {
                let help =
                    suggestion::help(id.as_str(), self.0.iter().map(|need| need.id.as_str()));
                faults.error(*place, format!("there is no need `{id}`"), help);
                continue;
            };
            bound.push(Need {
                place: *place,
                when: when.clone(),
                ..need.clone()
            });
        }
        bound
    }
}

/// Reads the hours after which it is too late; two weeks, the longest clock there is, at the most.
fn last_moment(fields: &mut Fields<'_>, faults: &mut Faults) -> Option<u16> {
    let node = fields.take("last_moment_hours")?;
    let hours = fields::number(node, faults)?;
    let fitting = u16::try_from(hours).ok();
    let fitting = fitting.filter(|hours| (1..=14 * 24).contains(hours));
    if fitting.is_none() {
        let help = "write the hours since what happened, from 1 to 336";
        faults.error(
            node.place,
            "this is no number of hours that makes sense here",
            help,
        );
    }
    fitting
}

fn read_need(id: &str, place: Place, node: &Node, faults: &mut Faults) -> Option<Need> {
    let mut fields = Fields::of(node, "a need", faults)?;
    let name = fields.required_text("name", faults);
    let urgency = fields.required_word("urgency", &Urgency::WORDS, faults);
    let last_moment_hours = last_moment(&mut fields, faults);
    let act = fields.required_text("do", faults);
    let say = fields.text("say", faults);
    let call = fields.list("call", faults);
    let call = call
        .iter()
        .filter_map(|node| fields::id_of(node, faults).map(ContactId::new));
    let call = call.collect();
    let beside = fields.id("beside", faults).map(PathwayId::new);
    let no_mission = fields.flag("no_mission", faults);
    let source = Citation::read(&mut fields, faults);
    let status = fields.required_word("status", &Status::WORDS, faults);
    fields.finish(faults);
    Some(Need {
        id: NeedId::new(id),
        place,
        name: name?,
        when: None,
        urgency: urgency?,
        last_moment_hours,
        act: act?,
        say,
        call,
        beside,
        no_mission,
        source: source?,
        status: status?,
    })
}
