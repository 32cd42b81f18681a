import type { Fault } from '../../src/faults/Fault';
import { faultKinds, type FaultField } from './faultKinds';

/** Reads the form of a new rule. What is left empty is left out; the emulator says what is wrong with the rest. */
export function ruleOf(kind: Fault['kind'], form: FormData): object {
	const word = (name: string): string | undefined => {
		const text = String(form.get(name) ?? '').trim();
		return text === '' ? undefined : text;
	};
	const { fields, family } = faultKinds[kind];
	const { retryAfter, ...members } = Object.fromEntries(
		fields.map((field) => [field.name, memberOf(field, word(field.name))]),
	);
	const how = word('how');
	return {
		match: {
			operation: family === 'inbound' ? undefined : word('operation'),
			customer: word('customer'),
			messageType: word('messageType'),
			template: family === 'inbound' ? undefined : word('template'),
		},
		nth: how === 'nth' ? word('nth')?.split(',').map(Number) : undefined,
		rate: how === 'rate' ? Number(word('percent')) / 100 : undefined,
		times: numberOf(word('times')),
		from: word('from'),
		until: word('until'),
		fault: {
			kind,
			...members,
			headers: retryAfter === undefined ? undefined : { 'Retry-After': retryAfter },
		},
	};
}

function memberOf(field: FaultField, text: string | undefined): string | number | true | undefined {
	switch (field.kind) {
		case 'number':
			return numberOf(text);
		case 'check':
			return text === undefined ? undefined : true;
		case 'text':
		case 'choice':
			return text;
	}
}

const numberOf = (text: string | undefined): number | undefined =>
	text === undefined ? undefined : Number(text);
