//! The state of the reader's list.

use leptos::prelude::*;

use crate::domain::reading_list::{ReadingList, Unreadable};

/// The list, and what is wrong with its storage.
#[derive(Clone, Copy)]
pub struct Kept {
    pub list: RwSignal<ReadingList>,
    pub fault: RwSignal<Option<Fault>>,
    /// What the address of a shared list brought, until it is taken or dismissed.
    pub arrived: RwSignal<Arrived>,
}

/// Why changes are not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The browser stores nothing: the list lives as long as the page.
    NotStored,
    /// What is stored cannot be read; it is left as it is.
    Unreadable(Unreadable),
}

/// A list that was shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Arrived {
    #[default]
    None,
    /// It is being unpacked.
    Waiting,
    /// What unpacks it could not be loaded; the packed text, for another try.
    Failed(String),
    /// The address brought something that is no list.
    Broken,
    List(ReadingList),
}

impl Kept {
    pub(super) fn new() -> Self {
        Kept {
            list: RwSignal::new(ReadingList::default()),
            fault: RwSignal::new(None),
            arrived: RwSignal::new(Arrived::None),
        }
    }
}
