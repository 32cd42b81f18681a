import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { executeNode } from '../../support/n8n/executeNode';

let emulator: Emulator;
const noon = Date.UTC(2026, 10, 20, 12);

beforeEach(async () => {
	emulator = await createEmulator({ clock: { standingAt: noon } });
});
afterEach(() => emulator.close());

async function run(
	parameters: INodeParameters,
	items?: readonly INodeExecutionData[],
): Promise<readonly INodeExecutionData[]> {
	const [output = []] = await executeNode(new WhatsApp(), {
		parameters,
		credential: {
			accessToken: emulator.accessToken,
			businessAccountId: emulator.wabaId,
			phoneNumberId: emulator.phoneNumberId,
			appId: emulator.appId,
			appSecret: emulator.appSecret,
			baseUrl: emulator.url,
			graphVersion: 'v26.0',
		},
		...(items === undefined ? {} : { items }),
	});
	return output;
}

const jsonOf = async (parameters: INodeParameters, items?: readonly INodeExecutionData[]) =>
	(await run(parameters, items)).map(({ json }) => json);

const picture = Buffer.alloc(3000, 'picture ');
const withFile = (mimeType = 'image/png', data = picture): readonly INodeExecutionData[] => [
	{ json: {}, binary: { data: { data: data.toString('base64'), mimeType, fileName: 'logo.png' } } },
];
const operations = () => emulator.requests().map(({ operation }) => operation);

describe('a file for the app', () => {
	const upload = { resource: 'media', operation: 'uploadResumable' };

	it('becomes a handle', async () => {
		expect(await jsonOf(upload, withFile())).toEqual([{ h: expect.stringMatching(/^4:/) }]);
		expect(operations()).toEqual(['media.createUpload', 'media.continueUpload']);
	});

	it('goes on where the line broke, whether or not its bytes had arrived', async () => {
		emulator.faults.set([
			{ match: { operation: 'media.continueUpload' }, nth: 1, fault: { kind: 'cutBeforeAccept' } },
		]);
		expect(await jsonOf(upload, withFile())).toEqual([{ h: expect.stringMatching(/^4:/) }]);
		expect(operations().filter((one) => one === 'media.getUpload')).toHaveLength(1);
		emulator.faults.set([
			{ match: { operation: 'media.continueUpload' }, nth: 1, fault: { kind: 'cutAfterAccept' } },
		]);
		expect(await jsonOf(upload, withFile())).toEqual([{ h: expect.stringMatching(/^4:/) }]);
	});

	it('is not sent at all when Meta takes no such kind', async () => {
		await expect(run(upload, withFile('image/gif'))).rejects.toThrow(/file_type takes one of/);
		expect(operations()).toEqual([]);
	});

	it('can be sent step by step', async () => {
		const [session] = await jsonOf({
			resource: 'media',
			operation: 'createUpload',
			fileName: 'logo.png',
			fileSize: picture.length,
			fileType: 'image/png',
		});
		const uploadSessionId = String(session?.['id']);
		const read = { resource: 'media', operation: 'getUpload', uploadSessionId };
		expect(await jsonOf(read)).toEqual([{ id: uploadSessionId, file_offset: 0 }]);
		const send = { resource: 'media', operation: 'continueUpload', uploadSessionId };
		expect(await jsonOf(send, withFile())).toEqual([{ h: expect.stringMatching(/^4:/) }]);
		await expect(run({ ...send, fileOffset: 9999 }, withFile())).rejects.toThrow(/'File Offset'/);
	});
});

describe('the profile', () => {
	it('gets a picture from a binary field', async () => {
		const [set] = await jsonOf({ resource: 'profile', operation: 'setPicture' }, withFile());
		expect(set).toEqual({ success: true, handle: expect.stringMatching(/^4:/) });
		const [profile] = await jsonOf({ resource: 'profile' });
		const shown = await fetch(String(profile?.['profile_picture_url']));
		expect(Buffer.from(await shown.arrayBuffer())).toEqual(picture);
		const setPicture = { resource: 'profile', operation: 'setPicture' };
		await expect(run(setPicture, withFile('image/webp'))).rejects.toThrow(/profile picture takes/);
	});

	it('changes only what is added, and clears what is left blank', async () => {
		const change = (profile: INodeParameters) =>
			run({ resource: 'profile', operation: 'update', profile });
		await change({ about: 'Lamps', address: 'Gran Vía 1', websites: ['https://example.com'] });
		await change({ address: '' });
		expect(await jsonOf({ resource: 'profile', operation: 'get' })).toEqual([
			expect.objectContaining({ about: 'Lamps', address: '', websites: ['https://example.com'] }),
		]);
		await expect(change({ about: 'a'.repeat(140) })).rejects.toThrow(
			/about takes at most 139 characters, got 140/,
		);
	});
});

describe('the block list', () => {
	it('gives an item per person, those it did not work for too', async () => {
		await emulator.customer({ name: 'Ana', waId: '34600000001' }).say('hola');
		const block = { resource: 'blockedUser', operation: 'block' };
		const output = await jsonOf({ ...block, users: '+34 600 000 001, +34 600 000 002' });
		expect(output).toEqual([
			expect.objectContaining({ input: '+34600000001', success: true }),
			expect.objectContaining({ input: '+34600000002', success: false, code: 131026 }),
		]);
		expect(await jsonOf({ resource: 'blockedUser' })).toEqual([
			expect.objectContaining({ wa_id: '34600000001' }),
		]);
		const unblock = { ...block, operation: 'unblock', users: '={{ [$json.user] }}' };
		const [freed] = await jsonOf(unblock, [{ json: { user: '34600000001' } }]);
		expect(freed).toMatchObject({ input: '34600000001', success: true });
		await expect(run({ ...block, users: '' })).rejects.toThrow(/'Users' is empty/);
	});
});

describe('QR codes', () => {
	it('come with their picture as a file, and all of them page by page', async () => {
		for (let made = 0; made < 30; made += 1) {
			await run({ resource: 'qrCode', operation: 'create', prefilledMessage: `Lamp ${made}` });
		}
		const codes = await jsonOf({ resource: 'qrCode', operation: 'list', returnAll: true });
		expect(codes).toHaveLength(30);
		expect(emulator.requests().at(-1)?.operation).toBe('qrCode.list');
		const qrCodeId = String(codes[0]?.['code']);
		const [image] = await run({
			resource: 'qrCode',
			operation: 'downloadImage',
			qrCodeId,
			imageFormat: 'SVG',
		});
		expect(image?.json).toMatchObject({ prefilled_message: 'Lamp 29' });
		const { data = '', fileName } = image?.binary?.['data'] ?? {};
		expect(fileName).toBe(`${qrCodeId}.svg`);
		expect(Buffer.from(data, 'base64').toString()).toContain(qrCodeId);
		const [deleted] = await jsonOf({ resource: 'qrCode', operation: 'delete', qrCodeId });
		expect(deleted).toEqual({ deleted: true });
	});
});

describe('a number', () => {
	it('is read in short unless asked otherwise', async () => {
		const [short] = await jsonOf({ resource: 'phoneNumber', operation: 'get' });
		expect(short).toMatchObject({ throughput: 'STANDARD', quality_rating: 'GREEN' });
		expect(Object.keys(short ?? {}).length).toBeLessThanOrEqual(10);
		const [raw] = await jsonOf({ resource: 'phoneNumber', operation: 'get', simplify: false });
		expect(raw).toMatchObject({ throughput: { level: 'STANDARD' } });
	});

	it('says in words why it cannot send', async () => {
		await run({ resource: 'phoneNumber', operation: 'deregister' });
		const [health] = await jsonOf({ resource: 'phoneNumber', operation: 'getHealth' });
		expect(health).toEqual({
			id: emulator.phoneNumberId,
			can_send_message: 'BLOCKED',
			blocked_by: 'PHONE_NUMBER',
			reasons:
				'PHONE_NUMBER – 133010 – The phone number is not registered. – Register it with its PIN.',
		});
	});

	it('takes call hours as people write them', async () => {
		await run({
			resource: 'phoneNumber',
			operation: 'updateSettings',
			callHours: { zone: 'Europe/Madrid' },
			weeklyCallHours: { hours: [{ day: 'FRIDAY', opens: '9:00', closes: '14:30' }] },
			callHolidays: { holiday: [{ date: '2026-12-25T00:00:00', from: '00:00', to: '23:59' }] },
		});
		const [settings] = await jsonOf({ resource: 'phoneNumber', operation: 'getSettings' });
		expect(settings).toMatchObject({
			calling: {
				call_hours: {
					status: 'ENABLED',
					timezone_id: 'Europe/Madrid',
					weekly_operating_hours: [
						{ day_of_week: 'FRIDAY', open_time: '0900', close_time: '1430' },
					],
					holiday_schedule: [{ date: '2026-12-25', start_time: '0000', end_time: '2359' }],
				},
			},
		});
	});
});

describe('media', () => {
	it('are fetched only up to the size one asks for, and only from the number one names', async () => {
		const [uploaded] = await jsonOf({ resource: 'media' }, withFile());
		const download = {
			resource: 'media',
			operation: 'download',
			mediaId: String(uploaded?.['id']),
		};
		const [file] = await run({ ...download, ownerPhoneNumberId: emulator.phoneNumberId });
		expect(Buffer.from(file?.binary?.['data']?.data ?? '', 'base64')).toEqual(picture);
		await expect(run({ ...download, ownerPhoneNumberId: '1' })).rejects.toThrow();
		await expect(run({ ...download, maxMegabytes: 0.001 })).rejects.toThrow(/Max Size/);
	});

	it('are kept for as long as a number without storage asks', async () => {
		const keep = { resource: 'media', operation: 'upload', ttlMinutes: 120 };
		await run(keep, withFile());
		expect(emulator.requests().at(-1)?.body).toMatchObject({ ttl_minutes: '120' });
		await expect(run({ ...keep, ttlMinutes: 59 }, withFile())).rejects.toThrow(/from 60 to 43200/);
	});
});
