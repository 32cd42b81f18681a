import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The Chromium or Chrome the tests drive: WAYFARE_BROWSER first, then what is on the PATH. */
export function browserPath(): string {
	const onPath = (process.env['PATH'] ?? '')
		.split(path.delimiter)
		.flatMap((folder) => names.map((name) => path.join(folder, name)));
	const found = [process.env['WAYFARE_BROWSER'], ...onPath].find(
		(file) => file !== undefined && file !== '' && existsSync(file),
	);
	if (found === undefined) {
		throw new Error(
			'No Chromium or Chrome was found. Install one (Debian: apt-get install chromium) or set WAYFARE_BROWSER to its path.',
		);
	}
	return found;
}
