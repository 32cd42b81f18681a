import { answered, answeredBy, givenUpAfter } from './answered';
import { broken, manyAtOnce, manyToOne } from './pace';
import { oneWrongValue, outOfReach, repaired, templateInstead, windowOver } from './people';
import { oddStatuses, reported } from './reported';
import type { Scenario } from './Scenario';
import { lostButTaken, lostForGood, noConnection } from './uncertain';

const second = 1000;
const minute = 60 * second;

/** Every way of going wrong that the suite plays. */
export const scenarios: readonly Scenario[] = [
	answered(1, 'unknown fault'),
	answered(2, 'service down'),
	answered(131000, 'unknown fault of WhatsApp'),
	answered(131016, 'overloaded'),
	answered(133004, 'server away', { kind: 'notice' }),
	answeredBy('an unknown code that Meta calls temporary', 'transient', {
		kind: 'graphError',
		code: 987_654,
		status: 400,
		transient: true,
	}),
	answeredBy('HTTP 503 with an unknown Graph error', 'transient', {
		kind: 'graphError',
		code: 987_655,
		status: 503,
	}),
	givenUpAfter(131016, 'eight tries', 8),
	givenUpAfter(135000, 'two tries', 2),
	givenUpAfter(131056, 'seven tries, 4 × apart', 7),
	givenUpAfter(131049, 'once more after a day', 2),

	lostButTaken('connection cut', { kind: 'cutAfterAccept' }),
	lostButTaken('HTTP 502', { kind: 'http', status: 502, accepted: true }),
	lostButTaken('HTTP 200 with a page of HTML', { kind: 'http', status: 200, accepted: true }),
	lostButTaken('half a body', { kind: 'truncatedBody' }),
	lostButTaken(
		'status before the cut answer',
		{ kind: 'statusBeforeAnswer' },
		{ kind: 'cutAfterAccept' },
	),
	lostForGood('connection cut', { kind: 'cutBeforeAccept' }, 'text'),
	lostForGood('connection cut', { kind: 'cutBeforeAccept' }, 'offer'),
	lostForGood('HTTP 503 of a proxy', { kind: 'http', status: 503 }, 'text'),
	lostForGood('HTTP 504 of a proxy', { kind: 'http', status: 504 }, 'offer'),
	noConnection,

	answered(4, 'the app’s calls are used up'),
	answered(80007, 'the account’s calls are used up'),
	answered(80008, 'the account’s management calls are used up', {
		fault: {
			kind: 'graphError',
			code: 80008,
			headers: {
				'x-business-use-case-usage': {
					'102290129340398': [{ type: 'whatsapp', estimated_time_to_regain_access: 30 }],
				},
			},
		},
		callsInFiveMinutes: 0,
	}),
	answeredBy('HTTP 429 without a Graph error', 'appThrottle', { kind: 'http', status: 429 }),
	answered(130429, 'too fast', { callsInFiveMinutes: 300 }),
	answered(131057, 'the number is being upgraded'),
	answered(131056, 'too much for one person'),
	manyToOne,
	manyAtOnce,

	answered(131048, 'reported as spam', { kind: 'offer' }),
	answered(131064, 'limited for its category', { kind: 'offer' }),
	answered(131031, 'account locked'),
	answered(368, 'account blocked for its content', { kind: 'notice' }),
	reported(131048, 'reported as spam', 'offer'),

	answered(131049, 'enough marketing for now', { kind: 'offer' }),
	reported(131049, 'enough marketing for now', 'offer'),
	answered(130472, 'in an experiment', { kind: 'offer' }),
	answered(131050, 'stopped our marketing', { kind: 'offer' }),
	reported(131050, 'stopped our marketing', 'offer'),

	answered(131047, 'the window is closed, and no template'),
	templateInstead,
	reported(131047, 'the window is closed, with a template', 'orTemplate'),
	windowOver,
	answered(131070, 'another responder has the conversation', { kind: 'notice' }),

	answered(131026, 'not on WhatsApp'),
	reported(131026, 'not on WhatsApp'),
	outOfReach,
	answered(131051, 'a type that is not supported'),
	answered(130497, 'a country that is not allowed'),

	answered(100, 'a wrong parameter'),
	answered(131008, 'a missing parameter', { kind: 'notice' }),
	answered(132000, 'another count of values', { kind: 'offer' }),
	reported(131053, 'a file that cannot be taken'),
	oneWrongValue,
	answered(132001, 'no such template', { kind: 'offer' }),
	answered(132015, 'template paused', { kind: 'offer' }),
	repaired,
	answered(132068, 'Flow blocked', { kind: 'form' }),
	answered(132069, 'Flow throttled', { kind: 'form' }),

	answered(190, 'token expired'),
	answered(0, 'user not authenticated'),
	answered(10, 'permission missing'),
	answered(131005, 'access denied'),
	answered(131042, 'cannot be charged'),
	reported(131042, 'cannot be charged', 'notice'),
	reported(131031, 'account locked', 'notice'),
	answered(133010, 'number not registered'),
	answered(131037, 'name not approved'),
	answered(33, 'number not ours'),
	answered(987_654, 'a code that nobody knows'),
	broken('131016', { kind: 'graphError', code: 131016 }),
	broken('HTTP 502', { kind: 'http', status: 502 }),

	oddStatuses(
		'each three times',
		{ kind: 'duplicateStatus', copies: 2, ms: 5 * second },
		'delivered',
	),
	oddStatuses('newest first', { kind: 'reversedStatuses' }, 'delivered'),
	oddStatuses('half an hour late', { kind: 'lateStatus', ms: 30 * minute }, 'delivered'),
	oddStatuses('none at all', { kind: 'missingStatus' }, 'none'),
	oddStatuses('before the answer', { kind: 'statusBeforeAnswer' }, 'delivered'),
	oddStatuses('delivered, and then failed', { kind: 'failedToo' }, 'delivered'),
	oddStatuses('under a word that nobody knows', { kind: 'unknownStatus' }, 'delivered'),
];
