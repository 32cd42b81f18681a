/**
 * The members a `fields=` query asks for; without one, those Graph gives unasked. `id` always comes.
 * Sub-selections such as `throughput{level}` or `health_status.phone(1)` select the whole member.
 */
export function selectFields(
	node: Readonly<Record<string, unknown>>,
	fields: string | undefined,
	unasked: readonly string[],
): Readonly<Record<string, unknown>> {
	const wanted = fields === undefined || fields === '' ? unasked : namesOf(fields);
	return Object.fromEntries(
		Object.entries(node).filter(([name]) => name === 'id' || wanted.includes(name)),
	);
}

const namesOf = (fields: string): readonly string[] =>
	fields
		.replace(/[{(][^})]*[})]/g, '')
		.split(',')
		.map((name) => name.trim().split('.')[0] ?? '');
