import type { JsonPath } from './JsonNode';

/** Keys that read well after a dot; Flow JSON's own hyphenated names are among them. */
const plainKey = /^[A-Za-z_][\w-]*$/;

function step(key: string | number): string {
	if (typeof key === 'number') return `[${key}]`;
	return plainKey.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** A path as people write it: `screens[1].layout.children[0].label`; empty for the root. */
export function pathText(path: JsonPath | undefined): string {
	const steps: string[] = [];
	for (let at = path; at !== undefined; at = at.parent) steps.push(step(at.key));
	return steps.reverse().join('').replace(/^\./, '');
}
