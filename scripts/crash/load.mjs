import { setTimeout as sleep } from 'node:timers/promises';

/** Enough to stay under Meta's pace for one person, one message in 6 s, and for some to wait for a proof meanwhile. */
const people = 1000;
const betweenMs = 25;
/** Some write in bursts: a webhook then brings several messages of one contact. */
const burst = { share: 0.15, most: 3 };

/** Customers who write, each message in words of its own, until told to stop. */
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
			const customer = customers[Math.floor(random() * people)];
			const inBurst = random() < burst.share ? Math.ceil(random() * burst.most) : 1;
			for (let message = 0; message < inBurst; message++) await write(customer);
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
