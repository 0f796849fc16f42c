//! One small file a Web API. Every call is total: what a browser denies is `None`, an error value or nothing at all.
//!
//! Invariant: bytes and strings only; nothing here knows the domain, the wording or the pages.

pub mod boot;
pub mod clipboard;
pub mod clock;
pub mod console;
pub mod dialog;
pub mod document;
pub mod download;
pub mod fetch;
pub mod focus;
pub mod frame;
pub mod history;
pub mod intl;
pub mod languages;
pub mod links;
pub mod location;
pub mod media;
pub mod offline;
pub mod part;
pub mod scroll;
pub mod share;
pub mod storage;
pub mod timer;
pub mod window_events;
