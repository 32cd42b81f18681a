import { describe, expect, it } from '@jest/globals';
import { parseWire } from '../../../emulator/src/graph/wire/parseWire';
import { sendBody } from '../../../emulator/src/graph/wire/sendBody';
import { commerce } from '../cloud-api/golden/commerce';
import { interactive } from '../cloud-api/golden/interactive';
import { plain } from '../cloud-api/golden/plain';
import { templates } from '../cloud-api/golden/template';

/** The emulator's check was written from Meta's pages, not from our builders: here the two meet. */
describe('the emulator takes what Meta documents', () => {
	const goldens = [...plain, ...interactive, ...commerce, ...templates];

	it.each(goldens.map((golden) => [golden.title, golden] as const))('%s', (_title, golden) => {
		const recipient_type = golden.message.kind === 'pin' ? 'group' : 'individual';
		const body = {
			messaging_product: 'whatsapp',
			recipient_type,
			to: '34600000001',
			...golden.wire,
		};
		expect(parseWire(sendBody, body)).toMatchObject({ type: golden.wire['type'] });
	});
});
