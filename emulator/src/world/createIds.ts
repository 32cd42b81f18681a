import type { Random } from './createRandom';

/** Makes the ids Meta would make; the same seed makes the same ids. */
export interface Ids {
	/** A message id, `wamid.…`. */
	message(): string;
	/** A call id, `wacid.…`. */
	call(): string;
	/** A group id: opaque letters. */
	group(): string;
	/** A decimal object id: media, templates. */
	object(): string;
	/** A business-scoped user id, `CC.` and digits. */
	user(country: string): string;
	/** A number that belongs to nobody: +1 and the 555-01xx block is too small, so area code 999. */
	phone(): string;
	/** The fourteen characters of a QR code. */
	qrCode(): string;
	trace(): string;
	/** An unguessable part of a URL or file token. */
	token(): string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Meta's codes have no 0, 1, 8 and 9. */
const qrLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function createIds(random: Random): Ids {
	const pick = (alphabet: string, length: number): string =>
		Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
	const digits = (length: number): string => pick('123456789', 1) + pick('0123456789', length - 1);

	return {
		message: () => `wamid.HBg${pick(letters, 37)}==`,
		call: () => `wacid.HBg${pick(letters, 32)}`,
		group: () => `Y2FwaV9ncm91cD${pick(letters, 22)}`,
		object: () => digits(16),
		user: (country) => `${country}.${digits(17)}`,
		phone: () => `1999${digits(7)}`,
		qrCode: () => pick(qrLetters, 14),
		trace: () => `A${pick(letters, 22)}`,
		token: () => pick(letters, 32),
	};
}
