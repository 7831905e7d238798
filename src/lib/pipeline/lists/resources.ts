import { z } from 'astro/zod';
import { idField, rolesField, textField, duplicateIds, readYamlData } from '../sources/index.ts';
import type { Fault } from '../faults.ts';

export const RESOURCES_FILE = 'src/content/data/resources.yaml';

/** In the order of the page. */
export const RESOURCE_KINDS = ['book', 'online', 'management', 'practice', 'blog'] as const;

const ADDRESS = 'an address that starts with http:// or https://';

const resourceSchema = z.strictObject(
  {
    id: idField,
    kind: z.enum(RESOURCE_KINDS, `one of ${RESOURCE_KINDS.join(', ')}`),
    title: textField('a title'),
    by: textField('who made it').optional(),
    url: z
      .string(ADDRESS)
      .refine((url) => /^https?:\/\/\S+$/.test(url) && URL.canParse(url), ADDRESS)
      .optional(),
    goodFor: textField('what it is good for'),
    forWhom: textField('for whom it is'),
    /** Written by us; not from the source. */
    note: textField('a note').optional(),
    roles: rolesField,
  },
  'id, kind, title, by, url, goodFor, forWhom, note and roles only',
);

const fileSchema = z.strictObject(
  { resources: z.array(resourceSchema, 'a list of resources') },
  'the key `resources`',
);

export type Resource = z.infer<typeof resourceSchema>;

/** Parses `resources.yaml`; `null` means a missing file, which is a list without entries. */
export function parseResources(text: string | null): {
  readonly resources: readonly Resource[];
  readonly faults: readonly Fault[];
} {
  const { data, faults, lineOf } = readYamlData(text, RESOURCES_FILE, fileSchema);
  const resources = data?.resources ?? [];
  const duplicates = duplicateIds(resources, RESOURCES_FILE, (index) => lineOf('resources', index));
  return { resources, faults: [...faults, ...duplicates] };
}
