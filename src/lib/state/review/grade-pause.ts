/** A press this soon after an accepted grade was meant for the card that has just been graded (rule U3). */
export const GRADE_PAUSE_MS = 150;
