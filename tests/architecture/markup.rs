//! Finds wording that is handed to the builder of `src/ui/kit`: all of it belongs to the catalogue of i18n.

use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Expr, ExprCall, ExprLit, ExprMethodCall, Lit, LitStr, Macro, Token};

/// Calls that put words before a reader: their name, a method's after a dot, which argument holds the words, and how
/// many arguments there are; a function of that name with another number of them is not the kit's.
const CALLS: [(&str, usize, usize); 11] = [
    (".text", 0, 1),
    (".live_text", 0, 1),
    (".push_str", 0, 1),
    ("text_view", 0, 1),
    ("para", 0, 1),
    ("section", 0, 1),
    ("disclosure", 0, 2),
    ("muted", 1, 2),
    ("link", 1, 2),
    (".attr", 1, 2),
    (".live_attr", 1, 2),
];
/// Attributes whose value a reader sees or hears.
const SPOKEN: [&str; 8] = [
    "aria-label",
    "title",
    "placeholder",
    "alt",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "label",
];
/// Calls and macros that hand on the words that they are given.
const TRANSPARENT: [&str; 4] = ["format", "concat", "from", "Some"];

type List = Punctuated<Expr, Token![,]>;

/// The wording in the markup of a file, in order: line and text.
pub fn wording(tree: &syn::File) -> Vec<(usize, String)> {
    let mut calls = Calls(Vec::new());
    calls.visit_file(tree);
    calls.0.sort_by_key(|text| (text.span().start().line, text.span().start().column));
    calls.0.iter().map(|text| (text.span().start().line, text.value())).collect()
}

/// The texts that are handed to the kit.
struct Calls(Vec<LitStr>);

impl Calls {
    fn look(&mut self, call: &str, arguments: &List) {
        let kit = CALLS.iter().find(|(name, _, count)| *name == call && *count == arguments.len());
        let Some((_, place, _)) = kit else { return };
        let is_spoken = !call.ends_with("attr") || text_of(&arguments[0]).is_some_and(|name| SPOKEN.contains(&&*name));
        if is_spoken {
            let mut texts = Texts(Vec::new());
            texts.visit_expr(&arguments[*place]);
            self.0.extend(texts.0.into_iter().filter(|text| has_words(&text.value())));
        }
    }
}

impl<'ast> Visit<'ast> for Calls {
    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        self.look(&format!(".{}", call.method), &call.args);
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        self.look(&name_of(&call.func), &call.args);
        visit::visit_expr_call(self, call);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        arguments_of(item).iter().for_each(|argument| self.visit_expr(argument));
    }
}

/// The texts that become the argument itself, not those that another call makes something of.
struct Texts(Vec<LitStr>);

impl<'ast> Visit<'ast> for Texts {
    fn visit_lit_str(&mut self, text: &'ast LitStr) {
        self.0.push(text.clone());
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        self.visit_expr(&call.receiver);
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if TRANSPARENT.contains(&&*name_of(&call.func)) {
            visit::visit_expr_call(self, call);
        }
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        if item.path.segments.last().is_some_and(|name| TRANSPARENT.contains(&&*name.ident.to_string())) {
            arguments_of(item).iter().for_each(|argument| self.visit_expr(argument));
        }
    }
}

/// The last name of what is called.
fn name_of(called: &Expr) -> String {
    match called {
        Expr::Path(path) => path.path.segments.last().map(|name| name.ident.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// The arguments of a macro, where they are expressions.
fn arguments_of(item: &Macro) -> List {
    item.parse_body_with(List::parse_terminated).unwrap_or_default()
}

fn text_of(argument: &Expr) -> Option<String> {
    match argument {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

/// Whether a text has a letter outside its places to be filled.
fn has_words(text: &str) -> bool {
    let mut depth = 0;
    text.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => return depth == 0 && c.is_alphabetic(),
        }
        false
    })
}
