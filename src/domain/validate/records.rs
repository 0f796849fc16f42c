//! Lists of records: each is read by itself, and costs only itself.

use serde_json::value::RawValue;

use super::check::{Checker, Path};
use super::record::Record;
use crate::domain::issue::Severity;
use crate::domain::raw::{self, RawList};

impl Checker<'_, '_> {
    /// Reads the records of a list with `read`, leaving out those that it refuses.
    pub(super) fn records<T>(
        &mut self,
        list: Option<&RawValue>,
        path: &Path,
        read: &mut dyn FnMut(&mut Self, &mut Record) -> Option<T>,
    ) -> Vec<T> {
        let mut records = Vec::new();
        self.each_record(list, path, &mut |checker, record| {
            let item = read(checker, record);
            let is_kept = item.is_some();
            records.extend(item);
            is_kept
        });
        records
    }

    /// The part of [`Checker::records`] that is the same for every kind of record, so that it is compiled once.
    fn each_record(
        &mut self,
        list: Option<&RawValue>,
        path: &Path,
        read: &mut dyn FnMut(&mut Self, &mut Record) -> bool,
    ) {
        for (index, raw) in self.list(list, path).into_iter().enumerate() {
            let path = path.index(index);
            let noted_before = self.noted();
            match raw::record(raw.get()) {
                Ok(fields) => {
                    let mut record = Record::new(fields, &path, self);
                    let is_kept = read(self, &mut record);
                    record.finish(self);
                    if !is_kept {
                        self.refuse(noted_before);
                    }
                }
                Err(fault) => self.not_json(Severity::Record, &path, fault),
            }
        }
    }

    fn list<'a>(&mut self, list: Option<&'a RawValue>, path: &Path) -> RawList<'a> {
        let Some(raw) = list else { return RawList::new() };
        raw::list(raw.get()).unwrap_or_else(|fault| {
            self.not_json(Severity::Record, path, fault);
            RawList::new()
        })
    }
}
