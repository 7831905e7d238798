/** Starts the list of cards in its place on the page. */
import { startIsland } from '../kit/start-island.ts';
import { CardsApp } from './CardsApp.tsx';

const place = document.getElementById('browse');
if (place !== null) startIsland(<CardsApp base={import.meta.env.BASE_URL} />, place);
