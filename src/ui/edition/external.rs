//! Links that leave the site.

use leptos::prelude::AnyView;

use crate::ui::kit::{El, el};

/// A link to another site.
pub fn external_link(url: &str, content: AnyView) -> El {
    el("a").attr("href", url).attr("rel", "noopener external").child(content)
}
