import { content, type ErrorRange, type ErrorRows, final, later, paused } from './errorRow';

/** Codes of templates and flows: sending them and managing them. */
export const templates: ErrorRows = {
	132000: content(
		'The number of values differs from the number of variables in the template; count them.',
	),
	132001: paused(
		'template',
		'template',
		'The template does not exist in this language, or is not approved yet; check name and language.',
	),
	132005: content('With its values filled in the template is too long; shorten the values.'),
	132007: content('A value breaks the rules for characters in templates; the details say which.'),
	132008: content('A value has a form the template does not allow; the details say which.'),
	132012: content('A value is of another type than the template has there; the details say which.'),
	132015: paused(
		'template',
		'template',
		'The template is paused for low quality; improve it or wait until it is resumed.',
	),
	132016: paused(
		'template',
		'template',
		'The template was paused too often and is disabled for good; make a new one.',
	),
	132018: content(
		'A value cannot be used in the template, such as one with line breaks or tabs; the details say which.',
	),
	132068: paused('template', 'flow', 'The flow is blocked; repair it in WhatsApp Manager.'),
	132069: later(
		'template',
		1,
		'The flow is throttled to ten messages an hour because its endpoint is unhealthy; repair the endpoint.',
	),

	139000: final('state', 'The flow is blocked by a check of integrity; see its validation errors.'),
	139001: final('state', 'The flow could not be updated; see its validation errors.'),
	139002: final(
		'state',
		'The flow could not be published: it needs valid JSON, a healthy endpoint and a public key.',
	),
	139003: final('state', 'The flow could not be deprecated; only a published one can.'),
	139004: final('state', 'The flow could not be deleted; only a draft can.'),
	4233014: final('state', 'The endpoint of the flow does not answer; check its health.'),
	4233041: final('state', 'The flows could not be migrated; the details name them.'),

	2388019: final('state', 'The account has as many templates as it may; delete some.'),
	2388040: content('A text of the template is too long; shorten it.'),
	2388047: content('The template header is not valid; see its rules.'),
	2388072: content('The template body is not valid; check its variables.'),
	2388073: content('The template footer is not valid; it takes no variables.'),
	2388293: content('The template has too many variables for so few words; add words.'),
	2388299: content('The template body may not begin or end with a variable.'),
	2388318: final('state', 'A template made by Direct Send cannot be edited.'),
	2388330: final('state', 'A template made by Direct Send cannot be deleted.'),
	2388077: content('Inbound products are asked for alone; split the request.'),
};

/** Meta numbers the management of templates and number migrations 2388xxx. */
export const templateRanges: readonly ErrorRange[] = [
	{
		from: 2_388_000,
		to: 2_388_999,
		row: content('Meta refuses this template or migration; the details say why.'),
	},
];
