import { type JsonObject, present } from '../json';
import { form, type Found, must, range, requiredText, result, type Result } from '../limits';
import { componentLimits } from './limits/componentLimits';
import type { TemplateCategory } from './TemplateDefinition';

/** What may be said of a template besides its components. */
export interface TemplateOptions {
	/** How long Meta tries to deliver, in seconds; -1 is 30 days. */
	readonly ttlSeconds?: number | undefined;
	/** Such as `ORDER_STATUS`. */
	readonly subCategory?: string | undefined;
	/** `order_details` for bills in marketing templates. */
	readonly displayFormat?: string | undefined;
	/** True leaves clicks on its links uncounted. */
	readonly trackingOptedOut?: boolean | undefined;
	/** What Meta may change of a marketing template, as Meta documents it. */
	readonly degreesOfFreedom?: JsonObject | undefined;
	/** How Meta may optimise the delivery of a marketing template, as Meta documents it. */
	readonly optimization?: JsonObject | undefined;
}

/** A template to be created, its components in wire JSON (`messageComponents`, `authenticationComponents`). */
export interface NewTemplate extends TemplateOptions {
	readonly name: string;
	readonly language: string;
	readonly category: TemplateCategory;
	readonly isNamed?: boolean | undefined;
	readonly components: readonly JsonObject[];
}

/** The body of `POST /{waba}/message_templates`. */
export function newTemplateBody(template: NewTemplate): Result {
	const { name, language, isNamed, components, ...rest } = template;
	const category = rest.category.toUpperCase();
	return result(
		present({
			name,
			language,
			category,
			parameter_format: isNamed === true ? 'named' : undefined,
			components,
			...optionMembers(rest),
		}),
		nameLimits(name),
		languageLimits('language', language),
		ttlLimits(rest.ttlSeconds, rest.category),
		componentLimits(components, { ...rest, category, isNamed: isNamed ?? false }),
	);
}

/** What an edit may change; a name and a language are for good. */
export interface TemplateEdit extends TemplateOptions {
	readonly category?: TemplateCategory | undefined;
	readonly components?: readonly JsonObject[] | undefined;
	/** Undefined leaves it to Meta which of the two the template is. */
	readonly isNamed?: boolean | undefined;
}

/** The body of `POST /{template}`. */
export function editTemplateBody({ components, isNamed, ...rest }: TemplateEdit): Result {
	const category = rest.category?.toUpperCase();
	const body = present({
		category,
		parameter_format: isNamed === true ? 'named' : undefined,
		components,
		...optionMembers(rest),
	});
	return result(
		body,
		must(Object.keys(body).length > 0, 'template', 'at least one change', 'none'),
		ttlLimits(rest.ttlSeconds, rest.category),
		components === undefined ? [] : componentLimits(components, { ...rest, category, isNamed }),
	);
}

const optionMembers = (options: TemplateOptions) => ({
	message_send_ttl_seconds: options.ttlSeconds,
	sub_category: options.subCategory,
	display_format: options.displayFormat,
	cta_url_link_tracking_opted_out: options.trackingOptedOut,
	degrees_of_freedom_spec: options.degreesOfFreedom,
	optimization_spec: options.optimization,
});

/** A template's name. */
export const nameLimits = (name: string): Found => [
	...requiredText('name', name, 512),
	...form('name', name, /^[a-z0-9_]+$/, 'lower-case letters, digits and _ only'),
];

/** A language code as templates have them. */
export const languageLimits = (field: string, language: string): Found => [
	...requiredText(field, language),
	...form(field, language, /^[a-z]{2,3}(_[A-Z]{2,3})?$/, 'a language code such as en or es_MX'),
];

const ttl: Readonly<Record<TemplateCategory, readonly [min: number, max: number]>> = {
	authentication: [30, 900],
	utility: [30, 43_200],
	// Marketing templates have one only where the Marketing Messages API sends them.
	marketing: [43_200, 2_592_000],
};

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/time-to-live */
function ttlLimits(seconds: number | undefined, category: TemplateCategory | undefined): Found {
	if (category === undefined) return [];
	if (seconds === -1 && category !== 'marketing') return [];
	return range('message_send_ttl_seconds', seconds, ...ttl[category]);
}
