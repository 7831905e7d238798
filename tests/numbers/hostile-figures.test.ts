/** What people type when they are in a hurry, on a phone, in another country, or want to see it break. */
import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../src/lib/numbers/figures/figure.ts';
import { READ_FIGURES, REFUSED_FIGURES } from '../support/odd-figures.ts';

describe('odd figures', () => {
  it('are many', () => {
    const typed = [...READ_FIGURES, ...REFUSED_FIGURES].map(([text]) => text);
    expect(new Set(typed).size).toBe(typed.length);
    expect(typed.length).toBeGreaterThan(300);
  });

  it.each(READ_FIGURES.map(([typed, value, unit = null]) => ({ typed, value, unit })))(
    '$typed is read as $value $unit',
    ({ typed, value, unit }) => {
      expect(parseFigure(typed)).toMatchObject({ ok: true, value, unit });
    },
  );

  it.each(REFUSED_FIGURES)('%j is refused: %s', (typed, reason) => {
    expect(parseFigure(typed)).toMatchObject({ ok: false, reason });
  });

  it('zero has no sign', () => {
    const figure = parseFigure('-0');
    expect(figure.ok && Object.is(figure.value, 0)).toBe(true);
  });
});

describe('what is said to', () => {
  it.each([
    ['', 'Nothing is typed yet. Type a figure, as 23k, 23,000 or 2.3e4.'],
    ['1e999', '“1e999” is too large to be a figure. Type it as 23k, 23,000 or 2.3e4.'],
    ['twenty', '“twenty” is not a figure. Type it in digits, as 23k, 23,000 or 2.3e4.'],
    ['5-8', '“5-8” is more than one figure. Type one, such as the middle.'],
    ['5 GC', '“GC” after the figure is not a unit known here. Type the figure alone, or with TB.'],
    [
      '<script>alert(1)</script>',
      '“<script>alert(1)</script…” is not a figure. Type it in digits, as 23k, 23,000 or 2.3e4.',
    ],
  ])('%j', (typed, message) => {
    expect(parseFigure(typed, { expectedUnit: 'TB' })).toMatchObject({ message });
  });

  it.each(REFUSED_FIGURES)('%j is short and ends with what to type', (typed) => {
    const figure = parseFigure(typed);
    const message = figure.ok ? '' : figure.message;
    expect(message).toMatch(/^\S.*\. Type .*\.$/);
    expect(message.length).toBeLessThan(130);
  });
});
