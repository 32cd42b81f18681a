import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { apiToken, anyToken, hashedToken, hashToken, type TokenCheck } from './apiToken';
import { roles, type Role } from './role';

const entry = z.object({
	id: z.string(),
	name: z.string(),
	role: z.enum(roles),
	/** SHA-256, in hex. */
	hash: z.string(),
	/** ms UTC. */
	createdAt: z.number(),
	revokedAt: z.number().nullable(),
});

/** A token as it is kept: everything but itself. A revoked one stays, so that what it did keeps a name. */
export type TokenEntry = Readonly<z.output<typeof entry>>;

const book = z.object({ version: z.literal(1), tokens: z.array(entry) });

/** Tokens of people and programs beside the owner's, in a file of the data folder; a running runner reads it at once. */
export class TokenBook {
	readonly #folder: string;
	readonly #file: string;

	constructor(dataFolder: string) {
		this.#folder = dataFolder;
		this.#file = path.join(dataFolder, 'api-tokens.json');
	}

	/** Oldest first, revoked ones too. */
	list(): readonly TokenEntry[] {
		let text: string;
		try {
			text = readFileSync(this.#file, 'utf8');
		} catch (cause) {
			if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
			throw cause;
		}
		return book.parse(JSON.parse(text)).tokens;
	}

	/** Makes a token; it is shown this once. */
	create(
		made: { readonly name: string; readonly role: Role },
		random: Uint8Array,
		now: number,
	): { readonly token: string; readonly entry: TokenEntry } {
		const token = apiToken(random);
		const hash = hashToken(token);
		const added = { id: `t${hash.slice(0, 12)}`, ...made, hash, createdAt: now, revokedAt: null };
		this.#write([...this.list(), added]);
		return { token, entry: added };
	}

	/** Ends a token at once, also in a running runner; `null` = there is none of that id. */
	revoke(id: string, now: number): TokenEntry | null {
		const tokens = this.list();
		const found = tokens.find((one) => one.id === id);
		if (found === undefined) return null;
		const revoked = { ...found, revokedAt: found.revokedAt ?? now };
		this.#write(tokens.map((one) => (one.id === id ? revoked : one)));
		return revoked;
	}

	get check(): TokenCheck {
		return (token) => {
			const live = this.list().filter(({ revokedAt }) => revokedAt === null);
			return anyToken(
				...live.map(({ id, name, role, hash }) => hashedToken(hash, { id, name, role })),
			)(token);
		};
	}

	#write(tokens: readonly TokenEntry[]): void {
		mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
		const draft = `${this.#file}.new`;
		writeFileSync(draft, `${JSON.stringify({ version: 1, tokens }, null, 2)}\n`, { mode: 0o600 });
		renameSync(draft, this.#file);
	}
}
