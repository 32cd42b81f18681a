import { exitCode } from './exitCode';
import type { ErrorRow } from './errorRow';

/** How the REST API says no. */
export const apiErrors = {
	'api.unauthorized': {
		title: 'No valid token',
		advice:
			'Send the header `Authorization: Bearer TOKEN`. The token was printed when the runner first started; `wayfare token --rotate` makes a new one, `wayfare token create` one for somebody else.',
		status: 401,
	},
	'api.forbidden': {
		title: 'The token’s role is too small',
		advice:
			'The message names the role it takes. The owner makes a token with it: `wayfare token create --role ROLE --name NAME`.',
		status: 403,
	},
	'api.guesses': {
		title: 'Too many wrong tokens',
		advice:
			'An address that sent ten wrong tokens waits for a minute, whatever it sends then. Wait for the seconds in `Retry-After`, and find out who guesses.',
		status: 429,
	},
	'token.unknown': {
		title: 'No such token',
		advice: '`wayfare token list` shows the ids.',
		status: 404,
		exit: exitCode.usage,
	},
	'api.not-found': {
		title: 'No such route',
		advice: '`/docs` shows every route, `/api/v1/openapi.json` is the same for machines.',
		status: 404,
	},
	'api.method': {
		title: 'The route has no such method',
		advice: 'The `Allow` header names the methods it has.',
		status: 405,
	},
	'api.content-type': {
		title: 'The body is not JSON',
		advice: 'Send `Content-Type: application/json`.',
		status: 415,
	},
	'api.body-json': {
		title: 'The body is broken JSON',
		advice: 'Check the body with a JSON parser; the message says where it breaks.',
		status: 400,
	},
	'api.body-key': {
		title: 'The body has a key that is not allowed',
		advice:
			'Rename it: `__proto__`, and `prototype` below `constructor`, are not taken at any depth.',
		status: 400,
	},
	'api.body-depth': {
		title: 'The body is nested too deep or too large to walk',
		advice: 'Bodies may be 64 levels deep and hold 50,000 values.',
		status: 400,
	},
	'api.body-size': { title: 'The body is too large', advice: 'Bodies may be 1 MB.', status: 413 },
	'api.invalid': {
		title: 'The request does not fit',
		advice: 'Each entry of `details` names a field and what it takes.',
		status: 400,
	},
	'api.busy': {
		title: 'Nothing can be stored right now',
		advice:
			'The disk is full or the runner is stopping. Nothing was stored: send the same request again, with the same `id`, after the seconds in `Retry-After`.',
		status: 503,
	},
	'journey.problems': {
		title: 'The journey has errors',
		advice: 'Each entry of `details` names a node and what to do. Nothing was changed.',
		status: 422,
	},
	'journey.unknown': {
		title: 'No such journey',
		advice: 'GET /api/v1/journeys lists the ids; import the file first.',
		status: 404,
	},
	'journey.unpublished': {
		title: 'The journey is not published',
		advice: 'Publish it first: live runs are moved to the published version.',
		status: 409,
	},
	'journey.id': {
		title: 'The journey’s id is not usable',
		advice: 'An id has 1 to 64 letters, digits, `-` and `_`. Pass one with `?id=`.',
		status: 400,
	},
	'contact.unknown': {
		title: 'No such contact',
		advice:
			'GET /api/v1/contacts lists the ids. To create the contact with the event, name it by `waId` or `userId`.',
		status: 404,
	},
	'replay.moment': {
		title: 'Nothing is kept of that moment',
		advice:
			'Name an event (`e12`) or a time (`2026-03-02T10:00:00Z`) that is not before the first one kept. Events stay for WAYFARE_EVENT_DAYS days.',
		status: 404,
		exit: exitCode.usage,
	},
	'event.number-missing': {
		title: 'Which number is it about?',
		advice:
			'Say `phoneNumberId`: a contact belongs to one of your numbers, and this runner has no default (WAYFARE_PHONE_NUMBER_ID).',
		status: 400,
	},
	'event.unknown': {
		title: 'No such failed event',
		advice: 'GET /api/v1/events/failed lists the ids.',
		status: 404,
	},
	'event.broken': {
		title: 'The event cannot be decided again',
		advice:
			'It could not be stored as it came. The journal of the data folder has the webhook that brought it; drop the event when that is dealt with.',
		status: 409,
	},
	'run.unknown': { title: 'No such run', advice: 'GET /api/v1/runs lists the ids.', status: 404 },
	'escalation.unknown': {
		title: 'No such escalation',
		advice: 'GET /api/v1/escalations lists the ids.',
		status: 404,
	},
	'escalation.closed': {
		title: 'The escalation is over',
		advice: 'It was resolved or ran out of time; the conversation is with the journeys again.',
		status: 409,
	},
	'forward.unknown': {
		title: 'No such forward',
		advice: 'GET /api/v1/forwards lists the ids.',
		status: 404,
	},
	'egress.refused': {
		title: 'The runner may not reach that place',
		advice:
			'The runner reaches public addresses by itself, and no others. If the place is yours, add it to WAYFARE_EGRESS_ALLOW (such as `n8n:5678` or `127.0.0.1:5678`) and start the runner again.',
		status: 422,
	},
	'quarantine.foreign': {
		title: 'The number is not yours',
		advice:
			'Add its id to WAYFARE_PHONE_NUMBER_IDS and start the runner again; then what came for it can be released.',
		status: 409,
	},
	'wait.unknown': {
		title: 'No such wait',
		advice: 'The id is the one that POST /api/v1/waits answered with.',
		status: 404,
	},
	'outbox.unknown': {
		title: 'No such row in the outbox',
		advice: 'GET /api/v1/outbox lists the ids.',
		status: 404,
	},
	'outbox.alive': {
		title: 'It cannot be sent again or dropped',
		advice:
			'Only what came to nothing can: GET /api/v1/outbox/dead lists it. What arrived, is on its way, was made good already or went by the other channel cannot.',
		status: 409,
	},
	'budget.unknown': {
		title: 'No such budget',
		advice:
			'GET /api/v1/budgets lists them. They come from the settings: WAYFARE_BUDGET_PER_DAY, WAYFARE_MESSAGES_PER_DAY and the like.',
		status: 404,
		exit: exitCode.usage,
	},
	'brake.unknown': {
		title: 'No such brake',
		advice:
			'GET /api/v1/brakes lists them. Those on the runner, an account or a number end by themselves.',
		status: 404,
	},
	'escalation.taken': {
		title: 'Someone else has it',
		advice: 'The message names the agent; ask them, or reply without taking.',
		status: 409,
	},
} as const satisfies Record<string, ErrorRow>;
