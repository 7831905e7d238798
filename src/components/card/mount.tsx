/** Starts the card page in its place, without Astro's island runtime, which a page of one island does not need. */
import { startIsland } from '../kit/start-island.ts';
import { CardApp } from './CardApp.tsx';

const place = document.getElementById('card-page');
if (place !== null) startIsland(<CardApp base={import.meta.env.BASE_URL} />, place);
