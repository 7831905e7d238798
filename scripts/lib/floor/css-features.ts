/** The features of a style sheet that can be told from its text. */
import postcss, { AtRule, type ChildNode, type Declaration, type Node, type Rule } from 'postcss';
import { DATA, featureAt, type Feature } from './compat.ts';

/** Units that the data knows by the name of their group. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/\d[sld]v(?:h|w|i|b|min|max)\b/, 'viewport_percentage_units_dynamic'],
  [/\dcq(?:h|w|i|b|min|max)\b/, 'container_query_length_units'],
];

/**
 * What a style sheet uses. Left out: what stands in `@supports`, and a declaration after another of the same property,
 * because browsers take the earlier one instead.
 */
export function cssFeatures(css: string): Feature[] {
  const found: (Feature | null)[] = [];
  postcss.parse(css).walk((node) => {
    if (isGuarded(node)) return;
    if (node.type === 'decl') found.push(...ofDeclaration(node));
    if (node.type === 'atrule') found.push(...ofAtRule(node));
    if (node.type === 'rule') found.push(...ofRule(node));
  });
  return found.filter((feature) => feature !== null);
}

/** The features of one declaration, such as of a `style` attribute. */
function ofDeclaration(node: Declaration): (Feature | null)[] {
  const { prop } = node;
  const value = withoutTexts(node.value);
  const words = value.match(/(?<![\w-])[a-z][a-z-]*(?![\w(-])/g) ?? [];
  const functions = value.match(/(?<![\w-])[a-z][\w-]*(?=\()/g) ?? [];
  return [
    featureAt('css', 'properties', prop),
    ...words.map((word) => featureAt('css', 'properties', prop, word)),
    ...functions.map(valueFunction),
    ...UNITS.filter(([unit]) => unit.test(value)).map(([, name]) =>
      featureAt('css', 'types', 'length', name),
    ),
  ];
}

/** The data groups functions by their type: `light-dark()` is a color. */
function valueFunction(name: string): Feature | null {
  const groups = Object.keys(DATA.css.types ?? {});
  return (
    featureAt('css', 'types', name) ??
    groups.map((group) => featureAt('css', 'types', group, name)).find((each) => each !== null) ??
    null
  );
}

function ofAtRule({ name, params }: AtRule): (Feature | null)[] {
  const conditions = name === 'media' ? (params.match(/[\w-]+(?=\s*[:)<>=])/g) ?? []) : [];
  return [
    featureAt('css', 'at-rules', name),
    ...conditions.map((each) =>
      featureAt('css', 'at-rules', 'media', each.replace(/^(?:min|max)-/, '')),
    ),
  ];
}

function ofRule({ selector, parent }: Rule): (Feature | null)[] {
  const names = withoutTexts(selector).match(/(?<=::?)[a-z-]+/g) ?? [];
  const isNested = parent?.type === 'rule';
  return [
    ...names.map((name) => featureAt('css', 'selectors', name)),
    isNested ? featureAt('css', 'selectors', 'nesting') : null,
  ];
}

/** Strings and addresses hold words that are no CSS. */
function withoutTexts(text: string): string {
  return text.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '""');
}

function isGuarded(node: ChildNode): boolean {
  if (node.type === 'decl') {
    const before = node.parent?.nodes.slice(0, node.parent.index(node)) ?? [];
    if (before.some((each) => each.type === 'decl' && each.prop === node.prop)) return true;
  }
  let around: Node | undefined = node.parent;
  while (around !== undefined) {
    if (around instanceof AtRule && around.name === 'supports') return true;
    around = around.parent;
  }
  return false;
}
