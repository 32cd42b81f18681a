import { atLeast, type FlowVersion } from '../flowVersion';
import type { StringNode } from '../json/JsonNode';
import type { Problems } from '../Problems';

function isCalendarDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A date: `YYYY-MM-DD` from version 5.0, milliseconds since 1970 as a string before. */
export function checkDate(
	node: StringNode,
	key: string,
	version: FlowVersion,
	problems: Problems,
): void {
	if (atLeast(version, '5.0')) {
		if (!isCalendarDate(node.value))
			problems.error('bad-format', node, `"${key}" must be a calendar date as YYYY-MM-DD.`);
	} else if (!/^-?\d+$/.test(node.value)) {
		problems.error(
			'bad-format',
			node,
			`Before version 5.0, "${key}" is milliseconds since 1970 as a string, such as "1710958020000".`,
		);
	}
}
