import { z } from 'zod';
import { placeholders } from '../../../cloud-api/templates/placeholders';
import { button } from './buttonSchema';
import { upperCased } from './upperCased';

const handles = z.looseObject({ header_handle: z.array(z.string().min(1)).optional() }).optional();

const header = z.discriminatedUnion('format', [
	z.looseObject({
		type: z.literal('HEADER'),
		format: z.literal('TEXT'),
		text: z.string().min(1).max(60),
	}),
	z.looseObject({
		type: z.literal('HEADER'),
		format: z.enum(['IMAGE', 'VIDEO', 'DOCUMENT', 'GIF', 'LOCATION', 'PRODUCT']),
		example: handles,
	}),
]);

/** An authentication template has no text of its own: Meta writes it (`add_security_recommendation`). */
const body = z
	.looseObject({
		type: z.literal('BODY'),
		text: z.string().max(1024).optional(),
		add_security_recommendation: z.boolean().optional(),
	})
	.refine(
		({ text, add_security_recommendation: ours }) => (text ?? '') !== '' || ours !== undefined,
		{ path: ['text'], params: { missing: true }, error: 'is required' },
	);

const footer = z
	.looseObject({
		type: z.literal('FOOTER'),
		text: z.string().max(60).optional(),
		code_expiration_minutes: z.number().int().min(1).max(90).optional(),
	})
	.refine((one) => (one.text ?? '') !== '' || one.code_expiration_minutes !== undefined, {
		path: ['text'],
		params: { missing: true },
		error: 'is required',
	});

const buttons = z.looseObject({
	type: z.literal('BUTTONS'),
	buttons: z.array(button).min(1).max(10),
});

const cardPart = z.discriminatedUnion('type', [header, body, buttons]);

const component = z.discriminatedUnion('type', [
	header,
	body,
	footer,
	buttons,
	z.looseObject({
		type: z.literal('CAROUSEL'),
		cards: z
			.array(z.looseObject({ components: z.array(cardPart).min(1) }))
			.min(2)
			.max(10),
	}),
	z.looseObject({
		type: z.literal('LIMITED_TIME_OFFER'),
		limited_time_offer: z.looseObject({
			text: z.string().min(1).max(16),
			has_expiration: z.boolean().default(true),
		}),
	}),
	z.looseObject({ type: z.literal('CALL_PERMISSION_REQUEST') }),
]);

export const categories = ['MARKETING', 'UTILITY', 'AUTHENTICATION'] as const;

/** `components` of a template; types and formats may come in lower case, as Meta takes them. */
export const componentsSchema = z.preprocess(upperCased, z.array(component).min(1));

/** A template, in the words of `POST /{waba}/message_templates` (meta-api: template components). */
export const templateSchema = z.object({
	name: z.string().regex(/^[a-z0-9_]{1,512}$/, 'may have lower-case letters, digits and _ only'),
	language: z.string().regex(/^[a-z]{2,3}(_[A-Za-z]{2,4})?$/, 'is not a language we know'),
	category: z.enum(categories),
	parameter_format: z
		.string()
		.transform((word) => word.toUpperCase())
		.pipe(z.enum(['POSITIONAL', 'NAMED']))
		.default('POSITIONAL'),
	components: componentsSchema,
	sub_category: z.string().optional(),
	display_format: z.string().optional(),
	message_send_ttl_seconds: z.number().int().optional(),
	cta_url_link_tracking_opted_out: z.boolean().optional(),
});

export type Template = z.output<typeof templateSchema>;
export type TemplateComponent = Template['components'][number];
export type CardPart = z.output<typeof cardPart>;
export type TemplateCategory = Template['category'];

/** What a test or a caller gives: components as Meta writes them. */
export interface TemplateDefinition extends Omit<
	z.input<typeof templateSchema>,
	'components' | 'parameter_format'
> {
	readonly components: readonly z.input<typeof component>[];
	readonly parameter_format?: 'POSITIONAL' | 'NAMED';
}

/** The names in `{{…}}`, in order, each once: `1`, `2`, or words when the format is named. */
export const placeholdersOf = placeholders;

/** The component of a type, if the template or the card has it. */
export const componentOf = <Component extends TemplateComponent, Type extends Component['type']>(
	components: readonly Component[],
	type: Type,
): Extract<Component, { type: Type }> | undefined =>
	components.find((one): one is Extract<Component, { type: Type }> => one.type === type);
