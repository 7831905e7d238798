/** Grading cards beside the text of a guide. */
export { type Gradability, type GradeChoice } from './grade-in-guide.ts';
export {
  openGuideGrades,
  type OpenGuideGrades,
  type OpenGuideGradesResult,
} from './open-guide-grades.ts';
