import { isJsonObject, type JsonObject } from '../../../../../cloud-api/json';
import type { LimitProblem } from '../../../../../cloud-api/limits';
import {
	componentLimits,
	type ComponentContext,
} from '../../../../../cloud-api/templates/limits/componentLimits';
import { templateSchema, type Template } from '../../../templates/Template';
import { GraphFault } from '../../GraphFault';
import { parseWire } from '../../wire/parseWire';

/** A new template, by its shape and by Meta's rules. @throws GraphFault 100 with the subcode of what is wrong. */
export function parseTemplate(body: unknown): Template {
	const template = parseWire(templateSchema, upperCategory(body));
	requireRules(body, {
		category: template.category,
		isNamed: template.parameter_format === 'NAMED',
		subCategory: template.sub_category,
		displayFormat: template.display_format,
	});
	return template;
}

/** Holds the components of a body against the rules of Meta's pages. @throws GraphFault 100 with a subcode. */
export function requireRules(body: unknown, context: ComponentContext): void {
	const components = isJsonObject(body) ? body['components'] : undefined;
	const list: readonly JsonObject[] = Array.isArray(components)
		? components.filter(isJsonObject)
		: [];
	const [problem] = componentLimits(list, context);
	if (problem !== undefined) {
		throw new GraphFault(100, problem.message, { subcode: subcodeOf(problem) });
	}
}

const upperCategory = (body: unknown): unknown =>
	isJsonObject(body) && typeof body['category'] === 'string'
		? { ...body, category: body['category'].toUpperCase() }
		: (body ?? {});

/** https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes, the template creation errors. */
function subcodeOf({ limit }: LimitProblem): number {
	if (/^words (before|after)/.test(limit)) return 2_388_299;
	if (limit.endsWith('characters')) return 2_388_040;
	if (limit.startsWith('no variables')) return 2_388_073;
	return /variable/.test(limit) ? 2_388_072 : 2_388_047;
}
