/** Changes the text of an MDX file without parsing it: the caller checks the result. */

const COMPONENTS = '~/components/mdx';
const IMPORT = /^import\s*\{([^}]*)\}\s*from\s*(['"])~\/components\/mdx\2;?/m;

/** The components that a block uses, sorted. */
export function componentsIn(block: string): readonly string[] {
  const names = [...block.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name);
  return [...new Set(names)].toSorted();
}

/**
 * Inserts a block right above a line, or at the end of the text.
 *
 * @param aboveLine counted from 1; `null` for the end
 */
export function insertBlock(text: string, block: string, aboveLine: number | null): string {
  const lines = text.split('\n');
  const at = aboveLine === null ? lines.length : aboveLine - 1;
  const before = lines.slice(0, at).join('\n').trimEnd();
  const after = lines.slice(at).join('\n').trimStart();
  return after === '' ? `${before}\n\n${block}\n` : `${before}\n\n${block}\n\n${after}`;
}

/** Adds names to the import of components, or adds the import below the front matter. */
export function withComponents(text: string, names: readonly string[]): string {
  const found = IMPORT.exec(text);
  if (found === null) {
    const frontMatter = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
    const rest = text.slice(frontMatter.length).trimStart();
    const gap = frontMatter === '' ? '' : '\n';
    return `${frontMatter}${gap}${importOf(names)}\n\n${rest}`;
  }
  const [line, list = ''] = found;
  const known = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const missing = names.filter((name) => !known.includes(name));
  if (missing.length === 0) return text;
  return text.replace(line, () => importOf([...known, ...missing].toSorted()));
}

function importOf(names: readonly string[]): string {
  return `import { ${names.join(', ')} } from '${COMPONENTS}';`;
}
