// @ts-check
/**
 * Without this, Playwright cannot open a page in Firefox ESR 153: it sets the color scheme of every page by a command
 * that this Firefox does not know (`emulation.setMediaFeaturesOverride`; newer ones do). Loaded before Playwright by
 * `--import`, this sends Firefox's own preference instead. It counts for the whole browser, so such runs have one worker.
 *
 * @throws {Error} when Playwright is loaded and no longer has these two calls; then this file has to follow it
 */
import { registerHooks } from 'node:module';

/** What Playwright sends for a browser context and for a page, as written in its file. */
const CALL =
  /await this\.(_browser\._browserSession|_session)\.send\("emulation\.setMediaFeaturesOverride", \{\s*features: \{ "prefers-color-scheme": colorScheme \},\s*(?:userContexts|contexts): \[[^\]]*\]\s*\}\)/g;

/** Runs inside Playwright's file. Firefox's values: 0 is dark, 1 light, 2 what the system says. */
const SET_PREFERENCE = `
async function setFirefoxColorScheme(session, colorScheme) {
  const value = { dark: 0, light: 1 }[colorScheme] ?? 2;
  const { contexts } = await session.send("browsingContext.getTree", { "moz:scope": "chrome" });
  await session.send("script.evaluate", {
    target: { context: contexts[0].context },
    awaitPromise: false,
    expression: "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', " + value + ")",
  });
}
`;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith('/playwright-core/lib/coreBundle.js')) return loaded;
    const text = String(loaded.source);
    if (text.match(CALL) === null) {
      throw new Error(`${url}: no call that sets the color scheme of Firefox`);
    }
    const mended = text.replace(CALL, (_, session) => {
      const browser = session === '_session' ? '_browserContext._browser._browserSession' : session;
      return `await setFirefoxColorScheme(this.${browser}, colorScheme)`;
    });
    return { ...loaded, source: mended.replace('"use strict";', `"use strict";${SET_PREFERENCE}`) };
  },
});
