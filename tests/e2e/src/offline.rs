//! The copy of the site on the reader's device, as tests see it.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::wait::until;

impl Browser {
    /// Waits until the whole site is kept on the device.
    ///
    /// # Errors
    /// When it is not.
    pub async fn is_kept(&self) -> Result<()> {
        self.comes_true("a copy of the site", &state("copy"), json!("stored")).await
    }

    /// Waits until a newer release is kept and waits for the reader.
    ///
    /// The browser is asked again and again, as it asks by itself from time to time: while it still looks for another
    /// reason, a question gets that look's answer, which may be older than the release.
    ///
    /// # Errors
    /// When none comes.
    pub async fn finds_update(&self) -> Result<()> {
        until("a newer release", async || {
            self.look_for_update().await?;
            let update: Value = self.value(&state("update")).await?;
            Ok((update == "1").then_some(()))
        })
        .await
    }

    /// Waits until the page says so of the copy.
    ///
    /// # Errors
    /// When it says something else.
    pub async fn copy_is(&self, what: &str) -> Result<()> {
        self.comes_true("the state of the copy", &state("copy"), json!(what)).await
    }

    /// Has the browser look whether there is a newer release, and waits until it has taken it in or failed to; but not
    /// for ever.
    ///
    /// # Errors
    /// When the script cannot run.
    pub async fn look_for_update(&self) -> Result<()> {
        self.wait_for(LOOK_FOR_UPDATE, Vec::new()).await.map(drop)
    }

    /// Asks the page's script for something about the copy: `keep`, `verify`, `remove`.
    ///
    /// # Errors
    /// When the script cannot run.
    pub async fn act_offline(&self, name: &str) -> Result<()> {
        self.run("window.igfOffline.act(arguments[0])", vec![json!(name)]).await?;
        Ok(())
    }

    /// How many files of the site the browser keeps, the worker's notes left out, and of how many of them the bytes are
    /// not those that they are kept for.
    ///
    /// # Errors
    /// When that cannot be found out.
    pub async fn kept_files(&self) -> Result<(u64, u64)> {
        let found = self.wait_for(KEPT, Vec::new()).await?;
        Ok(serde_json::from_value(found)?)
    }

    /// Changes a byte in the middle of every kept file whose address has `part` in it.
    ///
    /// # Errors
    /// When the browser does not let the page.
    pub async fn damage_kept(&self, part: &str) -> Result<()> {
        let failed = self.wait_for(DAMAGE, vec![json!(part)]).await?;
        ensure!(failed.is_null(), "{failed}");
        Ok(())
    }

    /// Sets how many bytes the page's site may store, in Chromium.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub async fn set_quota(&self, bytes: u64) -> Result<()> {
        let origin: String = self.value("location.origin").await?;
        let quota = json!({ "origin": origin, "quotaSize": bytes });
        self.driver().cdp().send_raw("Storage.overrideQuotaForOrigin", quota).await?;
        Ok(())
    }

    /// Runs a script that ends by calling `done(value)`.
    ///
    /// # Errors
    /// When it does not end.
    pub async fn wait_for(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        Ok(self.driver().execute_async(&script, arguments).await?.json().clone())
    }
}

fn state(key: &str) -> String {
    format!("new URLSearchParams(window.igfOffline?.state()).get('{key}')")
}

const LOOK_FOR_UPDATE: &str = r#"
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
(async () => {
  const found = await navigator.serviceWorker.getRegistration();
  await found?.update();
  for (let looks = 0; found?.installing && looks < 1000; looks += 1) await pause();
})().then(() => done(null), () => done(null));"#;

const KEPT: &str = r#"
const digest = async (bytes) =>
  "sha384-" + btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-384", bytes))));
(async () => {
  let [files, wrong] = [0, 0];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      const integrity = response.headers.get("x-integrity");
      if (!integrity) continue;
      files += 1;
      if ((await digest(await response.arrayBuffer())) !== integrity) wrong += 1;
    }
  }
  return [files, wrong];
})().then(done, () => done([0, 0]));"#;

const DAMAGE: &str = r#"
const part = arguments[0];
(async () => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      if (!request.url.includes(part) && !(part === "page" && request.url.endsWith("/app.html"))) continue;
      const bytes = new Uint8Array(await response.arrayBuffer());
      bytes[bytes.length >> 1] ^= 1;
      await cache.put(request, new Response(bytes, { headers: response.headers }));
    }
  }
})().then(() => done(null), (error) => done(String(error)));"#;
