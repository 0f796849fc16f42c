//! The engine as a wasm module. `igf-engine.js` beside it is what callers import.

use igf_explorer::engine::{Builder, Engine};
use wasm_bindgen::prelude::*;

/// An engine that still takes files.
#[wasm_bindgen]
pub struct Loading(Builder);

/// An engine that answers.
#[wasm_bindgen]
pub struct Loaded(Engine);

#[wasm_bindgen]
impl Loading {
    #[wasm_bindgen(constructor)]
    pub fn new(vocabulary_json: &str) -> Loading {
        Loading(Builder::new(vocabulary_json))
    }

    pub fn add(&mut self, edition_json: &str) {
        self.0.add(edition_json);
    }

    pub fn build(self) -> Loaded {
        Loaded(self.0.build())
    }
}

#[wasm_bindgen]
impl Loaded {
    pub fn query(&self, request_json: &str) -> Result<String, JsError> {
        self.0.query(request_json).map_err(|problem| JsError::new(&problem))
    }

    pub fn explain(&self, text: &str, outcome: &str) -> Result<String, JsError> {
        self.0.explain(text, outcome).map_err(|problem| JsError::new(&problem))
    }

    pub fn issues(&self) -> Result<String, JsError> {
        self.0.issues().map_err(|problem| JsError::new(&problem))
    }

    pub fn outcomes(&self) -> usize {
        self.0.outcomes()
    }

    #[wasm_bindgen(js_name = indexBytes)]
    pub fn index_bytes(&self) -> usize {
        self.0.index_bytes()
    }
}

fn main() {}
