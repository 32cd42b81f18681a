import { pass, type Gate } from './gate';

/** Meta's default throughput of a number: 80 messages a second (error 130429 beyond it). */
export const messagesPerSecond = 80;

/** Spreads what a number sends over time, whoever it goes to. */
export const numberThroughput: Gate = {
	name: 'throughput',
	check({ sendAt, now }) {
		if (sendAt <= now) return pass;
		return { kind: 'pace', until: sendAt, reason: 'the number sends as fast as Meta allows' };
	},
};
