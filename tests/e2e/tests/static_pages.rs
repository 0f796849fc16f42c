//! Pages as they come from the host: whole before any script runs, and the same as the app draws them.

use anyhow::{Context, Result, ensure};
use e2e::{Engine, Journey, engine, role, search_field, visit};
use serde_json::{Value, json};

/// What an element is to a reader: its tag, attributes and content, without what only scripts can set. Announcements are
/// left out, which come a moment after what they announce, and what is offered for the reader's device.
const SHAPE: &str = "
const shape = (node) => {
  if (node.nodeType === 3) return node.nodeValue;
  if (node.nodeType !== 1 || node.matches('.ways-on')) return null;
  const attributes = [...node.attributes]
    .filter(({ name }) => !['style', 'value', 'checked', 'selected'].includes(name))
    .map(({ name, value }) => `${name}=${value}`).sort();
  const state = ['value', 'checked', 'selected'].filter((name) => name in node && node.tagName !== 'LI').map((name) => `${name}:${node[name]}`);
  const children = [];
  for (const child of node.getAttribute('role') === 'status' ? [] : node.childNodes) {
    const part = shape(child);
    if (part === null || part === '') continue;
    if (typeof part === 'string' && typeof children.at(-1) === 'string') children.push(children.pop() + part);
    else children.push(part);
  }
  return [node.tagName, attributes, state, children];
};
const difference = (a, b, path) => {
  if (typeof a !== typeof b || typeof a === 'string') return a === b ? null : `${path}: ${JSON.stringify(a)?.slice(0, 200)} / ${JSON.stringify(b)?.slice(0, 200)}`;
  if (a === undefined) return null;
  const here = `${path} ${a[0]}`;
  for (const at of [0, 1, 2]) {
    if (JSON.stringify(a[at]) !== JSON.stringify(b[at])) return `${here}: ${JSON.stringify(a[at])} / ${JSON.stringify(b[at])}`;
  }
  for (let at = 0; at < Math.max(a[3].length, b[3].length); at += 1) {
    const found = difference(a[3][at], b[3][at], here);
    if (found) return found;
  }
  return null;
};
const came = (address) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.onload = () => resolve(request.response);
  request.onerror = reject;
  request.send();
});
const until = async (condition) => {
  for (const end = Date.now() + 60000; Date.now() < end;) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return false;
};
";

/// Goes to each address by a link, and compares the page with the one that came.
const COMPARE: &str = "
const differences = [];
for (const address of arguments[0]) {
  const page = await came(address);
  const link = document.createElement('a');
  link.href = address;
  document.body.append(link);
  link.click();
  link.remove();
  // The first link names the page that is shown; Chromium takes so many addresses only slowly.
  const isShown = () => document.querySelector('.skip').getAttribute('href') === `${address}#main`;
  const isThere = () => isShown() && document.title === page.title && !document.querySelector('main [aria-busy=true]');
  if (!await until(isThere)) differences.push(`${address}: the title is ${document.title} / ${page.title}`);
  await new Promise((resolve) => setTimeout(resolve));
  const found = difference(shape(document.getElementById('page')), shape(page.getElementById('page')), '');
  if (found) differences.push(`${address}${found}`);
}
return differences;
";

/// How many pages lie between two that are compared, in the engines that only differ in how they write numbers and dates.
const STEP: usize = 17;

#[test]
fn every_page_comes_as_the_app_draws_it() -> Result<()> {
    visit("en/about", async |page| {
        // What the device holds is for the app alone to say.
        page.site.lose("sw.js")?;
        for lang in ["en", "fr"] {
            let step = if engine()? == Engine::Chromium { 1 } else { STEP };
            let pages: Vec<String> = page.site.static_pages(lang)?.into_iter().step_by(step).collect();
            ensure!(pages.len() > 20, "only {} pages", pages.len());
            // Details come after the rest, and every page has all that it shows only once they are there.
            page.open(&format!("{lang}/coverage")).await?;
            page.comes_true("the details", "!document.querySelector('.waiting')", json!(true)).await?;
            for some in pages.chunks(10) {
                let script = format!("{SHAPE} {COMPARE}");
                let found = page.run_async(&script, vec![json!(some)]).await?;
                ensure!(found == json!([]), "the page drawn / the page that came: {found:#}");
            }
        }
        Ok(())
    })
}

#[test]
fn without_a_script_a_page_has_its_whole_text_and_leads_on() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose("first.js")?;
        page.site.lose("boot.js")?;
        page.load("en/editions/2024").await?;
        page.shows("Search and filters need JavaScript and WebAssembly").await?;
        page.shows("Riyadh.*Harnessing innovation").await?;
        page.find_none(&role("button").named("Embed this page")).await?;
        page.click(&role("link").like("2023 Kyoto")).await?;
        page.shows("Kyoto.*12 October 2023").await?;
        page.load("fr/").await?;
        page.shows("Qu.a dit le Forum").await?;
        page.find_none(&search_field()).await?;
        Ok(())
    })
}

#[test]
fn every_page_names_itself_to_search_engines_and_previews() -> Result<()> {
    Journey::default().run(async |page| {
        page.load("fr/topics/ai").await?;
        let meta: Value = page
            .value("Object.fromEntries([...document.querySelectorAll('meta[property], meta[name]')].map((meta) => [meta.getAttribute('property') ?? meta.name, meta.content]))")
            .await?;
        let text = |name: &str| meta.get(name).and_then(Value::as_str).map(str::to_owned).with_context(|| format!("no {name}"));
        ensure!(text("og:title")? == "Intelligence artificielle", "{meta:#}");
        ensure!(text("og:locale")? == "fr_FR" && text("twitter:card")? == "summary", "{meta:#}");
        ensure!(text("description")? == text("og:description")? && text("description")?.len() > 60, "{meta:#}");
        let kinds: Value = page.value("JSON.parse(document.querySelector('[type=\"application/ld+json\"]').textContent).map((record) => record['@type'])").await?;
        ensure!(kinds == json!(["CollectionPage", "BreadcrumbList"]), "{kinds}");
        Ok(())
    })
}
