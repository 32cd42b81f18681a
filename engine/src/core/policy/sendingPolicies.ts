import type { BrakeReach, BrakeRule, SendingPolicy } from './SendingPolicy';

/** Strikes after which a contact counts as out of reach. */
export const mostStrikes = 3;

const on = (reach: BrakeReach, release: BrakeRule['release'], after = 1): BrakeRule => ({
	reach,
	release,
	after,
});

type Words = Pick<SendingPolicy, 'when' | 'message'> & Partial<SendingPolicy>;

const policy = ({ brakes = [], ...words }: Words): SendingPolicy => ({
	contact: 'nothing',
	elsewhere: false,
	guarded: false,
	alarm: brakes.some(({ release }) => release !== 'time'),
	...words,
	brakes,
});

/**
 * How a send can end and what the runner does then. The senders, the outbox, the lanes, the page about sending and
 * the scenarios all read this table; nothing else knows.
 */
export const sendingPolicies = {
	accepted: policy({ when: 'Meta takes the message', message: 'accepted' }),
	transient: policy({
		when: 'Meta has a fault of its own, and says so',
		message: 'again',
		guarded: true,
	}),
	uncertain: policy({
		when: 'the answer is lost, or is no answer of Graph’s',
		message: 'uncertain',
		guarded: true,
	}),
	neverSent: policy({
		when: 'no connection comes about: nothing left the runner',
		message: 'waits',
		brakes: [on('runner', 'time')],
	}),
	appThrottle: policy({
		when: 'the app has used up its calls',
		message: 'waits',
		brakes: [on('runner', 'time')],
	}),
	accountThrottle: policy({
		when: 'the WhatsApp account has used up its calls',
		message: 'waits',
		brakes: [on('account', 'time')],
	}),
	numberThrottle: policy({
		when: 'the number sends too fast, or is being upgraded',
		message: 'waits',
		brakes: [on('number', 'time')],
	}),
	pairThrottle: policy({ when: 'too much is sent to one person', message: 'again' }),
	numberQuality: policy({
		when: 'people block or report what the number sends',
		message: 'given up',
		brakes: [on('marketing', 'person')],
	}),
	accountQuality: policy({
		when: 'Meta has locked or restricted the account',
		message: 'waits',
		brakes: [on('account', 'probe'), on('marketing', 'person')],
	}),
	onceMore: policy({ when: 'not now, says Meta, but perhaps later', message: 'once more' }),
	marketingRefused: policy({
		when: 'Meta gives this person no marketing at all',
		message: 'given up',
	}),
	optedOut: policy({
		when: 'the person stopped our marketing in WhatsApp',
		message: 'given up',
		contact: 'consent withdrawn',
	}),
	windowClosed: policy({ when: 'the 24 h window is closed', message: 'template', elsewhere: true }),
	otherResponder: policy({
		when: 'another responder owns the conversation',
		message: 'kept',
	}),
	unreachable: policy({
		when: 'WhatsApp cannot deliver to this person',
		message: 'given up',
		elsewhere: true,
		contact: 'one strike',
	}),
	undeliverable: policy({
		when: 'this message cannot go to this person',
		message: 'given up',
		elsewhere: true,
	}),
	content: policy({
		when: 'the request is wrong and stays wrong',
		message: 'given up',
		brakes: [on('step', 'person', 3)],
	}),
	brokenTemplate: policy({
		when: 'the template is missing, paused or disabled',
		message: 'given up',
		elsewhere: true,
		brakes: [on('template', 'repair')],
	}),
	blockedFlow: policy({
		when: 'the Flow is blocked',
		message: 'given up',
		brakes: [on('flow', 'repair')],
	}),
	credential: policy({
		when: 'the token or a permission of it is missing',
		message: 'waits',
		brakes: [on('runner', 'probe')],
	}),
	payment: policy({
		when: 'the account cannot pay',
		message: 'waits',
		brakes: [on('account', 'probe')],
	}),
	numberRefused: policy({
		when: 'the number is not registered, not approved or not ours',
		message: 'waits',
		brakes: [on('number', 'probe')],
	}),
	refused: policy({
		when: 'Meta refuses for another reason, or with a code we do not know',
		message: 'given up',
		guarded: true,
	}),
} as const satisfies Readonly<Record<string, SendingPolicy>>;

/** A row of the table. */
export type PolicyName = keyof typeof sendingPolicies;
