import { z } from 'zod';
import { WayfareError } from '../../../errors/WayfareError';
import type { LaneState } from '../../../core/laneState';
import type { Records } from '../../../host/records';
import { route } from '../route';
import { contact } from '../schemas/contact';
import { fact } from '../schemas/fact';
import { pageOf, paging } from '../schemas/paging';
import { byId } from '../schemas/primitives';
import { contactView } from '../views/contactView';
import { factView } from '../views/factView';
import { pageView } from '../views/pageView';

const listContacts = route({
	id: 'listContacts',
	least: 'viewer',
	method: 'GET',
	path: '/contacts',
	tag: 'Contacts',
	summary: 'List contacts',
	query: z.strictObject({
		...paging,
		search: z
			.string()
			.min(1)
			.max(100)
			.exactOptional()
			.describe('Part of a name, number or username'),
	}),
	success: { status: 200, schema: pageOf(contact), description: 'Newest first' },
	errors: [],
	handle: ({ query, parts: { host, clock } }) =>
		pageView(host.records.contacts(query), (lane) => contactView(lane, clock.now())),
});

const getContact = route({
	id: 'getContact',
	least: 'viewer',
	method: 'GET',
	path: '/contacts/{id}',
	tag: 'Contacts',
	summary: 'Get a contact',
	params: byId,
	success: {
		status: 200,
		schema: contact,
		description: 'The contact, who answers it, and its live runs',
	},
	errors: ['contact.unknown'],
	handle: ({ params, parts: { host, clock } }) =>
		contactView(knownContact(host.records, params.id), clock.now()),
});

const listContactFacts = route({
	id: 'listContactFacts',
	least: 'viewer',
	method: 'GET',
	path: '/contacts/{id}/facts',
	tag: 'Contacts',
	summary: 'Everything that happened to a contact',
	description: 'Messages, decisions with their reasons, sends and statuses, oldest first.',
	params: byId,
	query: z.strictObject(paging),
	success: { status: 200, schema: pageOf(fact), description: 'Oldest first' },
	errors: ['contact.unknown'],
	handle({ params, query, parts: { host } }) {
		knownContact(host.records, params.id);
		return pageView(host.records.facts({ ...query, contactId: params.id }), factView);
	},
});

function knownContact(records: Records, id: string): LaneState {
	const lane = records.contact(id);
	if (lane === null) throw new WayfareError('contact.unknown', `There is no contact “${id}”`);
	return lane;
}

export const contacts = [listContacts, getContact, listContactFacts];
