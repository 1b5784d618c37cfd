//! A form with one file, received within a limit.

use std::collections::HashMap;

use axum::extract::multipart::{Multipart, MultipartError};
use axum::http::StatusCode;

/// The largest file, in bytes.
pub const LARGEST: usize = 20 * 1024 * 1024;
/// The same in words.
pub const LARGEST_WORDS: &str = "20 MB";
/// The most that a field beside the file holds, in bytes.
const LONGEST: usize = 24_576;

/// What was sent.
#[derive(Debug, Default)]
pub struct Sent {
    /// Fields beside the file.
    pub fields: HashMap<String, String>,
    /// How the file was called.
    pub name: String,
    /// What is in it; nothing where none was chosen.
    pub bytes: Vec<u8>,
    /// Whether it has more bytes than are taken.
    pub too_large: bool,
}

/// Receives it; what is too large is read to its end and forgotten.
///
/// # Errors
/// When what was sent is no such form.
pub async fn receive(parts: Multipart) -> Result<Sent, MultipartError> {
    receive_within(parts, LARGEST).await
}

/// The same for a file of at most so many bytes.
///
/// # Errors
/// As [`receive`].
pub async fn receive_within(mut parts: Multipart, largest: usize) -> Result<Sent, MultipartError> {
    let mut sent = Sent::default();
    loop {
        let mut part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => break,
            Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                sent.too_large = true;
                break;
            }
            Err(error) => return Err(error),
        };
        let Some(name) = part.name().map(str::to_owned) else { continue };
        let is_file = name == "file";
        if is_file {
            sent.name = part.file_name().unwrap_or_default().chars().take(200).collect();
        }
        let (mut bytes, most) = (Vec::new(), if is_file { largest } else { LONGEST });
        loop {
            match part.chunk().await {
                Ok(Some(chunk)) if bytes.len() + chunk.len() <= most => bytes.extend_from_slice(&chunk),
                Ok(Some(_)) => sent.too_large = true,
                Ok(None) => break,
                Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                    sent.too_large = true;
                    return Ok(sent);
                }
                Err(error) => return Err(error),
            }
        }
        if is_file {
            sent.bytes = bytes;
        } else {
            sent.fields.insert(name, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    Ok(sent)
}
