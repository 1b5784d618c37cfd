//! The kinds of ids of the area.

use platform::id::{Id, kind};

kind!(
    SupplierKind = "sup",
    MachineKind = "mac",
    CapacityKind = "cap",
    CertificateKind = "crt",
    IdentifierKind = "idf",
    PictureKind = "pic",
    MemberKind = "mem",
    BuyerKind = "buy",
    ListKind = "lst",
    JoinKind = "jon",
    NoticeKind = "ntc",
);

/// A firm's entry.
pub type SupplierId = Id<SupplierKind>;
/// Machines of one kind.
pub type MachineId = Id<MachineKind>;
/// What a firm can do in a week.
pub type CapacityId = Id<CapacityKind>;
/// A certificate.
pub type CertificateId = Id<CertificateKind>;
/// A number that a firm is known by elsewhere.
pub type IdentifierId = Id<IdentifierKind>;
/// A picture of a firm's work.
pub type PictureId = Id<PictureKind>;
/// Who looks after an entry, or claims to.
pub type MemberId = Id<MemberKind>;
/// Who buys.
pub type BuyerId = Id<BuyerKind>;
/// A list of firms that was brought in.
pub type ListId = Id<ListKind>;
/// A firm that came in and a known one that it is or may be.
pub type JoinId = Id<JoinKind>;
/// A notice.
pub type NoticeId = Id<NoticeKind>;
