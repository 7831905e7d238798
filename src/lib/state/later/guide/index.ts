/** Grading cards beside the text of a guide. */
export { type Gradability, type GradeChoice } from './grade-in-guide.ts';
export { type OpenGuideGrades, type OpenGuideGradesResult, openGuideGrades } from './open-guide-grades.ts';
