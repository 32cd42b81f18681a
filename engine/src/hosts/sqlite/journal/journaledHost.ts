import type { Host, NewEvent } from '../../../host/host';
import { hostWith } from '../../../host/hostWith';
import type { Erased } from '../../../host/privacy';
import { forgetInJournal } from '../privacy/forgetInJournal';
import type { Journal } from './Journal';
import type { JournalDelivery } from './journalLine';
import type { NumberingHost, Taken } from './NumberingHost';
import type { SplitBody } from './takeAgain';
import { UnderWay } from './UnderWay';

/**
 * The same host, with a journal: what it has taken is acknowledged once the journal has it, too, as it came. `split`
 * takes the journal's webhooks apart, to take somebody out of them.
 */
export function journaledHost(host: NumberingHost, journal: Journal, split: SplitBody): Host {
	const underWay = new UnderWay();
	const accept = async (events: readonly NewEvent[], body?: string) => {
		const taken = await host.take(events);
		const line = lineOf(events, body, taken);
		if (line !== null) await journal.write(line);
		return taken.acceptances;
	};
	return hostWith(host, {
		accept: (events, body) => underWay.during(() => accept(events, body)),
		privacy: {
			export: (contactId) => host.privacy.export(contactId),
			async erase(contactId): Promise<Erased | null> {
				const forgotten = await host.forget(contactId);
				if (forgotten === null) return null;
				// The file has them no more, but lines that tell of them may be on their way.
				await underWay.past();
				const { names, erased } = forgotten;
				return {
					...erased,
					journal: await forgetInJournal(journal, split, names, erased.contactIds),
				};
			},
		},
		async storage() {
			const health = await host.storage();
			return { ...health, problem: health.problem ?? journal.problem() };
		},
		async close() {
			await host.close();
			await underWay.past();
			await journal.close();
		},
	});
}

/**
 * What came before is written too: the try that stored it may have died before its line was. Where somebody who was
 * erased is told of, not what came but the others' events; `null` = nobody else is.
 */
function lineOf(
	events: readonly NewEvent[],
	body: string | undefined,
	{ at, seqs }: Taken,
): JournalDelivery | null {
	const numbered = events.flatMap((event, index) => {
		const seq = seqs[index] ?? null;
		return seq === null ? [] : [{ event, seq }];
	});
	if (numbered.length === 0) return null;
	const line = { at, seqs: Object.fromEntries(numbered.map(({ event, seq }) => [event.key, seq])) };
	return body === undefined || numbered.length < events.length
		? { ...line, events: numbered.map(({ event }) => event) }
		: { ...line, body };
}
