//! Office files (Open Packaging Conventions, ISO/IEC 29500-2): parts in a zip archive, and how they lead to each other.

use super::xml::{HEAD, escape};
use super::zip::archive;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const RELATIONS_PART: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const PACKAGE: &str = "application/vnd.openxmlformats-package";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

/// A part of a file.
pub(super) struct Part {
    /// From the root of the file, such as `xl/workbook.xml`.
    pub path: &'static str,
    /// What it is: its media type between `…openxmlformats-officedocument.` and `+xml`.
    pub kind: &'static str,
    /// Without the first line.
    pub xml: String,
    pub relations: Relations,
}

/// What a part leads to.
#[derive(Default)]
pub(super) struct Relations {
    xml: String,
    count: usize,
}

impl Relations {
    /// Leads to another part, by its path from this one; gives the id of the relation.
    pub(super) fn lead_to_part(&mut self, kind: &str, path: &str) -> String {
        self.add(&[RELATIONS, kind].concat(), path, "")
    }

    /// Leads to a page on the web; gives the id of the relation.
    pub(super) fn lead_to_page(&mut self, address: &str) -> String {
        self.add(&[RELATIONS, "hyperlink"].concat(), address, " TargetMode=\"External\"")
    }

    fn add(&mut self, kind: &str, target: &str, mode: &str) -> String {
        self.count += 1;
        let id = format!("rId{}", self.count);
        let target = escape(target);
        self.xml += &format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"{mode}/>");
        id
    }

    fn part(&self) -> String {
        format!("{HEAD}<Relationships xmlns=\"{RELATIONS_PART}\">{}</Relationships>", self.xml)
    }
}

/// Writes a file: its title, its language (a BCP 47 tag) where it has one, and its parts, the main one first.
pub(super) fn file(title: &str, lang: Option<&str>, parts: &[Part]) -> Vec<u8> {
    let mut root = Relations::default();
    let mut types = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"{PACKAGE}.relationships+xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"{PACKAGE}.core-properties+xml\"/>"
    );
    let mut files = Vec::new();
    for part in parts {
        if files.is_empty() {
            root.lead_to_part("officeDocument", part.path);
        }
        let (path, kind) = (part.path, part.kind);
        types += &format!(
            "<Override PartName=\"/{path}\" ContentType=\"application/vnd.openxmlformats-officedocument.{kind}+xml\"/>"
        );
        files.push((path.to_owned(), [HEAD, &part.xml].concat()));
        if part.relations.count > 0 {
            let (folder, name) = path.rsplit_once('/').unwrap_or_default();
            files.push((format!("{folder}/_rels/{name}.rels"), part.relations.part()));
        }
    }
    root.add(&format!("{RELATIONS_PART}/metadata/core-properties"), "docProps/core.xml", "");
    types += "</Types>";
    files.push(("docProps/core.xml".to_owned(), properties(title, lang)));
    // Readers that take a file as it comes want to know first what is in it.
    files.splice(0..0, [("[Content_Types].xml".to_owned(), types), ("_rels/.rels".to_owned(), root.part())]);
    archive(&files)
}

fn properties(title: &str, lang: Option<&str>) -> String {
    let lang = lang.map(|lang| format!("<dc:language>{}</dc:language>", escape(lang))).unwrap_or_default();
    let title = escape(title);
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{CORE}\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title>{title}</dc:title>{lang}</cp:coreProperties>"
    )
}
