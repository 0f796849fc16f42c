//! A part of the app, mounted for one test and taken away after it.

use std::any::Any;
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use igf_explorer::app::App;
use igf_explorer::domain::{Lang, Page, Query, Route};
use igf_explorer::ui::kit::View;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, Window};

use super::sample;

/// The path under which the tests pretend that the site is served.
pub const BASE: &str = "/igf/";

/// What is mounted; a test looks at it as at an element.
pub struct Mounted {
    root: HtmlElement,
    handle: Option<Box<dyn Any>>,
}

impl Deref for Mounted {
    type Target = Element;

    fn deref(&self) -> &Element {
        &self.root
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        drop(self.handle.take());
        self.root.remove();
    }
}

/// Mounts a view; what `draw` gives beside it is handed on.
pub fn mount<T: 'static>(draw: impl FnOnce() -> (View, T) + 'static) -> (Mounted, T) {
    set_base();
    // A test that failed could not take its page away.
    while let Some(left) = document().query_selector(".mounted").unwrap() {
        left.remove();
    }
    let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    root.set_class_name("mounted");
    document().body().unwrap().append_child(&root).unwrap();
    let given = Rc::new(RefCell::new(None));
    let place = given.clone();
    let handle = leptos::mount::mount_to_renderer(&root, move || {
        let (view, beside) = draw();
        *place.borrow_mut() = Some(beside);
        view
    });
    let beside = given.borrow_mut().take().expect("drawn");
    (Mounted { root, handle: Some(Box::new(handle)) }, beside)
}

/// Mounts a part of the app that has its corpus and its texts, and asks it a query.
pub fn mount_app(lang: Lang, query: Query, draw: impl FnOnce() -> View + 'static) -> (Mounted, App) {
    mount(move || {
        let app = App::in_browser(Route::new(lang, Page::Explore), query);
        let (explorer, texts) = (sample::explorer(), sample::texts(lang));
        app.loaded.explorer.set(Some(explorer));
        app.loaded.catalog.set(Some(texts.catalog.clone()));
        provide_context(app);
        provide_context(texts);
        (untrack(draw), app)
    })
}

/// The address must not follow the acts of a test to another base.
fn set_base() {
    if document().query_selector("base").unwrap().is_none() {
        let base = document().create_element("base").unwrap();
        base.set_attribute("href", BASE).unwrap();
        document().head().unwrap().append_child(&base).unwrap();
    }
}

/// Waits until everything that follows from the last act is on the page.
pub async fn drawn() {
    leptos::task::tick().await;
    // The second frame is for what the app itself does in the first.
    for _ in 0..2 {
        wait(|window, done| {
            window.request_animation_frame(done).unwrap();
        })
        .await;
    }
}

/// Waits for so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let start = move |window: &Window, done: &js_sys::Function| {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(done, milliseconds).unwrap();
    };
    wait(start).await;
}

async fn wait(start: impl Fn(&Window, &js_sys::Function)) {
    let window = web_sys::window().unwrap();
    let promise = js_sys::Promise::new(&mut |done, _| start(&window, &done));
    JsFuture::from(promise).await.unwrap();
}

/// Puts the keyboard on an element and presses it.
pub async fn press(element: &Element) {
    focus(element);
    element.unchecked_ref::<HtmlElement>().click();
    drawn().await;
}

/// Puts the keyboard on an element.
pub fn focus(element: &Element) {
    element.unchecked_ref::<HtmlElement>().focus().unwrap();
    assert!(has_focus(element), "cannot have the focus: {}", element.outer_html());
}

/// Whether the keyboard is on an element.
pub fn has_focus(element: &Element) -> bool {
    document().active_element().as_ref() == Some(element)
}

/// Makes a text the whole content of a field, as typing does.
pub async fn type_in(field: &Element, text: &str) {
    focus(field);
    field.unchecked_ref::<HtmlInputElement>().set_value(text);
    field.dispatch_event(&Event::new("input").unwrap()).unwrap();
    drawn().await;
}

/// The search part of the address.
pub fn address() -> String {
    let url = document().url().unwrap();
    url.split_once(BASE).map_or(url.clone(), |(_, rest)| rest.to_owned())
}

pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}
