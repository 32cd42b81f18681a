/** `${data.x}`, `${form.x}` or, from 4.0, `${screen.S.data.x}` and `${screen.S.form.x}`. */
export interface Reference {
	/** As written, for messages. */
	readonly text: string;
	readonly screen: string | undefined;
	readonly store: 'data' | 'form';
	readonly name: string;
	/** Property names after the first one, up to an index in brackets, which only the client can follow. */
	readonly rest: readonly string[];
	readonly indexed: boolean;
}

const shape =
	/^(?:screen\.(?<screen>[A-Za-z_,]+)\.)?(?<store>data|form)\.(?<path>[^\s'"`.[\]{}]+(?:\.[^\s'"`.[\]{}]+)*)(?<index>\[.*)?$/;

/** Reads `${…}`, or returns undefined when it is none of the four forms. */
export function parseReference(text: string): Reference | undefined {
	const groups = shape.exec(text.slice(2, -1))?.groups;
	if (groups === undefined) return undefined;
	const [name = '', ...rest] = (groups['path'] ?? '').split('.');
	const store = groups['store'] === 'form' ? 'form' : 'data';
	return {
		text,
		screen: groups['screen'],
		store,
		name,
		rest,
		indexed: groups['index'] !== undefined,
	};
}
