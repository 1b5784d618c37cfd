//! The area's pages, one file a resource.

pub mod around;
pub mod desk;
pub mod my;
pub mod prints;
pub mod front;
pub mod programme;
pub mod roles;
pub mod session_form;
pub mod sessions;
pub mod task_force;
mod task_force_form;
pub mod task_forces;
pub mod typed;
