import { readText } from '../expression/readText';
import { type JsonNode, memberOf, type ObjectNode } from '../json/JsonNode';
import type { Component, Flow, Screen } from '../model/Flow';
import { resolveReference } from '../model/resolveReference';
import { placeOf, type Problems } from '../Problems';
import type { Rule } from './Rule';

const MAX_FILES = 10;
const MAX_TOTAL_KIB = 100 * 1024;
const DEFAULT_FILES = 30;
const DEFAULT_FILE_KIB = 25 * 1024;

interface MediaUse {
	readonly node: JsonNode;
	readonly picker: Component;
	readonly top: boolean;
}

function usesIn(node: JsonNode, screen: Screen, flow: Flow, depth = 0): MediaUse[] {
	if (node.kind === 'array')
		return node.items.flatMap((item) => usesIn(item, screen, flow, depth + 1));
	if (node.kind === 'object')
		return [...node.members.values()].flatMap(({ value }) =>
			usesIn(value, screen, flow, depth + 1),
		);
	const read = node.kind === 'string' ? readText(node.value) : undefined;
	if (read?.kind !== 'reference') return [];
	const resolved = resolveReference(read.reference, screen, flow);
	const picker = resolved.found ? resolved.component : undefined;
	return picker?.spec?.media === true ? [{ node, picker, top: depth === 1 }] : [];
}

function limit(node: ObjectNode, keys: readonly string[], otherwise: number): number {
	const value = keys.map((key) => memberOf(node, key)).find((found) => found !== undefined);
	if (value?.kind === 'number') return value.value;
	return value?.kind === 'string' && /^\d+$/.test(value.value)
		? Number(value.value)
		: value === undefined
			? otherwise
			: 0;
}

function checkComplete(uses: readonly MediaUse[], problems: Problems): void {
	const [first, second] = uses;
	if (first === undefined) return;
	if (second !== undefined)
		problems.error(
			'payload-media',
			second.node,
			'complete sends the files of one picker: send the others with data_exchange.',
		);
	const { node } = first.picker;
	const files = limit(node, ['max-uploaded-photos', 'max-uploaded-documents'], DEFAULT_FILES);
	const size = limit(node, ['max-file-size-kb'], DEFAULT_FILE_KIB);
	if (files > MAX_FILES)
		problems.error(
			'payload-media',
			first.node,
			`complete sends at most ${MAX_FILES} files and this picker takes ${files}: set max-uploaded-photos or max-uploaded-documents (30 unless set).`,
		);
	else if (files * size > MAX_TOTAL_KIB)
		problems.error(
			'payload-media',
			first.node,
			`complete sends at most ${MAX_TOTAL_KIB} KB and this picker takes ${files} × ${size} KB: lower max-file-size-kb (25600 unless set) or the number of files.`,
		);
}

/** Photos and documents travel in complete and data_exchange only, at the top of the payload, within limits. */
export const checkMedia: Rule = (flow, problems) => {
	for (const screen of flow.screens) {
		for (const { name, node } of screen.actions) {
			const payload = memberOf(node, 'payload');
			if (payload === undefined) continue;
			const uses = usesIn(payload, screen, flow);
			for (const use of uses) {
				if (name === 'navigate')
					problems.error(
						'payload-media',
						use.node,
						`navigate cannot carry the files of a ${use.picker.type}: refer to them later with \${screen.${screen.id}.form.…}.`,
					);
				else if (!use.top)
					problems.error(
						'payload-media',
						use.node,
						'Files must stand at the top of the payload: move this reference up.',
					);
			}
			if (name === 'complete') checkComplete(uses, problems);
		}
		for (const { node, spec } of screen.components) {
			if (spec?.media === true && node.members.has('required'))
				problems.error(
					'property-conflict',
					placeOf(node, 'required'),
					'Pickers have no required: set min-uploaded-photos or min-uploaded-documents to 1.',
				);
		}
	}
};
