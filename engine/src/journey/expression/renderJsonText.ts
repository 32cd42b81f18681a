import type { JsonValue } from '../../../../cloud-api/json';
import { renderSteps, type Template } from './renderTemplate';
import type { Scope } from './scope';
import { toJson } from './toJson';

/**
 * Renders a template whose text is JSON, such as the JSON of Edit Fields. Inside quotes a value becomes the content
 * of that string, outside it becomes a value, so that a customer's text can neither break the JSON nor add fields.
 * The sole exception is n8n's: outside quotes a text that is JSON itself stands as it is.
 */
export function renderJsonText(template: Template, scope: Scope): JsonValue | undefined {
	const { steps } = template;
	const [first] = steps;
	const values = renderSteps(template, scope);
	if (steps.length === 1 && first?.kind === 'code') return toJson(values[0]);

	let quoted = false;
	return steps
		.map((step, index) => {
			if (step.kind === 'code')
				return quoted ? insideQuotes(toJson(values[index])) : asValue(toJson(values[index]));
			quoted = quotedAfter(step.text, quoted);
			return step.text;
		})
		.join('');
}

const insideQuotes = (value: JsonValue | undefined): string =>
	JSON.stringify(
		typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value),
	).slice(1, -1);

function asValue(value: JsonValue | undefined): string {
	return typeof value === 'string' && isJson(value) ? value : JSON.stringify(value ?? null);
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** Whether a JSON text ends inside a string, given how it began. */
function quotedAfter(text: string, quoted: boolean): boolean {
	let inside = quoted;
	for (let at = 0; at < text.length; at += 1) {
		if (inside && text[at] === '\\') at += 1;
		else if (text[at] === '"') inside = !inside;
	}
	return inside;
}
