/** Fields that several data files share. Each message says what is expected. */
import { z } from 'astro/zod';

export const ROLES = ['em', 'pm', 'ic'] as const;

const ID = 'an id of lower-case words joined by hyphens';

export const idField = z.string(ID).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, ID);

/** Text that is not empty. */
export function textField(expected: string) {
  return z.string(expected).trim().min(1, expected);
}

const ROLE_LIST = `a list of roles, at least one of ${ROLES.join(', ')}`;

export const rolesField = z
  .array(z.enum(ROLES, `one of ${ROLES.join(', ')}`), ROLE_LIST)
  .min(1, ROLE_LIST)
  .refine((roles) => new Set(roles).size === roles.length, 'each role once');

const PLACE = 'a page or section, such as `/leaders/learn/#ask`';

/** Root-relative address of a page, with a slash at both ends, or of a section of it. */
export const placeField = z.string(PLACE).regex(/^\/(?:[^/#\s]+\/)+(?:#[^/#\s]+)?$/, PLACE);
