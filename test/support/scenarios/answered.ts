import type { FaultRule } from '../../../emulator/src/faults/FaultRule';
import { graphErrorRow } from '../../../cloud-api/graphErrors';
import { policyOf } from '../../../engine/src/core/policy/policyOf';
import { sendingPolicies, type PolicyName } from '../../../engine/src/core/policy/sendingPolicies';
import type { SendingPolicy } from '../../../engine/src/core/policy/SendingPolicy';
import {
	brakesOf,
	failuresToBrake,
	firstStatus,
	holdsKind,
	lastStatus,
	restMs,
	stopsLine,
} from './expected';
import type { Kind } from './journeys';
import type { Scenario } from './Scenario';
import type { Sent, Stage } from './Stage';

type Fault = FaultRule['fault'];

export interface AnswerOptions {
	readonly kind?: Kind;
	/** Instead of the plain error of that code. */
	readonly fault?: Fault;
	readonly policy?: PolicyName;
	/** What the runner may ask while a line is stopped for five minutes, beside the first message. */
	readonly callsInFiveMinutes?: number;
}

const minute = 60_000;

/** Meta answers every message with an error until it is over: the table says all that has to be so meanwhile. */
export function answered(code: number, why: string, options: AnswerOptions = {}): Scenario {
	const policy = options.policy ?? policyOf(code, graphErrorRow(code));
	return {
		name: `${code} in the answer: ${why}`,
		policy,
		minimum: 2,
		play: (stage) =>
			playAnswer(stage, sendingPolicies[policy], {
				fault: { kind: 'graphError', code },
				...options,
			}),
	};
}

/** The same for a fault that has no code. */
export const answeredBy = (
	name: string,
	policy: PolicyName,
	fault: Fault,
	options: AnswerOptions = {},
): Scenario => ({
	name,
	policy,
	minimum: 2,
	play: (stage) => playAnswer(stage, sendingPolicies[policy], { ...options, fault }),
});

async function playAnswer(
	stage: Stage,
	policy: SendingPolicy,
	{ kind = 'text', fault, callsInFiveMinutes = 5 }: AnswerOptions & { readonly fault: Fault },
): Promise<void> {
	const before = await stage.send('notice');
	stage.must('before the fault', stage.status(before), 'ACCEPTED');
	stage.fails({ fault });

	const victims: Sent[] = [];
	for (let n = 0; n < failuresToBrake(policy); n += 1) {
		victims.push(await stage.send(kind));
		await stage.pass(Math.floor(stage.random() * 200));
	}
	const [victim] = victims;
	if (victim === undefined) return;
	// A try of the jitter may have come meanwhile.
	if (policy.message !== 'again') {
		stage.must('the row after the fault', stage.status(victim), firstStatus[policy.message]);
		stage.must('calls for it', stage.calls(victim), 1);
	}
	stage.must('brakes', stage.brakes(), brakesOf(policy));
	stage.must('an alarm', stage.alarms().length > 0, policy.alarm);
	learnt(stage, policy, victim);

	const next = await stage.send(kind);
	const stopped = stopsLine(policy);
	const held = holdsKind(policy, kind === 'offer');
	if (stopped || held) {
		stage.must('the next contact’s row', stage.status(next), stopped ? 'PENDING' : 'HELD');
		stage.must('calls for it', stage.calls(next), 0);
	}
	if (stopped) {
		const asked = stage.calls();
		await stage.pass(5 * minute - 1000);
		stage.must(
			'at most so many calls in five minutes',
			stage.calls() - asked <= callsInFiveMinutes,
			true,
		);
		for (const sent of [victim, next])
			stage.must(
				'a row that waits',
				[stage.status(sent), stage.row(sent)?.attempt],
				['PENDING', 0],
			);
	}
	const failing = stage.calls(victim);

	stage.heals();
	for (const { id } of stage.runner.host.brakes.list()) await stage.runner.host.brakes.release(id);
	await stage.pass(restMs[policy.message] + 1000);
	const last = lastStatus[policy.message];
	stage.must('the row in the end', stage.status(victim), last);
	stage.must('calls in the end', stage.calls(victim), last === 'ACCEPTED' ? failing + 1 : failing);
	stage.must('on the phone', stage.onPhone(victim), last === 'ACCEPTED' ? 1 : 0);
	if (stopped || held) stage.must('the next one in the end', stage.status(next), 'ACCEPTED');
	stage.must('brakes in the end', stage.brakes(), []);
	stage.must('after the fault', stage.status(await stage.send('notice')), 'ACCEPTED');
}

function learnt(stage: Stage, { contact }: SendingPolicy, victim: Sent): void {
	const { consent, strikes = 0 } = stage.contact(victim) ?? {};
	stage.must('strikes', strikes, contact === 'one strike' ? 1 : 0);
	stage.must(
		'consent',
		consent?.marketing,
		contact === 'consent withdrawn' ? 'withdrawn' : 'granted',
	);
}

/** Meta answers with a passing error for good: the tries of the code's schedule, and no more. */
export const givenUpAfter = (code: number, why: string, tries: number): Scenario => ({
	name: `${code} that never ends: ${why}`,
	policy: policyOf(code, graphErrorRow(code)),
	minimum: 2,
	async play(stage) {
		await stage.send('notice');
		const victim = await stage.person();
		stage.emulator.faults.set([
			{
				match: { operation: 'message.send', customer: victim.waId ?? '' },
				fault: { kind: 'graphError', code },
			},
		]);
		const sent = await stage.send('notice', victim);
		await stage.pass(50 * 60 * minute);
		stage.must('the row', stage.status(sent), 'FAILED');
		stage.must('calls', stage.calls(sent), tries);
		stage.must('another contact', stage.status(await stage.send('notice')), 'ACCEPTED');
	},
});
