/** What tells a click that follows a link here from one that opens it elsewhere. */
export interface ClickKeys {
  readonly button: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a click on a link leads there in this tab. Other clicks open a tab or a window or save, and this page stays. */
export function isPlainClick(click: ClickKeys): boolean {
  return !(click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey);
}
