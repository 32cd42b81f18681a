import {
	constants,
	createPrivateKey,
	privateDecrypt,
	publicEncrypt,
	randomBytes,
} from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };

/** RSA-2048 decryptions per second with one thread per core that does nothing else: what no endpoint can pass. */
export async function rsaLimit({ privateKey, publicKey, threads, seconds }) {
	const key = privateKey.export({ type: 'pkcs8', format: 'der' });
	const wrapped = publicEncrypt({ key: publicKey, ...oaep }, randomBytes(16));
	const counts = await Promise.all(
		Array.from({ length: threads }, () => countIn({ key, wrapped, seconds })),
	);
	return counts.reduce((total, count) => total + count, 0);
}

/** Processor time of one decryption, in milliseconds, on this thread. */
export function rsaCpuMs({ privateKey, publicKey, count }) {
	const wrapped = publicEncrypt({ key: publicKey, ...oaep }, randomBytes(16));
	const before = process.cpuUsage();
	for (let done = 0; done < count; done++) privateDecrypt({ key: privateKey, ...oaep }, wrapped);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000 / count;
}

function countIn(data) {
	return new Promise((resolve, reject) => {
		const worker = new Worker(fileURLToPath(import.meta.url), { workerData: data });
		worker.once('message', resolve);
		worker.once('error', reject);
	});
}

if (!isMainThread) {
	// As the endpoint's threads do: no stacks for the errors that `privateDecrypt` makes and drops.
	Error.stackTraceLimit = 0;
	const key = createPrivateKey({ key: Buffer.from(workerData.key), format: 'der', type: 'pkcs8' });
	const how = { key, ...oaep };
	const start = performance.now();
	const end = start + workerData.seconds * 1000;
	let count = 0;
	while (performance.now() < end) {
		privateDecrypt(how, workerData.wrapped);
		count++;
	}
	parentPort.postMessage((count * 1000) / (performance.now() - start), []);
}
