export { openPractice, type OpenPractice } from './open-practice.ts';
