import { closeWait } from '../waits';
import { withoutEscalation } from '../runs/withoutEscalation';
import type { OutsideWait } from '../outsideWait';
import type { Turn } from '../turn';

/** Ends the waits whose time has come. The waiting side of a reply or event times out by its own clock. */
export function expireWaits(turn: Turn): Turn {
	const due = (turn.state.waits ?? []).filter(({ until }) => until <= turn.now);
	return due.reduce(expire, turn);
}

function expire(turn: Turn, wait: OutsideWait): Turn {
	const { owner } = turn.state;
	if (wait.kind !== 'escalation') return closeWait(turn, wait, `no ${wait.kind} came in time`);
	if (owner.kind !== 'human' || owner.escalationId !== wait.escalationId)
		return closeWait(turn, wait, 'its escalation was over');
	return withoutEscalation(
		turn,
		wait.takenAt === null
			? 'nobody took the conversation in time'
			: 'the conversation was taken and then left alone',
	);
}
