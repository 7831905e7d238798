import { z } from 'astro/zod';
import { CARD_ID_RULE, parseCardId, type CardId } from '../../cards/index.ts';
import { defaultKind, type CardKindSchema, type CardKindSchemas } from './card-kind-schema.ts';
import { error, quote, type Fault, type FaultDetail } from '../faults.ts';
import type { RawCard } from './raw-card.ts';

/** A card with checked attributes. Its deck and its relations to other cards are not checked yet. */
export interface DeclaredCard {
  readonly id: CardId;
  readonly kind: string;
  /** The `deck` attribute; `null` if the card goes into the deck of its page. */
  readonly deck: string | null;
  /** As the author wrote them. */
  readonly aliases: readonly CardId[];
  readonly group: string | null;
  readonly raw: RawCard;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NAME_RULE = 'lower-case words joined by single hyphens';
const ALIASES_RULE = 'former card ids, separated by spaces';

const cardId = z.string(CARD_ID_RULE).transform((value, context) => {
  const id = parseCardId(value);
  if (id !== null) return id;
  context.addIssue(CARD_ID_RULE);
  return z.NEVER;
});

const aliases = z.string().transform((value, context) => {
  const ids = value.trim().split(/\s+/).map(parseCardId);
  if (ids.every((id) => id !== null)) return ids;
  context.addIssue(ALIASES_RULE);
  return z.NEVER;
});

const name = z.string().regex(NAME, NAME_RULE);

/** Attributes of every kind. */
const commonAttributes = {
  id: cardId,
  kind: z.string().optional(),
  deck: name.optional(),
  aliases: aliases.default([]),
  group: name.optional(),
};

/**
 * Checks one card alone. The card is returned whenever its id is readable, even with faults, because aliases of other
 * cards and the list of published ids are compared with it.
 */
export function validateCard(
  raw: RawCard,
  kinds: CardKindSchemas,
): { card: DeclaredCard | null; faults: readonly Fault[] } {
  const kindName = raw.attributes.get('kind')?.value ?? defaultKind(kinds);
  const kind = Object.hasOwn(kinds, kindName) ? kinds[kindName] : undefined;
  const faults = [
    ...attributeFaults(raw, kind),
    ...(kind === undefined
      ? [unknownKind(raw, kindName, kinds)]
      : [...kind.check(raw), ...foreignComponents(raw, kind, kinds)]),
    ...promptFaults(raw),
  ].map((detail) => error(raw.file, detail));

  const id = commonAttributes.id.safeParse(raw.attributes.get('id')?.value);
  if (!id.success) return { card: null, faults };
  const read = <T>(schema: z.ZodType<T>, attribute: string): T | undefined =>
    schema.safeParse(raw.attributes.get(attribute)?.value).data;
  const card: DeclaredCard = {
    id: id.data,
    kind: kindName,
    deck: read(commonAttributes.deck, 'deck') ?? null,
    aliases: read(commonAttributes.aliases, 'aliases') ?? [],
    group: read(commonAttributes.group, 'group') ?? null,
    raw,
  };
  return { card, faults };
}

/** Nobody knows the attributes of an unknown kind. */
const unknownKindSchema = z.object(commonAttributes);

/** A schema compiles itself on first use, so each kind has one for all its cards. */
const kindSchemas = new WeakMap<CardKindSchema, z.ZodObject>();

function attributeSchema(kind: CardKindSchema | undefined): z.ZodObject {
  if (kind === undefined) return unknownKindSchema;
  let schema = kindSchemas.get(kind);
  if (schema === undefined) {
    schema = z.strictObject({ ...kind.attributes, ...commonAttributes });
    kindSchemas.set(kind, schema);
  }
  return schema;
}

function attributeFaults(raw: RawCard, kind: CardKindSchema | undefined): readonly FaultDetail[] {
  const schema = attributeSchema(kind);
  const values = Object.fromEntries([...raw.attributes].map(([key, { value }]) => [key, value]));
  const result = schema.safeParse(values);
  if (result.success) return [];

  return result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const expected = `one of the attributes ${Object.keys(schema.shape).toSorted().join(', ')}`;
      return issue.keys.map((key) => place(raw, key, 'an unknown attribute', expected));
    }
    const field = String(issue.path[0] ?? 'attributes');
    if (raw.unreadable.has(field)) return [];
    const value = raw.attributes.get(field)?.value;
    return [place(raw, field, value === undefined ? 'none' : quote(value), issue.message)];
  });
}

function unknownKind(raw: RawCard, kindName: string, kinds: CardKindSchemas): FaultDetail {
  return place(raw, 'kind', quote(kindName), `one of ${Object.keys(kinds).toSorted().join(', ')}`);
}

/** Faults for components of other kinds. */
function foreignComponents(
  raw: RawCard,
  kind: CardKindSchema,
  kinds: CardKindSchemas,
): readonly FaultDetail[] {
  return raw.parts
    .filter(({ name }) => !Object.hasOwn(kind.components ?? {}, name))
    .flatMap(({ name, line }) =>
      Object.entries(kinds).flatMap(([owner, { components = {} }]) => {
        const component = Object.hasOwn(components, name) ? components[name] : undefined;
        if (component === undefined) return [];
        const found = `\`<${name}>\` in a card of another kind`;
        const expected = `\`kind="${owner}"\` on the card, or ${component.instead}`;
        return [{ line, field: name.toLowerCase(), found, expected }];
      }),
    );
}

function promptFaults(raw: RawCard): readonly FaultDetail[] {
  if (raw.hasPrompt) return [];
  const hidden = raw.parts.find(({ isHidden, isInAnswer }) => isHidden && !isInAnswer);
  const found = hidden === undefined ? 'nothing' : `nothing but ${hidden.name.toLowerCase()}s`;
  return [
    {
      line: raw.line,
      field: 'prompt',
      found,
      expected: 'text above `<Answer>` that asks for something',
    },
  ];
}

function place(raw: RawCard, field: string, found: string, expected: string): FaultDetail {
  return { line: raw.attributes.get(field)?.line ?? raw.line, field, found, expected };
}
