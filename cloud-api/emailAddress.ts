import { form, optionalText, type Found } from './limits';

/** An address with something on both sides of its `@`, of at most 128 characters; Meta checks the rest. */
export const emailAddress = (field: string, value: string | undefined): Found => [
	...form(field, value, /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an email address'),
	...optionalText(field, value, 128),
];
