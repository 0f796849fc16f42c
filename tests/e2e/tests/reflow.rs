//! Large text, small windows, wide spacing, few colours, paper: nothing lies over anything, is cut off or vanishes.

use anyhow::{Result, ensure};
use e2e::{Engine, Journey, Visit, engine, role};
use serde_json::json;

/// A page of each kind and state, below the language.
const PAGES: [&str; 20] = [
    "",
    "?q=privacy&edition=2024&years=2010-2024",
    "?q=xyzzyq",
    "?q=privacy&show=themes",
    "?show=milestones",
    "editions",
    "editions/2024",
    "editions/2006",
    "themes",
    "themes/2010-critical-internet-resources",
    "documents/2024-parliamentary-output",
    "topics",
    "topics/ai",
    "outcomes/2024-pt-6b",
    "timeline",
    "compare?editions=2019,2022,2024",
    "compare?topics=ai,privacy",
    "list",
    "coverage",
    "about",
];

/// Text at twice its size; WCAG 1.4.4.
const LARGE_TEXT: &str = "html { font-size: 200% !important }";
/// What WCAG 1.4.12 asks for.
const WIDE_SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

/// A width and a height in CSS pixels, and what a reader's own style sheet says. 320 by 256 is a window of 1280 by 1024
/// at 400 %: WCAG 1.4.10.
const CONDITIONS: [(&str, (u32, u32), &str); 5] = [
    ("a laptop's width, text at 200 %", (1280, 800), LARGE_TEXT),
    ("a phone's width, text at 200 %", (360, 740), LARGE_TEXT),
    ("zoomed to 400 %", (320, 256), ""),
    ("a laptop's width, wide spacing", (1280, 800), WIDE_SPACING),
    ("a phone's width, wide spacing", (360, 740), WIDE_SPACING),
];

/// A reader's own style sheet, in place of the one before.
async fn restyle(page: &Visit, rules: &str) -> Result<()> {
    let script = "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]);
        document.adoptedStyleSheets = [sheet]; return null;";
    page.run(script, vec![json!(rules)]).await?;
    Ok(())
}

async fn open(page: &Visit, path: &str) -> Result<()> {
    page.open(path).await?;
    page.comes_true("the details", "!document.querySelector('.waiting')", json!(true)).await
}

async fn faults(page: &Visit, lang: &str) -> Result<()> {
    let mut faults = Vec::new();
    for path in PAGES {
        let path = format!("{lang}/{path}");
        page.pretend_size(Some((1280, 800))).await?;
        open(page, &path).await?;
        for (condition, size, rules) in CONDITIONS {
            page.pretend_size(Some(size)).await?;
            restyle(page, rules).await?;
            // What is drawn for another width is drawn in a task of its own.
            page.comes_true("the width", "innerWidth", json!(size.0)).await?;
            faults.extend(page.layout_faults().await?.into_iter().map(|fault| format!("{path}, {condition}: {fault}")));
        }
        restyle(page, "").await?;
    }
    ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

fn in_chromium(test: impl AsyncFnOnce(&Visit) -> Result<()>) -> Result<()> {
    // Others cannot be told to pretend.
    if engine()? == Engine::Chromium { Journey::default().run(test) } else { Ok(()) }
}

#[test]
fn large_text_small_windows_and_wide_spacing_in_english() -> Result<()> {
    in_chromium(async |page| faults(page, "en").await)
}

#[test]
fn large_text_small_windows_and_wide_spacing_in_french() -> Result<()> {
    in_chromium(async |page| faults(page, "fr").await)
}

/// Pages with a button that opens a dialog, and what the dialog is called.
const DIALOGS: [(&str, &str); 4] = [
    ("fr/outcomes/2024-pt-6b", "Citer"),
    ("fr/?topic=ai", "Télécharger"),
    ("fr/topics/ai", "Clavier"),
    ("fr/topics/ai", "Intégrer cette page"),
];

#[test]
fn dialogs_hold_large_text_small_windows_and_wide_spacing() -> Result<()> {
    in_chromium(async |page| {
        let mut faults = Vec::new();
        for (path, button) in DIALOGS {
            page.pretend_size(Some((1280, 800))).await?;
            restyle(page, "").await?;
            open(page, path).await?;
            page.click(&role("button").like(&format!("^{button}"))).await?;
            page.find(&role("dialog")).await?;
            for (condition, size, rules) in CONDITIONS {
                page.pretend_size(Some(size)).await?;
                restyle(page, rules).await?;
                page.comes_true("the width", "innerWidth", json!(size.0)).await?;
                let found = page.layout_faults().await?;
                faults.extend(found.into_iter().map(|fault| format!("{button}, {condition}: {fault}")));
            }
        }
        ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
        Ok(())
    })
}

/// The filters of a phone, whose middle must have room.
#[test]
fn the_dialog_of_filters_has_room_at_400_percent() -> Result<()> {
    in_chromium(async |page| {
        page.pretend_size(Some((320, 256))).await?;
        page.open("fr/?edition=2024").await?;
        page.click(&role("button").named("Filtres (1)")).await?;
        page.find(&role("dialog").named("Filtres")).await?;
        let faults = page.layout_faults().await?;
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        let room: f64 = page
            .value(
                "(() => { let at = document.querySelector('.filters-dialog .facet');
                while (!/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement;
                return at.clientHeight; })()",
            )
            .await?;
        ensure!(room >= 128.0, "{room} of 256 px");
        Ok(())
    })
}

/// What is told by a colour must be told by one that the reader's own palette has: not that of the page.
const TOLD_BY_COLOUR: &str = "(() => {
    const page = getComputedStyle(document.body).backgroundColor;
    const fill = (selector, part) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility())
        .map((e) => getComputedStyle(e, part)).filter((s) => s.backgroundColor === page).map(() => `${selector} as the page`);
    const current = (selector, other) => {
        const [one, two] = [selector, other].map((s) => document.querySelector(s)).map((e) => e && getComputedStyle(e));
        const told = (s) => `${s.borderBlockEndColor} ${s.outlineStyle} ${s.backgroundColor} ${s.fontWeight}`;
        return one && two && told(one) === told(two) ? [`${selector} as ${other}`] : [];
    };
    return [
        ...fill('.histogram i:not([style*=\"--count: 0\"])'), ...fill('.bars i[data-bar]'), ...fill('mark'),
        ...fill('.paging [aria-current]'), ...fill('button.primary'), ...fill('.legend .dot', '::before'),
        ...current('.site-bar [aria-current=page]', '.site-bar li a:not([aria-current])'),
        ...current('.languages [aria-current]', '.languages a:not([aria-current])'),
        ...current('.kinds [aria-current]', '.kinds a:not([aria-current])'),
    ];
})()";

#[test]
fn in_the_readers_own_colours_all_is_told_apart() -> Result<()> {
    in_chromium(async |page| {
        for path in ["", "?q=privacy", "topics/ai", "editions/2024", "timeline"] {
            open(page, &format!("en/{path}")).await?;
            for scheme in ["light", "dark"] {
                page.pretend_medium("", &[("forced-colors", "active"), ("prefers-color-scheme", scheme)]).await?;
                page.comes_true("few colours", "matchMedia('(forced-colors: active)').matches", json!(true)).await?;
                // Colours pass into each other for a moment.
                page.comes_true(&format!("what is told apart in {scheme} of {path}"), TOLD_BY_COLOUR, json!([]))
                    .await?;
            }
            page.pretend_medium("", &[]).await?;
        }
        Ok(())
    })
}

/// What a page says on paper, after what a browser does before it prints.
async fn on_paper(page: &Visit, path: &str) -> Result<String> {
    open(page, path).await?;
    page.pretend_medium("print", &[]).await?;
    page.run("dispatchEvent(new Event('beforeprint')); return null;", Vec::new()).await?;
    let faults = page.layout_faults().await?;
    ensure!(faults.is_empty(), "{path}: {}", faults.join("\n"));
    let text = page.value("document.body.innerText").await?;
    page.run("dispatchEvent(new Event('afterprint')); return null;", Vec::new()).await?;
    let opened: usize = page.value("document.querySelectorAll('main .printed-from').length").await?;
    ensure!(opened == 0, "what was for paper stays");
    page.pretend_medium("", &[]).await?;
    Ok(text)
}

#[test]
fn paper_says_what_was_asked_where_it_comes_from_and_what_is_closed() -> Result<()> {
    in_chromium(async |page| {
        let asked = "fr/?topic=ai&addressee=parliaments&years=2020-2024";
        let text = on_paper(page, asked).await?;
        let address = page.site.address(asked);
        for part in [address.as_str(), "IGF Explorer", "Intelligence artificielle", "Parlements", "2020", "2024"] {
            ensure!(text.contains(part), "{asked}: no {part} in {text}");
        }
        let text = on_paper(page, "en/?q=privacy").await?;
        ensure!(text.contains("privacy") && text.contains("Page 1 of"), "{text}");
        let closed = "document.querySelectorAll('main details:not([open])').length";
        open(page, "en/editions/2024").await?;
        let before: usize = page.value(closed).await?;
        let text = on_paper(page, "en/editions/2024").await?;
        ensure!(before > 0 && page.value::<usize>(closed).await? == before, "they are closed again");
        for part in ["/en/editions/2024", "Where these figures come from", "https://"] {
            ensure!(text.contains(part), "no {part} on paper");
        }
        Ok(())
    })
}
