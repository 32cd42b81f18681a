import {
	constants,
	createCipheriv,
	createDecipheriv,
	createHmac,
	publicEncrypt,
	randomBytes,
} from 'node:crypto';

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };

/** One request, as it goes over the wire, and what is needed to read its answer. Each has a key of its own. */
export function prepare({ publicKey, appSecret, number }, index) {
	const aesKey = randomBytes(16);
	const iv = randomBytes(16);
	const cipher = createCipheriv('aes-128-gcm', aesKey, iv, { authTagLength: 16 });
	const name = `customer ${index}`;
	const plain = JSON.stringify({
		version: '3.0',
		action: 'data_exchange',
		screen: 'SERVICE',
		data: { name, service: 'cut', day: '2026-11-21', note: 'x'.repeat(200) },
		flow_token: `bench-${index}`,
	});
	const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
	const body = JSON.stringify({
		encrypted_flow_data: sealed.toString('base64'),
		encrypted_aes_key: publicEncrypt({ key: publicKey, ...oaep }, aesKey).toString('base64'),
		initial_vector: iv.toString('base64'),
	});
	const signature = createHmac('sha256', appSecret).update(body).digest('hex');
	const head = [
		`POST /flows/${number} HTTP/1.1`,
		'Host: 127.0.0.1',
		'Content-Type: application/json',
		`X-Hub-Signature-256: sha256=${signature}`,
		`Content-Length: ${Buffer.byteLength(body)}`,
	];
	return { wire: Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`), aesKey, iv, name };
}

/** Whether an answer is the right one for this request. */
export function isAnswerTo({ aesKey, iv, name }, body) {
	try {
		const bytes = Buffer.from(body, 'base64');
		const flipped = Buffer.from(iv.map((byte) => ~byte));
		const decipher = createDecipheriv('aes-128-gcm', aesKey, flipped, { authTagLength: 16 });
		decipher.setAuthTag(bytes.subarray(-16));
		const plain = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
		return JSON.parse(plain.toString()).data.name === name;
	} catch {
		return false;
	}
}
