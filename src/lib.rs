//! IGF Explorer: the outcomes of the UN Internet Governance Forum, explored in the browser.
//!
//! [`domain`] does the thinking, [`i18n`] holds the wording, [`engine`] is the search for other sites, [`export`]
//! writes the files that readers take away; they compile without any web crate.
//! The other modules need a browser and stand behind the feature `web`. See ARCHITECTURE.md.

pub mod domain;
pub mod engine;
pub mod export;
pub mod i18n;

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod browser;
#[cfg(feature = "web")]
pub mod ui;
