/** The emulator as a library in a process of its own; its clock runs, and customers open what they get. */
import { createEmulator } from '../../emulator/dist/emulator/src/createEmulator.js';

const people = 200;

process.once('message', async ({ url, appSecret, verifyToken, webhooks }) => {
	const emulator = await createEmulator({
		webhook: { url, appSecret, verifyToken },
		webhooks,
		limits: 'off',
		statusDelayMs: { sent: 150, delivered: 400, read: 1000 },
	});
	const numbers = Array.from({ length: people }, (_, index) => String(34600000000 + index));
	for (const waId of numbers)
		await emulator.customer({ name: `Customer ${waId}`, waId }).say('hola');
	await emulator.settled();
	const { accessToken, phoneNumberId } = emulator;
	process.send({ port: Number(new URL(emulator.url).port), accessToken, phoneNumberId, numbers });
	process.on('message', (message) => {
		if (message === 'end') return void emulator.close().then(() => process.disconnect());
		const { rss, heapUsed } = process.memoryUsage();
		process.send({ rss, heapUsed, cpu: process.cpuUsage(), at: performance.now() });
	});
});
