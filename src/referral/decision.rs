//! What the officer decided, beside what was recommended.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::grammar::{PathwayId, Urgency};

use super::Pathways;

/// The officer's decision. It stands beside the recommendation and never replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The pathway decided on.
    pub pathway: PathwayId,
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// How soon.
    pub urgency: Urgency,
    /// The officer's own reason; always there where the decision differs from the recommendation.
    pub reason: Option<String>,
    /// Whether it differs from the recommendation that the officer had before them.
    pub differs: bool,
    /// Whether the officer refers on professional judgement, though *refer* was not recommended.
    pub professional_judgement: bool,
}

/// Why a decision cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DecisionError {
    /// The pathway does not exist.
    #[error("there is no pathway `{0}`")]
    UnknownPathway(PathwayId),
    /// The decision differs from the recommendation and gives no reason.
    #[error("the decision differs from the recommendation and gives no reason")]
    NoReason,
}

impl Decision {
    /// Makes a decision, held against what was recommended.
    ///
    /// # Errors
    /// Where the pathway does not exist, or where a decision that differs has no reason.
    pub fn new(
        pathway: &PathwayId,
        urgency: Option<Urgency>,
        reason: Option<String>,
        recommended: (&PathwayId, Urgency),
        pathways: &Pathways,
    ) -> Result<Self, DecisionError> {
        let Some(known) = pathways.find(pathway.as_str()) else {
            return Err(DecisionError::UnknownPathway(pathway.clone()));
        };
        let (recommended_pathway, recommended_urgency) = recommended;
        let urgency = urgency.unwrap_or(recommended_urgency);
        let differs = pathway != recommended_pathway || urgency != recommended_urgency;
        let reason = reason.filter(|reason| !reason.trim().is_empty());
        if differs && reason.is_none() {
            return Err(DecisionError::NoReason);
        }
        Ok(Self {
            pathway: pathway.clone(),
            name: known.name.clone(),
            urgency,
            reason,
            differs,
            professional_judgement: pathway.as_str() == "refer" && recommended_pathway != pathway,
        })
    }
}
