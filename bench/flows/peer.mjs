/**
 * What the endpoint is compared with: the shape of Meta's own Node sample, written anew. One thread, and every RSA
 * decryption on its event loop; the body is parsed, the signature checked, the answer encrypted. On `node:http` where
 * the sample has Express, which is in its favour.
 */
import {
	constants,
	createCipheriv,
	createDecipheriv,
	createHmac,
	createPrivateKey,
	privateDecrypt,
	timingSafeEqual,
} from 'node:crypto';
import { createServer } from 'node:http';

const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };

process.once('message', ({ privateKeyPem, appSecret }) => {
	const key = createPrivateKey(privateKeyPem);
	const server = createServer((request, response) => {
		const chunks = [];
		request.on('data', (chunk) => chunks.push(chunk));
		request.on('end', () => {
			const body = Buffer.concat(chunks);
			const given = Buffer.from(String(request.headers['x-hub-signature-256']).slice(7), 'hex');
			const expected = createHmac('sha256', appSecret).update(body).digest();
			if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
				response.writeHead(432, { 'content-length': 0 }).end();
				return;
			}
			const text = answer(JSON.parse(body.toString('utf8')), key);
			response.writeHead(200, { 'content-type': 'text/plain', 'content-length': text.length });
			response.end(text, 'latin1');
		});
	});
	server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
	process.on('message', (message) => {
		if (message === 'cpu') process.send({ cpu: process.cpuUsage(), at: performance.now() });
		else server.close(() => process.disconnect());
	});
});

function answer(envelope, key) {
	const bytes = (name) => Buffer.from(envelope[name], 'base64');
	const aesKey = privateDecrypt({ key, ...padding }, bytes('encrypted_aes_key'));
	const iv = bytes('initial_vector');
	const sealed = bytes('encrypted_flow_data');
	const decipher = createDecipheriv('aes-128-gcm', aesKey, iv, { authTagLength: 16 });
	decipher.setAuthTag(sealed.subarray(-16));
	const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
	const { data } = JSON.parse(plain.toString('utf8'));
	const flipped = iv.map((byte) => byte ^ 0xff);
	const cipher = createCipheriv('aes-128-gcm', aesKey, flipped, { authTagLength: 16 });
	const reply = { screen: 'SLOT', data: { name: data.name, slots: ['09:00', '09:30'] } };
	const start = [cipher.update(JSON.stringify(reply), 'utf8'), cipher.final()];
	return Buffer.concat([...start, cipher.getAuthTag()]).toString('base64');
}
