/** What a reader's input means, or what to say about it. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export function accepted<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

const QUOTED_MAX_LENGTH = 20;

/** A part of an input to name in a message, shortened if it is long. */
export function quoted(part: string): string {
  const isLong = part.length > QUOTED_MAX_LENGTH;
  return `“${isLong ? `${part.slice(0, QUOTED_MAX_LENGTH)}…` : part}”`;
}
