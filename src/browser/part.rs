//! Parts of the program that are fetched once they are needed, by `boot.js`, which compares them with their digests.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::boot;

/// A part that is there.
pub struct ProgramPart(JsValue);

impl ProgramPart {
    /// Fetches a part, unless it is there; `None` where it cannot be had.
    pub async fn load(name: &str) -> Option<ProgramPart> {
        let promise: Promise = boot::call("part", &name.into()).dyn_into().ok()?;
        JsFuture::from(promise).await.ok().map(ProgramPart)
    }

    /// The text that one of its functions makes of another; `None` where it refuses.
    pub fn text(&self, function: &str, argument: &str) -> Option<String> {
        self.call(function, argument)?.as_string()
    }

    /// The texts that one of its functions makes of another.
    pub fn texts(&self, function: &str, argument: &str) -> Option<Vec<String>> {
        let list: Array = self.call(function, argument)?.dyn_into().ok()?;
        list.iter().map(|text| text.as_string()).collect()
    }

    /// The bytes that one of its functions makes of a text.
    pub fn bytes(&self, function: &str, argument: &str) -> Option<Uint8Array> {
        self.call(function, argument)?.dyn_into().ok()
    }

    fn call(&self, function: &str, argument: &str) -> Option<JsValue> {
        let function: Function = Reflect::get(&self.0, &function.into()).ok()?.dyn_into().ok()?;
        function.call1(&JsValue::UNDEFINED, &argument.into()).ok()
    }
}
