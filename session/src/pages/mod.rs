//! The area's pages, one file a resource.

pub mod agenda;
pub mod around;
pub mod audit_trail;
pub mod desk;
pub mod exports;
pub mod files;
pub mod front;
pub mod import;
pub mod imports;
pub mod interpreters;
pub mod my;
mod place_removal;
pub mod prints;
pub mod programme;
pub mod roles;
pub mod rules;
pub mod session_form;
pub mod sessions;
pub mod slots;
pub mod tables;
pub mod task_force;
mod task_force_form;
pub mod task_forces;
pub mod typed;
