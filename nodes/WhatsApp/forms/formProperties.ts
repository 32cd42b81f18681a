import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { isOperationId, operationById, pathNames } from '../../../cloud-api/catalogue';
import type { Operation } from '../../../cloud-api/operation';
import { idFields } from '../ids/idFields';
import { fieldsField, pagingFields, simplifyField } from './derivedFields';
import type { OperationForm, ResourceForm } from './OperationForm';
import { showFor } from './showFor';

/** A resource of the form with its value in the saved workflow. */
type Named = readonly [resource: string, form: ResourceForm];

/** The whole form of the WhatsApp node: resource, operations, then what each operation asks. */
export function formProperties(forms: Readonly<Record<string, ResourceForm>>): INodeProperties[] {
	const named: readonly Named[] = Object.entries(forms);
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: byName(named.map(([value, { name }]) => ({ name, value }))),
			default: 'message',
		},
		...named.map(operationField),
		...named
			.flatMap(([resource, form]) =>
				merged(operationsOf(form).map(([name, operation]) => asked(resource, name, operation))).map(
					({ operations, field }) =>
						showFor({ resource: [resource], operation: operations }, [field]),
				),
			)
			.flat(),
	];
}

/** Every operation of a resource, rows of the catalogue and compound ones. */
const operationsOf = (
	form: ResourceForm,
): readonly (readonly [name: string, operation: OperationForm])[] =>
	Object.entries({ ...form.operations, ...form.compound });

function operationField([resource, form]: Named): INodeProperties {
	// A name of its own: n8n's lint takes `form.first` for a missing default.
	const { first } = form;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: byName(
			operationsOf(form).map(([value, { name, action, description }]) => ({
				name,
				value,
				action,
				description,
			})),
		),
		default: first,
	};
}

const byName = (options: readonly INodePropertyOptions[]): INodePropertyOptions[] =>
	[...options].sort((a, b) => a.name.localeCompare(b.name, 'en'));

interface Asked {
	readonly operation: string;
	readonly fields: readonly INodeProperties[];
}

/** What one operation asks, in order: the ids of its path, its own fields, then what the row brings. */
function asked(resource: string, operation: string, form: OperationForm): Asked {
	const id = `${resource}.${operation}`;
	const row = operationById(id);
	const own = form.fields ?? [];
	const hasOwn = (name: string): boolean => own.some((field) => field.name === name);
	const ids = isOperationId(id) ? pathNames(id).map((name) => idFields[name]) : [];
	return {
		operation,
		fields: [
			...ids.filter(({ name }) => !hasOwn(name)),
			...own,
			...(row?.paging === undefined ? [] : pagingFields),
			...(choosesFields(row) && !hasOwn('fields') ? [fieldsField] : []),
			...(form.simplify === undefined ? [] : [simplifyField]),
		],
	};
}

/** A call that is about one field of its own leaves its caller none to choose. */
const choosesFields = (row: Operation | undefined): boolean =>
	row?.query?.includes('fields') === true && row.expands === undefined;

interface Merged {
	readonly operations: string[];
	readonly field: INodeProperties;
}

/** Each different field once, with the operations that ask it, so that a value survives a change of operation. */
function merged(all: readonly Asked[]): readonly Merged[] {
	const found = new Map<string, Merged>();
	for (const { operation, fields } of all) {
		for (const field of fields) {
			const key = JSON.stringify(field);
			const known = found.get(key);
			if (known === undefined) found.set(key, { operations: [operation], field });
			else known.operations.push(operation);
		}
	}
	return [...found.values()];
}
