//! A JSON value, read whole, with no more than the data files need: numbers are whole and not negative, and objects are
//! lists, which are short. It is not `serde_json`'s own value, because that drops one of two keys of the same name in
//! silence, which here is a fault; it also sorts keys in trees, for 5 kB more in the wasm.

use std::fmt::{Formatter, Result as Written};
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// Any value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    /// A number; `None` where it is no whole number from 0 on.
    Number(Option<u64>),
    Text(String),
    List(Vec<Json>),
    Object(Fields<Json>),
}

impl Json {
    /// The text, where it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, where it is a whole one from 0 on.
    pub fn number(&self) -> Option<u64> {
        match self {
            Json::Number(number) => *number,
            _ => None,
        }
    }
}

/// The keys of an object with their values, in the order in which they are written; of a key that stands twice the last
/// value, as everywhere in JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct Fields<T> {
    list: Vec<(String, T)>,
    doubled: Vec<String>,
}

impl<T> Fields<T> {
    /// Takes the value of a key out.
    pub fn take(&mut self, key: &str) -> Option<T> {
        let at = self.list.iter().position(|(own, _)| own == key)?;
        Some(self.list.remove(at).1)
    }

    /// Puts a value under a key.
    pub fn put(&mut self, key: String, value: T) {
        match self.list.iter_mut().find(|(own, _)| *own == key) {
            Some((_, own)) => {
                *own = value;
                self.doubled.push(key);
            }
            None => self.list.push((key, value)),
        }
    }

    /// The keys that are left.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|(key, _)| key.as_str())
    }

    /// The keys that stood more than once: all but their last values are lost.
    pub fn doubled(&self) -> &[String] {
        &self.doubled
    }
}

impl<T> Default for Fields<T> {
    fn default() -> Self {
        Fields { list: Vec::new(), doubled: Vec::new() }
    }
}

impl<T> IntoIterator for Fields<T> {
    type Item = (String, T);
    type IntoIter = std::vec::IntoIter<(String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Fields<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(OfFields(PhantomData))
    }
}

struct OfFields<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OfFields<T> {
    type Value = Fields<T>;

    fn expecting(&self, to: &mut Formatter) -> Written {
        to.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<T>, A::Error> {
        let mut fields = Fields::default();
        while let Some((key, value)) = map.next_entry()? {
            fields.put(key, value);
        }
        Ok(fields)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(OfJson)
    }
}

struct OfJson;

impl<'de> Visitor<'de> for OfJson {
    type Value = Json;

    fn expecting(&self, to: &mut Formatter) -> Written {
        to.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Bool(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(Some(number)))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
        Ok(Json::Number(None))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Number(None))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Json::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Json, A::Error> {
        OfFields(PhantomData).visit_map(map).map(Json::Object)
    }
}
