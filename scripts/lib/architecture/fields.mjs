// @ts-check
/** Where the islands have their fields. */
const FIELDS = 'src/components/kit/later/TypedField.tsx';

/** A tag of a field into which readers may type, or the call that makes one. */
const TAG = /<(input|textarea)\b|createElement\(\s*['"](?:input|textarea)['"]/g;
const CHOICE = /\btype=["'](?:checkbox|radio|file|hidden)["']/;

/**
 * Fields whose text a phone would correct, one sentence each.
 *
 * @param {string} file
 * @param {string} text
 * @returns {string[]}
 */
export function fieldViolations(file, text) {
  if (file === FIELDS) return [];
  const isPage = file.endsWith('.astro');
  return [...text.matchAll(TAG)].flatMap((match) => {
    const tag = match[1] === undefined ? '' : tagAt(text, match.index);
    if (CHOICE.test(tag) || (isPage && tag.includes('{...EXACT_TEXT}'))) return [];
    const line = text.slice(0, match.index).split('\n').length;
    const instead = isPage ? 'give it {...EXACT_TEXT}' : `use a component of ${FIELDS}`;
    return [`${file}:${line}: a phone corrects what is typed into this field: ${instead}`];
  });
}

/**
 * A tag of JSX, whose attributes may hold a `>`.
 *
 * @param {string} text
 * @param {number} start
 */
function tagAt(text, start) {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (char === '>' && depth === 0) return text.slice(start, at);
  }
  return text.slice(start);
}
