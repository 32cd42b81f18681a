import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { request } from 'undici';
import type { Customer } from '../../../emulator/src/createEmulator';
import {
	builtInSecrets,
	createBuiltInCredentials,
	Drawing,
	type BuiltInCredentials,
} from '../../support/n8n/real/builtIn';
import { failureOf, itemsOf } from '../../support/n8n/real/Execution';
import { openHouse, type House } from '../../support/n8n/real/openHouse';

const day = 24 * 60 * 60 * 1000;
const phone = '34600111222';
/** n8n takes what names itself otherwise for a link preview, and waits on. */
const browser = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36';
const picture = Buffer.from('a picture');

let house: House;
let credentials: BuiltInCredentials;
let ana: Customer;

beforeAll(async () => {
	house = await openHouse({ asProxy: true });
	credentials = await createBuiltInCredentials(house);
	ana = house.emulator.customer({ name: 'Ana', waId: phone });
	await ana.say('hola');
	house.emulator.addTemplate({
		name: 'order_sent',
		language: 'en',
		category: 'UTILITY',
		components: [{ type: 'BODY', text: 'Order {{1}} is on its way.' }],
	});
}, 180_000);
afterAll(() => house?.close());

/** Parameters of the built-in node that all its messages share. */
const toAna = (parameters: INodeParameters): INodeParameters => ({
	phoneNumberId: house.emulator.phoneNumberId,
	recipientPhoneNumber: `+${phone}`,
	...parameters,
});
const send = (messageType: string, parameters: INodeParameters): INodeParameters =>
	toAna({ operation: 'send', messageType, ...parameters });
const byLink = (messageType: string, file: string): INodeParameters =>
	send(messageType, { mediaPath: 'useMediaLink', mediaLink: `https://shop.example/${file}` });

/** A workflow behind a webhook: what the node sends in each kind, and media of its own. */
function everyKind() {
	const drawing = new Drawing('every-kind', credentials);
	const start = drawing.node('Webhook', 'webhook', 2, { httpMethod: 'POST', path: 'every-kind' });
	const whatsApp = (name: string, parameters: INodeParameters, from = start) =>
		drawing.node(name, 'whatsApp', 1.1, parameters, from);
	const file = drawing.node(
		'File',
		'convertToFile',
		1.1,
		{
			operation: 'toBinary',
			sourceProperty: 'body.picture',
			options: { fileName: 'lamp.png', mimeType: 'image/png' },
		},
		start,
	);
	const location = { longitude: 2.1734, latitude: 41.3851 };
	const contact = {
		name: { data: { formatted_name: 'Bea Sol', first_name: 'Bea' } },
		additionalFields: { phones: { data: [{ type: 'CELL', phone: '+34600333444' }] } },
	};
	const orderNumber = {
		component: [{ type: 'body', bodyParameters: { parameter: [{ type: 'text', text: 'A-7' }] } }],
	};
	whatsApp('Text', send('text', { textBody: 'hello, Ana' }));
	whatsApp('Image', byLink('image', 'lamp.png'));
	whatsApp('Video', byLink('video', 'lamp.mp4'));
	whatsApp('Audio', byLink('audio', 'lamp.mp3'));
	whatsApp('Document', {
		...byLink('document', 'menu.pdf'),
		additionalFields: { mediaFilename: 'menu.pdf', mediaCaption: 'our menu' },
	});
	whatsApp('Location', send('location', location));
	whatsApp('Contact', send('contacts', contact));
	whatsApp('Template', toAna({ operation: 'sendTemplate', template: 'hello_world|en_US' }));
	whatsApp(
		'Template with text',
		toAna({ operation: 'sendTemplate', template: 'order_sent|en', components: orderNumber }),
	);
	whatsApp(
		'Own picture',
		send('image', { mediaPath: 'useMedian8n', mediaPropertyName: 'data' }),
		file,
	);
	const upload = whatsApp(
		'Upload',
		{
			resource: 'media',
			operation: 'mediaUpload',
			phoneNumberId: house.emulator.phoneNumberId,
			mediaPropertyName: 'data',
		},
		file,
	);
	const byId = send('image', { mediaPath: 'useMediaId', mediaId: '={{ $json.id }}' });
	whatsApp('Uploaded picture', byId, upload);
	const address = whatsApp(
		'Get address',
		{ resource: 'media', operation: 'mediaUrlGet', mediaGetId: '={{ $json.id }}' },
		upload,
	);
	const download = {
		url: '={{ $json.url }}',
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'whatsAppApi',
		options: { response: { response: { responseFormat: 'file' } } },
	};
	const downloaded = drawing.node('Download', 'httpRequest', 4.2, download, address);
	whatsApp(
		'Delete',
		{
			resource: 'media',
			operation: 'mediaDelete',
			mediaDeleteId: "={{ $('Upload').item.json.id }}",
		},
		downloaded,
	);
	return drawing.document();
}

/** Who writes is asked whether they agree, and the execution sleeps until they have pressed a link. */
function approval() {
	const drawing = new Drawing('approval', credentials);
	const trigger = drawing.node('WhatsApp Trigger', 'whatsAppTrigger', 1, {
		updates: ['messages'],
		options: { messageStatusUpdates: [] },
	});
	const asked = drawing.node(
		'Ask',
		'whatsApp',
		1.1,
		{
			operation: 'sendAndWait',
			phoneNumberId: '={{ $json.metadata.phone_number_id }}',
			recipientPhoneNumber: '={{ $json.messages[0].from }}',
			message: '=You wrote: {{ $json.messages[0].text.body }}. Book it?',
			approvalOptions: { values: { approvalType: 'double' } },
		},
		trigger,
	);
	drawing.node(
		'Answer',
		'whatsApp',
		1.1,
		send('text', { textBody: '={{ $json.data.approved ? "Booked." : "Another time." }}' }),
		asked,
	);
	return drawing.document();
}

describe('n8n’s built-in WhatsApp node, with nothing changed but HTTPS_PROXY', () => {
	it('has credentials whose tests tell right from wrong', async () => {
		for (const [type, secrets] of Object.entries(builtInSecrets(house))) {
			const stored = credentials[type as keyof BuiltInCredentials];
			const tried = (data: typeof secrets) => house.session.testCredential(type, stored, data);
			expect([type, await tried(secrets)]).toMatchObject([type, { status: 'OK' }]);
			const wrong = { ...secrets, accessToken: 'wrong', clientSecret: 'wrong' };
			expect([type, await tried(wrong)]).toMatchObject([type, { status: 'Error' }]);
		}
	});

	it('sends eleven messages of eight kinds, and takes media up, down and away', async () => {
		const before = ana.messages().length;
		const workflow = await house.session.save(everyKind());
		await house.session.publish(workflow);
		await house.session.call('every-kind', { picture: picture.toString('base64') });
		const execution = await house.session.execution(workflow);
		expect([failureOf(execution), execution.status]).toEqual([undefined, 'success']);

		const received = ana.messages().slice(before);
		expect(received.map(({ type, text }) => `${type} ${text}`).toSorted()).toEqual(
			[
				'audio ',
				'contacts Bea Sol',
				'document our menu',
				'image ',
				'image ',
				'image ',
				'location 41.3851, 2.1734',
				'template Order A-7 is on its way.',
				'template Welcome and congratulations! This message shows that you can send messages from the Cloud API.',
				'text hello, Ana',
				'video ',
			].toSorted(),
		);
		const [downloaded] = itemsOf(execution, 'Download');
		expect(
			downloaded?.binary?.['data'] && (await house.session.file(downloaded.binary['data'])),
		).toBe(picture.toString());
		expect(itemsOf(execution, 'Delete')[0]?.json).toMatchObject({ success: true });
		await house.session.unpublish(workflow);
	});

	it('starts by a signed webhook that its trigger subscribed, and waits for a pressed link', async () => {
		const workflow = await house.session.save(approval());
		await house.session.publish(workflow);
		await ana.say('a table for two');
		const { text } = await ana.hears(/You wrote: a table for two\. Book it\?/);
		await house.session.execution(workflow, 'waiting');
		const [approve = ''] = text.match(/http:\/\/127\.0\.0\.1:\S+approved=true\S*?(?=_?\s)/) ?? [];
		const pressed = await request(approve, { headers: { 'user-agent': browser } });
		await pressed.body.dump();
		expect(pressed.statusCode).toBe(200);
		await ana.hears('Booked.');
		const execution = await house.session.execution(workflow, 'success');
		expect(itemsOf(execution, 'Ask')[0]?.json).toMatchObject({ data: { approved: true } });

		await house.session.unpublish(workflow);
		const calls = house.emulator.requests().map(({ operation }) => operation);
		expect(calls).toEqual(expect.arrayContaining(['app.subscribe', 'app.deleteSubscription']));
	});

	it('is refused free text when the window has closed, with Meta’s words', async () => {
		const drawing = new Drawing('late', credentials);
		const start = drawing.node('Webhook', 'webhook', 2, { httpMethod: 'POST', path: 'late' });
		drawing.node('Text', 'whatsApp', 1.1, send('text', { textBody: 'still there?' }), start);
		const workflow = await house.session.save(drawing.document());
		await house.session.publish(workflow);
		await house.emulator.clock.advance(day + 1000);
		await house.session.call('late', {});
		expect(failureOf(await house.session.execution(workflow))).toMatch(/131047|Re-engagement/);
	});
});
