import { existsSync } from 'node:fs';
import path from 'node:path';

/** The built phone page beside the compiled emulator, or in `dist` when run from source; undefined before a build. */
export function findPhonePage(here: string): string | undefined {
	const places = [path.join(here, '..', '..', 'phone'), path.join(here, '..', 'dist', 'phone')];
	return places.find((place) => existsSync(path.join(place, 'index.html')));
}
