//! What the page is told of the copy on the reader's device.
#![allow(clippy::unwrap_used)]

use igf_explorer::domain::Offline;
use igf_explorer::domain::offline::Copy;

#[test]
fn a_report_is_read_whole() {
    let offline = Offline::read(
        "copy=stored&update=1&offline=0&installable=1&release=0123abcd&files=17&bytes=1234567&missing=2&altered=1&checked=2026-11-22",
    );
    let expected = Offline {
        copy: Copy::Stored,
        has_update: true,
        is_offline: false,
        can_install: true,
        release: "0123abcd".to_owned(),
        files: 17,
        bytes: 1_234_567,
        missing: 2,
        is_altered: true,
        checked: Some("2026-11-22".parse().unwrap()),
    };
    assert_eq!(offline, expected);
}

#[test]
fn without_a_report_nothing_is_claimed() {
    assert_eq!(Offline::read(""), Offline::default());
    assert_eq!(Offline::read("copy=whatever&files=-1&checked=+012345-01-01&more"), Offline::default());
}

#[test]
fn every_state_of_the_copy_is_known() {
    let states = ["none", "denied", "file", "off", "storing", "checking", "stored", "damaged"]
        .map(|name| Offline::read(&format!("copy={name}")).copy);
    let expected =
        [Copy::None, Copy::Denied, Copy::File, Copy::Off, Copy::Storing, Copy::Checking, Copy::Stored, Copy::Damaged];
    assert_eq!(states, expected);
}
