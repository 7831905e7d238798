/** Starts the card page in its place. Without Astro's island runtime, which a page of one island can spare. */
import { render } from 'preact';
import CardApp from './CardApp.tsx';

const place = document.getElementById('card-page');
if (place !== null) render(<CardApp base={import.meta.env.BASE_URL} />, place);
