import { considerRise } from '../reach/reachPerson';
import { rate } from '../templates/lifecycle';
import type { Emulation } from '../world/Emulation';
import { isSpam, ratingOf } from './ratingOf';

const week = 7 * 24 * 60 * 60 * 1000;

/** A customer complains, about a message or about the last one they got; it counts for seven days. */
export function complain(emulation: Emulation, personId: string, messageId?: string): void {
	const { complaints, chats, clock } = emulation;
	const now = clock.now();
	const about =
		messageId === undefined
			? chats.of(personId).findLast(({ from }) => from === 'business')
			: chats.get(messageId);
	complaints.add({ personId, at: now, templateId: about?.templateId });
	rateAgain(emulation, about?.templateId);
	clock.at(now + week, () => rateAgain(emulation, about?.templateId));
}

function rateAgain(emulation: Emulation, templateId: string | undefined): void {
	rateNumber(emulation);
	if (templateId !== undefined) rateTemplate(emulation, templateId);
	emulation.bus.emit({ type: 'meta' });
}

function rateNumber(emulation: Emulation): void {
	const { number, complaints, writtenTo, clock } = emulation;
	const now = clock.now();
	const feedback = { complaints: complaints.people(now - week), reached: writtenTo.count(now) };
	number.quality = ratingOf(feedback);
	number.spamLimited = isSpam(feedback);
	considerRise(emulation);
}

/** A template that was paused starts anew: what was complained of before counts no more. */
function rateTemplate(emulation: Emulation, id: string): void {
	const { templates, complaints, clock } = emulation;
	const template = templates.byId(id);
	if (template === undefined) return;
	const since = Math.max(clock.now() - week, (template.resumedAt ?? 0) - 1);
	const feedback = {
		complaints: complaints.people(since, id),
		reached: templates.sends(id, since, Infinity),
	};
	const quality = ratingOf(feedback);
	// Who was never complained of stays unrated, as Meta leaves templates that few people got.
	if (quality === 'GREEN' && template.quality === 'UNKNOWN') return;
	rate(emulation, template, quality);
}
