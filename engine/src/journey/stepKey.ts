/** Makes state ids out of node names: letters, digits and dashes, unique, without the dots XState reads as paths. */
export class StepKeys {
	private readonly used = new Set<string>(['start', 'ended', 'failed']);

	/** A new key for `name`, `frame` in front. Same calls in the same order give the same keys. */
	next(frame: string, name: string): string {
		const words = name
			.normalize('NFKD')
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-+|-+$/g, '');
		const base = `${frame}${words === '' ? 'step' : words}`;
		let key = base;
		for (let n = 2; this.used.has(key); n += 1) key = `${base}-${n}`;
		this.used.add(key);
		return key;
	}
}
