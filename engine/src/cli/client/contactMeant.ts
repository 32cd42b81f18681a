import { z } from 'zod';
import { WayfareError } from '../../errors/WayfareError';
import { contact } from '../../http/api/schemas/contact';
import { pageOf } from '../../http/api/schemas/paging';
import type { RunnerClient } from './RunnerClient';

/** How a person is named on the command line. */
export const whom = 'its id, or a number, user id or name that only one person has';

/** Where contacts are looked for. */
export interface ContactBook {
	readonly has: (id: string) => Promise<boolean>;
	/** Ids of those who fit, five at most. */
	readonly search: (text: string) => Promise<readonly string[]>;
}

/**
 * The one contact meant.
 * @throws WayfareError `contact.unknown`, `usage.invalid` when several fit.
 */
export async function contactMeant(named: string, book: ContactBook): Promise<string> {
	if (await book.has(named)) return named;
	const found = await book.search(named.replace(/^\+/, ''));
	const [only] = found;
	if (only !== undefined && found.length === 1) return only;
	throw new WayfareError(
		only === undefined ? 'contact.unknown' : 'usage.invalid',
		only === undefined
			? `Nobody is known as “${named}”`
			: `Several contacts fit “${named}”: ${found.join(', ')}. Name one by its id`,
	);
}

/** The contacts of a running runner. */
export const runnersContacts = (client: RunnerClient): ContactBook => ({
	async has(id) {
		const found = await client
			.get(`/contacts/${encodeURIComponent(id)}`, z.object({ id: z.string() }))
			.catch((cause: unknown) => {
				if (cause instanceof WayfareError && cause.code === 'contact.unknown') return null;
				throw cause;
			});
		return found !== null;
	},
	async search(text) {
		const { items }: { items: readonly z.output<typeof contact>[] } = await client.get(
			`/contacts?limit=5&search=${encodeURIComponent(text)}`,
			pageOf(contact),
		);
		return items.map(({ id }) => id);
	},
});
