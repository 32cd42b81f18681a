import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Connection } from '../Connection.mjs';

const program = fileURLToPath(new URL('../../emulator/dist/emulator/src/main.js', import.meta.url));
const question = Buffer.from('GET /emulator HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');

/** Milliseconds from the start of the built command to its first answer, sorted; each in a process of its own. */
export async function startUp(count) {
	const times = [];
	for (let run = 0; run < count; run++) times.push(await startOnce());
	return times.sort((a, b) => a - b);
}

async function startOnce() {
	const port = await freePort();
	const since = performance.now();
	const child = spawn(process.execPath, [program, '--port', String(port)], { stdio: 'ignore' });
	const status = await firstAnswer(port, child);
	const took = performance.now() - since;
	const gone = once(child, 'exit');
	child.kill('SIGTERM');
	await gone;
	if (status !== 200) throw new Error(`The first answer was ${status}`);
	return took;
}

async function firstAnswer(port, child) {
	while (child.exitCode === null) {
		const connection = await Connection.open(port).catch(() => undefined);
		if (connection === undefined) {
			await pause(1);
			continue;
		}
		const { status } = await connection.ask(question);
		connection.close();
		return status;
	}
	throw new Error(`The emulator ended with ${child.exitCode}`);
}

async function freePort() {
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address();
	server.close();
	return port;
}
