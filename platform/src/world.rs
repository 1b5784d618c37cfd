//! The clock and the randomness, handed in.
//!
//! Nothing else in the program reads the wall clock or draws a random number (clippy.toml bans it), so a test that
//! fixes the world sees the same ids, secrets and times on every run.

use std::sync::{Arc, Mutex, MutexGuard};

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;

use crate::id::{Id, Kind};

/// The clock and the randomness of a running program or of a test; cheap to clone.
#[derive(Clone)]
pub struct World {
    clock: Clock,
    random: Arc<Mutex<ChaCha20Rng>>,
}

#[derive(Clone)]
enum Clock {
    System,
    Fixed(Arc<Mutex<Timestamp>>),
}

impl World {
    /// The machine's clock and the operating system's randomness.
    #[must_use]
    pub fn system() -> Self {
        let mut seed = [0; 32];
        // The one place where the operating system is asked; everything random descends from it.
        for (index, byte) in uuid_seed().into_iter().enumerate() {
            seed[index] = byte;
        }
        Self { clock: Clock::System, random: Arc::new(Mutex::new(ChaCha20Rng::from_seed(seed))) }
    }

    /// A world that stands still at `now` and whose randomness follows from `seed`.
    #[must_use]
    pub fn fixed(now: Timestamp, seed: u64) -> Self {
        Self {
            clock: Clock::Fixed(Arc::new(Mutex::new(now))),
            random: Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed))),
        }
    }

    /// The present instant, cut to whole microseconds as the database keeps it.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let now = match &self.clock {
            Clock::System => system_now(),
            Clock::Fixed(now) => *lock(now),
        };
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }

    /// Moves a fixed clock forward; the system's clock is left alone.
    pub fn advance(&self, by: SignedDuration) {
        if let Clock::Fixed(now) = &self.clock {
            let mut now = lock(now);
            *now = now.checked_add(by).unwrap_or(*now);
        }
    }

    /// A new id of its kind; ids sort by the time they were made.
    #[must_use]
    pub fn id<K: Kind>(&self) -> Id<K> {
        let mut bytes = [0; 10];
        self.fill(&mut bytes);
        let millis = u64::try_from(self.now().as_millisecond()).unwrap_or(0);
        Id::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
    }

    /// A secret of 256 bits, safe in an address.
    #[must_use]
    pub fn secret(&self) -> String {
        let mut bytes = [0; 32];
        self.fill(&mut bytes);
        BASE64_URL_SAFE_NO_PAD.encode(bytes)
    }

    /// A random whole number, for seeds.
    #[must_use]
    pub fn seed(&self) -> u64 {
        lock(&self.random).next_u64()
    }

    /// Fills `bytes` with randomness.
    pub fn fill(&self, bytes: &mut [u8]) {
        lock(&self.random).fill_bytes(bytes);
    }
}

impl std::fmt::Debug for World {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("World").field("now", &self.now()).finish_non_exhaustive()
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
fn system_now() -> Timestamp {
    Timestamp::now()
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the operating system for randomness")]
fn uuid_seed() -> [u8; 32] {
    rand::random()
}

/// A poisoned lock still holds a whole value here: nothing panics while it is held.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::kind;

    kind!(Thing = "thing");

    #[test]
    fn a_fixed_world_repeats_itself() {
        let at: Timestamp = "2018-11-29T14:00:00Z".parse().unwrap();
        let (one, two) = (World::fixed(at, 7), World::fixed(at, 7));
        assert_eq!(one.id::<Thing>(), two.id::<Thing>());
        assert_eq!(one.secret(), two.secret());
        assert_ne!(one.secret(), one.secret());
    }

    #[test]
    fn ids_sort_by_time() {
        let world = World::fixed("2018-11-29T14:00:00Z".parse().unwrap(), 1);
        let early = world.id::<Thing>();
        world.advance(SignedDuration::from_millis(5));
        assert!(early.to_string() < world.id::<Thing>().to_string());
    }
}
