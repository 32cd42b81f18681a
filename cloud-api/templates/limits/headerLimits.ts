import type { JsonObject } from '../../json';
import { type Found, must } from '../../limits';
import { list, object, text } from '../../reader';
import { textLimits } from './textLimits';

const sampled = new Set(['IMAGE', 'VIDEO', 'DOCUMENT', 'GIF']);

/** What a header must be; `formats` are those its place allows. */
export function headerLimits(
	header: JsonObject,
	path: string,
	rule: { readonly isNamed: boolean | undefined; readonly formats?: readonly string[] },
): Found {
	const format = (text(header, 'format') ?? 'TEXT').toUpperCase();
	const { formats } = rule;
	return [
		...must(
			formats === undefined || formats.includes(format),
			`${path}.format`,
			(formats ?? []).join(' or '),
			format,
		),
		...(format === 'TEXT'
			? textLimits(header, { part: 'header', path, max: 60, isNamed: rule.isNamed })
			: []),
		...(sampled.has(format) ? handleLimits(header, path) : []),
	];
}

function handleLimits(header: JsonObject, path: string): Found {
	const handles = list(object(header, 'example'), 'header_handle');
	return must(
		handles.length === 1 && String(handles[0]).trim() !== '',
		`${path}.example.header_handle`,
		'exactly 1 handle of an uploaded sample',
		handles.length === 1 ? 'an empty one' : handles.length,
	);
}
