import { isZone } from '../../../../nodes/BusinessHours/wallTime';
import { Form } from '../../../../nodes/form/Form';
import { changeContact } from '../../core/changeContact';
import { contactJson } from '../../core/contactJson';
import type { ContactChange } from '../../core/contactChange';
import { isExpression, type NodeKind } from './nodeKind';

const operations = ['get', 'setAttributes', 'addTags', 'removeTags', 'setConsent', 'setZone'];

/** Reads or changes what is known about the contact; the item leaves with `contact` added. */
export const contact: NodeKind = {
	type: 'contact',
	versions: [1],
	problems: (parameters) => {
		const operation = new Form(parameters).text('operation') || 'get';
		if (isExpression(operation)) return ['The operation must be chosen, not an expression.'];
		return operations.includes(operation)
			? []
			: [`Unknown operation "${operation}": choose one of ${operations.join(', ')}.`];
	},
	behaviour: () => ({
		outputs: ['Next'],
		rests: false,
		enter: (visit) => {
			const change = contactChange(new Form(visit.parameters));
			if (change?.kind === 'zone' && !isZone(change.zone)) {
				return {
					kind: 'fail',
					message: `"${change.zone}" is not an IANA time zone, e.g. Europe/Madrid.`,
				};
			}
			const after =
				change === null ? visit.contact : changeContact(visit.contact, change, visit.now);
			return {
				kind: 'leave',
				output: 0,
				json: { ...visit.json, contact: contactJson(after, visit.now) },
				reason: change === null ? 'contact read' : `contact's ${change.kind} changed`,
				acts: change === null ? [] : [{ kind: 'contact', change }],
			};
		},
	}),
};

function contactChange(form: Form): ContactChange | null {
	switch (form.text('operation')) {
		case 'setAttributes': {
			const rows = form.rows('attributes', 'attribute');
			return {
				kind: 'attributes',
				attributes: Object.fromEntries(
					rows.map((row) => [row.text('name'), row.values['value'] ?? null]),
				),
			};
		}
		case 'addTags':
			return { kind: 'tags', add: form.names('tags'), remove: [] };
		case 'removeTags':
			return { kind: 'tags', add: [], remove: form.names('tags') };
		case 'setConsent':
			return {
				kind: 'consent',
				marketing: form.text('consent') === 'granted' ? 'granted' : 'withdrawn',
				source: form.text('source') || 'journey',
			};
		case 'setZone':
			return { kind: 'zone', zone: form.text('zone') };
		default:
			return null;
	}
}
