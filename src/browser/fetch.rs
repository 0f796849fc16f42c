//! Fetching the site's own files.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::boot;

/// Why a file could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: no network, or a blocked request.
    Network,
    /// An answer other than 200.
    Status(u16),
    /// A page where a data file was asked for: servers of single-page sites answer so for missing files.
    NotData,
}

/// The text of a file of the site, by the name it has in the sources (`data/vocabulary.json`).
///
/// # Errors
/// See [`FetchError`].
pub async fn text(name: &str) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or(FetchError::Network)?;
    let response = JsFuture::from(window.fetch_with_str(&boot::file(name))).await.map_err(|_| FetchError::Network)?;
    let response: Response = response.dyn_into().map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let kind = response.headers().get("content-type").ok().flatten().unwrap_or_default();
    if kind.contains("text/html") {
        return Err(FetchError::NotData);
    }
    let text = response.text().map_err(|_| FetchError::Network)?;
    let text = JsFuture::from(text).await.map_err(|_| FetchError::Network)?;
    text.as_string().ok_or(FetchError::NotData)
}
