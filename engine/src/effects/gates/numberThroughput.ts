import { pass, type Gate } from './gate';

/** Spreads what a number sends over time, whoever it goes to: beyond its messages a second comes error 130429. */
export const numberThroughput: Gate = {
	name: 'throughput',
	check({ sendAt, now }) {
		if (sendAt <= now) return pass;
		return { kind: 'pace', until: sendAt, reason: 'the number sends as fast as Meta allows' };
	},
};
