//! The wasm and the script that joins it to the browser, without what the app does not use.
//!
//! Every web crate that is linked exports its own classes, used or not: Leptos' way to call servers brings those of
//! streams, for the browser to call. And each of the browser's functions that the app imports is named with a hash, on
//! both sides. Both are cut here, after wasm-bindgen, which writes and needs them.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use walrus::{ExportId, Module, ModuleConfig};

use super::files;

/// How the exports of the stream classes are named, in lower case.
const UNUSED_EXPORTS: &str = "intounderlying";
/// How these classes are named in the script.
const UNUSED_CLASSES: &str = "export class IntoUnderlying";

/// Cuts the wasm in `dist` and its script.
pub(super) fn cut(dist: &Path) -> Result<()> {
    for wasm in files::below(dist)?.iter().filter(|file| files::has_extension(file, &["wasm"])) {
        let script = script_of(wasm)?;
        let text = fs::read_to_string(&script).with_context(|| format!("cannot read {}", script.display()))?;
        let mut module = read(wasm)?;
        drop_exports(&mut module);
        let names = shorten_imports(&mut module);
        module.emit_wasm_file(wasm).map_err(|error| anyhow!("cannot write {}: {error:#}", wasm.display()))?;
        let text = with_imports(&without_classes(&text), &names).with_context(|| script.display().to_string())?;
        fs::write(&script, text).with_context(|| format!("cannot write {}", script.display()))?;
    }
    Ok(())
}

/// `app.js` of `app_bg.wasm`.
fn script_of(wasm: &Path) -> Result<PathBuf> {
    let name = wasm.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix("_bg.wasm"));
    let name = name.with_context(|| format!("{} is not named as wasm-bindgen does", wasm.display()))?;
    Ok(wasm.with_file_name(format!("{name}.js")))
}

/// Reads the wasm for writing it without names and without notes on tools.
fn read(wasm: &Path) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse_file(wasm).map_err(|error| anyhow!("cannot read {}: {error:#}", wasm.display()))?;
    let notes: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for id in notes {
        module.customs.delete(id);
    }
    Ok(module)
}

fn drop_exports(module: &mut Module) {
    let is_unused = |name: &str| name.contains(UNUSED_EXPORTS);
    let unused: Vec<ExportId> =
        module.exports.iter().filter(|export| is_unused(&export.name)).map(|export| export.id()).collect();
    for id in unused {
        module.exports.delete(id);
    }
    walrus::passes::gc::run(module);
}

/// Gives the imported functions short names; what they were called, with what they are.
fn shorten_imports(module: &mut Module) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for (number, import) in module.imports.iter_mut().enumerate() {
        let short = short_name(number);
        names.insert(std::mem::replace(&mut import.name, short.clone()), short);
    }
    names
}

/// `a`, `b` … `z`, `ba`, `bb` …
fn short_name(mut number: usize) -> String {
    let mut name = Vec::new();
    loop {
        name.insert(0, char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return name.into_iter().collect();
        }
    }
}

/// The script without the classes of which the exports are gone.
fn without_classes(script: &str) -> String {
    let mut kept = String::with_capacity(script.len());
    let mut is_in_class = false;
    for line in script.split_inclusive('\n') {
        is_in_class |= line.starts_with(UNUSED_CLASSES);
        let belongs = is_in_class || line.starts_with("if (Symbol.dispose) IntoUnderlying");
        if !belongs {
            kept.push_str(line);
        }
        is_in_class &= line.trim_end() != "}";
    }
    kept
}

/// The script with the functions that the wasm still imports, under their new names.
///
/// # Errors
/// When it lacks one of them: then it is not written as this knows it.
fn with_imports(script: &str, names: &HashMap<String, String>) -> Result<String> {
    let mut kept = String::with_capacity(script.len());
    let (mut is_kept, mut found) = (true, 0);
    for line in script.split_inclusive('\n') {
        let name = imported(line);
        let short = name.and_then(|name| names.get(name));
        is_kept &= name.is_none() || short.is_some();
        match (name, short) {
            (Some(name), Some(short)) => {
                found += 1;
                kept.push_str(&line.replacen(name, short, 1));
            }
            _ if is_kept => kept.push_str(line),
            _ => {}
        }
        // The end of an entry of the table.
        is_kept |= line.starts_with("        }") && line.trim_end().ends_with("},");
    }
    if found != names.len() {
        bail!("the script has {found} of the {} functions that the wasm imports", names.len());
    }
    Ok(kept)
}

/// The name of the function that a line of the script's table of imports begins.
fn imported(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("        ")?.split_once(": function(")?;
    name.starts_with("__wb").then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "export class IntoUnderlyingSink {
    free() {
        wasm.__wbg_intounderlyingsink_free(0);
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;

function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_body_5f971cbc6950ca4f: function(arg0) {
            return arg0.body;
        },
        __wbg_gone_0123456789abcdef: function(arg0) {
            return arg0.gone;
        },
        __wbg_next_fe79a587f3dee2f1: function() { return handleError(function (arg0) {
            return arg0.next();
        }, arguments); },
    };
    return import0;
}
";

    fn names(list: &[(&str, &str)]) -> HashMap<String, String> {
        list.iter().map(|(long, short)| ((*long).to_owned(), (*short).to_owned())).collect()
    }

    #[test]
    fn the_script_keeps_what_the_wasm_imports() {
        let names = names(&[("__wbg_body_5f971cbc6950ca4f", "a"), ("__wbg_next_fe79a587f3dee2f1", "b")]);
        let cut = with_imports(&without_classes(SCRIPT), &names).unwrap();
        let expected = "
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        a: function(arg0) {
            return arg0.body;
        },
        b: function() { return handleError(function (arg0) {
            return arg0.next();
        }, arguments); },
    };
    return import0;
}
";
        assert_eq!(cut, expected);
    }

    #[test]
    fn a_function_that_the_script_lacks_is_an_error() {
        assert!(with_imports(SCRIPT, &names(&[("__wbg_other_5f971cbc6950ca4f", "a")])).is_err());
    }

    #[test]
    fn the_wasm_loses_exports_names_and_what_only_they_need() {
        let folder = tempfile::tempdir().unwrap();
        let wasm = folder.path().join("app_bg.wasm");
        fs::write(&wasm, small_module().emit_wasm()).unwrap();
        fs::write(folder.path().join("app.js"), SCRIPT).unwrap();
        cut(folder.path()).unwrap();
        let module = Module::from_file(&wasm).unwrap();
        let exports: Vec<_> = module.exports.iter().map(|export| export.name.as_str()).collect();
        let imports: Vec<_> = module.imports.iter().map(|import| import.name.as_str()).collect();
        assert_eq!((exports, imports), (vec!["main"], vec!["a"]));
        assert_eq!((module.funcs.iter().count(), module.customs.iter().count()), (2, 0));
        let script = fs::read_to_string(folder.path().join("app.js")).unwrap();
        assert!(script.contains("a: function(arg0)") && !script.contains("next") && !script.contains("class"));
    }

    /// `main` calls one imported function, an export of the stream classes another.
    fn small_module() -> Module {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        let mut calling = |name: &str| {
            let (function, _) = module.add_import_func("./app_bg.js", name, kind);
            let mut builder = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
            builder.func_body().call(function);
            builder.finish(Vec::new(), &mut module.funcs)
        };
        let (main, unused) = (calling("__wbg_body_5f971cbc6950ca4f"), calling("__wbg_next_fe79a587f3dee2f1"));
        module.exports.add("main", main);
        module.exports.add("intounderlyingsink_close", unused);
        module
    }

    #[test]
    fn short_names_differ() {
        let names: std::collections::BTreeSet<_> = (0..1000).map(short_name).collect();
        assert_eq!(names.len(), 1000);
        assert_eq!([0, 25, 26, 27].map(short_name), ["a", "z", "ba", "bb"]);
    }
}
