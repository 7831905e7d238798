export { type OpenPractice, openPractice } from './open-practice.ts';
