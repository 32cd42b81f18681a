import type { JsonObject } from '../../cloud-api/json';
import { buildContent } from '../../cloud-api/messages/buildMessage';
import type { OutboundMessage } from '../../cloud-api/messages/outboundMessage';
import { Form } from '../form/Form';
import { readFallbackTemplate } from './read/template';

/** What a message counts as for consent, window and price. */
const messageCategories = ['service', 'utility', 'marketing', 'authentication'] as const;
export type MessageCategory = (typeof messageCategories)[number];

/** How a message may be sent; what the runner's gates ask. */
export interface SendOptions {
	readonly category: MessageCategory;
	/** Goes out instead when the 24 h window is closed. */
	readonly fallback: {
		readonly message: OutboundMessage;
		readonly category: MessageCategory;
	} | null;
	/** While the window is closed it is kept until the contact writes; absent = it is refused. */
	readonly keep?: true;
	/** After a cut-off send whose outcome nobody knows. */
	readonly ifUncertain: 'resend' | 'park';
	readonly quietHours: { readonly from: string; readonly to: string; readonly zone: string } | null;
	/** What to do when it would go out so long (ms) after its time; absent = send it. */
	readonly late?: { readonly policy: 'skip' | 'newest'; readonly afterMs: number };
	/** Where it goes when WhatsApp cannot deliver it; absent = it is given up. */
	readonly ifUndeliverable?: 'channel';
	/** The id of the message to quote. */
	readonly replyTo: string | null;
}

export type SendOptionsReading =
	| { readonly ok: true; readonly options: SendOptions }
	| { readonly ok: false; readonly problems: readonly string[] };

/** From when on a message counts as late that does not say, in minutes. */
export const lateMinutes = 60;

const time = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** The options of a send from a node's evaluated parameters; `zone` is the journey's own. */
export function sendOptions(parameters: JsonObject, zone: string): SendOptionsReading {
	const form = new Form(parameters);
	const options = form.group('options');
	const kind = form.text('messageType') || 'text';
	const fallback = readFallback(options);
	const problems = [
		...quietProblems(options),
		...fallbackProblems(fallback),
		...n8nOnlyProblems(options),
	];
	if (problems.length > 0) return { ok: false, problems };

	const category = categoryOf(form, kind);
	const costly = ['marketing', 'authentication'];
	const careful =
		kind === 'orderDetails' ||
		(kind === 'template' && costly.includes(category)) ||
		(fallback !== null && costly.includes(fallback.category));
	const from = options.text('quietFrom');
	const policy = options.choice('ifLate', ['skip', 'newest']);
	const keep = kind !== 'template' && options.text('windowClosed') === 'wait';
	return {
		ok: true,
		options: {
			category,
			fallback,
			...(keep && { keep }),
			ifUncertain:
				options.choice('ifUncertain', ['resend', 'park']) ?? (careful ? 'park' : 'resend'),
			quietHours: from === '' ? null : { from, to: options.text('quietTo'), zone },
			...(policy !== undefined && {
				late: { policy, afterMs: (options.number('lateAfter') ?? lateMinutes) * 60_000 },
			}),
			...(options.choice('ifUndeliverable', ['channel']) === 'channel' && {
				ifUndeliverable: 'channel' as const,
			}),
			replyTo: options.text('replyTo') || null,
		},
	};
}

/** A template is marketing unless it says otherwise, so that forgetting to say never sends without consent. */
function categoryOf(form: Form, kind: string): MessageCategory {
	return kind === 'template'
		? (form.choice('templateCategory', messageCategories) ?? 'marketing')
		: (form.group('options').choice('category', messageCategories) ?? 'service');
}

function readFallback(options: Form): SendOptions['fallback'] {
	if (options.text('windowClosed') !== 'template') return null;
	return {
		message: { kind: 'template', ...readFallbackTemplate(options) },
		category: options.choice('fallbackTemplateCategory', messageCategories) ?? 'marketing',
	};
}

function fallbackProblems(fallback: SendOptions['fallback']): readonly string[] {
	if (fallback === null) return [];
	const content = buildContent(fallback.message);
	return content.ok ? [] : content.problems.map(({ message }) => `Fallback template: ${message}`);
}

/** What the runner's own envelope has no place for; sent without it, the message would be another one. */
const n8nOnlyOptions = [
	['directSend', 'Direct Send'],
	['directSendTtl', 'Direct Send TTL'],
	['group', 'Group'],
	['identityKeyHash', 'Identity Key Hash'],
] as const;

const n8nOnlyProblems = (options: Form): readonly string[] =>
	n8nOnlyOptions
		.filter(([name]) => options.text(name) !== '')
		.map(([, words]) => `The option '${words}' works in n8n only: take it out, or send from n8n`);

function quietProblems(options: Form): readonly string[] {
	const [from, to] = [options.text('quietFrom'), options.text('quietTo')];
	if (from === '' && to === '') return [];
	if (from === '' || to === '') return ['Quiet hours need both a beginning and an end'];
	return [from, to]
		.filter((text) => !time.test(text))
		.map((text) => `Quiet hours: "${text}" is no time; write HH:MM, such as 21:00`);
}
