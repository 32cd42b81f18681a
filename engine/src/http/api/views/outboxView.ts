import type { z } from 'zod';
import type { Effect } from '../../../core/effect';
import type { OutboxRow } from '../../../host/outbox';
import type { outboxRow } from '../schemas/outbox';
import { isoTime, isoTimeOrNull } from './isoTime';

export const outboxView = (row: OutboxRow): z.input<typeof outboxRow> => ({
	...row,
	queuedAt: isoTime(row.queuedAt),
	dueAt: isoTimeOrNull(row.dueAt),
	sentAgain: againView(row.effect),
	effect: effectView(row.effect),
});

function effectView(effect: Effect): z.input<typeof outboxRow>['effect'] {
	if (effect.kind === 'call') return { kind: effect.kind, operation: effect.operation };
	if (effect.kind === 'elsewhere') {
		const { id, category, message } = effect.instead;
		return { kind: effect.kind, instead: id, category, message };
	}
	const { kind, origin, category, message } = effect;
	return { kind, origin, category, message };
}

function againView({ again }: Effect): z.input<typeof outboxRow>['sentAgain'] {
	if (again === undefined) return null;
	const { by, at, times } = again;
	return { by, at: isoTime(at), times };
}
