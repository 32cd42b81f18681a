import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';
import {
	createReadStream,
	createWriteStream,
	closeSync,
	openSync,
	readSync,
	statSync,
} from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** How a sealed file begins; after it salt, nonce, what is sealed, and the tag that vouches for all of it. */
const magic = Buffer.from('wayfare sealed 1\n');
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = magic.length + saltBytes + nonceBytes;

/** Fresh random bytes for one file: never used twice under one key. */
export type Random = (bytes: number) => Uint8Array;

const keyOf = (passphrase: string, salt: Uint8Array): Buffer => scryptSync(passphrase, salt, 32);

/** Seals `from` into the new file `to` with AES-256-GCM, under a key made from `passphrase`. */
export async function sealFile(
	from: string,
	to: string,
	passphrase: string,
	random: Random,
): Promise<void> {
	const salt = random(saltBytes);
	const nonce = random(nonceBytes);
	const head = Buffer.concat([magic, salt, nonce]);
	const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce);
	cipher.setAAD(head);
	await appendFile(to, head, { flag: 'wx', mode: 0o600 });
	await pipeline(createReadStream(from), cipher, createWriteStream(to, { flags: 'a' }));
	await appendFile(to, cipher.getAuthTag());
}

/** Whether a file was sealed by `sealFile`. */
export function isSealed(file: string): boolean {
	return readBytes(file, 0, magic.length).equals(magic);
}

/**
 * Opens `from` into the new file `to`; false when the passphrase is another one or a single bit was changed, and then
 * `to` holds nothing that may be used.
 */
export async function unsealFile(from: string, to: string, passphrase: string): Promise<boolean> {
	const { size } = statSync(from);
	if (size <= headBytes + tagBytes) return false;
	const head = readBytes(from, 0, headBytes);
	const salt = head.subarray(magic.length, magic.length + saltBytes);
	const decipher = createDecipheriv(
		'aes-256-gcm',
		keyOf(passphrase, salt),
		head.subarray(magic.length + saltBytes),
		{ authTagLength: tagBytes },
	);
	decipher.setAAD(head);
	decipher.setAuthTag(readBytes(from, size - tagBytes, tagBytes));
	const sealed = createReadStream(from, { start: headBytes, end: size - tagBytes - 1 });
	try {
		await pipeline(sealed, decipher, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
		return true;
	} catch (cause) {
		// An error of the system has a number; one without is the tag's.
		if (cause instanceof Error && 'errno' in cause) throw cause;
		return false;
	}
}

function readBytes(file: string, position: number, length: number): Buffer {
	const bytes = Buffer.alloc(length);
	const handle = openSync(file, 'r');
	try {
		return bytes.subarray(0, readSync(handle, bytes, 0, length, position));
	} finally {
		closeSync(handle);
	}
}
