import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { error, type Fault } from '../faults.ts';

export interface YamlFile {
  /** The parsed value; `null` if the text is empty or malformed. */
  readonly data: unknown;
  /** Line of the key or list entry at a path, or of the nearest existing part above it. */
  readonly lineOf: (...path: readonly (string | number)[]) => number;
  readonly faults: readonly Fault[];
}

/** Parses YAML. `linesBefore` is the number of lines above the text in its file. Never throws. */
export function parseYaml(text: string, file: string, linesBefore = 0): YamlFile {
  const lineCounter = new LineCounter();
  // A line may end with CR alone in YAML, and a file may begin with a byte order mark.
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const document = parseDocument(plain, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + linesBefore;

  if (document.errors.length > 0) {
    const faults = document.errors.map((problem) =>
      error(file, {
        line: lineAt(problem.pos[0]),
        field: 'syntax',
        found: problem.message,
        expected: 'valid YAML',
      }),
    );
    return { data: null, lineOf: () => 1 + linesBefore, faults };
  }

  const lineOf = (...path: readonly (string | number)[]): number => {
    let node: unknown = document.contents;
    let line = 1 + linesBefore;
    for (const step of path) {
      const next = enter(node, step);
      if (next === null) break;
      node = next.value;
      line = lineAt(next.offset);
    }
    return line;
  };
  return { data: document.toJS() as unknown, lineOf, faults: [] };
}

function enter(node: unknown, step: string | number): { value: unknown; offset: number } | null {
  if (isSeq(node) && typeof step === 'number') {
    const item: unknown = node.items[step];
    return isNode(item) ? { value: item, offset: item.range?.[0] ?? 0 } : null;
  }
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === step);
    if (pair === undefined || !isScalar(pair.key)) return null;
    return { value: pair.value, offset: pair.key.range?.[0] ?? 0 };
  }
  return null;
}

/** Whether a value is a mapping of YAML or JSON. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
