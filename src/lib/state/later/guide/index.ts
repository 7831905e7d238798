export { type Gradability, type GradeChoice } from './grade-in-guide.ts';
export { type OpenGuideGrades, type OpenGuideGradesResult } from './open-guide-grades.ts';
