/** The messages of an import. */
import { plural } from '../../../../lib/text/plural.ts';
import type { ImportPreview, Tally } from '../../../../lib/srs/on-demand/progress-file/index.ts';
import type { MergeOutcome } from '../../../../lib/state/later/workspace/index.ts';

export interface ImportLine {
  readonly term: string;
  readonly text: string;
}

/** "120 grades, 2 resets, and 3 settings"; empty if there is nothing. */
export function tallyText({ reviews, resets, marks, settings }: Tally): string {
  const parts = [
    reviews > 0 ? plural(reviews, 'grade') : '',
    resets > 0 ? plural(resets, 'reset') : '',
    marks > 0 ? plural(marks, 'mark') : '',
    settings > 0 ? plural(settings, 'setting') : '',
  ].filter((part) => part !== '');
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
}

/** The preview of a merge. */
export function previewLines({ outcomes, ahead }: ImportPreview): readonly ImportLine[] {
  const known = sumOf(outcomes.present, outcomes.renewed);
  return linesOf([
    ['Adds', outcomes.added, ''],
    ['Takes back', outcomes.voided, ', undone since in the file'],
    ['Changes', outcomes.changed, ', changed later in the file than here'],
    ['Already here', known, ''],
    [
      'Ahead of the clock',
      ahead,
      ': more than a day ahead of this device’s clock, so kept but not counted until then',
    ],
  ]);
}

/** The outcome of a merge. */
export function mergedLines({ outcomes, ahead }: ImportPreview): readonly ImportLine[] {
  return linesOf([
    ['Added', outcomes.added, ''],
    ['Taken back', outcomes.voided, ''],
    ['Changed', outcomes.changed, ''],
    ['Ahead of the clock', ahead, ', listed below'],
  ]);
}

/** Why nothing was merged; `null` if it was. */
export function refusalText(outcome: MergeOutcome): string | null {
  switch (outcome) {
    case 'stored':
    case 'in-memory':
      return null;
    case 'full':
      return 'The storage of this browser is too full for this file. Nothing was changed. Free some space for this site, then merge again.';
    case 'blocked':
      return 'This browser refused to store the file’s content. Nothing was changed. Allow site data for this address, then merge again.';
    case 'too-new':
      return 'Your stored progress was written by a newer version of this site. Nothing was changed. Reload the page to get that version, then import again.';
  }
}

function linesOf(
  found: readonly (readonly [term: string, tally: Tally, remark: string])[],
): readonly ImportLine[] {
  return found.flatMap(([term, tally, remark]) => {
    const text = tallyText(tally);
    return text === '' ? [] : [{ term, text: `${text}${remark}` }];
  });
}

function sumOf(a: Tally, b: Tally): Tally {
  return {
    reviews: a.reviews + b.reviews,
    resets: a.resets + b.resets,
    marks: a.marks + b.marks,
    settings: a.settings + b.settings,
  };
}
