import { describe, expect, test } from 'vitest';
import { createFloorCheck } from '../../scripts/lib/floor/too-new.ts';

/** The keys of what is too new in one file. */
function tooNew(file: string, text: string): string[] {
  const check = createFloorCheck({});
  check.read(file, text);
  return check.faults().map((fault) => fault.slice(0, fault.indexOf(':')));
}

describe('a feature that a browser of the floor lacks is refused', () => {
  test.each([
    ['a.css', 'a{color:light-dark(#fff,#000)}', 'css.types.color.light-dark'],
    ['a.css', 'a{--ink:oklch(50% .1 20)}', 'css.types.color.oklch'],
    ['a.css', 'a{float:inline-end}', 'css.properties.float.inline-end'],
    ['a.css', 'a{field-sizing:content}', 'css.properties.field-sizing'],
    ['a.css', 'a:has(b){color:red}', 'css.selectors.has'],
    ['a.css', 'a{b &{color:red}}', 'css.selectors.nesting'],
    ['a.css', '@media (scripting:enabled){a{color:red}}', 'css.at-rules.media.scripting'],
    ['a.css', '@scope (a){b{color:red}}', 'css.at-rules.scope'],
    ['a.js', 'const b=list.toSorted()', 'javascript.builtins.Array.toSorted'],
    ['a.js', 'Object.groupBy(list,f)', 'javascript.builtins.Object.groupBy'],
    ['a.js', 'Promise.withResolvers()', 'javascript.builtins.Promise.withResolvers'],
    ['a.js', 'a.isSubsetOf(b)', 'javascript.builtins.Set.isSubsetOf'],
    ['a.js', 'new Intl.DurationFormat("en")', 'javascript.builtins.Intl.DurationFormat'],
    ['a.js', 'AbortSignal.any([a])', 'api.AbortSignal.any_static'],
    ['a.js', 'if(part.checkVisibility())f()', 'api.Element.checkVisibility'],
    ['a.js', 'addEventListener("scrollend",f)', 'api.Document.scrollend_event'],
    ['a.js', 'requestIdleCallback(f)', 'api.Window.requestIdleCallback'],
    ['a.js', 'document.startViewTransition(f)', 'api.Document.startViewTransition'],
    ['a.js', '/[a--b]/v.test(c)', 'javascript.builtins.RegExp.unicodeSets'],
    ['a.html', '<details name="one"></details>', 'html.elements.details.name'],
    ['a.html', '<div popover></div>', 'html.global_attributes.popover'],
    ['a.html', '<style>a{color:light-dark(#fff,#000)}</style>', 'css.types.color.light-dark'],
    ['a.html', '<script>a.toSpliced(1)</script>', 'javascript.builtins.Array.toSpliced'],
  ])('%s: %s', (file, text, key) => {
    expect(tooNew(file, text)).toContain(key);
  });
});

describe('what every browser of the floor has is no fault', () => {
  test.each([
    ['a.css', '@layer a{b{color:rgb(1 2 3/50%);inset:0;block-size:100svh}}'],
    ['a.css', 'a::before{content:"light-dark(";background:url(has.svg)}'],
    ['a.js', 'list.at(-1);list.findLast(f);Object.hasOwn(a,b);"light-dark("'],
    ['a.js', 'navigator.locks.request(a,b);structuredClone(c);/(?<=a)b/u.test(c)'],
    ['a.html', '<dialog inert><details open></details></dialog>'],
    ['a.html', '<script type="application/json">a.toSorted()</script>'],
  ])('%s: %s', (file, text) => {
    expect(tooNew(file, text)).toEqual([]);
  });

  test('neither is what stands behind @supports, or after an older form of the same property', () => {
    const css = `a{color:red;color:oklch(50% .1 20)}
      @supports (color:oklch(0 0 0)){a{background:oklch(50% .1 20)}}`;
    expect(tooNew('a.css', css)).toEqual([]);
  });
});

test('a fault names the browsers and the file; an accepted feature passes, and one without use is named', () => {
  const check = createFloorCheck({
    'css.selectors.has': 'less room',
    'css.at-rules.scope': 'none',
  });
  check.read('_astro/a.css', 'a:has(b){color:light-dark(#fff,#000)}');
  check.read('index.html', '<style>a{color:light-dark(#fff,#000)}</style>');
  expect(check.faults()).toEqual([
    'css.types.color.light-dark: not in Chrome 109, Edge 109, Firefox 115, Safari 16.4 (_astro/a.css and 1 more)',
    'css.at-rules.scope: accepted in scripts/lib/floor/accepted.ts, but nothing uses it',
  ]);
});
