import { assertNever } from '../../../cloud-api/assertNever';
import type { CardAction, CardContent, ChatContent } from '../chat/ChatContent';
import { GraphFault } from '../graph/GraphFault';
import type { WireParameter, WireTemplate } from '../graph/wire/template';
import { componentOf, placeholdersOf, type Template, type TemplateButton } from './Template';

/** Turns a media parameter into what a bubble shows; the file store knows where uploaded ids lie. */
export type ShowMedia = (
	media: 'image' | 'video' | 'document',
	file: { readonly id?: string | undefined; readonly link?: string | undefined },
) => Extract<ChatContent, { kind: 'media' }>;

/**
 * Fills a template with what a send carries.
 * @throws GraphFault 132000 when the count of values is wrong, 132012 when their kind is, 131008 when a button lacks one.
 */
export function renderTemplate(
	template: Template,
	sent: WireTemplate,
	show: ShowMedia,
): CardContent {
	const body = componentOf(template, 'BODY');
	const footer = componentOf(template, 'FOOTER');
	const header = headerOf(template, valuesOf(sent, 'header'), show);
	const buttons = componentOf(template, 'BUTTONS')?.buttons ?? [];
	return {
		kind: 'card',
		origin: `template:${template.name}`,
		...(header === undefined ? {} : { header }),
		body: fill('body', body?.text ?? '', template, valuesOf(sent, 'body')),
		...(footer === undefined ? {} : { footer: footer.text }),
		actions: buttons.map((button, index) => actionOf(button, index, buttonValue(sent, index))),
	};
}

const valuesOf = (sent: WireTemplate, part: 'header' | 'body'): readonly WireParameter[] =>
	sent.components?.flatMap((one) => (one.type === part ? one.parameters : [])) ?? [];

const buttonValue = (sent: WireTemplate, index: number): WireParameter | undefined =>
	sent.components?.flatMap((one) =>
		one.type === 'button' && one.index === index ? (one.parameters ?? []) : [],
	)[0];

function headerOf(
	template: Template,
	values: readonly WireParameter[],
	show: ShowMedia,
): CardContent['header'] | undefined {
	const header = componentOf(template, 'HEADER');
	if (header === undefined) {
		if (values.length > 0) throw countFault('header', values.length, 0);
		return undefined;
	}
	if (header.format === 'TEXT') return { text: fill('header', header.text, template, values) };
	const [value] = values;
	const wanted = header.format.toLowerCase();
	if (value === undefined) throw countFault('header', 0, 1);
	if (value.type !== wanted) {
		throw new GraphFault(
			132012,
			`header: Format mismatch, expected ${header.format}, received ${value.type.toUpperCase()}`,
		);
	}
	if (value.type === 'image') return { media: show('image', value.image) };
	if (value.type === 'video') return { media: show('video', value.video) };
	if (value.type === 'document') return { media: show('document', value.document) };
	if (value.type !== 'location') return undefined;
	const { name, latitude, longitude } = value.location;
	return { text: name ?? `${latitude}, ${longitude}` };
}

/** Puts the values in their places: by number, or by name when the template is named. */
function fill(
	part: string,
	text: string,
	template: Template,
	values: readonly WireParameter[],
): string {
	const names = placeholdersOf(text);
	if (names.length !== values.length) throw countFault(part, values.length, names.length);
	const byName = new Map(
		values.map((value, index): [string, string] => {
			const name = template.parameter_format === 'NAMED' ? nameOf(value) : names[index];
			if (name === undefined || !names.includes(name)) {
				throw new GraphFault(
					132012,
					`${part}: the template has no parameter named "${name ?? ''}"; its parameters are ${names.join(', ')}`,
				);
			}
			return [name, plain(part, value)];
		}),
	);
	return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => byName.get(name) ?? whole);
}

const nameOf = (value: WireParameter): string | undefined =>
	'parameter_name' in value && typeof value.parameter_name === 'string'
		? value.parameter_name
		: undefined;

function plain(part: string, value: WireParameter): string {
	if (value.type === 'text') return value.text;
	if (value.type === 'currency') return value.currency.fallback_value;
	if (value.type === 'date_time') return value.date_time.fallback_value;
	throw new GraphFault(
		132012,
		`${part}: Format mismatch, expected TEXT, received ${value.type.toUpperCase()}`,
	);
}

const countFault = (part: string, given: number, expected: number): GraphFault =>
	new GraphFault(
		132000,
		`${part}: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
	);

function actionOf(
	button: TemplateButton,
	index: number,
	value: WireParameter | undefined,
): CardAction {
	switch (button.type) {
		case 'QUICK_REPLY':
			return {
				kind: 'quickReply',
				title: button.text,
				payload: value?.type === 'payload' ? value.payload : button.text,
			};
		case 'URL': {
			if (placeholdersOf(button.url).length === 0) {
				return { kind: 'link', title: button.text, url: button.url };
			}
			if (value?.type !== 'text') {
				throw new GraphFault(
					131008,
					`buttons: Button at index ${index} of type Url requires a parameter`,
				);
			}
			const url = button.url.replace(/\{\{\s*\w+\s*\}\}/, encodeURI(value.text));
			return { kind: 'link', title: button.text, url };
		}
		case 'COPY_CODE':
			if (value?.type !== 'coupon_code') {
				throw new GraphFault(
					131008,
					`buttons: Button at index ${index} of type CopyCode requires a coupon_code`,
				);
			}
			return { kind: 'copy', title: button.text ?? 'Copy offer code', code: value.coupon_code };
		case 'PHONE_NUMBER':
			return { kind: 'call', title: button.text, phone: button.phone_number };
		case 'FLOW':
			return { kind: 'inert', title: button.text, note: 'Flows do not open in this phone yet' };
		case 'CATALOG':
			return {
				kind: 'inert',
				title: button.text,
				note: 'The catalogue does not open in this phone yet',
			};
		default:
			return assertNever(button, 'A template button');
	}
}
