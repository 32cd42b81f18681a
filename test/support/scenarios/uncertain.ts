import type { FaultRule } from '../../../emulator/src/faults/FaultRule';
import type { Kind } from './journeys';
import type { Scenario } from './Scenario';

type Fault = FaultRule['fault'];

const minute = 60_000;

/** The answer is lost though Meta took the message: a status says so, and nothing is sent again. */
export const lostButTaken = (name: string, ...faults: readonly Fault[]): Scenario => ({
	name: `${name}, taken all the same`,
	policy: 'uncertain',
	minimum: 3,
	async play(stage) {
		await stage.send('notice');
		stage.fails(...faults.map((fault) => ({ nth: 1, fault })));
		const sent = await stage.send('text');
		const behind = await stage.send('text', sent.to);
		await stage.pass(minute);
		stage.must('the row', stage.status(sent), 'ACCEPTED');
		stage.must('the message behind it', stage.status(behind), 'ACCEPTED');
		await stage.pass(60 * minute);
		stage.must('calls', stage.calls(sent), 1);
		stage.must('on the phone', stage.onPhone(sent), 1);
	},
});

/** The answer is lost and Meta never took it: nothing is repeated before silence has proved it. */
export const lostForGood = (name: string, fault: Fault, kind: Kind): Scenario => ({
	name: `${name}, never taken: a${kind === 'offer' ? 'n offer' : ` ${kind}`}`,
	policy: 'uncertain',
	minimum: 3,
	async play(stage) {
		await stage.send('notice');
		stage.fails({ nth: 1, fault });
		const sent = await stage.send(kind);
		const behind = await stage.send('text', sent.to);
		stage.must('the row', stage.status(sent), 'UNKNOWN');
		stage.must(
			'what is behind it waits',
			[stage.status(behind), stage.calls(behind)],
			['PENDING', 0],
		);
		await stage.pass(4 * minute);
		// The later send whose status shows that webhooks have overtaken it.
		stage.must('another contact', stage.status(await stage.send('notice')), 'ACCEPTED');
		await stage.pass(5 * minute);
		stage.must('calls after nine minutes', stage.calls(sent), 1);
		await stage.pass(6 * minute);
		const careful = kind === 'offer';
		stage.must('the row in the end', stage.status(sent), careful ? 'PARKED' : 'ACCEPTED');
		stage.must('calls in the end', stage.calls(sent), careful ? 1 : 2);
		stage.must('on the phone', stage.onPhone(sent), careful ? 0 : 1);
		stage.must('what was behind it', stage.status(behind), 'ACCEPTED');
	},
});

/** Nobody listens where Graph should be: nothing has left, so it is tried until somebody does. */
export const noConnection: Scenario = {
	name: 'no connection to Graph',
	policy: 'neverSent',
	minimum: 4,
	async play(stage) {
		await stage.send('notice');
		await stage.line.cut();
		const sent = await stage.send('text');
		const next = await stage.send('text');
		stage.must('brakes', stage.brakes(), ['runner by time']);
		await stage.pass(minute);
		for (const one of [sent, next])
			stage.must(
				'a row',
				[stage.status(one), stage.row(one)?.attempt, stage.calls(one)],
				['PENDING', 0, 0],
			);
		await stage.line.mend();
		await stage.pass(minute);
		for (const one of [sent, next])
			stage.must(
				'a row in the end',
				[stage.status(one), stage.calls(one), stage.onPhone(one)],
				['ACCEPTED', 1, 1],
			);
		stage.must('after the fault', stage.status(await stage.send('notice')), 'ACCEPTED');
	},
};
