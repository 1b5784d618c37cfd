//! How somebody stands towards a session: the one door to what belongs to it.

use platform::args;
use platform::db::{Arg, DbError, Tx};
use registry::model::PersonId;

use crate::model::Session;
use crate::model::ids::{ParticipantId, SessionId, SideId};
use crate::store::sessions;

/// How a visitor stands towards one session. It can only be had from the database, and every function of the store
/// that reads or writes for a visitor takes it.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The session.
    pub session: Session,
    /// Who, where somebody is signed in.
    pub person: Option<PersonId>,
    /// Organises the task force, or runs the program.
    pub organises: bool,
    /// Looks after the interpreters.
    pub coordinates: bool,
    /// The side whose delegation the visitor manages, if any.
    pub manages: Option<SideId>,
    /// The visitor as an approved participant, if so.
    pub participant: Option<ParticipantId>,
    /// The visitor's own side as a participant.
    pub side: Option<SideId>,
}

#[derive(sqlx::FromRow)]
struct Roles {
    organises: i64,
    coordinates: i64,
    manages: Option<SideId>,
}

impl Standing {
    /// How the person stands towards the session; nothing when there is no such session or the person may not know of
    /// it: not announced, and no part in it.
    ///
    /// # Errors
    /// What the database said.
    pub async fn find(tx: &mut Tx, person: Option<PersonId>, id: SessionId) -> Result<Option<Self>, DbError> {
        let Some(session) = sessions::load(tx, id).await? else { return Ok(None) };
        let mut standing = Self {
            session,
            person,
            organises: false,
            coordinates: false,
            manages: None,
            participant: None,
            side: None,
        };
        if let Some(person) = person {
            let roles: Roles = tx
                .one(
                    "SELECT
                       (SELECT COUNT(*) FROM grants WHERE person_id = $1 AND ended_at IS NULL
                          AND (role = 'operator' OR (role = 'organiser' AND scope = $2))) AS organises,
                       (SELECT COUNT(*) FROM grants WHERE person_id = $1 AND ended_at IS NULL
                          AND role = 'coordinator' AND scope = $2) AS coordinates,
                       (SELECT MIN(scope) FROM grants JOIN sides ON sides.id = grants.scope
                          WHERE person_id = $1 AND ended_at IS NULL AND role = 'manager'
                          AND task_force_id = $2) AS manages",
                    args![person, standing.session.task_force_id],
                )
                .await?;
            let part: Option<(ParticipantId, SideId)> = tx
                .optional(
                    "SELECT id, side_id FROM participants WHERE session_id = $1 AND person_id = $2
                     AND approved_at IS NOT NULL AND refused_at IS NULL AND withdrawn_at IS NULL",
                    args![id, person],
                )
                .await?;
            standing.organises = roles.organises > 0;
            standing.coordinates = roles.coordinates > 0;
            standing.manages = roles.manages;
            (standing.participant, standing.side) = part.unzip();
        }
        let known =
            standing.is_staff() || standing.participant.is_some() || standing.session.announced_at.is_some();
        Ok(known.then_some(standing))
    }

    /// How a participant stands towards the session, for what is written to that participant.
    ///
    /// # Errors
    /// What the database said.
    pub async fn of_participant(
        tx: &mut Tx,
        id: SessionId,
        participant: ParticipantId,
    ) -> Result<Option<Self>, DbError> {
        let sql = "SELECT person_id FROM participants WHERE id = $1 AND session_id = $2";
        match tx.optional::<(PersonId,)>(sql, args![participant, id]).await? {
            Some((person,)) => Self::find(tx, Some(person), id).await,
            None => Ok(None),
        }
    }

    /// Works for the session in any role.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        self.decides() || self.coordinates
    }

    /// Decides for people: the organisers, and the managers of the sides for their own.
    #[must_use]
    pub fn decides(&self) -> bool {
        self.organises || self.manages.is_some()
    }

    /// Looks after the interpreters: the organisers and the coordinators.
    #[must_use]
    pub fn keeps_interpreters(&self) -> bool {
        self.organises || self.coordinates
    }

    /// Whether the visitor decides for the people of a side: an organiser for both, a manager for one.
    #[must_use]
    pub fn decides_for(&self, side: SideId) -> bool {
        self.organises || self.manages == Some(side)
    }

    /// The three values that the WHERE of a participants' query takes, in this order: whether everything may be seen,
    /// the managed side, the visitor's own participant.
    #[must_use]
    pub fn sight(&self) -> [Arg; 3] {
        [Arg::from(self.organises), Arg::from(self.manages), Arg::from(self.participant)]
    }
}
