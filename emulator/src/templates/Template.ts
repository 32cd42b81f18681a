import { z } from 'zod';

const placeholders = z.string().min(1);

const button = z.discriminatedUnion('type', [
	z.object({ type: z.literal('QUICK_REPLY'), text: z.string().min(1).max(25) }),
	z.object({ type: z.literal('URL'), text: z.string().min(1).max(25), url: z.string().max(2000) }),
	z.object({
		type: z.literal('PHONE_NUMBER'),
		text: z.string().max(25),
		phone_number: z.string().max(20),
	}),
	z.object({
		type: z.literal('COPY_CODE'),
		text: z.string().max(25).optional(),
		example: z.unknown().optional(),
	}),
	z.object({
		type: z.literal('FLOW'),
		text: z.string().min(1).max(25),
		flow_id: z.string().optional(),
	}),
	z.object({ type: z.literal('CATALOG'), text: z.string().max(25) }),
]);

const component = z.discriminatedUnion('type', [
	z.discriminatedUnion('format', [
		z.object({ type: z.literal('HEADER'), format: z.literal('TEXT'), text: placeholders.max(60) }),
		z.object({
			type: z.literal('HEADER'),
			format: z.enum(['IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION']),
		}),
	]),
	z.object({ type: z.literal('BODY'), text: placeholders.max(1024) }),
	z.object({ type: z.literal('FOOTER'), text: z.string().max(60) }),
	z.object({ type: z.literal('BUTTONS'), buttons: z.array(button).min(1).max(10) }),
]);

/** An approved template, in the words of `POST /{waba}/message_templates` (meta-api: template components). */
export const templateSchema = z.object({
	name: z.string().regex(/^[a-z0-9_]{1,512}$/),
	language: z.string().min(2),
	category: z.enum(['MARKETING', 'UTILITY', 'AUTHENTICATION']),
	parameter_format: z.enum(['POSITIONAL', 'NAMED']).default('POSITIONAL'),
	components: z.array(component).min(1),
});

export type TemplateDefinition = z.input<typeof templateSchema>;
export type Template = z.output<typeof templateSchema>;
export type TemplateComponent = Template['components'][number];
export type TemplateButton = z.output<typeof button>;

/** The names in `{{…}}`, in order, each once: `1`, `2`, or words when the format is named. */
export const placeholdersOf = (text: string): readonly string[] => [
	...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '')),
];

/** The component of a type, if the template has it. */
export const componentOf = <T extends TemplateComponent['type']>(
	template: Template,
	type: T,
): Extract<TemplateComponent, { type: T }> | undefined =>
	template.components.find(
		(one): one is Extract<TemplateComponent, { type: T }> => one.type === type,
	);
