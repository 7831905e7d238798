/** Browsers without popovers cannot open the guide's menu by themselves. */
if (!('popover' in HTMLElement.prototype) && document.querySelector('.sidebar-pane') !== null) {
  // If it cannot be loaded, the menu stays closed; previous and next still lead through the guide.
  import('../on-demand/menu.ts').catch(() => undefined);
}
