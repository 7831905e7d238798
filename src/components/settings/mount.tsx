/** Starts the settings in their place on the page. */
import { startIsland } from '../kit/start-island.ts';
import { SettingsApp } from './SettingsApp.tsx';

const place = document.getElementById('settings');
if (place !== null) startIsland(<SettingsApp base={import.meta.env.BASE_URL} />, place);
