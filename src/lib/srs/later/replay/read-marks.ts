/** The read marks of sections, with their times: a later mark must come after them (rules L2, G1). */
import { type RegisterEntry, READ_REGISTER } from '../../model/index.ts';

export interface SectionMark {
  readonly isRead: boolean;
  readonly setAtMs: number;
}

/** Marks by the address of their section, removed marks included. */
export type SectionMarks = ReadonlyMap<string, SectionMark>;

/** All read marks in the registers. `readSections` has only the sections that are read now. */
export function sectionMarks(registers: ReadonlyMap<string, RegisterEntry>): SectionMarks {
  const marks = new Map<string, SectionMark>();
  for (const { name, section, value, setAtMs } of registers.values()) {
    if (name !== READ_REGISTER || section === undefined) continue;
    marks.set(section, { isRead: value === true, setAtMs });
  }
  return marks;
}
