/**
 * A message with its defaults as Meta reads it: without a type it is a text, and a member may come as the JSON text of
 * its object, which is all that a form can carry.
 */
export function decodeMessage(body: unknown): unknown {
	if (typeof body !== 'object' || body === null) return body;
	const message: Readonly<Record<string, unknown>> = { type: 'text', ...body };
	const objects = new Set([message['type'], 'context']);
	return Object.fromEntries(
		Object.entries(message).map(([name, value]) => [
			name,
			objects.has(name) ? decoded(value) : value,
		]),
	);
}

function decoded(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return value;
	}
}
