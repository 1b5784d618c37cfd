//! How somebody stands in the market: the one door to what belongs to it.

use platform::args;
use platform::db::{Arg, DbError, Tx};
use registry::model::{OrganisationId, PersonId};

use crate::model::ids::{BuyerId, SupplierId};

/// How a visitor stands in the market. It can only be had from the database, and every function of the store that reads
/// for a visitor takes it.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    person: Option<PersonId>,
    operator: bool,
    buyer: Option<BuyerId>,
    suppliers: Vec<SupplierId>,
    associations: Vec<OrganisationId>,
}

/// Who looks after an entry: an operator, the firm's confirmed people, its associations, and until somebody is confirmed
/// who registered it. `$2` and `$3` are [`Standing::sight`].
pub(super) const KEPT: &str = "($2 OR EXISTS (SELECT 1 FROM supplier_members AS own
        WHERE own.supplier_id = suppliers.id AND own.person_id = $3
        AND own.refused_at IS NULL AND own.ended_at IS NULL
        AND (own.confirmed_at IS NOT NULL OR (suppliers.registered_by = $3
            AND NOT EXISTS (SELECT 1 FROM supplier_members AS other WHERE other.supplier_id = suppliers.id
                AND other.confirmed_at IS NOT NULL AND other.ended_at IS NULL))))
    OR EXISTS (SELECT 1 FROM supplier_associations AS joined
        JOIN grants ON grants.scope = joined.association_id
        WHERE joined.supplier_id = suppliers.id AND joined.joined_at IS NOT NULL
        AND grants.person_id = $3 AND grants.role = 'association' AND grants.ended_at IS NULL))";

/// Whose entry it is: the firm's confirmed people, and who registered it and waits. `$1` is the person.
pub(super) const OWN: &str = "EXISTS (SELECT 1 FROM supplier_members AS own
    WHERE own.supplier_id = suppliers.id AND own.person_id = $1 AND own.refused_at IS NULL AND own.ended_at IS NULL
    AND (own.confirmed_at IS NOT NULL OR suppliers.registered_by = $1))";

/// Who may see an entry: everyone once it is published, before that those of [`KEPT`].
pub(super) fn seen() -> String {
    format!("(suppliers.published_at IS NOT NULL OR {KEPT})")
}

impl Standing {
    /// How this person stands; as everyone does, where nobody is signed in.
    ///
    /// # Errors
    /// What the database said.
    pub async fn of(tx: &mut Tx, person: Option<PersonId>) -> Result<Self, DbError> {
        let Some(id) = person else { return Ok(Self::default()) };
        let operator = tx
            .count(
                "SELECT COUNT(*) FROM grants WHERE person_id = $1 AND role = 'operator' AND ended_at IS NULL",
                args![id],
            )
            .await?;
        let buyer: Option<(BuyerId,)> =
            tx.optional("SELECT id FROM buyers WHERE person_id = $1", args![id]).await?;
        let suppliers: Vec<(SupplierId,)> = tx
            .all(
                "SELECT supplier_id FROM supplier_members WHERE person_id = $1 AND confirmed_at IS NOT NULL
                 AND refused_at IS NULL AND ended_at IS NULL ORDER BY confirmed_at, supplier_id",
                args![id],
            )
            .await?;
        let associations: Vec<(OrganisationId,)> = tx
            .all(
                "SELECT organisations.id FROM grants JOIN organisations ON organisations.id = grants.scope
                 WHERE person_id = $1 AND role = 'association' AND ended_at IS NULL ORDER BY organisations.id",
                args![id],
            )
            .await?;
        Ok(Self {
            person,
            operator: operator > 0,
            buyer: buyer.map(|(buyer,)| buyer),
            suppliers: suppliers.into_iter().map(|(supplier,)| supplier).collect(),
            associations: associations.into_iter().map(|(association,)| association).collect(),
        })
    }

    /// As the program itself stands, which reads all of an entry that it completes.
    pub(super) fn everywhere() -> Self {
        Self { operator: true, ..Self::default() }
    }

    /// Who, where somebody is signed in.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        self.person
    }

    /// Runs the program.
    #[must_use]
    pub fn is_operator(&self) -> bool {
        self.operator
    }

    /// The visitor as a buyer, if one.
    #[must_use]
    pub fn buyer(&self) -> Option<BuyerId> {
        self.buyer
    }

    /// The firms for which the visitor speaks, by confirmed claims.
    #[must_use]
    pub fn suppliers(&self) -> &[SupplierId] {
        &self.suppliers
    }

    /// Whether the visitor speaks for the firm.
    #[must_use]
    pub fn speaks_for(&self, supplier: SupplierId) -> bool {
        self.suppliers.contains(&supplier)
    }

    /// The associations that the visitor works for.
    #[must_use]
    pub fn associations(&self) -> &[OrganisationId] {
        &self.associations
    }

    /// The two values that the WHERE of a query for entries takes, in this order: whether everything may be seen, and
    /// the visitor.
    #[must_use]
    pub fn sight(&self) -> [Arg; 2] {
        [Arg::from(self.operator), Arg::from(self.person)]
    }
}
