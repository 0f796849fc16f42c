//! Parts that every page is made of.

use super::el::{El, el};
use super::view::View;

/// A paragraph.
pub fn para(text: impl AsRef<str>) -> El {
    el("p").text(text)
}

/// Words that stand back.
pub fn muted(tag: &'static str, text: impl AsRef<str>) -> El {
    el(tag).class("muted").text(text)
}

/// A link.
pub fn link(href: impl AsRef<str>, text: impl AsRef<str>) -> El {
    el("a").attr("href", href).text(text)
}

/// A line of a list.
pub fn item(content: impl Into<View>) -> View {
    el("li").child(content).view()
}

/// A part of a page under a heading of the second level.
pub fn section(title: impl AsRef<str>) -> El {
    el("section").child(el("h2").text(title))
}

/// Names and what belongs to them.
pub fn facts(rows: Vec<(&str, View)>) -> El {
    rows.into_iter().fold(el("dl").class("facts"), |list, (name, value)| {
        list.child(el("dt").text(name)).child(el("dd").child(value))
    })
}

/// A heading that opens and closes what follows it.
pub fn disclosure(summary: impl AsRef<str>, content: impl Into<View>) -> El {
    el("details").child(el("summary").text(summary)).child(content)
}

/// A button without a name yet, which sends no form.
pub fn bare_button() -> El {
    el("button").attr("type", "button")
}

/// A button that does something here.
pub fn button(name: impl AsRef<str>, act: impl Fn() + 'static) -> El {
    bare_button().on("click", move |_| act()).text(name)
}
