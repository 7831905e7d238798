/**
 * Grading cards beside the text of a guide. It implements rule G2 of `src/lib/srs/SPEC.md`, with S2, U1 and U3 as in a
 * review.
 */
export { type Gradability, type GradeChoice } from './grade-in-guide.ts';
export {
  type OpenGuideGrades,
  type OpenGuideGradesResult,
  openGuideGrades,
} from './open-guide-grades.ts';
