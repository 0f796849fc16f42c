//! Which file uses which, by `use` and by paths in the code. A name that a module hands on for a file of its own layer
//! counts as a use of that file; what it hands on from another layer is its own.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{ItemMod, ItemUse, Macro, UseTree, Visibility};

use super::source::is_of_tests;

/// The user and the used.
pub type Arrow = (String, String);
/// The names that lead from one module to another or to what it holds.
type Names = Vec<String>;

/// Through how many hands a name may go.
const MOST_HANDS: usize = 8;

/// The modules of a crate, by their names from its root on.
struct Modules {
    crate_name: String,
    list: BTreeMap<Names, Module>,
}

/// What a file names.
#[derive(Default)]
struct Module {
    file: String,
    /// What a name stands for that a `use` brings in, whether it is handed on or not.
    imports: BTreeMap<String, Names>,
    /// What is named in the code, and by each `use` that does not just hand on.
    named: BTreeSet<Names>,
}

/// What names lead to.
enum Target {
    Module(Names),
    /// Something that this module defines.
    Item(Names),
}

/// The arrows between the files of a crate, which stand below `root`.
pub fn arrows(crate_name: &str, root: &str, files: &[(String, syn::File)]) -> BTreeSet<Arrow> {
    let module = |(path, tree): &(String, syn::File)| (names_of(path, root), Module::read(path, tree));
    let modules = Modules { crate_name: crate_name.to_owned(), list: files.iter().map(module).collect() };
    let mut arrows = BTreeSet::new();
    for (own, module) in &modules.list {
        let definer = |names: &Names| match modules.target(own, names, 0)? {
            Target::Item(definer) => Some(definer),
            Target::Module(_) => None,
        };
        let named = module.named.iter().filter_map(definer);
        let handed_on = module.imports.values().filter_map(definer).filter(|definer| definer.first() != own.first());
        let used = named.chain(handed_on).filter(|used| used != own).map(|used| modules.list[&used].file.clone());
        arrows.extend(used.map(|used| (module.file.clone(), used)));
    }
    arrows
}

/// `src/domain/search/mod.rs` → `domain`, `search`.
fn names_of(path: &str, root: &str) -> Names {
    let inside = path.trim_start_matches(root).trim_end_matches(".rs");
    let names = inside.split('/').filter(|name| !["", "mod", "lib"].contains(name));
    names.map(str::to_owned).collect()
}

impl Modules {
    /// What names lead to from inside a module; `None` for what is not of this crate.
    fn target(&self, from: &Names, names: &[String], depth: usize) -> Option<Target> {
        let (first, rest) = names.split_first()?;
        let mut at = match first.as_str() {
            "crate" => Vec::new(),
            name if *name == self.crate_name => Vec::new(),
            "self" => from.clone(),
            "super" => parent(from)?,
            name => match self.step(from, name, depth)? {
                Target::Module(module) => module,
                item => return Some(item),
            },
        };
        for name in rest {
            let handed_on = self.step(&at, name, depth);
            at = match handed_on {
                _ if name == "self" => at,
                _ if name == "super" => parent(&at)?,
                Some(Target::Module(module)) => module,
                Some(Target::Item(definer)) if definer.first() == at.first() => return Some(Target::Item(definer)),
                _ => return self.list.contains_key(&at).then_some(Target::Item(at)),
            };
        }
        Some(Target::Module(at))
    }

    /// What a name stands for inside a module that does not define it.
    fn step(&self, at: &Names, name: &str, depth: usize) -> Option<Target> {
        let child: Names = at.iter().cloned().chain([name.to_owned()]).collect();
        if self.list.contains_key(&child) {
            return Some(Target::Module(child));
        }
        let import = self.list.get(at)?.imports.get(name)?;
        // What another crate has may bear the name that it is brought in by.
        if depth < MOST_HANDS { self.target(at, import, depth + 1) } else { None }
    }
}

fn parent(names: &Names) -> Option<Names> {
    names.split_last().map(|(_, parent)| parent.to_vec())
}

impl Module {
    fn read(path: &str, tree: &syn::File) -> Module {
        let mut module = Module { file: path.to_owned(), ..Module::default() };
        module.visit_file(tree);
        module
    }

    fn import(&mut self, before: &Names, tree: &UseTree, is_handed_on: bool) {
        let with = |name: &dyn ToString| -> Names { before.iter().cloned().chain([name.to_string()]).collect() };
        let mut add = |alias: String, names: Names| {
            if !is_handed_on {
                self.named.insert(names.clone());
            }
            self.imports.insert(alias, names);
        };
        match tree {
            UseTree::Path(path) => self.import(&with(&path.ident), &path.tree, is_handed_on),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(before, tree, is_handed_on)),
            UseTree::Name(name) if name.ident == "self" => {
                add(before.last().cloned().unwrap_or_default(), before.clone());
            }
            UseTree::Name(name) => add(name.ident.to_string(), with(&name.ident)),
            UseTree::Rename(name) => add(name.rename.to_string(), with(&name.ident)),
            UseTree::Glob(_) => {}
        }
    }
}

impl<'ast> Visit<'ast> for Module {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.import(&Vec::new(), &item.tree, !matches!(item.vis, Visibility::Inherited));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.named.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        paths_in(item.tokens.clone(), &mut self.named);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !is_of_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }
}

/// The paths among the arguments of a macro, which are not parsed.
fn paths_in(tokens: TokenStream, named: &mut BTreeSet<Names>) {
    let mut names = Names::new();
    let mut colons = 0;
    for tree in tokens {
        match tree {
            TokenTree::Punct(sign) if sign.as_char() == ':' => colons += 1,
            TokenTree::Ident(name) => {
                if colons != 2 {
                    named.insert(std::mem::take(&mut names));
                }
                names.push(name.to_string());
                colons = 0;
            }
            other => {
                named.insert(std::mem::take(&mut names));
                colons = 0;
                if let TokenTree::Group(group) = other {
                    paths_in(group.stream(), named);
                }
            }
        }
    }
    named.insert(names);
}

/// The shortest circle through each file that is in one, each circle once.
pub fn circles(arrows: &BTreeSet<Arrow>) -> Vec<Vec<String>> {
    let files: BTreeSet<&String> = arrows.iter().map(|(user, _)| user).collect();
    let mut seen: BTreeSet<BTreeSet<String>> = BTreeSet::new();
    let circles = files.into_iter().filter_map(|file| way(arrows, file, file));
    circles.filter(|circle| seen.insert(circle.iter().cloned().collect())).collect()
}

/// The files on the shortest way from one to another, the first included.
pub fn way(arrows: &BTreeSet<Arrow>, from: &str, to: &str) -> Option<Vec<String>> {
    let mut ways = VecDeque::from([vec![from.to_owned()]]);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        let last = way.last()?;
        for (_, used) in arrows.iter().filter(|(user, _)| user == last) {
            if used == to {
                return Some(way);
            }
            if seen.insert(used) {
                ways.push_back(way.iter().cloned().chain([used.clone()]).collect());
            }
        }
    }
    None
}
