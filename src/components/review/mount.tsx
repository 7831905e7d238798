/** Starts the review in its place on the page, without Astro's island runtime, which a page of one island does not need. */
import { render } from 'preact';
import { ReviewApp } from './ReviewApp.tsx';

const place = document.getElementById('review');
if (place !== null) render(<ReviewApp base={import.meta.env.BASE_URL} />, place);
