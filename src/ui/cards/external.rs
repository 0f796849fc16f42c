//! Links that leave the site.

use crate::ui::kit::{El, View, el};

/// A link to another site.
pub fn external_link(url: &str, content: View) -> El {
    el("a").attr("href", url).attr("rel", "noopener external").child(content)
}
