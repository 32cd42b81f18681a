import type { Scenario } from './Scenario';
import type { Sent } from './Stage';

const minute = 60_000;

/** More to one person than Meta takes, with Meta's own limits on: the runner paces itself and keeps the order. */
export const manyToOne: Scenario = {
	name: '60 messages to one person at once',
	policy: 'pairThrottle',
	minimum: 60,
	async play(stage) {
		const to = await stage.person();
		const sent: Sent[] = [];
		for (let n = 0; n < 60; n += 1) sent.push(await stage.queue('text', to));
		await stage.pass(5 * minute);
		stage.must('refused for their pace', stage.refusals(131056), 0);
		stage.must('rows', [...new Set(sent.map((one) => stage.status(one)))], ['ACCEPTED']);
		const heard = to
			.messages()
			.filter(({ from }) => from === 'business')
			.map(({ text }) => text);
		stage.must(
			'in order',
			heard,
			sent.map(({ n }) => `No ${n}.`),
		);
	},
};

/** More than a number may send in a second, with Meta's own limits on. */
export const manyAtOnce: Scenario = {
	name: '100 messages of one number at once',
	policy: 'numberThrottle',
	minimum: 100,
	async play(stage) {
		const people = [];
		for (let n = 0; n < 10; n += 1) people.push(await stage.person());
		await stage.pass(minute);
		const sent: Sent[] = [];
		for (let n = 0; n < 100; n += 1) {
			const to = people[n % people.length];
			if (to !== undefined) sent.push(await stage.queue('text', to));
		}
		await stage.pass(2 * minute);
		stage.must('refused for their pace', stage.refusals(130429), 0);
		stage.must('rows', [...new Set(sent.map((one) => stage.status(one)))], ['ACCEPTED']);
	},
};

/** A number whose requests fail one after the other, whatever they are about. */
export const broken = (
	name: string,
	fault:
		| { readonly kind: 'http'; readonly status: number }
		| { readonly kind: 'graphError'; readonly code: number },
): Scenario => ({
	name: `25 contacts in a row: ${name}`,
	policy: fault.kind === 'http' ? 'uncertain' : 'transient',
	minimum: 2,
	async play(stage) {
		stage.must('before', stage.status(await stage.send('notice')), 'ACCEPTED');
		stage.fails({ fault });
		const people = [];
		for (let n = 0; n < 25; n += 1) people.push(await stage.person());
		const before = stage.calls();
		for (const to of people) await stage.send('text', to);
		stage.must('brakes', stage.brakes(), ['number by probe']);
		stage.must('an alarm', stage.alarms().length, 1);
		stage.must('calls until then', stage.calls() - before <= 20, true);
		const asked = stage.calls();
		await stage.pass(5 * minute - 1000);
		stage.must('calls in five minutes', stage.calls() - asked <= 5, true);
		stage.heals();
		await stage.pass(minute);
		// The later send whose status shows that webhooks have overtaken what is uncertain.
		await stage.send('notice');
		await stage.pass(30 * minute);
		stage.must('brakes in the end', stage.brakes(), []);
		stage.must('after the fault', stage.status(await stage.send('notice')), 'ACCEPTED');
		const open = stage.rows().filter(({ status }) => status !== 'ACCEPTED').length;
		stage.must('not sent in the end', open, 0);
	},
});
