import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { root } from '../launch/root.mjs';

/**
 * Imports the ready-made journeys by the REST API where they changed, and publishes them; returns their names.
 * One that calls another is imported after it. Publishing what is published already changes nothing.
 */
export async function publishJourneys(url, token) {
	const folder = path.join(root, 'journeys');
	const names = readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.map((name) => path.basename(name, '.json'));
	const call = caller(url, token);
	let waiting = names;
	while (waiting.length > 0) {
		const refused = [];
		for (const name of waiting) {
			const document = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
			const answer = await importChanged(call, name, document);
			if (answer.status !== 200) refused.push({ name, answer });
		}
		if (refused.length === waiting.length) throw refusal(refused[0]);
		waiting = refused.map(({ name }) => name);
	}
	for (const name of names) {
		const answer = await call('POST', `/journeys/${name}/publish`);
		if (answer.status !== 200) throw refusal({ name, answer });
	}
	return names;
}

async function importChanged(call, name, document) {
	const saved = await call('GET', `/journeys/${name}`);
	if (saved.status === 200 && isDeepStrictEqual(saved.body.document, document)) return saved;
	return call('POST', `/journeys?id=${name}`, document);
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
