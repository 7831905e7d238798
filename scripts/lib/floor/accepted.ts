/**
 * What the site uses although a browser of the floor lacks it, and what happens there. `scripts/floor.ts` refuses
 * everything else, and a line of this list that nothing uses any more.
 */
export const ACCEPTED: Readonly<Record<string, string>> = {
  // Asked for first, by our code or by Starlight's and Preact's.
  'api.Window.requestIdleCallback': 'the offline copy is loaded two seconds after the page',
  'api.Navigator.setAppBadge': 'the icon of the home-screen app shows no count',
  'api.Navigator.connection': 'the offline copy is made without asking',
  'api.NetworkInformation.saveData': 'the same',
  'api.HTMLElement.popover': 'on a phone scripts/on-demand/menu.ts opens the menu of the guide',
  'html.global_attributes.popover': 'the same',
  'html.elements.button.popovertarget': 'the same',
  'css.selectors.popover-open': 'the same',
  'javascript.builtins.Intl.Segmenter': 'the search splits words at spaces',
  'javascript.builtins.Error.captureStackTrace': 'a report of a fault lacks its first lines',
  'javascript.builtins.Symbol.dispose': 'nothing: nobody disposes of a signal with it',
  // Looks alone. A browser that does not know them leaves them out.
  'api.HTMLElement.autocorrect': 'phones may correct a term that is typed',
  'html.global_attributes.autocorrect': 'the same',
  'html.global_attributes.autocapitalize': 'a field may start with a capital letter',
  'css.selectors.has': 'some pages have more room at their top, and a list its usual width',
  'css.at-rules.media.scripting': 'no room is reserved for what scripts add, so text moves once',
  'css.properties.text-wrap': 'lines of titles are of uneven length',
  'css.properties.text-wrap.balance': 'the same',
  'css.properties.text-wrap.pretty': 'the same',
  'css.properties.text-autospace': 'nothing in English',
  'css.properties.text-size-adjust': 'the prefixed form is read',
  'css.properties.forced-color-adjust': 'nothing: no forced colors there',
  'css.properties.scrollbar-gutter': 'the menu moves by the width of a scroll bar',
  'css.properties.scrollbar-width': 'a thin scroll bar is shown',
  'css.properties.content-visibility': 'printed guides lack answers that are closed, see print.ts',
  'css.selectors.details-content': 'the same',
  'css.properties.break-after.avoid': 'a printed heading may end a page',
  'css.properties.orphans': 'a printed paragraph may leave one line behind',
  'css.properties.widows': 'the same',
  'css.properties.text-decoration': 'the underline of a term is solid',
  'css.properties.font-family.ui-monospace': 'the next font of the list',
  'css.properties.-webkit-user-drag': 'nothing: the dialog of the search is made for mice there',
  'css.selectors.-webkit-progress-bar': 'each browser reads its own name',
  'css.selectors.-webkit-progress-value': 'the same',
  'css.selectors.-moz-progress-bar': 'the same',
  'css.types.basic-shape.rect': 'the older `clip` hides the same text',
};
