/** Starts the list of cards in its place on the page. */
import { render } from 'preact';
import { CardsApp } from './CardsApp.tsx';

const place = document.getElementById('browse');
if (place !== null) render(<CardsApp base={import.meta.env.BASE_URL} />, place);
