import { isOperationId, operations, pathNames, type OperationId } from '../../cloud-api/catalogue';
import { present, type JsonObject } from '../../cloud-api/json';
import type { Result } from '../../cloud-api/limits';
import { Form } from '../form/Form';
import type { OperationForm, Query, Upload } from './forms/OperationForm';
import { blankFields } from './forms/blankFields';
import { withFieldDefaults } from './forms/withFieldDefaults';
import { idFields } from './ids/idFields';
import { formOf, operationOf } from './operationOf';

/** A call of the Graph API that is not a send: what to fill into its row of the catalogue. */
export interface GraphCall {
	readonly operation: OperationId;
	readonly path: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, string>>;
	readonly body: JsonObject | null;
	readonly upload?: Upload;
}

export type GraphCallReading =
	| { readonly ok: true; readonly call: GraphCall }
	| { readonly ok: false; readonly problems: readonly string[] };

/** Ids that stand in for fields of the form left blank. */
export interface CallDefaults {
	readonly phoneNumberId?: string;
	readonly businessAccountId?: string;
	readonly appId?: string;
}

/** The call that the evaluated parameters of a WhatsApp node describe. */
export function graphCall(parameters: JsonObject, defaults: CallDefaults): GraphCallReading {
	const id = operationOf(new Form(parameters));
	const description = formOf(id);
	if (!isOperationId(id) || description === undefined || description.n8nOnly === true) {
		return { ok: false, problems: [`"${id}" is not an operation that can be called from here`] };
	}
	const form = new Form({
		...withFieldDefaults(description.fields ?? [], parameters),
		...blanksFilled(parameters, defaults),
	});
	const ids = pathNames(id);
	const path = {
		...Object.fromEntries(ids.map((name) => [name, form.text(name)])),
		...description.path?.(form),
	};
	const query = read(description.query, form);
	const body = read(description.body, form);
	const upload = read(description.upload, form);
	const problems = [
		...ids
			.filter((name) => path[name] === '')
			.map((name) => `'${idFields[name].displayName}' is empty: fill it in`),
		...blankFields(description, form),
		...[query, body, upload].flatMap((part) => (part.ok ? [] : part.problems)),
	];
	if (problems.length > 0 || !query.ok || !body.ok || !upload.ok) {
		return { ok: false, problems: [...new Set(problems.map(sentence))] };
	}
	return {
		ok: true,
		call: {
			operation: id,
			path,
			query: { ...fieldsToRead(id, description, form), ...given(query.body ?? {}) },
			body: body.body,
			...(upload.body === null ? {} : { upload: upload.body }),
		},
	};
}

type Given = Readonly<Record<string, string>>;

const sentence = (problem: string | { readonly message: string }): string =>
	typeof problem === 'string' ? problem : problem.message;

const read = <T>(reader: ((form: Form) => Result<T>) | undefined, form: Form): Result<T | null> =>
	reader?.(form) ?? { ok: true, body: null };

/** What to read of an object: what the builder names, else the usual. */
function fieldsToRead(id: OperationId, { defaultFields }: OperationForm, form: Form): Given {
	if (operations[id].query?.includes('fields') !== true) return {};
	return given({ fields: form.text('fields') || defaultFields });
}

const given = (query: Query): Given =>
	Object.fromEntries(
		Object.entries(query).filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''),
	);

function blanksFilled(parameters: JsonObject, defaults: CallDefaults): JsonObject {
	const form = new Form(parameters);
	return present(
		Object.fromEntries(
			(['phoneNumberId', 'businessAccountId', 'appId'] as const).map((name) => [
				name,
				form.text(name) || defaults[name],
			]),
		),
	);
}
