import { laneProperty } from '../laneProperty';
import { statusOf } from '../Walk';

const told = ['sent', 'delivered', 'read', 'delivered', 'sent', 'read'] as const;

/** Meta repeats, skips and reorders what it says of a message. */
export const statusOrder = laneProperty({
	name: 'statuses move a lane to the same place in whatever order and number they come',
	fault({ sent, state, now, definitions }, decide) {
		const last = sent.at(-1);
		if (last === undefined) return null;
		const after = (statuses: readonly (typeof told)[number][]): string => {
			let lane = state;
			for (const [index, status] of statuses.entries()) {
				const event = { id: `s${index}`, ...statusOf(last, status, 0, now) };
				const { state: next, effects } = decide(lane, event, now, definitions);
				if (effects.length > 0) return `a status of ${status} made something be sent`;
				lane = next;
			}
			return JSON.stringify(lane);
		};
		const usual = after(['sent', 'delivered', 'read']);
		const others = [told, told.toReversed(), [...told.slice(3), ...told.slice(0, 3)], ['read']];
		return others.every((other) => after(other as typeof told) === usual)
			? null
			: `the statuses of ${last.effect.id} leave another lane behind in another order`;
	},
	breaking: (decide) => (state, event, now, definitions) => {
		const decision = decide(state, event, now, definitions);
		if (event.kind !== 'status') return decision;
		const { contact } = decision.state;
		const attributes = { ...contact.attributes, lastStatus: event.status.rawStatus };
		return { ...decision, state: { ...decision.state, contact: { ...contact, attributes } } };
	},
});
