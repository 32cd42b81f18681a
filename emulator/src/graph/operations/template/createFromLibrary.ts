import { z } from 'zod';
import { libraryTemplates } from '../../../templates/library';
import { approve } from '../../../templates/lifecycle';
import type { Handler } from '../../GraphCall';
import { GraphFault } from '../../GraphFault';
import { parseWire } from '../../wire/parseWire';
import { takeIn } from './create';
import { parseTemplate } from './parseTemplate';

const fromLibrary = z.looseObject({
	name: z.string(),
	language: z.string(),
	category: z.string(),
	library_template_name: z.string().min(1),
	library_template_button_inputs: z.unknown().optional(),
});

/** Meta takes the inputs as a list or as JSON in a text. */
const buttonInputs = z.array(
	z.looseObject({
		type: z.string(),
		url: z.looseObject({ base_url: z.string() }).optional(),
		phone_number: z.string().optional(),
	}),
);

export const createFromLibrary: Handler = (call, emulation) => {
	const body = parseWire(fromLibrary, call.body ?? {});
	const found = libraryTemplates.find(({ name }) => name === body.library_template_name);
	if (found === undefined) {
		throw new GraphFault(100, `The library has no template ${body.library_template_name}.`);
	}
	const given = body.library_template_button_inputs;
	const inputs = parseWire(buttonInputs, typeof given === 'string' ? parsed(given) : (given ?? []));
	const buttons = found.buttons.map((button, index) => {
		const input = inputs[index];
		if (button.type === 'QUICK_REPLY') return button;
		if (input?.type !== button.type) {
			throw new GraphFault(
				100,
				`library_template_button_inputs[${index}]: ${found.name} needs an input of type ${button.type}.`,
			);
		}
		return button.type === 'URL'
			? { ...button, url: input.url?.base_url ?? button.url, example: [input.url?.base_url ?? ''] }
			: { ...button, phone_number: input.phone_number ?? button.phone_number };
	});
	const { category } = found;
	const template = parseTemplate({
		name: body.name,
		language: body.language,
		category,
		components: [
			...(found.header === undefined
				? []
				: [{ type: 'HEADER', format: 'TEXT', text: found.header }]),
			{ type: 'BODY', text: found.body, example: { body_text: [found.bodyParams] } },
			...(buttons.length === 0 ? [] : [{ type: 'BUTTONS', buttons }]),
		],
	});
	const stored = takeIn(emulation, template, found.name);
	const approved = emulation.templates.change(stored.id, { status: 'APPROVED' }) ?? stored;
	return {
		body: { id: stored.id, status: approved.status, category: approved.category },
		afterwards: () => approve(emulation, approved),
	};
};

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new GraphFault(100, 'Param library_template_button_inputs must be a list.');
	}
}
