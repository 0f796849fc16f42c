//! A file whose keys are taken one by one; what nobody takes is an unknown key.

use serde_json::value::RawValue;

use super::check::{Checker, Path};
use super::record::Record;
use crate::domain::issue::Severity;
use crate::domain::raw::{self, RawFile, RawRecord};

/// The top level of a file. Its large lists stay unread until they are taken.
pub(super) struct File<'a> {
    keys: RawFile<'a>,
}

impl<'a> File<'a> {
    /// Takes a file apart; `None` where it is no JSON object.
    pub(super) fn read(json: &'a str, checker: &mut Checker) -> Option<Self> {
        File::read_at(json, &Path::Root, Severity::File, checker)
    }

    /// The same for an object that stands at a place in a file, and what its loss costs.
    pub(super) fn read_at(json: &'a str, path: &Path, severity: Severity, checker: &mut Checker) -> Option<Self> {
        match raw::file(json) {
            Ok(keys) => {
                checker.doubled_keys(path, keys.doubled());
                Some(File { keys })
            }
            Err(fault) => {
                checker.not_json(severity, path, fault);
                None
            }
        }
    }

    /// The value of a key, unread.
    pub(super) fn take(&mut self, key: &str) -> Option<&'a RawValue> {
        self.keys.take(key)
    }

    /// The remaining keys as a record.
    pub(super) fn into_record<'p>(self, path: &'p Path<'p>, checker: &mut Checker) -> Record<'p> {
        let mut fields = RawRecord::default();
        for (key, raw) in self.keys {
            match raw::value(raw.get()) {
                Ok(value) => fields.put(key, value),
                Err(fault) => checker.not_json(Severity::Value, &path.key(&key), fault),
            }
        }
        Record::new(fields, path, checker)
    }

    /// Notes the keys that nobody took.
    pub(super) fn finish(self, checker: &mut Checker) {
        self.keys.keys().for_each(|key| checker.unknown_key(&Path::Root, key));
    }
}
