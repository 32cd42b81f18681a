import { takeEvent } from '../../../../nodes/WaitForEvent/expectedEvent';
import type { ExternalEvent } from '../laneEvent';
import { answerWait } from '../waits';
import type { Turn } from '../turn';

/** Gives an event to everybody outside who waits for it; like runs, they all hear of it. */
export const eventToWaits = (turn: Turn, event: ExternalEvent): Turn =>
	(turn.state.waits ?? []).reduce((after, wait) => {
		if (wait.kind !== 'event') return after;
		const output = takeEvent(wait.events, event.name, event.key ?? '');
		return output === null
			? after
			: answerWait(after, wait, `a workflow outside waits for ${event.name}`, { output });
	}, turn);
