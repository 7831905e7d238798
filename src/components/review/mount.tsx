/** Starts the review in its place on the page. Without Astro's island runtime, which a page of one island can spare. */
import { render } from 'preact';
import ReviewApp from './ReviewApp.tsx';

const place = document.getElementById('review');
if (place !== null) render(<ReviewApp base={import.meta.env.BASE_URL} />, place);
