//! Rust source, parsed: its words without comments and literals, and its functions.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Block, ImplItemFn, ItemFn, ItemMod, Signature, TraitItemFn};

/// The tree of a file.
pub fn parse(path: &str, text: &str) -> syn::File {
    syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The words and signs of the code in order, each with its line; comments are no code, and a literal is one word.
pub fn code(text: &str) -> Vec<(String, usize)> {
    let mut code = Vec::new();
    flatten(text.parse().expect("Rust"), &mut code);
    code
}

/// The lines on which words stand one after the other in the code, such as `std::fs` or `.unwrap()`.
pub fn lines_with(code: &[(String, usize)], words: &str) -> Vec<usize> {
    let wanted = split(words);
    let places = code.windows(wanted.len()).filter(|own| own.iter().map(|(word, _)| word).eq(&wanted));
    places.map(|own| own[0].1).collect()
}

fn flatten(stream: TokenStream, code: &mut Vec<(String, usize)>) {
    for tree in stream {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                code.push((open.to_owned(), line));
                flatten(group.stream(), code);
                code.push((close.to_owned(), group.span_close().start().line));
            }
            other => code.push((other.to_string(), line)),
        }
    }
}

/// Names, and every other sign by itself.
fn split(words: &str) -> Vec<String> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let mut parts: Vec<String> = Vec::new();
    for c in words.chars() {
        match parts.last_mut().filter(|last| is_name(c) && last.ends_with(is_name)) {
            Some(last) => last.push(c),
            None => parts.push(c.to_string()),
        }
    }
    parts
}

/// Whether something is only compiled for tests.
pub fn is_of_tests(attributes: &[Attribute]) -> bool {
    let is_test = |attribute: &Attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    };
    attributes.iter().any(is_test)
}

/// A function: its name, the line of its `fn`, and how many lines it takes to its closing brace.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    pub name: String,
    pub line: usize,
    pub lines: usize,
}

/// Every function that has a body.
pub fn functions(tree: &syn::File) -> Vec<Function> {
    let mut functions = Functions(Vec::new());
    functions.visit_file(tree);
    functions.0
}

struct Functions(Vec<Function>);

impl Functions {
    fn add(&mut self, signature: &Signature, body: &Block) {
        let line = signature.fn_token.span().start().line;
        let end = body.brace_token.span.close().end().line;
        self.0.push(Function { name: signature.ident.to_string(), line, lines: end - line + 1 });
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.add(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.add(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        item.default.iter().for_each(|body| self.add(&item.sig, body));
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !is_of_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }
}
