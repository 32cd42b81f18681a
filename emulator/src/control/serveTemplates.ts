import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { judge, rate, recategorise } from '../templates/lifecycle';
import { qualityScores, type StoredTemplate, templateStatuses } from '../templates/StoredTemplate';
import { categories, templateSchema } from '../templates/Template';
import type { Emulation } from '../world/Emulation';
import { ControlError, parseControl } from './parseControl';

const verdict = z
	.strictObject({
		status: z.enum(templateStatuses).optional(),
		/** Of a rejection, or `PACING` for a pause that only the unpause call ends. */
		reason: z.string().min(1).optional(),
		quality: z.enum(qualityScores).optional(),
		category: z.enum(categories).optional(),
	})
	.refine((one) => one.status ?? one.quality ?? one.category, 'says nothing');

/** What a test makes of a template: where it stands, how it is rated, or where Meta thinks it belongs. */
export type TemplateVerdict = z.input<typeof verdict>;

/** Brings it about, with the webhooks that Meta would send. */
export function applyVerdict(
	emulation: Emulation,
	template: StoredTemplate,
	{ status, reason, quality, category }: z.output<typeof verdict>,
): void {
	if (category !== undefined) recategorise(emulation, template, category);
	if (quality !== undefined) rate(emulation, template, quality);
	if (status !== undefined) judge(emulation, template, status, reason);
}

/** Templates of the emulator's own API: see them, add approved ones, and play Meta's reviewers. */
export function serveTemplates(app: FastifyInstance, emulation: Emulation): void {
	const { templates, clock } = emulation;

	app.get('/emulator/templates', () => templates.all());

	app.post('/emulator/templates', (request, reply) => {
		const definition = parseControl(templateSchema, request.body);
		return reply.code(201).send(templates.add(definition, clock.now()));
	});

	app.put<{ Params: { id: string } }>('/emulator/templates/:id', (request) => {
		const template = templates.byId(request.params.id);
		if (template === undefined) {
			throw new ControlError(404, `There is no template ${request.params.id}.`);
		}
		applyVerdict(emulation, template, parseControl(verdict, request.body));
		return templates.byId(template.id);
	});
}
