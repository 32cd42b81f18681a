import { describe, expect, it } from '@jest/globals';
import { buildContent } from '../../../cloud-api/messages/buildMessage';
import { messageText } from '../../../cloud-api/messages/messageText';
import type { OutboundMessage } from '../../../cloud-api/messages/outboundMessage';
import { interactive } from './golden/interactive';
import { plain } from './golden/plain';
import { templates } from './golden/template';

const line = (message: OutboundMessage) => {
	const built = buildContent(message);
	if (!built.ok) throw new Error(built.problems.map((problem) => problem.message).join());
	return messageText(built.body);
};

const lines: readonly (readonly [OutboundMessage, string])[] = [
	[{ kind: 'text', body: 'Hello\n\n  Ana' }, 'Hello Ana'],
	[{ kind: 'image', media: { id: '1' }, caption: 'New' }, '[image] New'],
	[{ kind: 'sticker', media: { id: '1' } }, '[sticker]'],
	[{ kind: 'document', media: { id: '1' }, fileName: 'A.pdf' }, '[document] A.pdf'],
	[{ kind: 'audio', media: { id: '1' }, voice: true }, '[voice note]'],
	[{ kind: 'audio', media: { id: '1' } }, '[audio]'],
	[{ kind: 'location', latitude: 0, longitude: 1.5 }, '[location] 0, 1.5'],
	[{ kind: 'reaction', messageId: 'wamid.A', emoji: '' }, '[reaction] taken back'],
	[{ kind: 'pin', action: 'unpin', messageId: 'wamid.A' }, '[unpin]'],
	[
		{ kind: 'contacts', contacts: [{ name: { formattedName: 'Bo Li', firstName: 'Bo' } }] },
		'[contacts] Bo Li',
	],
	[
		{
			kind: 'button',
			body: 'Which?',
			buttons: [
				{ id: 'a', title: 'This' },
				{ id: 'b', title: 'That' },
			],
		},
		'Which? [This | That]',
	],
	[
		{
			kind: 'list',
			body: 'Pick',
			button: 'Open',
			sections: [{ rows: [{ id: 'r', title: 'Row' }] }],
		},
		'Pick [Row]',
	],
	[{ kind: 'ctaUrl', body: 'See', displayText: 'Go', url: 'https://a.example' }, 'See [Go]'],
	[{ kind: 'locationRequest', body: 'Where?' }, 'Where? [location_request_message]'],
	[{ kind: 'product', catalogId: '1', productRetailerId: '2' }, '[product]'],
	[
		{
			kind: 'template',
			name: 'cart',
			language: 'en',
			components: [{ kind: 'body', parameters: [{ kind: 'text', text: 'Ana' }] }],
		},
		'[template cart] Ana',
	],
];

describe('a message in one line', () => {
	for (const [message, expected] of lines) {
		it(`${message.kind}: ${expected}`, () => {
			expect(line(message)).toBe(expected);
		});
	}

	it('is one line and not empty for every kind', () => {
		for (const { message } of [...plain, ...interactive, ...templates]) {
			expect(line(message)).toMatch(/^\S.*$/);
		}
	});

	it('is there even for a body that is no message', () => {
		expect(messageText({})).toBe('[message]');
	});
});
