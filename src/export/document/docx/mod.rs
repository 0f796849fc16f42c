//! Documents for Word, LibreOffice and others (WordprocessingML, ISO/IEC 29500-1).

mod body;
mod styles;

use crate::domain::takeaway::{Briefing, Reference};

use super::super::package::{Part, Relations, file};
use super::super::xml::escape;
use body::Body;

/// A document; a reference stands at its end as `line` writes it.
pub(super) fn write(briefing: &Briefing, line: fn(&Reference) -> String) -> Vec<u8> {
    let lang = region(&briefing.lang);
    let mut relations = Relations::default();
    relations.lead_to_part("styles", "styles.xml");
    relations.lead_to_part("numbering", "numbering.xml");
    relations.lead_to_part("settings", "settings.xml");
    let footer = relations.lead_to_part("footer", "footer1.xml");
    let (xml, relations) = Body::new(relations).write(briefing, line, &footer);
    let part = |path, kind, xml| Part { path, kind, xml, relations: Relations::default() };
    file(
        &briefing.title,
        Some(lang),
        &[
            Part { path: "word/document.xml", kind: "wordprocessingml.document.main", xml, relations },
            part("word/styles.xml", "wordprocessingml.styles", styles::styles(&escape(lang))),
            part("word/numbering.xml", "wordprocessingml.numbering", styles::numbering()),
            part("word/settings.xml", "wordprocessingml.settings", styles::settings()),
            part("word/footer1.xml", "wordprocessingml.footer", styles::footer()),
        ],
    )
}

/// A language as Word's spelling needs it: with a region.
fn region(lang: &str) -> &str {
    match lang {
        "en" => "en-GB",
        "fr" => "fr-FR",
        other => other,
    }
}
