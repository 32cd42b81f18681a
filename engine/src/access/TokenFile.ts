import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { apiToken, hashedToken, hashToken, type TokenCheck } from './apiToken';

const owner = { id: 'owner', name: 'owner', role: 'owner' } as const;

/** Where a data folder keeps the hash of its owner's token; the token itself is nowhere. */
export class TokenFile {
	readonly #folder: string;
	readonly #file: string;

	constructor(dataFolder: string) {
		this.#folder = dataFolder;
		this.#file = path.join(dataFolder, 'api-token.sha256');
	}

	/** Whether a token was ever made here. */
	exists(): boolean {
		return this.#read() !== null;
	}

	/** Makes a new token, which replaces the old one at once, also in a running runner; shown this once. */
	rotate(random: Uint8Array): string {
		const token = apiToken(random);
		mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
		const draft = `${this.#file}.new`;
		writeFileSync(draft, `${hashToken(token)}\n`, { mode: 0o600 });
		renameSync(draft, this.#file);
		return token;
	}

	/** Reads the file at each check (some 20 µs), so that a rotation needs no restart. */
	get check(): TokenCheck {
		return (token) => {
			const hash = this.#read();
			return hash === null ? null : hashedToken(hash, owner)(token);
		};
	}

	#read(): string | null {
		try {
			return readFileSync(this.#file, 'utf8').trim();
		} catch (cause) {
			if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
			throw cause;
		}
	}
}
