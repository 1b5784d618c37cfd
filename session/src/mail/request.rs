//! The mail that tells somebody of a request.

use platform::app::App;
use platform::db::{DbError, Tx};
use platform::jobs::enqueue;
use platform::mail::{Delivery, Mail, Mailbox};

use crate::model::Priority;
use crate::model::ids::ParticipantId;
use crate::store::{Standing, wishes};

/// Puts a mail into the queue for the one who was asked, in that person's language. Of a "rather not" nobody is told.
///
/// # Errors
/// What the database said.
pub async fn tell(
    tx: &mut Tx,
    app: &App,
    standing: &Standing,
    asked: ParticipantId,
    told: &wishes::Told,
) -> Result<(), DbError> {
    if told.priority == Priority::No {
        return Ok(());
    }
    let Some((name, email, language)) = wishes::addressee(tx, standing, asked).await? else { return Ok(()) };
    let l = app.locale(language);
    let address = app.absolute(&format!("/sessions/{}/my/requests", standing.session.id));
    let title = standing.session.title.text(language);
    let text = l.with(
        "wish-mail-text",
        [("name", (&name).into()), ("session", title.into()), ("address", address.into())],
    );
    let mail = Mail::new(Mailbox::named(name, email), language, l.t("wish-mail-subject"), text);
    enqueue(tx, &app.world, &Delivery { mail, written_at: app.world.now() }).await?;
    Ok(())
}
