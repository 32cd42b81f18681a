import { fillPlaceholders } from '../../../cloud-api/templates/placeholders';
import type { CardContent, ChatContent } from '../chat/ChatContent';
import { GraphFault } from '../graph/GraphFault';
import type { WireCardComponent, WireParameter } from '../graph/wire/template';
import { placeholdersOf, type TemplateComponent } from './Template';

/** Turns a media parameter into what a bubble shows; the file store knows where uploaded ids lie. */
export type ShowMedia = (
	media: 'image' | 'video' | 'document',
	file: { readonly id?: string | undefined; readonly link?: string | undefined },
) => Extract<ChatContent, { kind: 'media' }>;

/** What one message or card is filled with. */
export interface Filling {
	readonly named: boolean;
	readonly sent: readonly WireCardComponent[];
	readonly show: ShowMedia;
}

/** The values sent for the header or the body. */
export const valuesOf = (
	sent: readonly WireCardComponent[],
	part: 'header' | 'body',
): readonly WireParameter[] => sent.flatMap((one) => (one.type === part ? one.parameters : []));

type Header = Extract<TemplateComponent, { type: 'HEADER' }>;

/** The header filled. @throws GraphFault 132000 or 132012 when what was sent does not fit it. */
export function headerContent(
	header: Header | undefined,
	{ named, sent, show }: Filling,
): CardContent['header'] | undefined {
	const values = valuesOf(sent, 'header');
	if (header === undefined) {
		if (values.length > 0) throw countFault('header', values.length, 0);
		return undefined;
	}
	if (header.format === 'TEXT') return { text: fillText('header', header.text, { named }, values) };
	const [value] = values;
	if (value === undefined) throw countFault('header', 0, 1);
	if (value.type !== header.format.toLowerCase()) {
		throw new GraphFault(
			132012,
			`header: Format mismatch, expected ${header.format}, received ${value.type.toUpperCase()}`,
		);
	}
	switch (value.type) {
		case 'image':
			return { media: show('image', value.image) };
		case 'video':
			return { media: show('video', value.video) };
		case 'gif':
			return { media: show('video', value.gif) };
		case 'document':
			return { media: show('document', value.document) };
		case 'product':
			return { product: value.product.product_retailer_id };
		case 'location': {
			const { name, latitude, longitude } = value.location;
			return { text: name ?? `${latitude}, ${longitude}` };
		}
		default:
			return undefined;
	}
}

/**
 * Puts the values in their places: by number, or by name when the template is named.
 * @throws GraphFault 132000 for a wrong count, 132012 for a name or kind the template does not have.
 */
export function fillText(
	part: string,
	text: string,
	{ named }: Pick<Filling, 'named'>,
	values: readonly WireParameter[],
): string {
	const names = placeholdersOf(text);
	if (names.length !== values.length) throw countFault(part, values.length, names.length);
	const byName = new Map(
		values.map((value, index): [string, string] => {
			const name = named ? nameOf(value) : String(names[index]);
			if (name === undefined || !names.includes(name)) {
				throw new GraphFault(
					132012,
					`${part}: the template has no parameter named "${name ?? ''}"; its parameters are ${names.join(', ')}`,
				);
			}
			return [name, plain(part, value)];
		}),
	);
	return fillPlaceholders(text, (name) => byName.get(name));
}

const nameOf = (value: WireParameter): string | undefined =>
	'parameter_name' in value && typeof value.parameter_name === 'string'
		? value.parameter_name
		: undefined;

function plain(part: string, value: WireParameter): string {
	if (value.type === 'text') return value.text;
	if (value.type === 'currency') return value.currency.fallback_value;
	if (value.type === 'date_time') return value.date_time.fallback_value;
	if (value.type === 'group_id') return `https://chat.whatsapp.com/${value.group_id}`;
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
