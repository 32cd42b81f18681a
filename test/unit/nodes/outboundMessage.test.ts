import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { buildContent, outboundKinds } from '../../../cloud-api/messages/buildMessage';
import { outboundMessage } from '../../../nodes/WhatsApp/outboundMessage';
import { everyKind } from './everyKind';

const read = (parameters: JsonObject) => outboundMessage(parameters);

describe('the form of every kind becomes its message', () => {
	it('has an example for every kind', () => {
		expect(Object.keys(everyKind).sort()).toEqual([...outboundKinds].sort());
	});

	it.each(Object.entries(everyKind))('%s', (messageType, { form, wire }) => {
		const reading = read({ messageType, ...form });
		expect(reading).toMatchObject({ ok: true });
		if (!reading.ok) return;
		const content = buildContent(reading.message);
		expect(content.ok && content.body).toEqual(wire);
	});
});

describe('what cannot be sent says why', () => {
	it.each<[string, JsonObject, RegExp]>([
		['nothing to say', {}, /^text\.body .*a text.*nothing/],
		['an unknown kind', { messageType: 'fax' }, /^There is no message type "fax"$/],
		[
			'a title that is too long',
			{ messageType: 'button', body: 'B', buttons: { button: [{ title: 'x'.repeat(21) }] } },
			/^interactive\.action\.buttons\[0\]\.reply\.title .*at most 20 characters.*21/,
		],
		[
			'a row of a section, counted as people count',
			{
				messageType: 'list',
				body: 'B',
				buttonText: 'Menu',
				sections: {
					section: [
						{ title: 'A', rows: { row: [{ title: 'One' }] } },
						{ title: 'B', rows: { row: [{ title: 'Two' }, { title: 'x'.repeat(25) }] } },
					],
				},
			},
			/sections\[1\]\.rows\[1\]\.title .*got 25 \('Title' of row 2 of section 2\)$/,
		],
		[
			'a file of an earlier node, outside n8n',
			{ messageType: 'image', mediaSource: 'binary' },
			/n8n binary.*give a link, or the ID of an uploaded file$/,
		],
		[
			'broken JSON',
			{ messageType: 'flow', body: 'B', buttonText: 'Go', flowId: '1', flowData: '{"a":' },
			/^flowData is not valid JSON$/,
		],
		['a template without a name', { messageType: 'template' }, /^template\.name .*a text.*nothing/],
	])('%s', (_what, parameters, problem) => {
		const reading = read(parameters);
		expect(reading.ok ? '' : reading.problems[0]).toMatch(problem);
	});
});
