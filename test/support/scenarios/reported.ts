import type { FaultRule } from '../../../emulator/src/faults/FaultRule';
import { graphErrorRow } from '../../../cloud-api/graphErrors';
import { policyOf } from '../../../engine/src/core/policy/policyOf';
import { sendingPolicies } from '../../../engine/src/core/policy/sendingPolicies';
import { brakesOf, failuresToBrake, holdsKind, stopsLine } from './expected';
import type { Kind } from './journeys';
import type { Scenario } from './Scenario';
import type { Sent } from './Stage';

const hour = 3_600_000;

/** Meta takes the message and reports the error later, in a status. */
export function reported(code: number, why: string, kind: Kind = 'text'): Scenario {
	const name = policyOf(code, graphErrorRow(code));
	const policy = sendingPolicies[name];
	return {
		name: `${code} in a status: ${why}`,
		policy: name,
		minimum: 3,
		async play(stage) {
			await stage.send('notice');
			stage.fails({ fault: { kind: 'missingStatus' } });
			const victims: Sent[] = [];
			for (let n = 0; n < failuresToBrake(policy); n += 1) {
				const sent = await stage.send(kind);
				stage.must('taken at first', stage.status(sent), 'ACCEPTED');
				await stage.pass(Math.floor(stage.random() * 2000));
				await stage.reportsFailure(sent, code);
				victims.push(sent);
			}
			stage.heals();
			const [victim] = victims;
			if (victim === undefined) return;
			const rows = stage.rows().filter(({ contactId }) => contactId === stage.contact(victim)?.id);
			const first = rows.at(-1);
			stage.must('the row', [first?.status, first?.delivery], ['ACCEPTED', 'failed']);
			stage.must('brakes', stage.brakes(), brakesOf(policy));
			stage.must('an alarm', stage.alarms().length > 0, policy.alarm);
			const { consent, strikes = 0 } = stage.contact(victim) ?? {};
			stage.must('strikes', strikes, policy.contact === 'one strike' ? 1 : 0);
			stage.must(
				'consent',
				consent?.marketing,
				policy.contact === 'consent withdrawn' ? 'withdrawn' : 'granted',
			);

			const next = await stage.send(kind);
			const held = holdsKind(policy, kind === 'offer');
			const stopped = stopsLine(policy);
			stage.must(
				'the next contact’s row',
				stage.status(next),
				stopped ? 'PENDING' : held ? 'HELD' : 'ACCEPTED',
			);
			await stage.pass(49 * hour);
			const again =
				policy.message === 'once more' || (policy.message === 'template' && kind === 'orTemplate');
			stage.must('calls in the end', stage.calls(victim), again ? 2 : 1);
			for (const { id } of stage.runner.host.brakes.list())
				await stage.runner.host.brakes.release(id);
			await stage.settled();
			if (stopped) stage.must('the next one in the end', stage.status(next), 'ACCEPTED');
			stage.must('brakes in the end', stage.brakes(), []);
			stage.must('after the fault', stage.status(await stage.send('notice')), 'ACCEPTED');
		},
	};
}

/** Statuses that come wrong, for a message that arrives: the row ends where the message did. */
export const oddStatuses = (
	name: string,
	fault: FaultRule['fault'],
	delivery: string,
): Scenario => ({
	name: `statuses: ${name}`,
	policy: 'accepted',
	minimum: 3,
	async play(stage) {
		await stage.send('notice');
		stage.fails({ fault });
		const sent = await stage.send('text');
		const behind = await stage.send('text', sent.to);
		await stage.pass(hour);
		stage.must('the row', [stage.status(sent), stage.row(sent)?.delivery], ['ACCEPTED', delivery]);
		stage.must('the message behind it', stage.status(behind), 'ACCEPTED');
		stage.must('calls', stage.calls(sent), 1);
		stage.must('on the phone', stage.onPhone(sent), 1);
		stage.must('brakes', stage.brakes(), []);
	},
});
