/** Starts the list of cards in its place on the page. */
import { render } from 'preact';
import { BrowseApp } from './CardsApp.tsx';

const place = document.getElementById('browse');
if (place !== null) render(<BrowseApp base={import.meta.env.BASE_URL} />, place);
