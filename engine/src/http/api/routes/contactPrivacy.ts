import { WayfareError } from '../../../errors/WayfareError';
import { route } from '../route';
import { byId, jsonObject } from '../schemas/primitives';
import { erased } from '../schemas/erased';

const about = {
	tag: 'Contacts',
	least: 'admin',
	audited: true,
	params: byId,
	errors: ['contact.unknown'],
} as const;

const exportContact = route({
	...about,
	id: 'exportContact',
	method: 'GET',
	path: '/contacts/{id}/export',
	summary: 'Everything held about the person behind a contact',
	description:
		'As the tables have it, for all of your numbers the person wrote to: contacts, names, events as they came, facts, runs, escalations, sends and Flows.',
	success: { status: 200, schema: jsonObject, description: 'A list for each table' },
	handle({ params, parts: { host } }) {
		const found = host.privacy.export(params.id);
		if (found === null) throw unknown(params.id);
		return found;
	},
});

const eraseContact = route({
	...about,
	id: 'eraseContact',
	method: 'DELETE',
	path: '/contacts/{id}',
	summary: 'Erase the person behind a contact',
	description:
		'For all of your numbers the person wrote to; runs end, what waits to be sent is not sent. Leaves nothing in the data file, its log and the journal but keyed hashes, by which late webhooks are turned away. Backups and what forwards passed on stay as they are. There is no way back.',
	success: { status: 200, schema: erased, description: 'Gone' },
	async handle({ params, parts: { host } }) {
		const done = await host.privacy.erase(params.id);
		if (done === null) throw unknown(params.id);
		return { ...done, contactIds: [...done.contactIds] };
	},
});

const unknown = (id: string) => new WayfareError('contact.unknown', `There is no contact “${id}”`);

export const contactPrivacy = [exportContact, eraseContact];
