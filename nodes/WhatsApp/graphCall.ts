import { operationById, type OperationId } from '../../cloud-api/catalogue';
import { isJsonObject, present, type JsonObject } from '../../cloud-api/json';
import { Form } from '../form/Form';
import { callInputs } from './callInputs';
import { operationOf } from './operationOf';

/** A call of the Graph API that is not a send: what to fill into its row of the catalogue. */
export interface GraphCall {
	readonly operation: OperationId;
	readonly path: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, string>>;
	readonly body: JsonObject | null;
}

export type GraphCallReading =
	| { readonly ok: true; readonly call: GraphCall }
	| { readonly ok: false; readonly problems: readonly string[] };

/** Ids that stand in for fields of the form left blank. */
export interface CallDefaults {
	readonly phoneNumberId?: string;
	readonly businessAccountId?: string;
}

/** The call that the evaluated parameters of a WhatsApp node describe. */
export function graphCall(parameters: JsonObject, defaults: CallDefaults): GraphCallReading {
	const form = new Form({ ...parameters, ...blanksFilled(parameters, defaults) });
	const id = operationOf(form);
	const row = operationById(id);
	const input = Object.hasOwn(callInputs, id)
		? callInputs[id as keyof typeof callInputs]
		: undefined;
	if (row === undefined || input === undefined) {
		return { ok: false, problems: [`"${id}" is not an operation that can be called from here`] };
	}
	const path = Object.fromEntries(
		[...row.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, form.text(name)]),
	);
	const query = input.query?.(form) ?? {};
	const body = input.body?.(form) ?? null;
	const missing = [
		...Object.keys(path).filter((name) => path[name] === ''),
		...(input.required ?? []).filter((name) => form.text(name) === ''),
	];
	const broken = (input.json ?? []).filter((name) => !isJsonObject(form.json(name)));
	const problems = [
		...missing.map((name) => `${id} needs "${name}": fill it in`),
		...broken.map((name) => `${id} needs "${name}" to be a JSON object`),
	];
	if (problems.length > 0) return { ok: false, problems };
	const given = Object.entries(query).filter(([, value]) => value !== '');
	return {
		ok: true,
		call: { operation: id as OperationId, path, query: Object.fromEntries(given), body },
	};
}

function blanksFilled(parameters: JsonObject, defaults: CallDefaults): JsonObject {
	const form = new Form(parameters);
	return present({
		phoneNumberId: form.text('phoneNumberId') || defaults.phoneNumberId,
		businessAccountId: form.text('businessAccountId') || defaults.businessAccountId,
	});
}
