import { inboundText } from '../../../cloud-api/webhooks/inboundText';
import { assertNever } from '../core/assertNever';
import type { AgentAction, EffectOutcome, LaneEvent } from '../core/laneEvent';
import type { OutsideRequest } from '../core/outsideRequest';

/** What came, in words. */
export function eventSentence(event: LaneEvent): string {
	switch (event.kind) {
		case 'message': {
			const text = inboundText(event.message.content);
			const what = text === undefined ? `sends ${event.message.content.kind}` : `writes “${text}”`;
			return `The contact ${what}${event.returned === true ? ', given back by a wait outside' : ''}`;
		}
		case 'status': {
			const [error] = event.status.errors;
			const why = error?.code === undefined ? '' : ` (${error.code})`;
			return `WhatsApp says of ${event.effect?.id ?? 'a message that is not ours'}: ${event.status.rawStatus}${why}`;
		}
		case 'preference':
			return `The contact sets ${event.preference.category} to ${event.preference.value}`;
		case 'external':
			return `${event.name} comes from outside${event.key === null ? '' : `, about ${event.key}`}`;
		case 'flow':
			return `The phone asks what comes after ${event.screen === '' ? 'the start' : event.screen} of the Flow ${event.flow}`;
		case 'request':
			return requested(event.request);
		case 'alarm':
			return 'A timer is due';
		case 'result':
			return `${event.effect.id} ${ended(event.outcome)}`;
		case 'agent':
			return `${event.action.agent} ${acted(event.action)}`;
		default:
			return assertNever(event);
	}
}

function ended(outcome: EffectOutcome): string {
	switch (outcome.kind) {
		case 'accepted':
			return 'is taken by Meta';
		case 'held':
			return `is held back by the ${outcome.gate} gate`;
		case 'refused':
			return `is refused by the ${outcome.gate} gate`;
		case 'failed':
			return `fails${outcome.code === null ? '' : ` (${outcome.code})`}`;
		case 'parked':
			return 'is parked: nobody knows whether Meta took it';
		default:
			return assertNever(outcome);
	}
}

function acted(action: AgentAction): string {
	switch (action.kind) {
		case 'take':
			return 'takes the conversation';
		case 'reply':
			return `writes “${action.text}”`;
		case 'resolve':
			return 'hands the conversation back';
		default:
			return assertNever(action);
	}
}

function requested(request: OutsideRequest): string {
	switch (request.kind) {
		case 'contact':
			return 'A caller of the API changes the contact';
		case 'goal':
			return `A caller of the API says that the goal ${request.name} is reached`;
		case 'escalate':
			return 'A caller of the API asks for a person';
		case 'wait':
			return 'An execution outside begins to wait';
		case 'wait.cancel':
			return 'An execution outside waits no longer';
		case 'migrate':
			return `Runs of ${request.journeyId} are moved to the version ${request.version.slice(0, 8)}`;
		case 'letter':
			return `${request.by} wants ${request.effectId} ${request.act === 'replay' ? 'sent again' : 'dropped'}`;
		default:
			return assertNever(request);
	}
}
