//! Who looks after one entry: what every change of it asks for.

use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;
use registry::model::PersonId;
use registry::store::audit::{self, Deed};

use super::{Standing, changes, standing, suppliers};
use crate::model::Supplier;
use crate::model::ids::SupplierId;

/// Somebody who looks after an entry, with the entry as it was when that was asked.
#[derive(Debug, Clone)]
pub struct Keeper {
    /// The entry.
    pub supplier: Supplier,
    person: PersonId,
    member: bool,
    association: bool,
    operator: bool,
}

#[derive(sqlx::FromRow)]
struct Roles {
    member: i64,
    association: i64,
}

impl Keeper {
    /// The visitor as one who looks after this entry, if so.
    ///
    /// # Errors
    /// What the database said.
    pub async fn find(tx: &mut Tx, standing: &Standing, id: SupplierId) -> Result<Option<Self>, DbError> {
        let Some(person) = standing.person() else { return Ok(None) };
        let found =
            suppliers::one_where(tx, standing, "suppliers.id = $1", id.into(), standing::KEPT).await?;
        let Some(supplier) = found else { return Ok(None) };
        let roles: Roles = tx
            .one(
                "SELECT (SELECT COUNT(*) FROM supplier_members WHERE supplier_id = $1 AND person_id = $2
                        AND confirmed_at IS NOT NULL AND refused_at IS NULL AND ended_at IS NULL) AS member,
                    (SELECT COUNT(*) FROM supplier_associations
                        JOIN grants ON grants.scope = supplier_associations.association_id
                        WHERE supplier_id = $1 AND joined_at IS NOT NULL AND grants.person_id = $2
                        AND grants.role = 'association' AND grants.ended_at IS NULL) AS association",
                args![id, person],
            )
            .await?;
        Ok(Some(Self {
            supplier,
            person,
            member: roles.member > 0,
            association: roles.association > 0,
            operator: standing.is_operator(),
        }))
    }

    /// Whoever brings in what is known of a firm, without looking after it: the entry is completed, and nothing else.
    pub(super) async fn bringing(
        tx: &mut Tx,
        person: PersonId,
        id: SupplierId,
    ) -> Result<Option<Self>, DbError> {
        let sql = format!("{} WHERE suppliers.id = $1", suppliers::SELECT);
        let found: Option<Supplier> = tx.optional(sqlx::AssertSqlSafe(sql), args![id]).await?;
        let (member, association, operator) = (false, false, true);
        Ok(found.map(|supplier| Self { supplier, person, member, association, operator }))
    }

    /// How the store reads what this one looks after.
    pub(super) fn standing(&self) -> Standing {
        Standing::everywhere()
    }

    /// Who.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// Speaks for the firm, by a confirmed claim.
    #[must_use]
    pub fn is_member(&self) -> bool {
        self.member
    }

    /// May confirm what the firm says of itself: not its own people.
    #[must_use]
    pub fn verifies(&self) -> bool {
        self.association || self.operator
    }

    /// May show the entry to the public: whoever's part in it somebody has confirmed.
    #[must_use]
    pub fn publishes(&self) -> bool {
        self.member || self.verifies()
    }

    /// Writes down that the entry changed: its version, the trail, and the line that the search index reads.
    pub(super) async fn touch(
        &self,
        tx: &mut Tx,
        world: &World,
        action: &str,
        subject: &str,
        detail: &str,
    ) -> Result<(), DbError> {
        let id = self.supplier.id;
        tx.execute(
            "UPDATE suppliers SET version = version + 1, changed_at = $2, changed_by = $3 WHERE id = $1",
            args![id, world.now(), self.person],
        )
        .await?;
        changes::record(tx, world, &[id]).await?;
        let scope = id.to_string();
        let deed = Deed { person: Some(self.person), action, subject, scope: &scope, detail };
        audit::write(tx, world, deed).await
    }
}
