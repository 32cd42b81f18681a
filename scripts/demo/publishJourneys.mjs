import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { root } from '../launch/root.mjs';

/** Imports and publishes the ready-made journeys by the REST API where they changed; returns their names. */
export async function publishJourneys(url, token) {
	const folder = path.join(root, 'journeys');
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	const call = caller(url, token);
	for (const file of files) {
		const document = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
		const id = path.basename(file, '.json');
		const saved = await call('GET', `/journeys/${id}`);
		if (
			saved.status === 200 &&
			saved.body.publishedVersion !== null &&
			isDeepStrictEqual(saved.body.document, document)
		)
			continue;
		done(file, await call('POST', `/journeys?id=${id}`, document));
		done(file, await call('POST', `/journeys/${id}/publish`));
	}
	return files.map((file) => path.basename(file, '.json'));
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

function done(file, { status, body }) {
	if (status === 200) return;
	const lines = (body.error?.details ?? []).map(
		({ at, message }) => `  ${at ?? '(document)'}: ${message}`,
	);
	throw new Error(
		[`journeys/${file} was not published: ${body.error?.message ?? status}`, ...lines].join('\n'),
	);
}
