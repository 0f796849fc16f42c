//! Notes on the sources of an edition, and the sources.

use leptos::prelude::*;

use crate::app::Texts;
use crate::domain::details::{Details, Source};
use crate::i18n::Key;
use crate::ui::kit::{Disclosure, host_of};

pub(super) fn sources_view(details: &Details, texts: &Texts) -> AnyView {
    let line = |source: &Source| view! { <li>{source_view(source, texts)}</li> };
    let summary = texts.counted(Key::SourceCount, details.sources.len());
    let list = details.sources.iter().map(line).collect_view();
    view! {
        <section>
            <h2>{texts.text(Key::Sources)}</h2>
            <p>{details.notes.get(texts.lang()).to_owned()}</p>
            <Disclosure summary class="sources">
                <ul>{list}</ul>
            </Disclosure>
        </section>
    }
    .into_any()
}

fn source_view(source: &Source, texts: &Texts) -> AnyView {
    match source {
        Source::Official(document) => {
            let text = format!("{}, {}", document.title.get(texts.lang()), texts.date(document.date));
            text.into_any()
        }
        Source::Web { url, seen } => {
            let copy = seen.as_ref().map(|seen| {
                let text = texts.filled(Key::DocumentSeen, &[("host", host_of(seen))]);
                view! { " " <small class="muted">"(" {text} ")"</small> }
            });
            view! {
                <a href=url.to_string() rel="noopener external">
                    {url.to_string()}
                </a>
                {copy}
            }
            .into_any()
        }
        Source::Copy { seen } => texts.filled(Key::SourceCopy, &[("host", host_of(seen))]).into_any(),
    }
}
