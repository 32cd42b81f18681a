import { existsSync } from 'node:fs';
import path from 'node:path';

const name = path.join('openapi', 'business-messaging-api_v23.0.json');

/** Meta's document in the emulator's folder; the way there is another one from source than from the compiled code. */
export function findDocument(): string {
	const folders = [path.join(__dirname, '../..'), path.join(__dirname, '../../../..')];
	const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
	if (found === undefined)
		throw new Error(`The emulator's folder lacks Meta's document (${name}).`);
	return found;
}
