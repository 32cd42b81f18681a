const words = new Set(['type', 'format', 'otp_type']);

/** The JSON with the words that name kinds in upper case, at any depth: Meta takes both, and gives back upper. */
export function upperCased(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(upperCased);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]: [string, unknown]) => [
			name,
			words.has(name) && typeof inner === 'string' ? inner.toUpperCase() : upperCased(inner),
		]),
	);
}
