import { count, each, form, type Found, result, type Result, unique } from '../limits';

/** Ids of templates, as a form or an expression gives them. */
export const idLimits = (field: string, ids: readonly string[]): Found => [
	...each(field, ids, (id, path) => form(path, id, /^\d+$/, 'a template ID of digits')),
	...unique((index) => `${field}[${index}]`, ids),
];

/** The body of archive and unarchive: up to 100 templates at once. */
export const archiveBody = (ids: readonly string[]): Result =>
	result({ hsm_ids: ids }, count('hsm_ids', ids, 1, 100), idLimits('hsm_ids', ids));
