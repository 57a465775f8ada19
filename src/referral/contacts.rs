//! What a post's contact sheet has lines for.

use crate::grammar::{ContactId, Faults, Fields, Place, yaml};
use crate::jurisdiction::ServiceKind;

/// The lines of a contact sheet, in the order of `contacts.yaml`.
#[derive(Debug, Clone, Default)]
pub struct Contacts(Vec<Contact>);

/// Somebody that a post has to be able to call.
#[derive(Debug, Clone)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Where it stands in its file.
    pub place: Place,
    /// Who it is, as in "A safe place tonight".
    pub name: String,
    /// What sort of service it is; none where it is somebody of the post, to whom nobody is referred.
    pub kind: Option<ServiceKind>,
    /// Whether a post should have this number before an interview about harm.
    pub needed: bool,
    /// What to ask when calling.
    pub hint: Option<String>,
}

impl Contacts {
    /// Reads `contacts.yaml`. Faulty entries are reported and left out.
    pub fn read(source: &[u8], faults: &mut Faults) -> Self {
        let mut contacts = Vec::new();
        let Some(root) = yaml::read(source, faults) else {
            return Self(contacts);
        };
        let Some(mut top) = Fields::of(&root, "the list of contacts", faults) else {
            return Self(contacts);
        };
        if top.required("contacts", faults).is_some() {
            for (key, node) in top.named("contacts", faults) {
                let Some(mut fields) = Fields::of(node, "a contact", faults) else {
                    continue;
                };
                let name = fields.required_text("name", faults);
                let kind = fields.word("kind", &ServiceKind::WORDS, faults);
                let needed = fields.flag("needed", faults);
                let hint = fields.text("hint", faults);
                fields.finish(faults);
                contacts.extend(name.map(|name| Contact {
                    id: ContactId::new(&key.name),
                    place: key.place,
                    name,
                    kind,
                    needed,
                    hint,
                }));
            }
        }
        top.finish(faults);
        Self(contacts)
    }

    /// Returns a contact.
    pub fn get(&self, id: &ContactId) -> Option<&Contact> {
        self.iter().find(|contact| contact.id == *id)
    }

    /// Returns all contacts in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Contact> {
        self.0.iter()
    }

    /// Returns those that a post should have before an interview about harm.
    pub fn needed(&self) -> impl Iterator<Item = &Contact> {
        self.iter().filter(|contact| contact.needed)
    }
}

impl<'a> IntoIterator for &'a Contacts {
    type Item = &'a Contact;
    type IntoIter = std::slice::Iter<'a, Contact>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
