/** The read marks of sections with the times that a later mark has to come after (rules L2, G1). */
import { type RegisterEntry, READ_REGISTER } from '../../model/index.ts';

export interface SectionMark {
  readonly isRead: boolean;
  readonly setAtMs: number;
}

/** Marks by the address of their section, those taken away included. */
export type SectionMarks = ReadonlyMap<string, SectionMark>;

/** Every mark that registers hold: `readSections` has the sections that are read now. */
export function sectionMarks(registers: ReadonlyMap<string, RegisterEntry>): SectionMarks {
  const marks = new Map<string, SectionMark>();
  for (const { name, section, value, setAtMs } of registers.values()) {
    if (name !== READ_REGISTER || section === undefined) continue;
    marks.set(section, { isRead: value === true, setAtMs });
  }
  return marks;
}
