import type { Ids } from '../world/createIds';

/** A code with the text it types; its link is made from the code. */
export interface QrCode {
	readonly code: string;
	readonly prefilledMessage: string;
	/** Milliseconds of the emulator's clock. */
	readonly createdAt: number;
}

/** Meta's most for one number. */
export const mostQrCodes = 2000;

/** The QR codes of the number, by code. */
export class QrShelf {
	readonly #ids: Ids;
	readonly #codes = new Map<string, QrCode>();

	constructor(ids: Ids) {
		this.#ids = ids;
	}

	/** Newest first, as Meta lists them. */
	all(): readonly QrCode[] {
		return [...this.#codes.values()].toReversed();
	}

	get(code: string): QrCode | undefined {
		return this.#codes.get(code);
	}

	add(prefilledMessage: string, createdAt: number): QrCode {
		return this.#store({ code: this.#ids.qrCode(), prefilledMessage, createdAt });
	}

	/** The same code with another text. */
	change(known: QrCode, prefilledMessage: string): QrCode {
		return this.#store({ ...known, prefilledMessage });
	}

	remove(code: string): void {
		this.#codes.delete(code);
	}

	#store(code: QrCode): QrCode {
		this.#codes.set(code.code, code);
		return code;
	}
}
