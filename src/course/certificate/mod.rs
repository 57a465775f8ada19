//! The certificate: what somebody has shown in the exercises of a course, for performance and not for
//! attendance. It bears no figure that could be read as a grade, and entitles nobody to say who is a victim.
//!
//! Doors: [`Certificate`] with its text, which is what is signed; [`PaperCode`], everything that the
//! certificate says and its signature in letters that are typed from paper, and [`Typing`], which takes
//! them line by line and names the line that was mistyped.
//!
//! Deliberately absent: keys and signatures. Whoever signs and proves hands their bytes in and out.

mod certificate;
mod code;
mod letters;
mod lines;
mod number;
mod stream;
mod symbol;

pub use certificate::{CERTIFICATE_FORM, Certificate, CertificateFault, Unfit, is_name};
pub use code::{PaperCode, Unreadable, Verifying};
pub use lines::{LineFault, Typing};
pub use number::CertificateNumber;
