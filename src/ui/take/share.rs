//! Handing on a link: by the system's share sheet, else by copying it.

use leptos::prelude::*;

use crate::app::App;
use crate::app::dialogs::Dialog;

/// Shares the present page as it is asked.
pub(super) fn share(app: App) {
    let (page, query) = (app.asked.page.get_untracked(), app.asked.query.get_untracked());
    let (title, text) = (app.page_title(), app.page_description());
    let url = app.permanent_href(page, &query);
    if !app.has_share_sheet() {
        app.ask_for(Dialog::Share(title, url));
        return;
    }
    let (again, address) = (title.clone(), url.clone());
    app.open_share_sheet(title, text, url, move |is_open| {
        if !is_open {
            app.ask_for(Dialog::Share(again, address));
        }
    });
}
