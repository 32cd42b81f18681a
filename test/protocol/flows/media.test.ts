import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { AllowList } from '../../../egress/AllowList';
import { createEgress, type Egress, type EgressRequest } from '../../../egress/createEgress';
import {
	downloadFlowMedia,
	FlowMediaRefused,
	isFlowMediaUrl,
} from '../../../flows-endpoint/src/media/downloadFlowMedia';
import {
	decryptFlowMedia,
	type FlowMediaEncryption,
	FlowMediaError,
} from '../../../cloud-api/flowProtocol/flowMedia';

/** A known answer, checked by two implementations that share no code with this one. */
const file = Buffer.from(
	'PIVI1c+0+3Nt403UD3oCbq2eWSlmsUnWNL532dyrgSOcA8Nkb69I2v4oyPcNo3m+d4ze28E0cg1BNw==',
	'base64',
);
const metadata: FlowMediaEncryption = {
	iv: 'EAkY1FlSrvg/JS/8LaX5sg==',
	encryption_key: 'wuxITdX/pjPK2J+R0mDLrMesIhr879tBhlkkuDUXRf0=',
	hmac_key: 'RRYR0UqVKprIP1kgh4OzMpVJtaHsZ8P4twbn1Nt3QFU=',
	encrypted_hash: '85aqeRz2m8zDh7DPwNdCHC1R6hCjx/HESpqxY28SzQc=',
	plaintext_hash: 'ERE3ec+CCwt4Fcimp8Kv1R/9A51nIOE/rvO2k3DpZKs=',
};
const plaintext = '/9j/4CBub3QgcmVhbGx5IGEgSlBFRywgYnV0IGl0IHdpbGwgZG8g/9k=';

const flipped = (text: string) => {
	const bytes = Buffer.from(text, 'base64');
	bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
	return bytes.toString('base64');
};

describe('an uploaded file', () => {
	it('decrypts to the known answer', () => {
		expect(decryptFlowMedia(file, metadata).toString('base64')).toBe(plaintext);
	});

	it('is refused with one error, whichever bit of it is changed', () => {
		for (let bit = 0; bit < file.length * 8; bit++) {
			const changed = Buffer.from(file);
			changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
			expect(() => decryptFlowMedia(changed, metadata)).toThrow(FlowMediaError);
		}
	});

	it.each(Object.keys(metadata) as (keyof FlowMediaEncryption)[])(
		'is refused with one error when %s is changed, too short or empty',
		(field) => {
			for (const value of [flipped(metadata[field]), 'AAAA', ''])
				expect(() => decryptFlowMedia(file, { ...metadata, [field]: value })).toThrow(
					new FlowMediaError(),
				);
		},
	);

	it.each([0, 1, 9, 10, 11, 26])('is refused when only %i bytes are left', (length) => {
		expect(() => decryptFlowMedia(file.subarray(0, length), metadata)).toThrow(FlowMediaError);
	});
});

describe('where uploads are fetched from', () => {
	it.each(['https://mmg.whatsapp.net/v/t62?x=1', 'https://scontent.fbcdn.net/a'])(
		'takes %s',
		(url) => expect(isFlowMediaUrl(new URL(url))).toBe(true),
	);

	it.each([
		'http://mmg.whatsapp.net/a',
		'https://mmg.whatsapp.net:8443/a',
		'https://user@mmg.whatsapp.net/a',
		'https://:pass@mmg.whatsapp.net/a',
		'https://whatsapp.net.evil.example/a',
		'https://evilwhatsapp.net/a',
		'https://evil.example/?mmg.whatsapp.net',
		'https://evil.example#.whatsapp.net',
		'https://127.0.0.1/a',
		'https://[::1]/a',
		'https://169.254.169.254/latest',
		'file:///etc/passwd',
	])('refuses %s and asks nobody', async (url) => {
		const asked: string[] = [];
		const egress = {
			send: ({ url: to }: EgressRequest) => {
				asked.push(to);
				return Promise.resolve({ status: 200, headers: {}, body: file });
			},
		};
		const media = { cdn_url: url, file_name: 'a.jpg', encryption_metadata: metadata };
		await expect(downloadFlowMedia(media, { egress })).rejects.toThrow(FlowMediaRefused);
		expect(asked).toEqual([]);
	});

	const media = {
		cdn_url: 'https://mmg.whatsapp.net/file',
		file_name: 'a.jpg',
		encryption_metadata: metadata,
	};

	/** The CDN played by a server on loopback: the address is put in after the check. */
	async function withCdn(
		answer: (send: (status: number, headers: Record<string, string>, body: Buffer) => void) => void,
		body: (egress: Pick<Egress, 'send'>) => Promise<void>,
	) {
		const server = createServer((_request, response) =>
			answer((status, headers, bytes) => response.writeHead(status, headers).end(bytes)),
		);
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const egress = createEgress({ allow: new AllowList(['127.0.0.1']) });
		try {
			await body({
				send: (request) => egress.send({ ...request, url: `http://127.0.0.1:${port}/` }),
			});
		} finally {
			egress.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	}

	it('fetches and decrypts', () =>
		withCdn(
			(send) => send(200, {}, file),
			async (egress) => {
				expect((await downloadFlowMedia(media, { egress })).toString('base64')).toBe(plaintext);
			},
		));

	it('stops at the limit', () =>
		withCdn(
			(send) => send(200, {}, Buffer.alloc(5000)),
			(egress) =>
				expect(downloadFlowMedia(media, { egress, mostBytes: 4999 })).rejects.toThrow(
					'larger than 4999 bytes',
				),
		));

	it('follows no redirect', () =>
		withCdn(
			(send) => send(302, { location: 'http://127.0.0.1:1/' }, Buffer.alloc(0)),
			(egress) => expect(downloadFlowMedia(media, { egress })).rejects.toThrow('answered 302'),
		));

	it('says what the host answered', () =>
		withCdn(
			(send) => send(404, {}, Buffer.alloc(0)),
			(egress) => expect(downloadFlowMedia(media, { egress })).rejects.toThrow('404'),
		));
});
