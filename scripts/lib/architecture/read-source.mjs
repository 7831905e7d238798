// @ts-check
import ts from 'typescript';
import { importsAt } from './imports-at.mjs';

/**
 * Imports of a source file.
 *
 * @typedef {import('./imports-at.mjs').FoundImport & { readonly line: number }} Import
 *
 * @typedef {object} Fault an import that cannot be read
 * @property {number} line
 * @property {string} message
 *
 * @typedef {object} Code a module, the front matter or the template of an .astro file, or one of its script blocks
 * @property {'module' | 'script'} role a script block runs in the browser, front matter and template do not
 * @property {readonly Import[]} imports
 * @property {readonly Fault[]} faults
 */

const SCRIPT = /<script\b((?:[^>"'`]|"[^"]*"|'[^']*'|`[^`]*`)*)>([\s\S]*?)<\/script>/gi;
const WITHOUT_EXPRESSIONS =
  /<style\b[\s\S]*?<\/style>|<!--[\s\S]*?-->|(?<=[{\s])\/\*[\s\S]*?\*\//gi;
const IN_EXPRESSION = /\bimport\s*(?:\(|\.\s*meta\b)|\brequire\s*\(|\bnew\s+URL\s*\(/g;
/** A path of this repository; any other address of a script is that of a file of the site. */
const SCRIPT_PATH = /\ssrc=\{?\s*(["'`])((?:[.~]|\/src\/)[^"'`]*)\1/;

/**
 * @param {string} file its extension tells the language
 * @param {string} text
 * @returns {Code[]}
 */
export function readSource(file, text) {
  if (!file.endsWith('.astro')) return [readCode(file, text, 'module', 0)];
  const frontMatter = /^\s*---\r?\n([\s\S]*?)(?<=\n)---/.exec(text);
  const template = text.replace(frontMatter?.[0] ?? '', blank);
  return [
    readCode(`${file}.ts`, frontMatter?.[1] ?? '', 'module', 1),
    ...[...template.matchAll(SCRIPT)].map(({ 1: attributes = '', 2: code = '', index }) => {
      const above = linesAbove(template, index);
      const path = SCRIPT_PATH.exec(attributes)?.[2];
      if (path !== undefined) return readCode(`${file}.ts`, `import '${path}';`, 'script', above);
      const isData = /\stype="[^"]*json[^"]*"/.test(attributes);
      return readCode(`${file}.ts`, isData ? '' : code, 'script', above);
    }),
    ...readExpressions(file, template.replace(SCRIPT, blank).replace(WITHOUT_EXPRESSIONS, blank)),
  ];
}

/**
 * Imports inside the `{}` of a template. Words of its text are none.
 *
 * @param {string} file
 * @param {string} template
 * @returns {Code[]} one for each import
 */
function readExpressions(file, template) {
  return [...template.matchAll(IN_EXPRESSION)].flatMap(({ index }) => {
    // A brace in quotes neither opens nor closes an expression.
    const above = template.slice(0, index).replace(/(["'`])[{}]\1/g, '');
    const isExpression = above.split('{').length > above.split('}').length;
    if (!isExpression) return [];
    // The code after the import is markup in part: only the first expression is read.
    const source = parse(`${file}.ts`, template.slice(index));
    const nodes = firstNodes(source.statements[0]);
    return [codeOf(source, nodes, 'module', linesAbove(template, index))];
  });
}

/**
 * @param {ts.Node | undefined} node
 * @returns {ts.Node[]} the node, its first child, the first child of that one, …
 */
function firstNodes(node) {
  if (node === undefined) return [];
  return [node, ...firstNodes(ts.forEachChild(node, (child) => child))];
}

/**
 * @param {string} file
 * @param {string} text
 * @param {Code['role']} role
 * @param {number} above lines above it
 * @returns {Code}
 */
function readCode(file, text, role, above) {
  const source = parse(file, text);
  /** @type {ts.Node[]} */
  const nodes = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return codeOf(source, nodes, role, above);
}

/**
 * @param {ts.SourceFile} source
 * @param {readonly ts.Node[]} nodes
 * @param {Code['role']} role
 * @param {number} above lines above the source
 * @returns {Code}
 */
function codeOf(source, nodes, role, above) {
  const found = nodes.map((node) => ({
    ...importsAt(node),
    line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + above + 1,
  }));
  return {
    role,
    imports: found.flatMap(({ imports, line }) => imports.map((one) => ({ ...one, line }))),
    faults: found.flatMap(({ fault, line }) => (fault === null ? [] : [{ message: fault, line }])),
  };
}

/** @param {string} file @param {string} text */
function parse(file, text) {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** Spaces in the place of a text, with its lines. @param {string} text */
function blank(text) {
  return text.replace(/[^\n]/g, ' ');
}

/** @param {string} text @param {number} index */
function linesAbove(text, index) {
  return text.slice(0, index).split('\n').length - 1;
}
