/**
 * Makes what the emulator needs of Meta's OpenAPI document: without words for people, examples and what no
 * operation leads to. `--check` says whether the file is as this would make it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from './launch/root.mjs';

const source = path.join(root, 'test/fixtures/openapi/business-messaging-api_v23.0.yaml');
const target = path.join(root, 'emulator/openapi/business-messaging-api_v23.0.json');

const forPeople = new Set([
	'description',
	'summary',
	'title',
	'example',
	'examples',
	'tags',
	'operationId',
	'externalDocs',
	'security',
	'headers',
]);

/** Names below `properties` are members of a body, whatever they are called. */
const withoutWords = (value, names = false) => {
	if (Array.isArray(value)) return value.map((one) => withoutWords(one));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => names || !(forPeople.has(key) || key.startsWith('x-')))
			.map(([key, one]) => [key, withoutWords(one, key === 'properties' && !names)]),
	);
};

const at = (document, reference) =>
	reference
		.slice(2)
		.split('/')
		.reduce((value, key) => value?.[key], document);

/** Every reference that `value` leads to, however far. */
const referencesFrom = (document, value, found = new Set()) => {
	if (Array.isArray(value)) for (const one of value) referencesFrom(document, one, found);
	else if (typeof value === 'object' && value !== null) {
		for (const one of Object.values(value)) referencesFrom(document, one, found);
	} else if (typeof value === 'string' && value.startsWith('#/') && !found.has(value)) {
		found.add(value);
		referencesFrom(document, at(document, value), found);
	}
	return found;
};

/** Schemas that the check of webhooks names itself. */
const roots = [
	'StatusMessageValue',
	'IncomingMessageValueSystem',
	'GroupValue',
	'GraphAPIError',
].map((name) => `#/components/schemas/${name}`);

const document = withoutWords(parse(readFileSync(source, 'utf8')));
const reached = referencesFrom(document, [document.paths, ...roots]);
const components = {};
for (const [part, ones] of Object.entries(document.components)) {
	const kept = Object.entries(ones).filter(([name]) => reached.has(`#/components/${part}/${name}`));
	if (kept.length > 0) components[part] = Object.fromEntries(kept);
}
const text = `${JSON.stringify({ openapi: document.openapi, paths: document.paths, components })}\n`;

if (process.argv.includes('--check')) {
	if (text !== readFileSync(target, 'utf8')) {
		console.error(`${target} is not what the document makes it: run node scripts/slimOpenapi.mjs`);
		process.exitCode = 1;
	}
} else writeFileSync(target, text);
