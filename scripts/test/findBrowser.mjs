import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const fixed = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium or Chrome on this machine, WAYFARE_BROWSER first; undefined = there is none. */
export function findBrowser() {
	const onPath = (process.env.PATH ?? '')
		.split(path.delimiter)
		.flatMap((folder) => names.map((name) => path.join(folder, name)));
	return [process.env.WAYFARE_BROWSER, ...onPath, ...fixed].find(
		(file) => file !== undefined && file !== '' && existsSync(file),
	);
}
