import { z } from 'zod';
import { review } from '../../../templates/lifecycle';
import type { StoredTemplate } from '../../../templates/StoredTemplate';
import { categories, componentsSchema } from '../../../templates/Template';
import { tellComponents } from '../../../templates/templateNews';
import type { GraphAnswer, Handler } from '../../GraphCall';
import { GraphFault } from '../../GraphFault';
import { parseWire } from '../../wire/parseWire';
import { requireRules } from './parseTemplate';
import { templateOf } from './read';

const day = 24 * 60 * 60 * 1000;

const change = z.looseObject({
	category: z
		.string()
		.transform((word) => word.toUpperCase())
		.pipe(z.enum(categories))
		.optional(),
	components: componentsSchema.optional(),
	message_send_ttl_seconds: z.number().int().optional(),
	cta_url_link_tracking_opted_out: z.boolean().optional(),
});

export const edit: Handler = (call, emulation) => {
	const template = templateOf(call, emulation);
	const body = parseWire(change, call.body ?? {});
	const now = emulation.clock.now();
	requireEditable(template, now, body.category);
	const category = body.category ?? template.category;
	if (body.components !== undefined) {
		requireRules(call.body, { category, isNamed: template.parameter_format === 'NAMED' });
	}
	const edited = emulation.templates.change(template.id, {
		category,
		...(body.components === undefined ? {} : { components: body.components }),
		...(body.message_send_ttl_seconds === undefined
			? {}
			: { message_send_ttl_seconds: body.message_send_ttl_seconds }),
		...(body.cta_url_link_tracking_opted_out === undefined
			? {}
			: { cta_url_link_tracking_opted_out: body.cta_url_link_tracking_opted_out }),
		status: 'PENDING',
		rejectedReason: 'NONE',
		changedAt: now,
		edits: template.status === 'APPROVED' ? [...template.edits, now] : template.edits,
	});
	return succeeded(() => {
		if (edited === undefined) return;
		if (body.components !== undefined) tellComponents(emulation, edited);
		review(emulation, edited);
	});
};

const succeeded = (afterwards: () => void): GraphAnswer => ({
	body: { success: true },
	afterwards,
});

/** Which templates Meta lets be edited, and how often. @throws GraphFault 100. */
function requireEditable(
	{ status, edits, category }: StoredTemplate,
	now: number,
	newCategory: string | undefined,
): void {
	if (!['APPROVED', 'REJECTED', 'PAUSED'].includes(status)) {
		throw new GraphFault(
			100,
			`Only approved, rejected and paused templates can be edited; this one is ${status.toLowerCase()}.`,
			{ subcode: 2_388_003 },
		);
	}
	if (status !== 'APPROVED') return;
	if (newCategory !== undefined && newCategory !== category) {
		throw new GraphFault(100, 'The category of an approved template cannot be changed.', {
			subcode: 2_388_003,
		});
	}
	const since = (ms: number): number => edits.filter((at) => at > now - ms).length;
	if (since(day) >= 1 || since(30 * day) >= 10) {
		throw new GraphFault(
			100,
			'An approved template can be edited once in 24 hours and 10 times in 30 days.',
			{ subcode: 2_388_004 },
		);
	}
}

export const setClickTracking: Handler = (call, emulation) => {
	const template = templateOf(call, emulation);
	const { category = template.category, cta_url_link_tracking_opted_out: out } = call.query;
	const isOther = category.toUpperCase() !== template.category;
	const changed = emulation.templates.change(template.id, {
		cta_url_link_tracking_opted_out: out === 'true',
		...(isOther ? { status: 'PENDING', changedAt: emulation.clock.now() } : {}),
	});
	return succeeded(() => {
		if (isOther && changed !== undefined) review(emulation, changed);
	});
};
