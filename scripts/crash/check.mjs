import Database from 'better-sqlite3';
import { toldTwice } from './toldTwice.mjs';

/** Of so many messages, none is cut off after it was taken in one of two thousand rounds. */
const enoughForFaults = 250;

/** Counts on both sides: what the phones show, and what the runner has on record. */
export function check(file, said, { counts, atRest, cutAfterTaken }, policy) {
	const db = new Database(file, { readonly: true });
	const count = (sql) => db.prepare(sql).pluck().get();
	const inbox = new Set(db.prepare("SELECT key FROM inbox WHERE status = 'done'").pluck().all());
	const phones = answersByCustomer(said);
	const figures = {
		messages: said.length,
		answered: said.filter(({ customer, text }) => phones.get(customer).has(answerTo(text))).length,
		lost: said.filter(({ wamid }) => !inbox.has(`msg:${wamid}`)).length,
		processedTwice: toldTwice(db),
		sentTwice: sum(
			[...phones.values()].flatMap((answers) => [...answers.values()].map((times) => times - 1)),
		),
		recordedTwice: counts.duplicateSends,
		outOfOrder: sum([...phones.keys()].map((customer) => disorder(customer, said))),
		deadLetters: counts.failedEvents,
		sentAgainAfterProof: count('SELECT count(*) FROM outbox WHERE attempt > 1'),
		cutAfterTaken,
		stillOpen: ['PENDING', 'HELD', 'SENDING', 'UNKNOWN'].reduce(
			(total, status) => total + counts.outbox[status],
			0,
		),
		gaveUp: counts.outbox.FAILED + counts.outbox.REFUSED,
		parked: counts.outbox.PARKED,
		integrity: db.pragma('integrity_check', { simple: true }),
	};
	db.close();
	const nothing = [
		'lost',
		'processedTwice',
		'sentTwice',
		'outOfOrder',
		'deadLetters',
		'stillOpen',
		'gaveUp',
	];
	const broken = nothing.filter((name) => figures[name] !== 0);
	if (figures.integrity !== 'ok') broken.push('integrity');
	// What was parked is for a person to see to; nothing else may stay unanswered.
	if (figures.answered + figures.parked < figures.messages) broken.push('answered');
	if (policy === 'resend' && figures.parked > 0) broken.push('parked');
	if (!atRest) broken.push('stillOpen');
	// A suite in which Meta never took a message and kept its answer proves nothing about sending twice.
	if (figures.messages >= enoughForFaults && cutAfterTaken === 0) broken.push('cutAfterTaken');
	return { figures, broken: [...new Set(broken)], ok: broken.length === 0 };
}

const answerTo = (text) => `You said: ${text}`;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

const answersOn = (customer) =>
	customer
		.messages()
		.filter(({ from }) => from === 'business')
		.map(({ text }) => text);

/** How often each answer is on each phone. */
function answersByCustomer(said) {
	const phones = new Map();
	for (const { customer } of said) {
		if (phones.has(customer)) continue;
		const answers = new Map();
		for (const text of answersOn(customer)) answers.set(text, (answers.get(text) ?? 0) + 1);
		phones.set(customer, answers);
	}
	return phones;
}

/** How many answers on a phone come before one they should follow. */
function disorder(customer, said) {
	const expected = new Map(
		said.filter((entry) => entry.customer === customer).map(({ text }, n) => [answerTo(text), n]),
	);
	const order = answersOn(customer).map((text) => expected.get(text));
	return order.filter((place, n) => n > 0 && place < order[n - 1]).length;
}
