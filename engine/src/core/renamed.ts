import type { SendEffect } from './effect';

/** An effect that is to go on under a new id, whose tries are counted from none. */
export const renamed = (effect: SendEffect): SendEffect =>
	effect.again === undefined
		? effect
		: { ...effect, again: { ...effect.again, tries: 0, undelivered: false } };
