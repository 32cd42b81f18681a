import { isJsonObject } from '../../../cloud-api/json';
import type { ReplyButton } from '../../../cloud-api/messages/interactive/button';
import type { FlowInput } from '../../../cloud-api/messages/interactive/flow';
import type { MediaCard } from '../../../cloud-api/messages/interactive/mediaCarousel';
import type { OutboundInputs } from '../../../cloud-api/messages/outboundMessage';
import type { Form } from '../../form/Form';
import { readHeader, readTextHeader } from './header';
import { mediaOf } from './media';

type InteractiveKind =
	| 'button'
	| 'list'
	| 'ctaUrl'
	| 'locationRequest'
	| 'address'
	| 'flow'
	| 'mediaCarousel'
	| 'voiceCall'
	| 'callPermissionRequest'
	| 'requestContactInfo';

const body = (form: Form) => ({ body: form.verbatim('body') });

/** What most interactive messages have around their action. */
const parts = (form: Form) => ({
	...body(form),
	header: readHeader(form),
	footer: form.optional('footer'),
});

/** How the form of each interactive kind becomes its builder's input. */
export const interactiveKinds: {
	readonly [K in InteractiveKind]: (form: Form) => OutboundInputs[K];
} = {
	button: (form) => ({ ...parts(form), buttons: readButtons(form) }),
	list: (form) => ({
		...body(form),
		header: readTextHeader(form),
		footer: form.optional('footer'),
		button: form.text('buttonText'),
		sections: form.rows('sections', 'section').map((section) => ({
			title: section.optional('title'),
			rows: section.rows('rows', 'row').map((row) => ({
				id: idOf(row),
				title: row.text('title'),
				description: row.optional('description'),
			})),
		})),
	}),
	ctaUrl: (form) => ({
		...parts(form),
		displayText: form.text('buttonText'),
		url: form.text('url'),
		paymentLinkPreview: form.flag('paymentLinkPreview') || undefined,
	}),
	locationRequest: body,
	address: (form) => ({
		...parts(form),
		country: form.text('country') || 'IN',
		values: given(form.group('addressValues')),
	}),
	flow: readFlow,
	mediaCarousel: (form) => ({
		...body(form),
		cards: form.rows('cards', 'card').map((card) => readCard(card, form.text('cardAction'))),
	}),
	voiceCall: (form) => ({
		...body(form),
		displayText: form.text('buttonText'),
		ttlMinutes: form.number('ttlMinutes') ?? 10_080,
		payload: form.optional('payload'),
	}),
	callPermissionRequest: body,
	requestContactInfo: body,
};

/** An id left blank is the title: what comes back then is what the customer saw. */
const idOf = (row: Form): string => row.text('id') || row.text('title');

const readButtons = (form: Form): readonly ReplyButton[] =>
	form.rows('buttons', 'button').map((row) => ({ id: idOf(row), title: row.text('title') }));

/** The texts of a group, blanks left out; `undefined` when none is left. */
function given(group: Form): { readonly [name: string]: string } | undefined {
	const lines = Object.keys(group.values)
		.map((name): readonly [string, string] => [name, group.text(name)])
		.filter(([, value]) => value !== '');
	return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

function readFlow(form: Form): FlowInput {
	const data = form.json('flowData');
	const byName = form.text('flowBy') === 'name';
	return {
		...parts(form),
		cta: form.text('buttonText'),
		flowId: byName ? undefined : form.text('flowId'),
		flowName: byName ? form.text('flowName') : undefined,
		flowToken: form.optional('correlationId'),
		mode: form.flag('flowDraft') ? 'draft' : undefined,
		action: form.choice('flowAction', ['navigate', 'data_exchange']) ?? 'navigate',
		screen: form.optional('flowScreen'),
		data: isJsonObject(data) && Object.keys(data).length > 0 ? data : undefined,
	};
}

function readCard(card: Form, action: string): MediaCard {
	return {
		header: {
			kind: card.choice('headerType', ['image', 'video']) ?? 'image',
			media: mediaOf(card.text('headerMedia')),
		},
		body: card.optional('body'),
		action:
			action === 'replies'
				? { kind: 'replies', buttons: readButtons(card) }
				: { kind: 'ctaUrl', displayText: card.text('buttonText'), url: card.text('url') },
	};
}
