// @ts-check
import ts from 'typescript';

/**
 * Imports of a source file.
 *
 * @typedef {'static' | 'dynamic' | 'type'} ImportKind `type` leaves nothing in the browser's code
 *
 * @typedef {object} Import
 * @property {string} specifier
 * @property {ImportKind} kind
 * @property {number} line
 * @property {string | null} defaultName
 *
 * @typedef {object} Code a module, the front matter of an .astro file, or one of its script blocks
 * @property {'module' | 'script'} role a script block runs in the browser, front matter does not
 * @property {readonly Import[]} imports
 */

/**
 * @param {string} file its extension tells the language
 * @param {string} text
 * @returns {Code[]}
 */
export function readSource(file, text) {
  if (!file.endsWith('.astro')) return [readCode(file, text, 'module', 0)];
  const frontMatter = /^\s*---\r?\n([\s\S]*?)(?<=\n)---/.exec(text);
  const template = text.replace(frontMatter?.[0] ?? '', (whole) => whole.replace(/[^\n]/g, ' '));
  const scripts = [
    ...template.matchAll(/<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script>/gi),
  ];
  return [
    readCode(`${file}.ts`, frontMatter?.[1] ?? '', 'module', 1),
    ...scripts.map(({ 1: attributes = '', 2: code = '', index }) => {
      const linesAbove = template.slice(0, index).split('\n').length - 1;
      const src = /\ssrc="([.~][^"]*)"/.exec(attributes)?.[1];
      if (src !== undefined)
        return readCode(`${file}.ts`, `import '${src}';`, 'script', linesAbove);
      const isData = /\stype="[^"]*json[^"]*"/.test(attributes);
      return readCode(`${file}.ts`, isData ? '' : code, 'script', linesAbove);
    }),
  ];
}

/**
 * @param {string} file
 * @param {string} text
 * @param {Code['role']} role
 * @param {number} linesAbove
 * @returns {Code}
 */
function readCode(file, text, role, linesAbove) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Import[]} */
  const imports = [];

  /** @param {ts.Node} node */
  const visit = (node) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    imports.push(...importsAt(node).map((found) => ({ ...found, line: line + linesAbove + 1 })));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { role, imports };
}

/**
 * @param {ts.Node} node
 * @returns {Omit<Import, 'line'>[]}
 */
function importsAt(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const { moduleSpecifier } = node;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
    const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
    const isType = ts.isExportDeclaration(node)
      ? node.isTypeOnly
      : clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    const kind = isType ? 'type' : 'static';
    return [{ specifier: moduleSpecifier.text, kind, defaultName: clause?.name?.text ?? null }];
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return texts([node.argument.literal], 'type');
  }
  if (!ts.isCallExpression(node)) return [];
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return texts(node.arguments, 'dynamic');
  if (node.expression.getText() !== 'import.meta.glob') return [];
  // A glob imports all files that it matches. Its pattern determines the layer as a path does.
  const patterns = node.arguments.slice(0, 1);
  return texts(
    patterns.flatMap((pattern) =>
      ts.isArrayLiteralExpression(pattern) ? pattern.elements : pattern,
    ),
    'static',
  ).filter(({ specifier }) => !specifier.startsWith('!'));
}

/**
 * @param {readonly ts.Node[]} nodes
 * @param {ImportKind} kind
 * @returns {Omit<Import, 'line'>[]}
 */
function texts(nodes, kind) {
  return nodes
    .slice(0, kind === 'dynamic' ? 1 : nodes.length)
    .filter((node) => ts.isStringLiteralLike(node))
    .map((node) => ({ specifier: node.text, kind, defaultName: null }));
}
