import { createHash } from 'node:crypto';
import type { Ids } from './createIds';

export interface MediaFile {
	readonly id: string;
	readonly data: Buffer;
	readonly mimeType: string;
	readonly fileName?: string;
	readonly sha256: string;
	/** After this its id is gone: 30 days for an upload, 7 for what a customer sent. */
	readonly expiresAt: number;
}

const day = 24 * 60 * 60 * 1000;
/** Meta's: uploads live 30 days, inbound files 7 days, download URLs 5 minutes. */
export const lifetimes = { upload: 30 * day, inbound: 7 * day, url: 5 * 60 * 1000 } as const;

/** Files in memory, with the short-lived tokens their download URLs carry. */
export class MediaStore {
	readonly #ids: Ids;
	readonly #files = new Map<string, MediaFile>();
	readonly #tokens = new Map<string, { readonly id: string; readonly expiresAt: number }>();

	constructor(ids: Ids) {
		this.#ids = ids;
	}

	add(
		file: { readonly data: Buffer; readonly mimeType: string; readonly fileName?: string },
		expiresAt: number,
	): MediaFile {
		const stored: MediaFile = {
			...file,
			id: this.#ids.object(),
			sha256: createHash('sha256').update(file.data).digest('hex'),
			expiresAt,
		};
		this.#files.set(stored.id, stored);
		return stored;
	}

	get(id: string, now: number): MediaFile | undefined {
		const file = this.#files.get(id);
		return file !== undefined && file.expiresAt > now ? file : undefined;
	}

	/** The file even when its id has expired: the phone keeps showing what it once received. */
	kept(id: string): MediaFile | undefined {
		return this.#files.get(id);
	}

	remove(id: string): void {
		this.#files.delete(id);
	}

	/** A token for a download URL. */
	lend(id: string, now: number): string {
		const token = this.#ids.token();
		this.#tokens.set(token, { id, expiresAt: now + lifetimes.url });
		return token;
	}

	/** The file behind a download URL, or undefined once the URL has expired. */
	redeem(token: string, now: number): MediaFile | undefined {
		const lent = this.#tokens.get(token);
		if (lent === undefined || lent.expiresAt <= now) return undefined;
		return this.get(lent.id, now);
	}
}
