import { laneProperty } from '../laneProperty';

const day = 24 * 60 * 60 * 1000;

export const serviceWindow = laneProperty({
	name: 'only templates leave once 24 hours have passed since the contact wrote',
	fault({ turned, sent }) {
		for (const { effect, message, at, sentAfter } of sent) {
			if (message.kind === 'template') continue;
			const wrote = turned.slice(0, sentAfter).findLast(({ event }) => event.kind === 'message');
			if (wrote === undefined) return `${effect.id} went to somebody who never wrote`;
			if (at >= wrote.now + day)
				return `${effect.id} left ${(at - wrote.now) / 3_600_000} h after the contact wrote`;
		}
		return null;
	},
	// Whatever happens opens the window, not only what the contact writes.
	breaking: (decide) => (state, event, now, definitions) => {
		const decision = decide(state, event, now, definitions);
		const contact = { ...decision.state.contact, lastInboundAt: now };
		return { ...decision, state: { ...decision.state, contact } };
	},
});
