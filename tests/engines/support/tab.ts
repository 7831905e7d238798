/**
 * What a scenario needs of a browser, and no more: every engine can do it, Playwright's by Playwright and Debian's WebKit
 * by plain WebDriver. `Reader` builds on it what people do.
 */

export interface Tab {
  /** Opens an address; resolves when the page has loaded. */
  readonly goto: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** One step back in the history. */
  readonly back: () => Promise<void>;
  /**
   * Runs a function in the page. It sees nothing of the test but its argument.
   * @returns what it returns, by way of JSON
   */
  readonly run: <Argument, Result>(
    code: (argument: Argument) => Result,
    argument: Argument,
  ) => Promise<Result>;
  /** A key by the name that it has in events, such as `Enter` or `3`; with Control before it: `Control+k`. */
  readonly press: (keys: string) => Promise<void>;
  /** Presses at a point of the viewport, in CSS pixels. */
  readonly pointAt: (x: number, y: number, pointer: Pointer) => Promise<void>;
  readonly resize: (size: Size) => Promise<void>;
  /** Brings the tab to the front. */
  readonly show: () => Promise<void>;
}

/** By `touch` where the engine's driver has touch, else by mouse. */
export type Pointer = 'mouse' | 'touch';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const COMPUTER: Size = { width: 1280, height: 800 };
/** Debian's MiniBrowser is not narrower than 447 px. */
export const PHONE: Size = { width: 450, height: 740 };
