import type { Ids } from '../world/createIds';

/** A file as its session announces it. */
export interface Announced {
	readonly name: string;
	readonly length: number;
	readonly mimeType: string;
}

/** A session with what has come of its file. */
export interface UploadSession extends Announced {
	/** What stands before the question mark of the whole id. */
	readonly id: string;
	readonly sig: string;
	readonly received: Buffer;
	readonly handle?: string;
}

/** Graph's resumable uploads: sessions while they last, and finished files by handle. */
export class UploadSessions {
	readonly #ids: Ids;
	readonly #sessions = new Map<string, UploadSession>();
	readonly #files = new Map<string, UploadSession>();

	constructor(ids: Ids) {
		this.#ids = ids;
	}

	open(announced: Announced): UploadSession {
		const id = `upload:${Buffer.from(`1:${this.#ids.token()}`).toString('base64url')}`;
		return this.#store({
			...announced,
			id,
			sig: this.#ids.token().slice(0, 19),
			received: Buffer.alloc(0),
		});
	}

	get(id: string): UploadSession | undefined {
		return this.#sessions.get(id);
	}

	/** Adds bytes; the session has its handle once the file is whole. */
	append(session: UploadSession, bytes: Buffer): UploadSession {
		const received = Buffer.concat([session.received, bytes]);
		if (received.length < session.length) return this.#store({ ...session, received });
		const handle = this.#handleOf(session);
		const whole = this.#store({ ...session, received, handle });
		this.#files.set(handle, whole);
		return whole;
	}

	/** The finished file behind a handle. */
	file(handle: string): UploadSession | undefined {
		return this.#files.get(handle);
	}

	#handleOf({ name, mimeType }: Announced): string {
		const part = (text: string): string => Buffer.from(text).toString('base64');
		return `4:${part(name)}:${part(mimeType)}:AR${this.#ids.token()}:e`;
	}

	#store(session: UploadSession): UploadSession {
		this.#sessions.set(session.id, session);
		return session;
	}
}
