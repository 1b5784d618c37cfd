//! The area's pages, one file a resource.

pub mod approvals;
pub mod around;
pub mod audit_trail;
pub mod desk;
pub mod exports;
pub mod files;
pub mod import;
pub mod imports;
pub mod invitations;
pub mod participant;
pub mod participants;
pub mod projects;
pub mod request;
pub mod request_list;
pub mod front;
pub mod programme;
pub mod roles;
mod row_form;
pub mod rules;
pub mod session_form;
pub mod sessions;
pub mod task_force;
mod task_force_form;
pub mod task_forces;
pub mod typed;
