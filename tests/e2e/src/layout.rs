//! How a page is laid out: nothing is wider than the window, nothing is cut off, nothing lies over anything else.

use anyhow::Result;
use serde_json::Value;

use crate::Browser;

const FAULTS: &str = include_str!("layout.js");

impl Browser {
    /// What is wrong with the layout of the page as it is now; of an open dialog alone where there is one.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn layout_faults(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(self.run(FAULTS, Vec::new()).await?)?)
    }

    /// Pretends a window of so many CSS pixels, or none; only Chromium's can be told to.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn pretend_size(&self, size: Option<(u32, u32)>) -> Result<()> {
        let (width, height) = size.unwrap_or_default();
        let metrics = serde_json::json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.driver().cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    }

    /// Pretends media features, such as `forced-colors: active`, and a medium, such as `print`; empty for the real one.
    /// Only Chromium can be told to.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn pretend_medium(&self, medium: &str, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| serde_json::json!({ "name": name, "value": value })).collect();
        let media = serde_json::json!({ "media": medium, "features": features });
        self.driver().cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }
}
