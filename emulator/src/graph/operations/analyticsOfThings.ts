import { outgoingOf, type Outgoing } from '../../analytics/Outgoing';
import { isWithin, questionInQuery, type Question } from '../../analytics/question';
import { tally, type Countable } from '../../analytics/tally';
import type { Emulation } from '../../world/Emulation';
import { GraphFault } from '../GraphFault';
import type { GraphCall, Handler } from '../GraphCall';

const daysKept = 90;

/** A question about `name`d things, one to `most` of them. */
function ask(
	call: GraphCall,
	{ clock }: Emulation,
	name: string,
	most: number,
): Question & { readonly ids: readonly string[] } {
	const question = questionInQuery({ granularity: 'DAILY', ...call.query }, clock.now());
	if (question.granularity !== 'DAILY') throw new GraphFault(100, 'Param granularity: only DAILY.');
	const ids = question.list(name);
	if (ids.length === 0 || ids.length > most) {
		throw new GraphFault(100, `Param ${name} takes 1 to ${most} ids, got ${ids.length}.`);
	}
	const oldest = clock.now() / 1000 - daysKept * 86_400;
	if (question.period.start < oldest) {
		throw new GraphFault(100, `Param start: only ${daysKept} days are kept.`);
	}
	return { ...question, ids };
}

const counts = ({ deliveredAt, readAt }: Outgoing): Readonly<Record<string, number>> => ({
	sent: 1,
	delivered: deliveredAt === undefined ? 0 : 1,
	read: readAt === undefined ? 0 : 1,
});

const answer = (points: readonly object[]) => ({
	body: {
		data: [{ granularity: 'DAILY', product_type: 'cloud_api', data_points: points }],
		paging: { cursors: { before: 'MAZDZD', after: 'MjQZD' } },
	},
});

export const getTemplates: Handler = (call, emulation) => {
	requireInsights(emulation);
	const { ids, period, granularity } = ask(call, emulation, 'template_ids', 10);
	const clicks = clicksOf(emulation);
	const counted = outgoingOf(emulation).flatMap((message): readonly Countable[] => {
		const { templateId = '', sentAt, messageId } = message;
		if (!ids.includes(templateId) || !isWithin(period, sentAt)) return [];
		const labels = { template_id: templateId };
		return [{ at: sentAt, labels, counts: { ...counts(message), clicks: clicks(messageId) } }];
	});
	return answer(
		tally(counted, granularity).map(({ clicks: clicked = 0, ...point }) => ({
			...point,
			...(Number(clicked) === 0
				? {}
				: { clicked: [{ type: 'quick_reply_button', count: Number(clicked) }] }),
		})),
	);
};

/** How often buttons of a message were pressed. */
function clicksOf({ people, chats }: Emulation): (messageId: string) => number {
	const pressed = people
		.all()
		.flatMap((person) => chats.of(person.id))
		.filter(({ from, type }) => from === 'customer' && type === 'button');
	return (messageId) => pressed.filter(({ replyTo }) => replyTo === messageId).length;
}

export const getTemplateGroups: Handler = (call, emulation) => {
	requireInsights(emulation);
	const { ids, period, granularity } = ask(call, emulation, 'template_group_ids', 10);
	const counted = outgoingOf(emulation).flatMap((message): readonly Countable[] => {
		const { templateId = '', sentAt } = message;
		const group = emulation.templates.groups.of(templateId)?.id ?? '';
		if (!ids.includes(group) || !isWithin(period, sentAt)) return [];
		return [{ at: sentAt, labels: { template_group_id: group }, counts: counts(message) }];
	});
	return answer(tally(counted, granularity));
};

function requireInsights({ account }: Emulation): void {
	if (account.insights) return;
	throw new GraphFault(
		200005,
		'Enable template insights for the account first, once and for good.',
	);
}

export const getGroups: Handler = (call, emulation) => {
	const { ids, period, granularity } = ask(call, emulation, 'group_ids', 1);
	const [id = ''] = ids;
	const labels = { group_id: id };
	const group = emulation.groups.require(id);
	const sent = outgoingOf(emulation)
		.filter((message) => message.groupId === id && isWithin(period, message.sentAt))
		.map((message) => ({ at: message.sentAt, labels, counts: counts(message) }));
	const moves = group.moves
		.filter(({ at }) => isWithin(period, at))
		.map(({ at, joined, left }) => ({
			at,
			labels,
			counts: { participants_joined: joined, participants_left: left },
		}));
	return answer(tally([...sent, ...moves], granularity));
};
