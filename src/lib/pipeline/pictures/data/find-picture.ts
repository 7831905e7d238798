import { readdirSync, existsSync } from 'node:fs';
import { join, basename } from 'node:path';
import { needText, rememberParsed } from '../../sources/index.ts';
import { compareText } from '../../../text/compare.ts';
import { ContentError } from '../../faults.ts';
import { readTimePlans } from '../../lists/index.ts';
import type { Picture } from './model.ts';
import { PLAN_PICTURE_IDS, planPicture } from './plan-pictures.ts';
import { parsePicture } from './read-picture.ts';
import { STRUCTURES_PICTURE_ID, structuresPicture } from './structures-picture.ts';

const PICTURES_FOLDER = 'src/content/data/pictures';

const parseOnce = rememberParsed((text: string, file: string) =>
  parsePicture(text, file, basename(file, '.yaml')),
);

/** Ids of all pictures: those with a file, and those made from the time plans. */
export function pictureIds(rootDir: string): readonly string[] {
  const folder = join(rootDir, PICTURES_FOLDER);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => name.endsWith('.yaml'));
  const drawn = files.map((name) => name.slice(0, -'.yaml'.length)).toSorted(compareText);
  return [...drawn, ...PLAN_PICTURE_IDS, STRUCTURES_PICTURE_ID];
}

/**
 * A picture by its id.
 *
 * @throws Error that names the known ids if there is none
 * @throws ContentError with file, line and field if its data are wrong
 */
export function pictureOf(id: string, rootDir: string): Picture {
  const known = pictureIds(rootDir);
  if (!known.includes(id)) {
    throw new Error(`There is no picture "${id}"; there are ${known.join(', ')}`);
  }
  if (id === STRUCTURES_PICTURE_ID) return structuresPicture(readTimePlans(rootDir));
  const plan = PLAN_PICTURE_IDS.includes(id) ? planPicture(id, readTimePlans(rootDir)) : null;
  if (plan !== null) return plan;
  const file = `${PICTURES_FOLDER}/${id}.yaml`;
  const { picture, faults } = parseOnce(needText(rootDir, file), file);
  if (picture === null) throw new ContentError(faults);
  return picture;
}
