import type { JsonObject } from '../../../cloud-api/json';
import type { ContactChange } from './contactChange';
import type { Contact } from './contact';

/** A name that may become a key of `attributes`: no path, no prototype member. */
const attributeName = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
const forbiddenNames = new Set(['__proto__', 'prototype', 'constructor']);

/** The contact after a change asked for by a step. Attribute names that are not plain words are left out. */
export function changeContact(contact: Contact, change: ContactChange, now: number): Contact {
	switch (change.kind) {
		case 'attributes':
			return {
				...contact,
				attributes: { ...contact.attributes, ...plainAttributes(change.attributes) },
			};
		case 'tags': {
			const removed = new Set(change.remove);
			const kept = contact.tags.filter((tag) => !removed.has(tag));
			return { ...contact, tags: [...new Set([...kept, ...change.add])] };
		}
		case 'consent':
			return {
				...contact,
				consent: { marketing: change.marketing, at: now, source: change.source },
			};
		case 'zone':
			return { ...contact, zone: change.zone };
	}
}

function plainAttributes(attributes: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(attributes).filter(
			([name]) => attributeName.test(name) && !forbiddenNames.has(name),
		),
	);
}
