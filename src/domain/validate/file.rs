//! A file whose keys are taken one by one; what nobody takes is an unknown key.

use serde_json::value::RawValue;

use super::check::{Checker, Path};
use super::record::Record;
use crate::domain::issue::Severity;
use crate::domain::raw::{self, RawFile};

/// The top level of a file. Its large lists stay unread until they are taken.
#[derive(Default)]
pub(super) struct File<'a> {
    keys: RawFile<'a>,
}

impl<'a> File<'a> {
    /// Takes a file apart; `None` where it is no JSON object.
    pub(super) fn read(json: &'a str, checker: &mut Checker) -> Option<Self> {
        File::read_at(json, &Path::Root, checker)
    }

    /// The same for an object that stands at a place in a file.
    pub(super) fn read_at(json: &'a str, path: &Path, checker: &mut Checker) -> Option<Self> {
        match raw::file(json) {
            Ok(keys) => Some(File { keys }),
            Err(fault) => {
                checker.not_json(Severity::File, path, fault);
                None
            }
        }
    }

    /// The value of a key, unread.
    pub(super) fn take(&mut self, key: &str) -> Option<&'a RawValue> {
        self.keys.remove(key)
    }

    /// The remaining keys as a record, but for those that the file may have and the record does not want.
    pub(super) fn into_record<'p>(mut self, other: &[&str], path: &'p Path<'p>) -> Record<'p> {
        for key in other {
            self.keys.remove(*key);
        }
        let value = |raw: &RawValue| raw::value(raw.get()).ok();
        let fields = self.keys.into_iter().filter_map(|(key, raw)| Some((key, value(raw)?))).collect();
        Record::new(fields, path)
    }

    /// Notes the keys that nobody took.
    pub(super) fn finish(self, checker: &mut Checker) {
        self.into_record(&[], &Path::Root).finish(checker);
    }
}
