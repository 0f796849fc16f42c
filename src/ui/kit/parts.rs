//! Parts that every page is made of.

use leptos::prelude::AnyView;

use super::el::{El, el};

/// A paragraph.
pub fn para(text: impl Into<String>) -> El {
    el("p").text(text)
}

/// Words that stand back.
pub fn muted(tag: &'static str, text: impl Into<String>) -> El {
    el(tag).class("muted").text(text)
}

/// A link.
pub fn link(href: String, text: impl Into<String>) -> El {
    el("a").attr("href", href).text(text)
}

/// A line of a list.
pub fn item(content: impl Into<AnyView>) -> AnyView {
    el("li").child(content).view()
}

/// A part of a page under a heading of the second level.
pub fn section(title: String) -> El {
    el("section").child(el("h2").text(title))
}

/// Names and what belongs to them.
pub fn facts(rows: Vec<(String, AnyView)>) -> El {
    rows.into_iter().fold(el("dl").class("facts"), |list, (name, value)| {
        list.child(el("dt").text(name)).child(el("dd").child(value))
    })
}

/// A heading that opens and closes what follows it.
pub fn disclosure(summary: String, content: impl Into<AnyView>) -> El {
    el("details").child(el("summary").text(summary)).child(content)
}
