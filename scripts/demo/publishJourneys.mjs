import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../launch/root.mjs';

/**
 * Imports and publishes the ready-made journeys by the REST API; returns their names. A file that is as it was at
 * the last start is left alone, so that a change somebody published in the demo survives a restart.
 * One that calls another is imported after it.
 */
export async function publishJourneys(url, token, data) {
	const call = caller(url, token);
	const files = readJourneys();
	const before = readDigests(data);
	const changed = [];
	for (const file of files) {
		const kept = before[file.name] === file.digest && (await exists(call, file.name));
		if (!kept) changed.push(file);
	}
	await importAll(call, changed);
	for (const { name } of changed) {
		const answer = await call('POST', `/journeys/${name}/publish`);
		if (answer.status !== 200) throw refusal({ name, answer });
	}
	const digests = Object.fromEntries(files.map(({ name, digest }) => [name, digest]));
	writeFileSync(digestsFile(data), JSON.stringify(digests, null, '\t'));
	return files.map(({ name }) => name);
}

function readJourneys() {
	const folder = path.join(root, 'journeys');
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return files.map((file) => {
		const text = readFileSync(path.join(folder, file), 'utf8');
		const digest = createHash('sha256').update(text).digest('hex');
		return { name: path.basename(file, '.json'), document: JSON.parse(text), digest };
	});
}

const digestsFile = (data) => path.join(data, 'ready-made-journeys.json');

/** What the files were when the demo last published them: SHA-256 by name. */
function readDigests(data) {
	const file = digestsFile(data);
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

const exists = async (call, name) => (await call('GET', `/journeys/${name}`)).status === 200;

async function importAll(call, files) {
	let waiting = files;
	while (waiting.length > 0) {
		const refused = [];
		for (const file of waiting) {
			const answer = await call('POST', `/journeys?id=${file.name}`, file.document);
			if (answer.status !== 200) refused.push({ ...file, answer });
		}
		if (refused.length === waiting.length) throw refusal(refused[0]);
		waiting = refused;
	}
}

const caller = (url, token) => async (method, route, body) => {
	const response = await fetch(`${url}/api/v1${route}`, {
		method,
		headers: {
			authorization: `Bearer ${token}`,
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	return { status: response.status, body: await response.json() };
};

function refusal({ name, answer: { status, body } }) {
	const lines = (body.error?.details ?? []).map(
		({ at, message }) => `  ${at ?? '(document)'}: ${message}`,
	);
	const told = body.error?.message ?? `HTTP ${status}`;
	return new Error([`journeys/${name}.json was not published: ${told}`, ...lines].join('\n'));
}
