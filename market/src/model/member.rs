//! Who looks after an entry, and who buys.

use platform::db::{At, Json};
use registry::model::{OrganisationId, PersonId};

use super::ids::{BuyerId, MemberId, SupplierId};

/// What has become of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberState {
    /// It waits for the association or an operator.
    Claimed,
    /// The person looks after the entry.
    Confirmed,
    /// The claim was refused.
    Refused,
    /// The person does not look after it any more.
    Ended,
}

/// Somebody who looks after an entry, or claims to.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    /// Which.
    pub id: MemberId,
    /// Of which entry.
    pub supplier_id: SupplierId,
    /// The firm's name.
    pub firm: String,
    /// Who.
    pub person_id: PersonId,
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: String,
    /// What the person says of the claim.
    pub message: Option<String>,
    /// When the person claimed it.
    pub claimed_at: At,
    /// When that was confirmed.
    pub confirmed_at: Option<At>,
    /// When it was refused.
    pub refused_at: Option<At>,
    /// Why.
    pub refusal: Option<String>,
    /// When it ended.
    pub ended_at: Option<At>,
}

impl Member {
    /// What has become of it.
    #[must_use]
    pub fn state(&self) -> MemberState {
        match (self.ended_at, self.refused_at, self.confirmed_at) {
            (Some(_), _, _) => MemberState::Ended,
            (None, Some(_), _) => MemberState::Refused,
            (None, None, Some(_)) => MemberState::Confirmed,
            (None, None, None) => MemberState::Claimed,
        }
    }
}

/// Who buys.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Buyer {
    /// Which.
    pub id: BuyerId,
    /// Who.
    pub person_id: PersonId,
    /// For which organisation, if for one.
    pub organisation_id: Option<OrganisationId>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The languages to write in, BCP 47.
    pub languages: Json<Vec<String>>,
    /// What the buyer says of the own work.
    pub about: Option<String>,
    /// Since when.
    pub created_at: At,
}
