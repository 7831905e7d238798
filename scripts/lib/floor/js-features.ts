/** The features of a script that can be told from its text: names of properties, methods, globals and events. */
import ts from 'typescript';
import { DATA, featureAt, lackedBy, type Feature } from './compat.ts';

/** Every member of every platform object and built-in, by name. */
const MEMBERS = membersByName();

/** The platform objects that the site holds. A name that only others have, such as devices, is a name of its own. */
const HELD_OBJECTS = [
  'Window|Document|Element|HTML\\w*Element|SVG\\w*Element|Node|NodeList|ShadowRoot|Range|Selection|DOM\\w+|CSS',
  'Event|EventTarget|PointerEvent|MouseEvent|KeyboardEvent|InputEvent|UIEvent|MessageEvent|ToggleEvent|StorageEvent',
  'Navigator|NetworkInformation|History|Location|Storage|StorageManager|LockManager|Clipboard|Scheduler|Performance',
  'Cache|CacheStorage|Request|Response|Headers|URL|URLSearchParams|AbortController|AbortSignal|BroadcastChannel',
  'ServiceWorker\\w*|Crypto|SubtleCrypto|ReadableStream|CompressionStream|DecompressionStream|Blob|File|FileReader',
  'IntersectionObserver\\w*|ResizeObserver\\w*|MutationObserver|MutationRecord|Animation|ViewTransition',
].join('|');
const HELD = new RegExp(
  `^(?:api\\.(?:${HELD_OBJECTS})|javascript\\.builtins\\.(?!SharedArrayBuffer|DisposableStack|Atomics)\\w+)\\.`,
);

/** Names of the site's own properties, which the platform has since taken for others. */
const OWN_NAMES: ReadonlySet<string> = new Set(
  'displayName install isVisible memory newState readText share take with'.split(' '),
);

/**
 * What a script uses. The types of its values are not known: a method counts as that of the platform object that has
 * had it the longest, so that `x.filter` is no fault, and `x.toSorted` is one.
 */
export function jsFeatures(source: string): Feature[] {
  const found: (Feature | null)[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...featuresOf(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('built.js', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found.filter((feature) => feature !== null);
}

function featuresOf(node: ts.Node): (Feature | null)[] {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.name.text;
    const owner = ts.isIdentifier(node.expression) ? node.expression.text : null;
    const exact = owner === null ? null : staticMember(owner, name);
    return [exact ?? oldestMember(name)];
  }
  if (ts.isBindingElement(node)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) && ts.isObjectBindingPattern(node.parent)
      ? [oldestMember(name.text)]
      : [];
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    return [globalObject(node.expression.text)];
  }
  if (ts.isCallExpression(node)) return ofCall(node);
  if (ts.isRegularExpressionLiteral(node)) return ofRegularExpression(node.text);
  return [];
}

function ofCall({ expression, arguments: given }: ts.CallExpression): (Feature | null)[] {
  const [first] = given;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : null;
  const called = ts.isIdentifier(expression) ? expression.text : name;
  const isListener = called === 'addEventListener' && first !== undefined;
  return [
    ts.isIdentifier(expression) ? featureAt('api', 'Window', expression.text) : null,
    isListener && ts.isStringLiteralLike(first) ? oldestMember(`${first.text}_event`) : null,
  ];
}

function ofRegularExpression(text: string): (Feature | null)[] {
  const flags = text.slice(text.lastIndexOf('/') + 1);
  const at = (name: string): Feature | null => featureAt('javascript', 'regular_expressions', name);
  return [
    /\(\?<[=!]/.test(text) ? at('lookbehind_assertion') : null,
    /\(\?[ims-]+:/.test(text) ? at('modifier') : null,
    flags.includes('v') ? featureAt('javascript', 'builtins', 'RegExp', 'unicodeSets') : null,
  ];
}

function globalObject(name: string): Feature | null {
  return featureAt('javascript', 'builtins', name) ?? featureAt('api', name);
}

function staticMember(owner: string, name: string): Feature | null {
  return (
    featureAt('javascript', 'builtins', owner, name) ??
    featureAt('api', owner, `${name}_static`) ??
    featureAt('api', owner.charAt(0).toUpperCase() + owner.slice(1), name)
  );
}

/** Of all features of a name one that every supported browser has, else one of an object that the site holds. */
function oldestMember(name: string): Feature | null {
  if (OWN_NAMES.has(name)) return null;
  const members = MEMBERS.get(name) ?? [];
  return (
    members.find(({ compat }) => lackedBy(compat) === '') ??
    members.find(({ key }) => HELD.test(key)) ??
    null
  );
}

function membersByName(): ReadonlyMap<string, readonly Feature[]> {
  const byName = new Map<string, Feature[]>();
  for (const path of [['api'], ['javascript', 'builtins']]) {
    const [top = '', rest] = path;
    const owners = rest === undefined ? DATA.api : DATA.javascript.builtins;
    for (const [owner, members] of Object.entries(owners ?? {})) {
      for (const name of Object.keys(members)) {
        const place = rest === undefined ? [top, owner, name] : [top, rest, owner, name];
        const feature = featureAt(...place);
        if (feature !== null) byName.set(name, [...(byName.get(name) ?? []), feature]);
      }
    }
  }
  return byName;
}
