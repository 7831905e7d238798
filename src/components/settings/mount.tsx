/** Starts the settings in their place on the page. */
import { render } from 'preact';
import { SettingsApp } from './SettingsApp.tsx';

const place = document.getElementById('settings');
if (place !== null) render(<SettingsApp base={import.meta.env.BASE_URL} />, place);
