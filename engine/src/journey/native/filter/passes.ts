import type { DateTime } from 'luxon';
import type { JsonObject, JsonValue } from '../../../../../cloud-api/json';
import { StepFailure } from '../stepFailure';
import type { Condition, Filter, FilterOptions } from './filterParameter';
import { takeOperands, type Operand } from './operands';
import {
	arrayContains,
	arrayLengthTests,
	booleanTests,
	dateTimeTests,
	numberTests,
	objectTests,
	stringTests,
} from './operations';

/** Whether the item passes. Conditions after the one that decides are not looked at. Throws `StepFailure`. */
export function passes({ combinator, conditions, options }: Filter, zone: string): boolean {
	const holds = (condition: Condition): boolean => conditionHolds(condition, options, zone);
	return combinator === 'or' ? conditions.some(holds) : conditions.every(holds);
}

function conditionHolds(condition: Condition, options: FilterOptions, zone: string): boolean {
	const { type, operation } = condition.operator;
	const { left, right } = takeOperands(condition, options, zone);
	if (operation === 'exists') return left !== undefined && left !== null;
	if (operation === 'notExists') return left === undefined || left === null;
	const test = testOf(type, operation, !options.caseSensitive);
	if (!test)
		throw new StepFailure(
			`A condition uses "${type}: ${operation}", which the runner does not know. Choose another comparison.`,
		);
	return test(left, right);
}

type Test = (left: Operand, right: Operand) => boolean;

/** The test of an operator; `undefined` when there is none of that name. */
export function testOf(type: string, operation: string, ignoreCase: boolean): Test | undefined {
	switch (type) {
		case 'string': {
			const test = own(stringTests, operation);
			const isPattern = operation === 'regex' || operation === 'notRegex';
			return (
				test &&
				((left, right) => test(folded(left, ignoreCase), folded(right, ignoreCase && !isPattern)))
			);
		}
		case 'number':
			return own(numberTests, operation) as Test | undefined;
		case 'dateTime':
			return own(dateTimeTests, operation) as (
				left: Operand & DateTime,
				right: Operand & DateTime,
			) => boolean as Test | undefined;
		case 'boolean':
			return own(booleanTests, operation) as Test | undefined;
		case 'array':
			return arrayTest(operation, ignoreCase);
		case 'object':
			return own(objectTests, operation) as (left: JsonObject) => boolean as Test | undefined;
		default:
			return undefined;
	}
}

function arrayTest(operation: string, ignoreCase: boolean): Test | undefined {
	const list = (value: Operand): readonly JsonValue[] =>
		Array.isArray(value) ? (value as readonly JsonValue[]) : [];
	if (operation === 'contains')
		return (left, right) => arrayContains(list(left), right as JsonValue, ignoreCase);
	if (operation === 'notContains')
		return (left, right) => !arrayContains(list(left), right as JsonValue, ignoreCase);
	const test = own(arrayLengthTests, operation);
	return test && ((left, right) => test(list(left).length, right as number));
}

const own = <T>(tests: { readonly [operation: string]: T }, operation: string): T | undefined =>
	Object.hasOwn(tests, operation) ? tests[operation] : undefined;

function folded(value: Operand, fold: boolean): string {
	const text = typeof value === 'string' ? value : '';
	return fold ? text.toLocaleLowerCase() : text;
}
