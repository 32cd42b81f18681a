import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INode, ResourceMapperValue } from 'n8n-workflow';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { getTemplateFields } from '../../../nodes/WhatsApp/template/getTemplateFields';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { executeNode } from '../../support/n8n/executeNode';
import { loadOptions } from './loadOptions';

const example = JSON.parse(
	readFileSync(path.join(__dirname, '../../../docs/examples/n8n/message.json'), 'utf8'),
) as { readonly nodes: readonly INode[] };

let emulator: Emulator;
beforeEach(async () => {
	emulator = await createEmulator({ clock: { standingAt: Date.UTC(2026, 10, 20, 12) } });
});
afterEach(() => emulator.close());

const credential = () => ({
	accessToken: emulator.accessToken,
	businessAccountId: emulator.wabaId,
	phoneNumberId: emulator.phoneNumberId,
	baseUrl: emulator.url,
	graphVersion: 'v26.0',
});

const fieldsFor = async (template: string) =>
	await getTemplateFields(loadOptions(credential(), { template }));

describe('the generated form of a template, asked of Meta', () => {
	it('is the one the example was saved with, and the example is sent as it is', async () => {
		const node = example.nodes.find(({ name }) => name === 'Send Template');
		const saved = node?.parameters['templateValues'] as ResourceMapperValue;
		const { fields } = await fieldsFor('cart_reminder|en');
		expect(fields.filter(({ removed }) => removed !== true)).toEqual(saved.schema);

		const [output] = await executeNode(new WhatsApp(), {
			parameters: { ...node?.parameters, to: '+34600111222' },
			credential: credential(),
		});
		expect(output?.[0]?.json).toMatchObject({ status: 'accepted', recipient: '+34600111222' });
	});

	it('says why it is empty', async () => {
		expect(await fieldsFor('')).toEqual({
			fields: [],
			emptyFieldsNotice: expect.stringContaining('Choose a template'),
		});
		expect(await fieldsFor('no_such|en')).toEqual({
			fields: [],
			emptyFieldsNotice: 'The account has no template "no_such" in language "en".',
		});
		const { fields, emptyFieldsNotice } = await fieldsFor('hello_world|en_US');
		expect(fields.filter(({ removed }) => removed !== true)).toEqual([]);
		expect(emptyFieldsNotice).toContain('no variables');
	});
});
