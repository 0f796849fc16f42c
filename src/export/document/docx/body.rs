//! The text of a document.

use crate::domain::takeaway::{Briefing, Item, Reference};

use super::super::super::link::pieces;
use super::super::super::package::Relations;
use super::super::super::text::clean;
use super::super::super::xml::escape;
use super::super::references::{References, contents};
use super::styles::{NAMESPACES, field, instruction};

/// A page of A4, upright, with margins of 2.5 cm, in twentieths of a point.
const PAGE: &str = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" \
                    w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>";

/// The body of a document that is being written.
pub(super) struct Body {
    xml: String,
    /// Of the part that holds the body: addresses are relations.
    relations: Relations,
    headings: usize,
}

impl Body {
    pub(super) fn new(relations: Relations) -> Body {
        Body { xml: String::new(), relations, headings: 0 }
    }

    /// The part of the document and what it leads to. `footer` is the relation that leads to the footer.
    pub(super) fn write(
        mut self,
        briefing: &Briefing,
        line: fn(&Reference) -> String,
        footer: &str,
    ) -> (String, Relations) {
        self.paragraph("Title", &briefing.title);
        briefing.about.iter().for_each(|line| self.paragraph("Subtitle", line));
        if let Some(titles) = contents(briefing) {
            self.contents(&briefing.contents_title, &titles);
        }
        let mut references = References::default();
        for section in &briefing.sections {
            section.title.iter().for_each(|title| self.heading(title));
            section.items.iter().for_each(|item| self.item(item, references.number(&item.reference)));
        }
        if !references.is_empty() {
            self.heading(&briefing.references_title);
        }
        for (number, reference) in references.list() {
            let runs = self.runs(&line(reference));
            self.add("Bibliography", &marked(&format!("ref{number}"), self.headings + number, &runs));
        }
        let page = format!("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"{footer}\"/>{PAGE}</w:sectPr>");
        let xml = format!("<w:document {NAMESPACES}><w:body>{}{page}</w:body></w:document>", self.xml);
        (xml, self.relations)
    }

    /// A record: what it says, with the number of its reference; its facts; the reader's note.
    fn item(&mut self, item: &Item, reference: usize) {
        let text = self.runs(&item.text);
        let mark = link(&format!("w:anchor=\"ref{reference}\""), &run("", &format!("[{reference}]")));
        self.add("ListNumber", &[text, run("", " "), mark].concat());
        item.facts.iter().for_each(|fact| self.paragraph("ListContinue", fact));
        item.note.iter().for_each(|note| self.paragraph("Quote", note));
    }

    /// A heading, and the place to which the contents lead.
    fn heading(&mut self, title: &str) {
        self.headings += 1;
        self.add("Heading1", &marked(&place(self.headings), self.headings, &run("", title)));
    }

    /// A field that Word can update, with the entries that it holds until then. They have no page numbers: which page a
    /// heading is on is known to Word alone.
    fn contents(&mut self, title: &str, titles: &[&str]) {
        self.xml += "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>\
                     </w:docPartObj></w:sdtPr><w:sdtContent>";
        self.add("TOCHeading", &run("", title));
        let mut before = [field("begin"), instruction(" TOC \\o \"1-1\" \\h \\z "), field("separate")].concat();
        for (number, title) in (1..).zip(titles) {
            let entry = link(&format!("w:anchor=\"{}\"", place(number)), &run("", title));
            self.add("TOC1", &[std::mem::take(&mut before), entry].concat());
        }
        self.add("Normal", &field("end"));
        self.xml += "</w:sdtContent></w:sdt>";
    }

    fn paragraph(&mut self, style: &str, text: &str) {
        let runs = self.runs(text);
        self.add(style, &runs);
    }

    fn add(&mut self, style: &str, runs: &str) {
        self.xml += &format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>");
    }

    /// A text with live addresses.
    fn runs(&mut self, text: &str) -> String {
        let mut runs = String::new();
        for piece in pieces(&clean(text)) {
            runs += &match piece.address {
                Some(address) => {
                    let id = self.relations.lead_to_page(&address);
                    link(&format!("r:id=\"{id}\""), &run("<w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>", piece.text))
                }
                None => run("", piece.text),
            };
        }
        runs
    }
}

/// A run of letters that look alike.
fn run(look: &str, text: &str) -> String {
    let text = escape(text);
    let text = text.replace('\n', "</w:t><w:br/><w:t xml:space=\"preserve\">");
    let text = text.replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
    format!("<w:r>{look}<w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn link(target: &str, runs: &str) -> String {
    format!("<w:hyperlink {target}>{runs}</w:hyperlink>")
}

/// Runs to which links can lead; names and numbers are unique in a document.
fn marked(name: &str, number: usize, runs: &str) -> String {
    format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>{runs}<w:bookmarkEnd w:id=\"{number}\"/>")
}

/// The name of a heading's place: Word hides names that begin so.
fn place(heading: usize) -> String {
    format!("_Toc{heading:09}")
}
