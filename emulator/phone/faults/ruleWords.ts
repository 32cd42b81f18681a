import type { WholeFaultRule } from '../../src/faults/FaultRule';
import { faultKinds } from './faultKinds';

/** What a rule does, in a few words. */
export function titleOfRule({ name, fault }: WholeFaultRule): string {
	if (name !== undefined) return name;
	const { words } = faultKinds[fault.kind];
	switch (fault.kind) {
		case 'graphError':
			return `${words} ${fault.code}`;
		case 'http':
			return `${words}, ${fault.status}`;
		default:
			return words;
	}
}

/** What a rule strikes and how often, with a dot between. */
export function scopeOfRule(rule: WholeFaultRule): string {
	const { match, nth, rate, times, from, until } = rule;
	const { operation, customer, messageType, template } = match;
	return [
		rule.name === undefined ? undefined : titleOfRule({ ...rule, name: undefined }),
		operationWords(operation),
		customer,
		messageType,
		template,
		nth === undefined ? undefined : `no. ${[nth].flat().join(', ')}`,
		rate === undefined ? undefined : `${Number((rate * 100).toFixed(2))}\u00a0%`,
		nth === undefined && rate === undefined ? 'every time' : undefined,
		times === undefined ? undefined : `at most ${times}`,
		from === undefined ? undefined : `from ${from}`,
		until === undefined ? undefined : `until ${until}`,
	]
		.filter((part) => part !== undefined)
		.join(' · ');
}

function operationWords(operation: WholeFaultRule['match']['operation']): string | undefined {
	const [first, ...others] = [operation ?? []].flat();
	return first === undefined || others.length === 0 ? first : `${first} and ${others.length} more`;
}
