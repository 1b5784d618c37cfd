//! Passwords, kept as argon2id hashes.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use platform::args;
use platform::db::{DbError, Tx};
use platform::world::World;

use crate::model::PersonId;

/// The fewest characters of a password.
pub const SHORTEST: usize = 10;
/// The most: longer ones only cost time.
pub const LONGEST: usize = 200;

/// What is checked when nobody has the address, so that the time taken tells nothing.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5$KmYpbDsVJpwyAkBYIuV6eXBaL9vV1Psd2eVOD2p0YjA";

/// The hash of a password; takes a while by design, so call it off the threads that answer requests.
///
/// # Errors
/// When the library refuses, which it does not for a salt of this length.
pub fn hash(password: &str, salt: &[u8; 16]) -> Result<String, argon2::password_hash::Error> {
    Ok(Argon2::default().hash_password_with_salt(password.as_bytes(), salt)?.to_string())
}

/// Whether the password fits the hash; with no hash, as slow and false.
#[must_use]
pub fn fits(password: &str, hash: Option<&str>) -> bool {
    let checked = PasswordHash::new(hash.unwrap_or(NOBODY))
        .is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok());
    checked && hash.is_some()
}

/// The hash a person has, if any.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx, person: PersonId) -> Result<Option<String>, DbError> {
    let row: Option<(String,)> =
        tx.optional("SELECT hash FROM passwords WHERE person_id = $1", args![person]).await?;
    Ok(row.map(|(hash,)| hash))
}

/// Sets the hash.
///
/// # Errors
/// What the database said.
pub async fn set(tx: &mut Tx, world: &World, person: PersonId, hash: &str) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO passwords (person_id, hash, set_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at",
        args![person, hash, world.now()],
    )
    .await
    .map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_only() {
        let hash = hash("seta e ricamo", &[7; 16]).unwrap();
        assert!(hash.starts_with("$argon2id$"), "{hash}");
        assert!(fits("seta e ricamo", Some(&hash)));
        assert!(!fits("seta e ricami", Some(&hash)));
        assert!(!fits("seta e ricamo", None));
    }

    #[test]
    fn nobody_s_hash_is_well_formed_so_that_it_costs_the_same() {
        assert!(PasswordHash::new(NOBODY).is_ok());
    }
}
