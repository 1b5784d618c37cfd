//! Pictures of a firm's work.

use platform::db::Json;
use platform::locale::Translated;
use platform::media::Key;

use super::ids::PictureId;

/// A picture of a firm's work.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Picture {
    /// Which.
    pub id: PictureId,
    /// Its place among the firm's pictures, from 1.
    pub position: i64,
    /// The file.
    pub media: Key,
    /// What it is: `image/jpeg`.
    pub media_type: String,
    /// How many points wide.
    pub width: i64,
    /// How many points high.
    pub height: i64,
    /// What is to be seen.
    pub caption: Json<Translated>,
}
