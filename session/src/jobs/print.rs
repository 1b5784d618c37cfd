//! The making of a print for many: what the button *Print* starts.

use std::sync::atomic::Ordering;

use platform::db::Tx;
use platform::jobs::{Context, Job, JobError, Pace};
use platform::print::pdf::PrintError;
use serde::{Deserialize, Serialize};
use tokio::task::JoinError;

use crate::model::ids::PrintId;
use crate::model::{Document, PrintProgress, Trouble};
use crate::print::{Imprint, Languages, Stack, on_a_core};
use crate::store::prints::{self, Made, Order};
use crate::store::{Standing, handouts};

/// The making of a print.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Print {
    /// Which.
    pub print: PrintId,
}

/// Stacks the sheets; it keeps a core busy.
type Stacking = Box<dyn FnOnce(Imprint) -> Result<Stack, PrintError> + Send>;

impl Job for Print {
    const KIND: &'static str = "print";
    const ATTEMPTS: i64 = 3;
    const PACE: Pace = Pace::Patient;

    fn subject(&self) -> String {
        self.print.to_string()
    }

    async fn run(self, context: Context) -> Result<(), JobError> {
        let mut tx = context.app.db.read().await?;
        let Some(order) = prints::order(&mut tx, self.print).await? else { return Ok(()) };
        // Who asked may have lost the role meanwhile.
        let standing = Standing::find(&mut tx, Some(order.asked_by), order.session_id).await?;
        let Some(standing) = standing.filter(|found| prints::allowed(found).contains(&order.document)) else {
            return Err(give_up(&context, Trouble::NotAllowed, "who asked for it may not have it").await?);
        };
        // Files are named by their content. No other print has this one's, so it can go with it at any moment.
        let mark = self.print.to_string();
        let imprint = Imprint { mark, ..imprint(&context, &mut tx, &standing, &order).await? };
        let (version, stacking) = (imprint.version, load(&mut tx, &standing, order.document).await?);
        // The database has said all it knows, so its connection goes to others.
        drop(tx);
        let stack = match on_a_core(move || stacking(imprint)).await.map_err(broken)? {
            Ok(stack) => stack,
            Err(error) => return Err(give_up(&context, Trouble::Setting, &error.to_string()).await?),
        };
        if stack.total() == 0 {
            return Err(give_up(&context, Trouble::Nothing, "there is nothing to print").await?);
        }
        let Some(pdf) = set(&context, stack).await? else { return Ok(()) };
        let size = pdf.len();
        let key = context.app.media.keep(pdf).await.map_err(|error| JobError::Again(error.to_string()))?;
        let mut tx = context.app.db.begin().await?;
        let kept = prints::made(&mut tx, &context.app.world, self.print, Made { key, size, version }).await?;
        if !kept {
            // Removed while it was made.
            let released = prints::release(&mut tx, &context.app.media, key).await;
            released.map_err(|error| JobError::Again(error.to_string()))?;
        }
        tx.commit().await?;
        Ok(())
    }
}

async fn imprint(
    context: &Context,
    tx: &mut Tx,
    standing: &Standing,
    order: &Order,
) -> Result<Imprint, JobError> {
    let app = &context.app;
    let first = app.locale(order.language);
    let languages = match order.second_language {
        Some(second) => Languages::two(first, app.locale(second)),
        None => Languages::one(first),
    };
    Ok(handouts::imprint(tx, standing, languages, app.world.now()).await?)
}

async fn load(tx: &mut Tx, standing: &Standing, document: Document) -> Result<Stacking, JobError> {
    macro_rules! stacking {
        ($things:expr) => {{
            let things = $things.await?;
            Box::new(move |imprint| Stack::new(imprint, &things))
        }};
    }
    Ok(match document {
        Document::Agendas => stacking!(handouts::agendas(tx, standing, None)),
        Document::Tables => stacking!(handouts::tables(tx, standing)),
        Document::Interpreters => stacking!(handouts::interpreters(tx, standing)),
        Document::Wall => stacking!(handouts::threads(tx, standing)),
        Document::Badges => stacking!(handouts::badges(tx, standing)),
    })
}

/// Sets piece after piece and tells of each; nothing where somebody asked to stop.
async fn set(context: &Context, mut stack: Stack) -> Result<Option<Vec<u8>>, JobError> {
    let total = stack.total();
    loop {
        context.report(&PrintProgress { done: stack.done(), total, trouble: None }).await?;
        if context.stop().load(Ordering::Relaxed) {
            let mut tx = context.app.db.read().await?;
            return match prints::is_stopped(&mut tx, context.id).await? {
                true => Ok(None),
                false => Err(JobError::Again("the program ends".to_owned())),
            };
        }
        if stack.done() == total {
            break;
        }
        let piece = on_a_core(move || stack.add().map(|()| stack));
        stack = match piece.await.map_err(broken)? {
            Ok(stack) => stack,
            Err(error) => return Err(give_up(context, Trouble::Setting, &error.to_string()).await?),
        };
    }
    match on_a_core(move || stack.into_pdf()).await.map_err(broken)? {
        Ok(pdf) => Ok(Some(pdf)),
        Err(error) => Err(give_up(context, Trouble::Setting, &error.to_string()).await?),
    }
}

/// Says on the page what keeps the print from being made, and in the log why.
async fn give_up(context: &Context, trouble: Trouble, why: &str) -> Result<JobError, JobError> {
    context.report(&PrintProgress { trouble: Some(trouble), ..PrintProgress::default() }).await?;
    Ok(JobError::Final(why.to_owned()))
}

fn broken(error: JoinError) -> JobError {
    JobError::Final(format!("the setting broke off: {error}"))
}
