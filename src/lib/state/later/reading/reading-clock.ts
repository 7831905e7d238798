/**
 * When a section of a guide counts as read (rule G1): its end has been in view, and the page was visible for half the
 * reading time while any part of the section was in view. Pure: events and times come from outside.
 */

import { WORDS_PER_MINUTE } from '../../../format/index.ts';
import { MS_PER_MINUTE } from '../../../time/durations.ts';

/** A section counts as read after this share of its reading time. */
const SHARE_READ = 0.5;

export interface TimedSection {
  readonly id: string;
  readonly words: number;
}

export type ReadingEvent =
  | { readonly kind: 'page'; readonly isVisible: boolean }
  /** Whether any part of a section is in view. */
  | { readonly kind: 'section'; readonly id: string; readonly isInView: boolean }
  | { readonly kind: 'end'; readonly id: string; readonly isInView: boolean }
  /** Only time has passed. */
  | { readonly kind: 'time' };

export interface ReadingClock {
  /**
   * Takes in an event.
   *
   * @param atMs by a clock that nobody can set; it never goes back
   * @returns ids of the sections that have just become read, each once
   */
  readonly note: (event: ReadingEvent, atMs: number) => readonly string[];
  /** Milliseconds from the last event until the next section is read if nothing happens; `null` if none would be. */
  readonly nextMs: () => number | null;
}

interface Reading {
  leftMs: number;
  isInView: boolean;
  isEndInView: boolean;
  wasEndSeen: boolean;
}

/** Starts with the page hidden and nothing in view. */
export function createReadingClock(sections: readonly TimedSection[]): ReadingClock {
  const unread = new Map(
    sections.map(({ id, words }): [string, Reading] => [
      id,
      { leftMs: timeToReadMs(words), isInView: false, isEndInView: false, wasEndSeen: false },
    ]),
  );
  let isPageVisible = false;
  let nowMs = 0;

  const passUntil = (atMs: number): void => {
    for (const reading of unread.values()) {
      if (isPageVisible && reading.isInView) reading.leftMs -= atMs - nowMs;
    }
    nowMs = atMs;
  };

  const apply = (event: ReadingEvent): void => {
    if (event.kind === 'page') isPageVisible = event.isVisible;
    if (event.kind === 'section' || event.kind === 'end') {
      const reading = unread.get(event.id);
      if (reading === undefined) return;
      if (event.kind === 'section') reading.isInView = event.isInView;
      else reading.isEndInView = event.isInView;
    }
  };

  return {
    note: (event, atMs) => {
      passUntil(atMs);
      apply(event);
      const read: string[] = [];
      for (const [id, reading] of unread) {
        if (isPageVisible && reading.isEndInView) reading.wasEndSeen = true;
        if (!reading.wasEndSeen || reading.leftMs > 0) continue;
        unread.delete(id);
        read.push(id);
      }
      return read;
    },
    nextMs: () => {
      if (!isPageVisible) return null;
      const lefts = [...unread.values()]
        .filter(({ isInView, wasEndSeen }) => isInView && wasEndSeen)
        .map(({ leftMs }) => leftMs);
      return lefts.length === 0 ? null : Math.min(...lefts);
    },
  };
}

/** The time in view after which a section of this many words counts as read, in milliseconds. */
export function timeToReadMs(words: number): number {
  return (words / WORDS_PER_MINUTE) * MS_PER_MINUTE * SHARE_READ;
}
