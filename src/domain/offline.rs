//! The copy of the site on the reader's device, as `offline.js` reports it.

use form_urlencoded::parse;

use super::date::Date;

/// Whether the copy is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Copy {
    /// None yet, or none that is whole.
    #[default]
    None,
    /// The browser or the place of the page allows none.
    Denied,
    /// The page is itself a copy of the whole site, in a file on a disk.
    File,
    /// The reader removed it.
    Off,
    Storing,
    Checking,
    Stored,
    /// Files of it are gone.
    Damaged,
}

/// What is known of the copy, of newer releases and of the connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offline {
    pub copy: Copy,
    /// A newer release is kept beside the one in use, and waits for the reader.
    pub has_update: bool,
    /// The site's host does not answer.
    pub is_offline: bool,
    /// The browser would install the site as an app.
    pub can_install: bool,
    pub release: String,
    pub files: usize,
    pub bytes: usize,
    /// How many files of the release are not there.
    pub missing: usize,
    /// Somebody between the host and the reader alters pages on the way.
    pub is_altered: bool,
    /// When all bytes were last compared.
    pub checked: Option<Date>,
}

impl Offline {
    /// Reads a report, written as the part of an address after `?`; what it does not say is not so.
    pub fn read(report: &str) -> Offline {
        let mut offline = Offline::default();
        for (key, value) in parse(report.as_bytes()) {
            let number = value.parse().unwrap_or(0);
            match &*key {
                "copy" => offline.copy = copy(&value),
                "update" => offline.has_update = number == 1,
                "offline" => offline.is_offline = number == 1,
                "installable" => offline.can_install = number == 1,
                "release" => offline.release = value.into_owned(),
                "files" => offline.files = number,
                "bytes" => offline.bytes = number,
                "missing" => offline.missing = number,
                "altered" => offline.is_altered = number == 1,
                "checked" => offline.checked = value.parse().ok(),
                _ => {}
            }
        }
        offline
    }
}

fn copy(name: &str) -> Copy {
    match name {
        "file" => Copy::File,
        "denied" => Copy::Denied,
        "off" => Copy::Off,
        "storing" => Copy::Storing,
        "checking" => Copy::Checking,
        "stored" => Copy::Stored,
        "damaged" => Copy::Damaged,
        _ => Copy::None,
    }
}
