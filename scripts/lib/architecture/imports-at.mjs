// @ts-check
import ts from 'typescript';

/**
 * Imports at one node of the syntax tree.
 *
 * @typedef {'static' | 'dynamic' | 'type'} ImportKind `type` leaves nothing in the browser's code
 *
 * @typedef {object} FoundImport
 * @property {string} specifier
 * @property {ImportKind} kind
 * @property {string | null} defaultName
 * @property {{ readonly except: readonly string[] } | null} glob for a pattern: the patterns it leaves out
 *
 * @typedef {object} Found
 * @property {readonly FoundImport[]} imports
 * @property {string | null} fault why the imports of the node cannot be read
 */

/** @type {Found} */
const NOTHING = { imports: [], fault: null };

/**
 * @param {ts.Node} node
 * @returns {Found}
 */
export function importsAt(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return declared(node);
  if (ts.isImportEqualsDeclaration(node)) {
    const { moduleReference, isTypeOnly } = node;
    if (!ts.isExternalModuleReference(moduleReference)) return NOTHING;
    return literal(moduleReference.expression, isTypeOnly ? 'type' : 'static', 'require()');
  }
  if (ts.isImportTypeNode(node)) {
    const { argument } = node;
    return literal(
      ts.isLiteralTypeNode(argument) ? argument.literal : undefined,
      'type',
      'import()',
    );
  }
  if (ts.isNewExpression(node)) return addressed(node);
  if (!ts.isCallExpression(node)) return NOTHING;
  const { expression, arguments: given } = node;
  if (expression.kind === ts.SyntaxKind.ImportKeyword) {
    return literal(given[0], 'dynamic', 'import()');
  }
  if (ts.isIdentifier(expression) && expression.text === 'require') {
    return literal(given[0], 'static', 'require()');
  }
  const isGlob =
    ts.isPropertyAccessExpression(expression) &&
    ts.isMetaProperty(expression.expression) &&
    expression.name.text === 'glob';
  return isGlob ? globbed(given[0], given[1]) : NOTHING;
}

/**
 * @param {ts.ImportDeclaration | ts.ExportDeclaration} node
 * @returns {Found}
 */
function declared(node) {
  const { moduleSpecifier } = node;
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return NOTHING;
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  const isType = ts.isExportDeclaration(node)
    ? node.isTypeOnly
    : clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const kind = isType ? 'type' : 'static';
  const defaultName = clause?.name?.text ?? null;
  return {
    imports: [{ specifier: moduleSpecifier.text, kind, defaultName, glob: null }],
    fault: null,
  };
}

/**
 * `new URL('…', import.meta.url)`: the bundler makes a file of its target, for a worker or by its address.
 *
 * @param {ts.NewExpression} node
 * @returns {Found}
 */
function addressed({ expression, arguments: given }) {
  const [path, base] = given ?? [];
  if (!ts.isIdentifier(expression) || expression.text !== 'URL') return NOTHING;
  const isOfModule =
    base !== undefined &&
    ts.isPropertyAccessExpression(base) &&
    ts.isMetaProperty(base.expression) &&
    base.name.text === 'url';
  if (!isOfModule) return NOTHING;
  const { imports, fault } = literal(path, 'dynamic', 'new URL() with import.meta.url');
  // An address without `./` is relative, unlike the name of a package.
  return {
    imports: imports.map((found) => ({
      ...found,
      specifier: /^[./]/.test(found.specifier) ? found.specifier : `./${found.specifier}`,
    })),
    fault,
  };
}

/**
 * A glob imports all files that it matches, at once: the rules take one without `eager` for the same.
 *
 * @param {ts.Expression | undefined} given
 * @param {ts.Expression | undefined} options
 * @returns {Found}
 */
function globbed(given, options) {
  const name = 'import.meta.glob';
  /** @type {readonly (ts.Expression | undefined)[]} */
  const nodes = given && ts.isArrayLiteralExpression(given) ? given.elements : [given];
  const patterns = nodes.flatMap((node) =>
    node !== undefined && ts.isStringLiteralLike(node) ? node.text : [],
  );
  if (patterns.length < nodes.length) return { imports: [], fault: `${name} takes literal paths` };
  const hasBase =
    options !== undefined &&
    (!ts.isObjectLiteralExpression(options) ||
      options.properties.some((property) => /^$|\bbase\b/.test(property.name?.getText() ?? '')));
  if (hasBase) return { imports: [], fault: `${name} takes no base` };
  const except = patterns.filter((text) => text.startsWith('!')).map((text) => text.slice(1));
  const imports = patterns
    .filter((text) => !text.startsWith('!'))
    .map((specifier) => ({
      specifier,
      kind: /** @type {const} */ ('static'),
      defaultName: null,
      glob: { except },
    }));
  return { imports, fault: null };
}

/**
 * @param {ts.Node | undefined} node
 * @param {ImportKind} kind
 * @param {string} form of the import, for the message
 * @returns {Found}
 */
function literal(node, kind, form) {
  return node !== undefined && ts.isStringLiteralLike(node)
    ? { imports: [{ specifier: node.text, kind, defaultName: null, glob: null }], fault: null }
    : { imports: [], fault: `${form} takes a literal path` };
}
