//! Where files are kept.

use std::path::Path;
use std::sync::Arc;

use axum::body::Bytes;
use futures::TryStreamExt as _;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::{ObjectStore, ObjectStoreExt as _, path};

use super::Key;

/// A store of files; cheap to clone.
#[derive(Debug, Clone)]
pub struct Media {
    store: Arc<dyn ObjectStore>,
    limit: usize,
}

/// Why a file was not kept or not found.
#[derive(Debug, thiserror::Error)]
pub enum MediaError {
    /// The file is larger than the store takes.
    #[error("the file has {size} bytes, more than {limit}")]
    TooLarge {
        /// How large it is.
        size: usize,
        /// How large it may be.
        limit: usize,
    },
    /// There is no such file.
    #[error("there is no file {0}")]
    Missing(Key),
    /// What was found is not what was kept.
    #[error("the file {0} is damaged")]
    Damaged(Key),
    /// The folder cannot be made.
    #[error("the media folder cannot be made")]
    Folder(#[from] std::io::Error),
    /// The store failed.
    #[error("the media store failed")]
    Store(#[from] object_store::Error),
}

impl Media {
    /// Keeps files in a folder, which is made when it is missing; none handed in may be larger than `limit` bytes.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn folder(folder: &Path, limit: usize) -> Result<Self, MediaError> {
        std::fs::create_dir_all(folder)?;
        // A file that was acknowledged survives the loss of power.
        let store = LocalFileSystem::new_with_prefix(folder)?.with_fsync(true);
        Ok(Self { store: Arc::new(store), limit })
    }

    /// Keeps files in memory, for tests.
    #[must_use]
    pub fn memory(limit: usize) -> Self {
        Self { store: Arc::new(InMemory::new()), limit }
    }

    /// Keeps a file, whole or not at all; the same content again is the same file.
    ///
    /// # Errors
    /// When it is too large or the store fails.
    pub async fn put(&self, content: impl Into<Bytes>) -> Result<Key, MediaError> {
        let content = content.into();
        if content.len() > self.limit {
            return Err(MediaError::TooLarge { size: content.len(), limit: self.limit });
        }
        self.keep(content).await
    }

    /// Keeps a file that the program made itself, however large it is.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn keep(&self, content: impl Into<Bytes>) -> Result<Key, MediaError> {
        let content = content.into();
        let key = Key::of(&content);
        self.store.put(&place(key), content.into()).await?;
        Ok(key)
    }

    /// The content of a file.
    ///
    /// # Errors
    /// When it is missing or damaged, or the store fails.
    pub async fn get(&self, key: Key) -> Result<Bytes, MediaError> {
        let found = self.store.get(&place(key)).await.map_err(|error| missing(key, error))?;
        let content = found.bytes().await?;
        if Key::of(&content) == key { Ok(content) } else { Err(MediaError::Damaged(key)) }
    }

    /// The keys of all files.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn keys(&self) -> Result<Vec<Key>, MediaError> {
        let found: Vec<_> = self.store.list(None).try_collect().await?;
        let name = |meta: object_store::ObjectMeta| meta.location.as_ref().replace('/', "");
        Ok(found.into_iter().filter_map(|meta| name(meta).parse().ok()).collect())
    }

    /// Removes a file; one that is not there is as good as removed.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn delete(&self, key: Key) -> Result<(), MediaError> {
        match self.store.delete(&place(key)).await.map_err(|error| missing(key, error)) {
            Err(MediaError::Missing(_)) => Ok(()),
            other => other,
        }
    }
}

/// Folders by the first two digits keep each of them small.
fn place(key: Key) -> path::Path {
    let name = key.to_string();
    path::Path::from_iter([&name[..2], &name[2..]])
}

fn missing(key: Key, error: object_store::Error) -> MediaError {
    match error {
        object_store::Error::NotFound { .. } => MediaError::Missing(key),
        other => MediaError::Store(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn keeps(media: &Media) {
        let key = media.put("a pattern".as_bytes()).await.unwrap();
        assert_eq!(media.put("a pattern".as_bytes()).await.unwrap(), key);
        assert_eq!(media.get(key).await.unwrap(), "a pattern");
        let large = media.put(vec![0; 101]).await;
        assert!(matches!(large, Err(MediaError::TooLarge { size: 101, limit: 100 })));
        media.put(vec![0; 100]).await.unwrap();
        let made = media.keep(vec![0; 101]).await.unwrap();
        assert_eq!(media.get(made).await.unwrap().len(), 101);
        media.delete(key).await.unwrap();
        media.delete(key).await.unwrap();
        assert!(matches!(media.get(key).await, Err(MediaError::Missing(missing)) if missing == key));
    }

    #[tokio::test]
    async fn memory_keeps_files() {
        keeps(&Media::memory(100)).await;
    }

    #[tokio::test]
    async fn a_folder_keeps_files_and_notices_damage() {
        let folder = std::env::temp_dir().join(format!("filiera-media-{}", std::process::id()));
        let media = Media::folder(&folder, 100).unwrap();
        keeps(&media).await;
        let key = media.put("whole".as_bytes()).await.unwrap();
        let name = key.to_string();
        std::fs::write(folder.join(&name[..2]).join(&name[2..]), "torn").unwrap();
        assert!(matches!(media.get(key).await, Err(MediaError::Damaged(damaged)) if damaged == key));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
