//! Office files, taken apart by the crates `zip` and `roxmltree`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};

/// The parts of a file by their paths.
pub struct Package(BTreeMap<String, String>);

/// A relation of a part.
pub struct Relation {
    pub kind: String,
    pub target: String,
    pub is_external: bool,
}

impl Package {
    /// Takes a file apart, and checks what all Office files must hold: unique parts of well-formed XML, each with its
    /// type, and relations that lead somewhere.
    pub fn open(file: Vec<u8>) -> Package {
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
        let mut parts = BTreeMap::new();
        for at in 0..archive.len() {
            let mut entry = archive.by_index(at).expect("an entry");
            let mut text = String::new();
            entry.read_to_string(&mut text).expect("a text with the right checksum");
            let path = entry.name().expect("a path").into_owned();
            assert!(parts.insert(path.clone(), text).is_none(), "{path} is there twice");
        }
        let package = Package(parts);
        package.check_types();
        package.check_relations();
        package
    }

    pub fn part(&self, path: &str) -> Document<'_> {
        let text = self.0.get(path).unwrap_or_else(|| panic!("{path} is missing"));
        Document::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The relations of a part by their ids.
    pub fn relations(&self, path: &str) -> BTreeMap<String, Relation> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let path = format!("{folder}/_rels/{name}.rels");
        let path = path.trim_start_matches('/');
        if !self.0.contains_key(path) {
            return BTreeMap::new();
        }
        let part = self.part(path);
        let relation = |node: Node| {
            let get = |name| node.attribute(name).unwrap_or_default().to_owned();
            let kind = get("Type").rsplit('/').next().unwrap_or_default().to_owned();
            (get("Id"), Relation { kind, target: get("Target"), is_external: get("TargetMode") == "External" })
        };
        let nodes: Vec<_> = part.root_element().children().map(relation).collect();
        let count = nodes.len();
        let relations: BTreeMap<_, _> = nodes.into_iter().collect();
        assert_eq!(relations.len(), count, "{path}: ids are unique");
        relations
    }

    fn check_types(&self) {
        let types = self.part("[Content_Types].xml");
        let values = |tag: &str, name: &str| -> BTreeSet<String> {
            let nodes = types.descendants().filter(|node| {
                node.has_tag_name(("http://schemas.openxmlformats.org/package/2006/content-types", tag))
            });
            nodes.map(|node| node.attribute(name).expect("a value").to_owned()).collect()
        };
        let (named, extensions) = (values("Override", "PartName"), values("Default", "Extension"));
        for path in self.0.keys().filter(|path| *path != "[Content_Types].xml") {
            self.part(path);
            let extension = path.rsplit('.').next().unwrap();
            assert!(named.contains(&format!("/{path}")) || extensions.contains(extension), "{path} has no type");
        }
        assert!(named.iter().all(|path| self.0.contains_key(path.trim_start_matches('/'))), "{named:?}");
    }

    fn check_relations(&self) {
        let root = self.relations("");
        assert!(root.values().any(|relation| relation.kind == "officeDocument"));
        for path in self.0.keys().map(String::as_str).chain([""]) {
            let folder = path.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default();
            let relations = self.relations(path);
            for Relation { kind, target, is_external } in relations.values() {
                if *is_external {
                    assert!(is_address(target), "{path}: {target}");
                } else {
                    assert!(self.0.contains_key(&format!("{folder}{target}")), "{path}: {kind} leads to {target}");
                }
            }
            if let Some(text) = self.0.get(path).filter(|_| !path.ends_with(".rels")) {
                for part in text.split(" r:id=\"").skip(1) {
                    let id = part.split('"').next().unwrap();
                    assert!(relations.contains_key(id), "{path}: {id} leads nowhere");
                }
            }
        }
    }
}

/// Whether an address has nothing but what RFC 3986 lets stand in one.
fn is_address(address: &str) -> bool {
    let scheme = address.split(':').next().unwrap_or_default().to_lowercase();
    let is_scheme = ["http", "https"].contains(&scheme.as_str());
    is_scheme
        && address.chars().all(|c| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c))
        && address.matches('#').count() <= 1
}
