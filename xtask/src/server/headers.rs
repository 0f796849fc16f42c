//! The headers of the local server's answers, as [`rules`] says them.

use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, header};

use crate::hosting::rules;
use crate::site_address::SiteAddress;

/// Headers of the answer for the file `path`, unless the answer has its own.
pub(super) fn describe<B>(path: &str, response: &mut Response<B>) {
    let is_good = response.status().is_success() || response.status().as_u16() == 304;
    let headers = response.headers_mut();
    if headers.contains_key(header::CACHE_CONTROL) {
        return;
    }
    set(headers, header::CACHE_CONTROL, if is_good { rules::keeping(path) } else { rules::ASK_AGAIN });
    if let Some(content_type) = rules::content_type(path).filter(|_| is_good) {
        set(headers, header::CONTENT_TYPE, content_type);
    }
}

/// Headers of every answer; breaches of the policy are reported to the path `reports` below the site's.
pub(super) fn for_all(headers: &mut HeaderMap, site: &SiteAddress, reports: &str) {
    for (name, value) in rules::headers(site.source()) {
        let is_policy = name == rules::CONTENT_SECURITY_POLICY;
        let value = if is_policy { format!("{value}; report-uri {}{reports}", site.base()) } else { value };
        if let Ok(name) = HeaderName::try_from(name) {
            set(headers, name, &value);
        }
    }
    set(headers, header::VARY, "accept-encoding");
    if !headers.contains_key(header::CACHE_CONTROL) {
        set(headers, header::CACHE_CONTROL, rules::ASK_AGAIN);
    }
}

/// Sets a header; a value that no header can have is left out.
pub(super) fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}
