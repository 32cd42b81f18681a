import { marketingCapGate } from '../../core/marketingCap';
import { pass, refuse, type Gate } from './gate';

const dayMs = 86_400_000;

/** A contact gets so much marketing and no more, whichever journeys it comes from; counted from what was sent. */
export const marketingCap: Gate = {
	name: marketingCapGate,
	check({ category, claim, limits, now }) {
		if (category !== 'marketing' || limits === undefined) return pass;
		const { perDay, perWeek, over } = limits.marketing;
		const full = [
			fullUntil(claim.recentMarketing, perDay, dayMs, '24 hours', now),
			fullUntil(claim.recentMarketing, perWeek, 7 * dayMs, '7 days', now),
		].flatMap((one) => one ?? []);
		const [longest] = full.toSorted((a, b) => b.until - a.until);
		if (longest === undefined) return pass;
		return over === 'skip' ? refuse(longest.reason) : { kind: 'hold', ...longest };
	},
};

function fullUntil(
	sent: readonly number[],
	most: number | null,
	windowMs: number,
	window: string,
	now: number,
): { readonly until: number; readonly reason: string } | null {
	if (most === null) return null;
	// The one that has to be over before there is room again.
	const last = sent.filter((at) => at > now - windowMs).at(-most);
	if (last === undefined) return null;
	return {
		until: last + windowMs,
		reason: `a contact gets no more than ${most} marketing ${most === 1 ? 'message' : 'messages'} in ${window}`,
	};
}
