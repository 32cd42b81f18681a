import { setTimeout as sleep } from 'node:timers/promises';

/** Enough to stay under Meta's pace for one person, one message in 6 s, for as long as it takes. */
const people = 240;
const betweenMs = 45;

/** Customers who write, one after the other, each message in words of its own, until told to stop. */
export function startLoad(emulator, random) {
	const customers = Array.from({ length: people }, (_none, n) =>
		emulator.customer({ name: `Customer ${n}`, waId: String(34600000000 + n) }),
	);
	const said = [];
	let stopped = false;

	const write = async (customer) => {
		const text = `message ${said.length + 1}`;
		const entry = { customer, text, wamid: undefined };
		said.push(entry);
		entry.wamid = await customer.say(text);
	};
	const writing = (async () => {
		while (!stopped) {
			await write(customers[Math.floor(random() * people)]);
			await sleep(betweenMs * 2 * random());
		}
	})();

	return {
		said,
		/** One more message, from everybody's neighbour, to show that webhooks still come. */
		sayOneMore: () => write(customers[0]),
		async stop() {
			stopped = true;
			await writing;
		},
	};
}
