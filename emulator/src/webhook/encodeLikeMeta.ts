/**
 * The bytes Meta would send: non-ASCII as `\uXXXX` and `/` as `\/`, as PHP's json_encode writes them.
 * The signature covers these bytes, so a receiver that re-serialises before checking is found out.
 */
export const encodeLikeMeta = (payload: unknown): Buffer =>
	Buffer.from(
		JSON.stringify(payload)
			.replaceAll('/', String.raw`\/`)
			.replace(/[\u0080-\uffff]/g, escapeUnit),
		'ascii',
	);

/** UTF-16 units, so that an emoji becomes two escapes, its surrogates. */
const escapeUnit = (unit: string): string =>
	String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0');
