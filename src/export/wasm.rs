//! The module as the app loads it, once somebody asks for a file.

use igf_explorer::export;
use wasm_bindgen::prelude::*;

/// The citations of a JSON list of references: of each the plain line, APA, Chicago, ISO 690, BibTeX, RIS and CSL-JSON.
#[wasm_bindgen]
pub fn cite(references_json: &str) -> Result<Vec<String>, JsError> {
    let references: Vec<_> = serde_json::from_str(references_json)?;
    Ok(export::citations(&references).into_iter().flat_map(export::Citation::each).collect())
}

/// The bytes of a file that a JSON request asks for.
#[wasm_bindgen]
pub fn file(request_json: &str) -> Result<Vec<u8>, JsError> {
    export::write(&serde_json::from_str(request_json)?).map_err(|problem| JsError::new(&problem))
}

/// A text as it can stand in an address.
#[wasm_bindgen]
pub fn pack(text: &str) -> String {
    export::pack(text)
}

/// The text that [`pack`] packed.
#[wasm_bindgen]
pub fn unpack(packed: &str) -> Result<String, JsError> {
    export::unpack(packed).ok_or_else(|| JsError::new("not a packed text"))
}

fn main() {}
