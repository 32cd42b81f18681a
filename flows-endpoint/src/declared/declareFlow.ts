import { z } from 'zod';
import type { JsonObject, JsonValue } from '../../../cloud-api/json';
import { createEgress, type Egress } from '../../../egress/createEgress';
import { close, show, stay } from '../../../cloud-api/flowProtocol/reply';
import { defineFlow, FlowDefinitionError, type Flow, type FlowReply } from '../flow/defineFlow';
import type { RoutingModel } from '../flow/routes';
import type { FlowSession } from '../session/FlowSession';
import { askLookup } from './askLookup';
import { fill, type Values } from './fill';
import {
	flowDeclaration,
	type FieldKind,
	type FlowDeclaration,
	type Rule,
} from './flowDeclaration';

/** A declaration that does not hold together; the message lists what is wrong, a line each. */
export class FlowDeclarationError extends Error {
	override readonly name = 'FlowDeclarationError';
}

/**
 * A flow answered by a declaration: JSON as it was read from a file, and the routing model of the published Flow JSON.
 * Look-ups leave by `egress`; without one they reach public addresses only.
 * @throws FlowDeclarationError
 */
export function declareFlow(
	document: unknown,
	routingModel: RoutingModel,
	egress: Egress = createEgress(),
): Flow {
	const read = flowDeclaration.safeParse(document);
	if (!read.success) throw new FlowDeclarationError(z.prettifyError(read.error));
	const declaration = read.data;
	const problems = problemsOf(declaration, routingModel);
	if (problems.length > 0) throw new FlowDeclarationError(problems.join('\n'));
	try {
		return build(declaration, routingModel, egress);
	} catch (cause) {
		if (cause instanceof FlowDefinitionError) throw new FlowDeclarationError(cause.message);
		throw cause;
	}
}

function build(declaration: FlowDeclaration, routingModel: RoutingModel, egress: Egress): Flow {
	const first = Object.keys(routingModel)[0] ?? '';
	const answer = (rules: readonly Rule[], screen: string) =>
		turn(declaration, egress, rules, screen);
	return defineFlow({
		id: declaration.id,
		routingModel,
		budgetMs: declaration.budgetMs,
		onOpen: ({ session, signal }) => answer(declaration.open, first)({}, session, signal),
		fallback: (screen) => stay(screen === '' ? first : screen, declaration.unavailable),
		screens: Object.fromEntries(
			Object.entries(declaration.screens).map(([name, { submits, rules, back }]) => [
				name,
				{
					submits: schemaOf(submits),
					onSubmit: (data, { session, signal }) =>
						answer(rules, name)(data as JsonObject, session, signal),
					...(back === undefined
						? {}
						: { onBack: ({ session, signal }) => answer(back, name)({}, session, signal) }),
				},
			]),
		),
	});
}

type Turn = (data: JsonObject, session: FlowSession, signal: AbortSignal) => Promise<FlowReply>;

const turn =
	(declaration: FlowDeclaration, egress: Egress, rules: readonly Rule[], screen: string): Turn =>
	async (data, session, signal) => {
		const chosen = rules.find(({ when }) => holds(when, data));
		if (chosen === undefined) return stay(screen, declaration.unavailable);
		const values: Values = { data, seen: session.seen, lookup: {} };
		const name = chosen.lookup;
		const lookup = name === undefined ? undefined : declaration.lookups[name];
		const found =
			name === undefined || lookup === undefined
				? {}
				: { [name]: await askLookup({ name, lookup, values, egress }, signal) };
		return reply(chosen.reply, screen, { ...values, lookup: found });
	};

function reply(given: Rule['reply'], screen: string, values: Values): FlowReply {
	if ('stay' in given) return stay(screen, String(fill(given.stay, values)));
	if ('close' in given) return close(fill(given.close as JsonObject, values) as JsonObject);
	return show(given.show, fill(given.data as JsonObject, values) as JsonObject);
}

const holds = (when: Rule['when'], data: JsonObject): boolean =>
	Object.entries(when ?? {}).every(([name, wanted]) => {
		const given = data[name] ?? null;
		const one = (value: unknown): boolean => JSON.stringify(value) === JSON.stringify(given);
		return Array.isArray(wanted) ? wanted.some(one) : one(wanted);
	});

const kinds: Readonly<Record<'text' | 'number' | 'flag' | 'list', z.ZodType<JsonValue>>> = {
	text: z.string().max(4096),
	number: z.number(),
	flag: z.boolean(),
	list: z.array(z.string().max(200)).max(200),
};

const schemaOf = (fields: Readonly<Record<string, FieldKind>>) =>
	z.object(
		Object.fromEntries(
			Object.entries(fields).map(([name, kind]) => {
				const schema = kinds[kind.replace('?', '') as keyof typeof kinds];
				return [name, kind.endsWith('?') ? schema.optional() : schema];
			}),
		),
	);

/** What only the whole shows: look-ups and screens that are not there. */
function problemsOf(declaration: FlowDeclaration, routingModel: RoutingModel): readonly string[] {
	const places: readonly (readonly [string, readonly Rule[]])[] = [
		['open', declaration.open],
		...Object.entries(declaration.screens).flatMap(
			([name, { rules, back = [] }]): (readonly [string, readonly Rule[]])[] => [
				[`screens.${name}.rules`, rules],
				[`screens.${name}.back`, back],
			],
		),
	];
	return places.flatMap(([place, rules]) =>
		rules.flatMap(({ lookup, reply: given }, index) => [
			...(lookup === undefined || Object.hasOwn(declaration.lookups, lookup)
				? []
				: [`${place}[${index}]: there is no look-up "${lookup}"`]),
			...('show' in given && !Object.hasOwn(routingModel, given.show)
				? [`${place}[${index}]: the published Flow has no screen "${given.show}"`]
				: []),
		]),
	);
}
