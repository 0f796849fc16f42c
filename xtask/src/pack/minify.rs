//! JSON without its white space.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::files;

/// Minifies every JSON file below `folder`; a folder that is not there has none.
pub(super) fn folder(folder: &Path) -> Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for file in files::below(folder)? {
        if files::has_extension(&file, &["json"]) {
            let place = || file.display().to_string();
            let text = fs::read_to_string(&file).with_context(place)?;
            fs::write(&file, json(&text).with_context(place)?).with_context(place)?;
        }
    }
    Ok(())
}

/// The same JSON on one line, keys in the same order.
pub(super) fn json(text: &str) -> Result<String> {
    let value: Value = serde_json::from_str(text)?;
    Ok(value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_goes_and_order_stays() {
        assert_eq!(json("{\n  \"b\": [1, 2.5],\n  \"a\": \"x y\"\n}\n").unwrap(), r#"{"b":[1,2.5],"a":"x y"}"#);
        assert!(json("{").is_err());
    }
}
