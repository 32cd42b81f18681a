import type { Emulation } from '../world/Emulation';
import { reviewTemplate } from './reviewTemplate';
import type { QualityScore, StoredTemplate, TemplateStatus } from './StoredTemplate';
import { tellCategory, tellQuality, tellStatus } from './templateNews';
import type { TemplateCategory } from './Template';

/** How long a review takes here, in milliseconds of the emulator's clock; Meta takes minutes to 24 hours. */
const reviewMs = 5000;

const hour = 60 * 60 * 1000;
/** How long the first and second pause for low quality last; the third disables. */
const pauseHours = [3, 6] as const;

/** Puts a template in front of the reviewers; the clock brings their answer. */
export function review(emulation: Emulation, { id, changedAt }: StoredTemplate): void {
	const { clock, templates } = emulation;
	clock.at(clock.now() + reviewMs, () => {
		const template = templates.byId(id);
		// Edited, judged by a test or deleted meanwhile: this review is about something else.
		if (template?.status !== 'PENDING' || template.changedAt !== changedAt) return;
		const found = reviewTemplate(template);
		if (found.kind === 'rejected') reject(emulation, template, found.reason, found.recommendation);
		else approve(emulation, template);
	});
}

/** Approved, from now on to be sent. */
export function approve(emulation: Emulation, { id }: StoredTemplate): void {
	const template = emulation.templates.change(id, {
		status: 'APPROVED',
		rejectedReason: 'NONE',
		pacingPause: false,
	});
	if (template !== undefined) tellStatus(emulation, template, 'APPROVED');
}

/** Rejected with one of Meta's reasons; an edit hands it in again. */
function reject(
	emulation: Emulation,
	{ id }: StoredTemplate,
	reason: string,
	recommendation = 'Read the reason, edit the template and hand it in again.',
): void {
	const template = emulation.templates.change(id, { status: 'REJECTED', rejectedReason: reason });
	if (template === undefined) return;
	tellStatus(emulation, template, 'REJECTED', {
		reason,
		rejection_info: { reason, recommendation },
	});
}

/** Paused for low quality: 3 hours, the second time 6, the third time it is disabled. */
function pauseForQuality(emulation: Emulation, { id }: StoredTemplate): void {
	const { templates, clock } = emulation;
	const pauses = (templates.byId(id)?.pauses ?? 0) + 1;
	const hours = pauseHours[pauses - 1];
	if (hours === undefined) return disable(emulation, id, pauses);
	const template = templates.change(id, { status: 'PAUSED', pauses, pacingPause: false });
	if (template === undefined) return;
	tellStatus(emulation, template, 'PAUSED', {
		other_info: {
			title: pauses === 1 ? 'FIRST_PAUSE' : 'SECOND_PAUSE',
			description: `Paused for ${hours} hours because of low quality.`,
		},
	});
	clock.at(clock.now() + hours * hour, () => {
		const later = templates.byId(id);
		if (later?.status === 'PAUSED' && later.pauses === pauses) unpause(emulation, later);
	});
}

/** Paused by pacing: nothing but the unpause call ends it. */
function pauseByPacing(emulation: Emulation, { id }: StoredTemplate): void {
	const template = emulation.templates.change(id, { status: 'PAUSED', pacingPause: true });
	if (template === undefined) return;
	tellStatus(emulation, template, 'PAUSED', {
		other_info: { title: 'PACING', description: 'Paused by pacing: unpause it to go on.' },
	});
}

/** Ends a pause. */
export function unpause(emulation: Emulation, { id }: StoredTemplate): void {
	const template = emulation.templates.change(id, {
		status: 'APPROVED',
		pacingPause: false,
		resumedAt: emulation.clock.now(),
	});
	if (template !== undefined) tellStatus(emulation, template, 'UNPAUSE');
}

function disable(emulation: Emulation, id: string, pauses: number): void {
	const template = emulation.templates.change(id, { status: 'DISABLED', pauses });
	if (template === undefined) return;
	tellStatus(emulation, template, 'DISABLED', {
		disable_info: { disable_date: String(Math.floor(emulation.clock.now() / 1000)) },
		other_info: { title: 'THIRD_PAUSE', description: 'Disabled after its third pause.' },
	});
}

/** What customers make of it; a red one is paused at once, which Meta does a little later. */
export function rate(emulation: Emulation, template: StoredTemplate, quality: QualityScore): void {
	const rated = emulation.templates.change(template.id, { quality });
	if (rated === undefined || template.quality === quality) return;
	tellQuality(emulation, rated, template.quality);
	if (quality === 'RED' && rated.status === 'APPROVED') pauseForQuality(emulation, rated);
}

/** Announces another category and changes to it 24 hours later, as Meta does. */
export function recategorise(
	emulation: Emulation,
	{ id, category: previous }: StoredTemplate,
	category: TemplateCategory,
): void {
	const { templates, clock } = emulation;
	const at = clock.now() + 24 * hour;
	const announced = templates.change(id, { correctCategory: category });
	if (announced === undefined) return;
	tellCategory(emulation, announced, {
		correct_category: category,
		new_category: previous,
		category_update_timestamp: Math.floor(at / 1000),
	});
	clock.at(at, () => {
		if (templates.byId(id)?.correctCategory !== category) return;
		const changed = templates.change(id, { category, previousCategory: previous });
		if (changed === undefined) return;
		tellCategory(emulation, changed, { previous_category: previous, new_category: category });
	});
}

/** Brings a template where a test wants it, with the webhooks that come with it. */
export function judge(
	emulation: Emulation,
	template: StoredTemplate,
	status: TemplateStatus,
	reason?: string,
): void {
	switch (status) {
		case 'APPROVED':
			return template.status === 'PAUSED'
				? unpause(emulation, template)
				: approve(emulation, template);
		case 'REJECTED':
			return reject(emulation, template, reason ?? 'INVALID_FORMAT');
		case 'PAUSED':
			return reason === 'PACING'
				? pauseByPacing(emulation, template)
				: pauseForQuality(emulation, template);
		case 'DISABLED':
			return disable(emulation, template.id, template.pauses);
		default: {
			const changed = emulation.templates.change(template.id, { status });
			if (changed !== undefined) tellStatus(emulation, changed, status);
		}
	}
}
