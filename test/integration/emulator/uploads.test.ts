import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { startPair, type Pair } from './startPair';

let pair: Pair;
const picture = Buffer.from('a picture whose bytes must survive: \u00ff\u0000\r\n--x', 'latin1');

beforeEach(async () => {
	pair = await startPair();
});

afterEach(() => pair.close());

interface Answer {
	readonly id?: string;
	readonly file_offset?: number;
	readonly h?: string;
	readonly error?: { readonly code: number };
}

async function call(
	method: string,
	path: string,
	upload?: { readonly offset: number; readonly data: Uint8Array<ArrayBuffer> },
	type: string | undefined = 'application/octet-stream',
): Promise<Answer> {
	const { emulator } = pair;
	const response = await fetch(`${emulator.url}/v26.0/${path}`, {
		method,
		headers: {
			authorization: `OAuth ${emulator.accessToken}`,
			...(upload === undefined ? {} : { file_offset: String(upload.offset), 'content-type': type }),
		},
		...(upload === undefined ? {} : { body: upload.data }),
	});
	return (await response.json()) as Answer;
}

const open = async (): Promise<string> =>
	(
		await call(
			'POST',
			`${pair.emulator.appId}/uploads?file_name=a.png&file_length=${picture.length}&file_type=image/png`,
		)
	).id ?? '';

describe('A resumable upload', () => {
	it('goes on where it broke off, and its handle is good for the profile picture', async () => {
		const session = await open();
		expect(session).toMatch(/^upload:\w+\?sig=\w+$/);
		await call('POST', session, { offset: 0, data: picture.subarray(0, 10) });
		expect(await call('GET', session)).toEqual({ id: session, file_offset: 10 });
		const { h } = await call('POST', session, { offset: 10, data: picture.subarray(10) });
		const business = createBusiness(pair.emulator);
		const profile = `/${pair.emulator.phoneNumberId}/whatsapp_business_profile`;
		await business.call('POST', profile, {
			messaging_product: 'whatsapp',
			profile_picture_handle: h,
		});
		const { body } = await business.call('GET', `${profile}?fields=profile_picture_url`);
		const [{ profile_picture_url: url = '' } = {}] = body['data'] as readonly {
			readonly profile_picture_url?: string;
		}[];
		expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(picture);
	});

	it('takes the bytes as curl names them', async () => {
		const answer = await call(
			'POST',
			await open(),
			{ offset: 0, data: picture },
			'application/x-www-form-urlencoded',
		);
		expect(answer.h).toMatch(/^4:/);
	});

	it('takes no bytes at the wrong place, none too many, and none without its signature', async () => {
		const session = await open();
		const from = (offset: number, data: Uint8Array<ArrayBuffer>) =>
			call('POST', session, { offset, data });
		expect((await from(5, picture)).error?.code).toBe(100);
		expect((await from(0, Buffer.concat([picture, picture]))).error?.code).toBe(100);
		const [unsigned = ''] = session.split('?');
		const forged = await call('POST', `${unsigned}?sig=none`, { offset: 0, data: picture });
		expect(forged.error?.code).toBe(100);
	});

	it('is opened for the kinds Meta takes only', async () => {
		const gif = await call(
			'POST',
			`${pair.emulator.appId}/uploads?file_length=9&file_type=image/gif`,
		);
		expect(gif.error?.code).toBe(131009);
	});
});
