/** Starts the card page in its place, without Astro's island runtime, which a page of one island does not need. */
import { render } from 'preact';
import { CardApp } from './CardApp.tsx';

const place = document.getElementById('card-page');
if (place !== null) render(<CardApp base={import.meta.env.BASE_URL} />, place);
