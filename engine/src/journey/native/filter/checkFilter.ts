import type { JsonValue } from '../../../../../cloud-api/json';
import { regexProblem } from '../../expression/regex/safeRegex';
import { readFilter, type Condition } from './filterParameter';
import { testOf } from './passes';

/** Problems of a filter that show without data: an unknown comparison, or a regex that is refused. */
export function checkFilter(value: JsonValue | undefined): readonly string[] {
	const filter = readFilter(value);
	if (!filter) return ['There are no conditions. Add one.'];
	if (filter.combinator !== 'and' && filter.combinator !== 'or')
		return [`The conditions are combined by "${filter.combinator}". Choose AND or OR.`];
	return filter.conditions.flatMap(checkCondition);
}

function checkCondition({ operator, right }: Condition, index: number): readonly string[] {
	const { type, operation } = operator;
	const place = `Condition ${index + 1}`;
	if (operation !== 'exists' && operation !== 'notExists' && !testOf(type, operation, false)) {
		return [
			`${place} uses the comparison "${type}: ${operation}", which the runner does not know. Choose another.`,
		];
	}
	if (
		(operation === 'regex' || operation === 'notRegex') &&
		typeof right === 'string' &&
		!right.startsWith('=')
	) {
		const literal = /^\/(.*?)\/([gimusy]*)$/.exec(right);
		const problem = regexProblem(literal?.[1] ?? right, literal?.[2] ?? '');
		return problem ? [`${place}: ${problem}`] : [];
	}
	return [];
}
