//! Certificates.

use jiff::civil::Date;
use platform::db::Day;
use platform::media::Key;

use super::Declared;
use super::ids::CertificateId;
use super::standing::Confidence;

/// A certificate that a firm has.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Certificate {
    /// Which.
    pub id: CertificateId,
    /// A concept of the facet certificate.
    pub scheme: String,
    /// As it is printed.
    pub number: String,
    /// Whom it names, where that is not the firm.
    pub holder: Option<String>,
    /// Who gave it.
    pub issuer: Option<String>,
    /// Its first day.
    pub valid_from: Option<Day>,
    /// Its last day.
    pub valid_until: Option<Day>,
    /// The file that proves it.
    pub media: Option<Key>,
    /// How the file was called.
    pub media_name: Option<String>,
    /// What it is: `application/pdf`.
    pub media_type: Option<String>,
    /// What it is worth.
    #[sqlx(flatten)]
    pub declared: Declared,
}

impl Certificate {
    /// Whether it is valid on a day by what it says itself.
    #[must_use]
    pub fn is_valid(&self, on: Date) -> bool {
        self.valid_from.is_none_or(|from| from.0 <= on) && self.valid_until.is_none_or(|until| on <= until.0)
    }

    /// The last day on which somebody's confirmation counts: never beyond the certificate's own.
    #[must_use]
    pub fn confirmed_until(&self) -> Option<Day> {
        match (self.declared.verified_until, self.valid_until) {
            (Some(confirmed), Some(valid)) => Some(confirmed.min(valid)),
            (confirmed, valid) => confirmed.or(valid),
        }
    }

    /// What it is worth on a day.
    #[must_use]
    pub fn confidence(&self, today: Date) -> Confidence {
        Declared { verified_until: self.confirmed_until(), ..self.declared }.confidence(today)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use platform::db::At;

    use super::*;

    #[test]
    fn no_confirmation_outlives_the_certificate() {
        let now = "2018-11-05T10:00:00Z".parse().unwrap();
        let mut certificate = Certificate {
            id: "crt_00000000000000000000000001".parse().unwrap(),
            scheme: "gots".into(),
            number: "CU 812345".into(),
            holder: None,
            issuer: None,
            valid_from: Some(Day(date(2018, 1, 1))),
            valid_until: Some(Day(date(2018, 12, 31))),
            media: None,
            media_name: None,
            media_type: None,
            declared: Declared { verified_at: Some(At(now)), ..Declared::now(now, None) },
        };
        let until = Some(Day(date(2018, 12, 31)));
        assert_eq!(certificate.confidence(date(2018, 12, 31)), Confidence::Verified(until));
        certificate.declared.verified_until = Some(Day(date(2020, 1, 1)));
        assert_eq!(certificate.confidence(date(2019, 1, 1)), Confidence::Expired(Day(date(2018, 12, 31))));
        assert!(certificate.is_valid(date(2018, 1, 1)) && !certificate.is_valid(date(2017, 12, 31)));
        assert!(!certificate.is_valid(date(2019, 1, 1)));
    }
}
