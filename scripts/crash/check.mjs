import Database from 'better-sqlite3';
import { takenOf } from './cutOff.mjs';
import { repeatsIn, toldMessages } from './toldMessages.mjs';

/** Of so many messages, none is cut off after it was taken in one of two thousand rounds. */
const enoughForFaults = 250;

const nothing = [
	'lost',
	'processedTwice',
	'sentTwice',
	'outOfOrder',
	'undelivered',
	'deadLetters',
	'stillOpen',
	'gaveUp',
];
/** A round in which none of these happened proves nothing about what may be lost or done twice then. */
const something = ['cutAfterTaken', 'sendsCutOff', 'webhooksUnanswered'];

/** Counts on both sides: what the phones show, and what the runner has on record. */
export function check(file, said, { counts, atRest, hits }, policy) {
	const db = new Database(file, { readonly: true });
	const count = (sql) => db.prepare(sql).pluck().get();
	const inbox = new Set(db.prepare("SELECT key FROM inbox WHERE status = 'done'").pluck().all());
	const told = toldMessages(db);
	const phones = answersByCustomer(said);
	const figures = {
		messages: said.length,
		answered: said.filter(({ customer, text }) => phones.get(customer).has(answerTo(text))).length,
		lost: said.filter(({ wamid }) => !inbox.has(`msg:${wamid}`)).length,
		processedTwice: repeatsIn(told),
		sentTwice: sum(
			[...phones.values()].flatMap((answers) => [...answers.values()].map((times) => times - 1)),
		),
		recordedTwice: counts.duplicateSends,
		outOfOrder: disorder(said, told),
		// The phones had all of them: a status was lost, or went to no message.
		undelivered: count(
			"SELECT count(*) FROM outbox WHERE status = 'ACCEPTED' AND delivery <> 'delivered'",
		),
		deadLetters: counts.failedEvents,
		sentAgainAfterProof: count('SELECT count(*) FROM outbox WHERE attempt > 1'),
		cutAfterTaken: hits.cutAfterTaken,
		webhooksUnanswered: hits.webhooksUnanswered,
		sendsCutOff: hits.sends.length,
		cutOffButTaken: takenOf(hits.sends, db),
		stillOpen: ['PENDING', 'HELD', 'SENDING', 'UNKNOWN'].reduce(
			(total, status) => total + counts.outbox[status],
			0,
		),
		gaveUp: counts.outbox.FAILED + counts.outbox.REFUSED,
		parked: counts.outbox.PARKED,
		integrity: db.pragma('integrity_check', { simple: true }),
	};
	db.close();
	const broken = nothing.filter((name) => figures[name] !== 0);
	if (figures.integrity !== 'ok') broken.push('integrity');
	// What was parked is for a person to see to; nothing else may stay unanswered.
	if (figures.answered + figures.parked < figures.messages) broken.push('answered');
	if (policy === 'resend' && figures.parked > 0) broken.push('parked');
	if (!atRest) broken.push('stillOpen');
	if (figures.messages >= enoughForFaults)
		broken.push(...something.filter((name) => figures[name] === 0));
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

/** How many answers came to a phone before one to a message that was decided earlier; Meta keeps no order, lanes do. */
function disorder(said, told) {
	const placeOf = new Map(told.map((wamid, place) => [wamid, place]));
	const places = new Map(said.map(({ text, wamid }) => [answerTo(text), placeOf.get(wamid)]));
	return sum(
		[...new Set(said.map(({ customer }) => customer))].map((customer) => {
			const order = answersOn(customer).map((text) => places.get(text));
			return order.filter((place, nth) => nth > 0 && place < order[nth - 1]).length;
		}),
	);
}
