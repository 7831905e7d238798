import { timesPowerOfTen } from '../figures/index.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end' | 'unknown';
  readonly text: string;
  /** The value of a number, scale included; 0 for other tokens. */
  readonly value: number;
  /** In characters from the start of the formula. */
  readonly offset: number;
}

const PIECE =
  /\s*(?:((?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?)(?:([kKMGT%])(?![\p{L}\d_]))?|([a-z_][a-z\d_]*)|([-+*/^(),×÷−·]))/iuy;
const SCALES: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, G: 9, T: 12, '%': -2 };
/** Printed signs, mapped to the signs of the keyboard. */
const PLAIN_SIGNS: Readonly<Record<string, string>> = { '×': '*', '·': '*', '÷': '/', '−': '-' };

/** Cuts a formula into its tokens. The last token is "end", or "unknown" where no token matches. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (match === null) break;
    const [whole, number, scale = '', name, sign = ''] = match;
    const offset = at + whole.length - whole.trimStart().length;
    if (number !== undefined) {
      const value = timesPowerOfTen(Number(number.replaceAll('_', '')), SCALES[scale] ?? 0);
      tokens.push({ kind: 'number', text: number + scale, value, offset });
    } else if (name !== undefined) tokens.push({ kind: 'name', text: name, value: 0, offset });
    else tokens.push({ kind: 'sign', text: PLAIN_SIGNS[sign] ?? sign, value: 0, offset });
    at += whole.length;
  }
  const rest = text.slice(at);
  const offset = text.length - rest.trimStart().length;
  const [char = ''] = rest.trimStart();
  tokens.push({ kind: char === '' ? 'end' : 'unknown', text: char, value: 0, offset });
  return tokens;
}
