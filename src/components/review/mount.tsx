/** Starts the review in its place on the page, without Astro's island runtime, which a page of one island does not need. */
import { startIsland } from '../kit/start-island.ts';
import { ReviewApp } from './ReviewApp.tsx';

const place = document.getElementById('review');
if (place !== null) startIsland(<ReviewApp base={import.meta.env.BASE_URL} />, place);
