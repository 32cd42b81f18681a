import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fieldsOf, updates } from '../../../nodes/WhatsAppTrigger/fieldsOf';
import {
	rememberedContacts,
	rememberedEvents,
} from '../../../nodes/WhatsAppTrigger/memory/TriggerMemory';
import { filterFields } from '../../../nodes/WhatsAppTrigger/filterFields';
import { optionFields } from '../../../nodes/WhatsAppTrigger/optionFields';
import { registrationFields } from '../../../nodes/WhatsAppTrigger/registration/registrationFields';
import { longestHoldSeconds } from '../../../nodes/WhatsAppTrigger/triggerOptions';

const page = readFileSync(join(__dirname, '../../../docs/trigger.md'), 'utf8');

describe('the page about WhatsApp Trigger', () => {
	it.each(Object.entries(updates))('says which fields bring %s', (update, { name }) => {
		const row = page.split('\n').find((line) => line.startsWith(`| ${name} `));
		expect(row?.match(/`(\w+)`/g)).toEqual(fieldsOf([update]).map((field) => `\`${field}\``));
	});

	it('has every way to register', () => {
		const [registration] = registrationFields.fields;
		for (const { name } of registration?.options ?? []) expect(page).toContain(`| ${name} `);
	});

	it('has the limits of the code, and so have the forms', () => {
		const forms = JSON.stringify([filterFields, optionFields]);
		for (const text of [page, forms]) {
			expect(text).toContain(`last ${rememberedEvents.toLocaleString('en')} events`);
			expect(text).toContain(`last ${rememberedContacts.toLocaleString('en')} contact IDs`);
		}
		expect(page).toContain(`up to ${longestHoldSeconds} s`);
	});
});
