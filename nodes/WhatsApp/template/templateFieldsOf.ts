import type { FieldType, ResourceMapperField } from 'n8n-workflow';
import type { TemplateCategory } from '../../../cloud-api/templates/TemplateDefinition';
import type { TemplateVariable } from '../../../cloud-api/templates/TemplateVariable';

/** One input of the generated form; `id` is what `templateRows` reads back, without asking Meta again. */
interface Input {
	readonly id: string;
	readonly label: string;
	readonly type?: FieldType;
	readonly required?: boolean;
	/** Not shown until it is added. */
	readonly rare?: boolean;
}

/** What a template needs to be known of for its form. */
interface Template {
	readonly category: TemplateCategory;
	readonly variables: readonly TemplateVariable[];
}

/**
 * The form of a template: one labelled input per value, in reading order, with Meta's sample behind the label; then
 * what any template of its category may carry. Ids say where a value goes: `body.1`, `header.image`,
 * `button.0.urlSuffix`, `card.2.body.1` (cards from 1, buttons from 0).
 */
export const templateFieldsOf = ({ category, variables }: Template): ResourceMapperField[] =>
	[
		...variables
			.filter(({ sameAs }) => sameAs === undefined)
			.flatMap((variable) => inputsOf(variable, variables)),
		...rareInputs(category),
	].map(({ id, label, type = 'string', required = false, rare = false }) => ({
		id,
		displayName: label,
		type,
		required,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		removed: rare,
	}));

function inputsOf(variable: TemplateVariable, all: readonly TemplateVariable[]): readonly Input[] {
	const { kind, label, required } = variable;
	const at = placeOf(variable);
	const part = (name: string, words: string, more: Partial<Input> = {}): Input => ({
		id: `${at}.${name}`,
		label: `${label}: ${words}`,
		...more,
	});
	const sample = sampleOf(variable);
	switch (kind) {
		case 'text':
			return [{ id: `${at}.${variable.name ?? '1'}`, label: label + sample, required }];
		case 'otpCode': {
			const button = all.find(({ sameAs }) => sameAs === variable.key)?.button;
			const id = button === undefined ? `${at}.1` : `code.${button}`;
			return [{ id, label: `${label} (up to 15 characters)`, required }];
		}
		case 'image':
		case 'video':
		case 'gif':
			return [{ id: at, label: `${label} (${file})`, required }];
		case 'document':
			return [
				{ id: at, label: `${label} (${file})`, required },
				{ id: `${at}.fileName`, label: `${label}: file name` },
			];
		case 'location':
			return [
				part('latitude', 'latitude', { type: 'number', required }),
				part('longitude', 'longitude', { type: 'number', required }),
				part('name', 'place name'),
				part('address', 'address'),
			];
		case 'product':
			return [
				part('catalogId', 'catalog ID', { required }),
				part('productId', 'product ID', { required }),
			];
		case 'urlSuffix':
			return [{ id: at, label: `${label}: ending of the link${endingOf(sample)}`, required }];
		case 'payload':
			return [{ id: at, label: `${label}: what it sends back`, required }];
		case 'couponCode':
			return [{ id: at, label: `${label}: coupon code, up to 20 characters${sample}`, required }];
		case 'flow':
			return [
				part('token', 'flow token', { required }),
				part('data', 'data of the first screen', { type: 'object' }),
			];
		case 'catalog':
			return [{ id: at, label: `${label}: product ID of the picture`, required }];
		case 'multiProduct':
			return [
				part('picture', 'product ID of the picture', { required }),
				part('products', 'products, such as "Tea: sku-1, sku-2; Cups: sku-3"', { required }),
			];
		case 'orderDetails':
			return [{ id: at, label: `${label}: the bill`, type: 'object', required }];
		case 'paymentRequest':
			return [{ id: at, label: `${label}: the request`, type: 'object', required }];
		case 'voiceCall':
			return [{ id: at, label: `${label}: comes back with the call`, required }];
		case 'expiresAt':
			return [{ id: 'limitedTimeOffer', label, type: 'dateTime', required }];
	}
}

const file = 'link, media ID, or binary:data for a file of the item';

function placeOf({ card, component, button, kind }: TemplateVariable): string {
	const inCard = card === undefined ? '' : `card.${card + 1}.`;
	switch (component) {
		case 'header':
			return `${inCard}header.${kind}`;
		case 'body':
			return `${inCard}body`;
		case 'button':
			return `${inCard}button.${button ?? 0}.${kind}`;
		case 'limitedTimeOffer':
			return 'limitedTimeOffer';
	}
}

/** Long enough to recognise it by, short enough for a label. */
const sampleLength = 40;

function sampleOf({ example = '' }: TemplateVariable): string {
	if (example === '') return '';
	const isLong = example.length > sampleLength;
	return ` (e.g. ${isLong ? `${example.slice(0, sampleLength)}…` : example})`;
}

/** Meta's sample of a link is the whole link. */
const endingOf = (sample: string): string => sample.replace(/https?:\/\/\S*\//, '');

/** Not part of a template's components, but a send may carry them. */
function rareInputs(category: TemplateCategory): readonly Input[] {
	switch (category) {
		case 'marketing':
			return [
				{ id: 'tapTarget.title', label: 'Tap target: title of the page', rare: true },
				{ id: 'tapTarget.url', label: 'Tap target: link, by permission of Meta', rare: true },
			];
		case 'utility':
			return [
				{ id: 'orderStatus.referenceId', label: 'Order status: reference ID', rare: true },
				{
					id: 'orderStatus.status',
					label: 'Order status: pending, processing, shipped, completed …',
					rare: true,
				},
				{ id: 'orderStatus.description', label: 'Order status: description', rare: true },
				{ id: 'group', label: 'Group invite: group ID', rare: true },
			];
		case 'authentication':
			return [];
	}
}
