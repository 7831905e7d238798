import { compareText } from '../text/compare.ts';
import { quote as quoteText } from '../text/quote.ts';

type Severity = 'error' | 'warning';

/** A mistake in the content, with its place for editors to jump to. */
export interface Fault {
  /** Relative to the repository, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column?: number;
  /** The part at fault: an attribute, a front matter key, a part of a card. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  readonly severity: Severity;
}

/** A fault without its file, for checks that see only a part of it. */
export type FaultDetail = Pick<Fault, 'line' | 'field' | 'found' | 'expected'>;

const HINT = 'CONTRIBUTING.md explains each message.';

export function error(file: string, detail: FaultDetail): Fault {
  return { file, ...detail, severity: 'error' };
}

export function warning(file: string, detail: FaultDetail): Fault {
  return { file, ...detail, severity: 'warning' };
}

export function isError(fault: Fault): boolean {
  return fault.severity === 'error';
}

const QUOTED_MAX_CHARACTERS = 79;

/** A found value in quotes, shortened. */
export function quote(value: string): string {
  return quoteText(value, QUOTED_MAX_CHARACTERS, '""');
}

/** A text on one line without quotes, shortened. */
export function shorten(value: string): string {
  return quoteText(value, QUOTED_MAX_CHARACTERS, '');
}

export function formatFault(fault: Fault): string {
  const place = `${fault.file}:${fault.line}${fault.column === undefined ? '' : `:${fault.column}`}`;
  const field = fault.severity === 'warning' ? `${fault.field} (warning)` : fault.field;
  return `${place} ${field}: found ${fault.found}, expected ${fault.expected}`;
}

/** All faults as one text: a paragraph for each file, in the order of its lines. */
export function formatFaults(faults: readonly Fault[]): string {
  return [...Map.groupBy(sortFaults(faults), (fault) => fault.file).values()]
    .map((ofFile) => ofFile.map(formatFault).join('\n'))
    .join('\n\n');
}

export function sortFaults(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** Stops a build. The message lists the errors; `faults` holds the warnings as well. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const errors = faults.filter(isError);
    const count = errors.length === 1 ? '1 fault' : `${errors.length} faults`;
    super(`${count} in the content\n\n${formatFaults(errors)}\n\n${HINT}`);
    this.name = 'ContentError';
    this.faults = faults;
  }
}
