import { latenessGate, tooLateBy } from '../../core/lateness';
import { pass, refuse, type Gate } from './gate';

const minuteMs = 60_000;

/** Leaves out what is no use any more when it is late, whatever held it up: a downtime, quiet hours, a brake. */
export const lateness: Gate = {
	name: latenessGate,
	check({ effect, now }) {
		const late = effect.late?.policy === 'skip' ? tooLateBy(effect, now) : null;
		return late === null ? pass : refuse(`it is ${Math.floor(late / minuteMs)} minutes late`);
	},
};
