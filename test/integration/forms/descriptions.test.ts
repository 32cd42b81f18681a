import { describe, expect, it } from '@jest/globals';
import {
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
	isINodePropertiesList,
	isINodePropertyCollectionList,
	isINodePropertyOptionsList,
	NodeHelpers,
	type NodeParameterValue,
} from 'n8n-workflow';
import { catalogue, operationIds, type Resource } from '../../../cloud-api/catalogue';
import { outboundKinds } from '../../../cloud-api/messages/buildMessage';
import { forms } from '../../../nodes/WhatsApp/forms';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { everyNode } from './everyNode';

/** Every property of a form with the ones inside collections, each with its siblings. */
function walk(
	properties: readonly INodeProperties[],
	path = '',
): { path: string; property: INodeProperties }[] {
	return properties.flatMap((property) => {
		const here = `${path}${property.name}`;
		const options = property.options ?? [];
		const inner = isINodePropertyCollectionList(options)
			? options.flatMap((group: INodePropertyCollection) =>
					walk(group.values, `${here}.${group.name}.`),
				)
			: property.type === 'collection' && isINodePropertiesList(options)
				? walk(options, `${here}.`)
				: [];
		return [{ path: here, property }, ...inner];
	});
}

const optionsOf = (property: INodeProperties): readonly INodePropertyOptions[] =>
	isINodePropertyOptionsList(property.options) ? property.options : [];

const nameOf = (node: (typeof everyNode)[number]) => node.description.name;

describe.each(everyNode.map((node) => [nameOf(node), node.description] as const))(
	'the form of %s',
	(_name, description) => {
		const all = walk(description.properties);

		it('has defaults that are among the options', () => {
			const wrong = all.filter(({ property }) => {
				const values = optionsOf(property).map(({ value }) => value);
				if (property.type === 'options') return !values.includes(property.default as string);
				if (property.type !== 'multiOptions') return false;
				return !(property.default as string[]).every((value) => values.includes(value));
			});
			expect(wrong.map(({ path }) => path)).toEqual([]);
		});

		it('explains every field and names it in title case', () => {
			const silent = all.filter(
				({ property, path }) =>
					property.type !== 'notice' &&
					!['resource', 'operation'].includes(property.name) &&
					!/^(addressValues|orderOptions\.beneficiary)\./.test(path) &&
					path !== 'orderOptions' &&
					path !== 'options' &&
					(property.description ?? '') === '',
			);
			expect(silent.map(({ path }) => path)).toEqual([]);
			const notTitled = all.filter(
				({ property }) => property.type !== 'notice' && !/^[A-Z0-9]/.test(property.displayName),
			);
			expect(notTitled.map(({ path }) => path)).toEqual([]);
		});

		it('gives every operation an action, and no option twice', () => {
			for (const { path, property } of all) {
				const options = optionsOf(property);
				expect([path, new Set(options.map(({ value }) => value)).size]).toEqual([
					path,
					options.length,
				]);
				if (property.name !== 'operation') continue;
				expect(options.filter(({ action }) => (action ?? '') === '')).toEqual([]);
			}
		});

		it('has no two fields of one name visible at the same time', () => {
			for (const parameters of everyChoice(description.properties)) {
				const node = { parameters, typeVersion: 1 };
				const names = description.properties
					.filter((property) =>
						NodeHelpers.displayParameter(parameters, property, node, description),
					)
					.map(({ name }) => name);
				expect([parameters, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([
					parameters,
					[],
				]);
			}
		});
	},
);

/** Every resource with each of its operations, and where there are kinds of message, each of those. */
function everyChoice(properties: readonly INodeProperties[]) {
	const valuesOf = (name: string, chosen: Readonly<Record<string, NodeParameterValue>>) => {
		const values = properties
			.filter((property) => property.name === name && isFor(property, chosen))
			.flatMap((property) => optionsOf(property).map(({ value }) => value));
		return values.length > 0 ? values : [''];
	};
	return valuesOf('resource', {}).flatMap((resource) =>
		valuesOf('operation', { resource }).flatMap((operation) =>
			valuesOf('messageType', { resource, operation }).map((messageType) => ({
				resource,
				operation,
				messageType,
				mediaSource: 'link',
				headerType: 'text',
			})),
		),
	);
}

/** Whether what is chosen so far may show the field. */
const isFor = (
	{ displayOptions }: INodeProperties,
	chosen: Readonly<Record<string, NodeParameterValue>>,
): boolean =>
	Object.entries(chosen).every(([name, value]) => {
		const shown = displayOptions?.show?.[name];
		return shown === undefined || shown.some((one) => one === value);
	});

describe('the WhatsApp form', () => {
	const { properties } = new WhatsApp().description;
	const values = (name: string, resource?: string) =>
		properties
			.filter(
				(property) =>
					property.name === name &&
					(resource === undefined ||
						property.displayOptions?.show?.['resource']?.includes(resource)),
			)
			.flatMap((property) => optionsOf(property).map(({ value }) => String(value)));

	it('offers every kind of message that can be built', () => {
		expect(values('messageType').sort()).toEqual([...outboundKinds].sort());
	});

	it('offers every operation of the catalogue', () => {
		const offered = (Object.keys(catalogue) as Resource[]).flatMap((resource) =>
			values('operation', resource).map((operation) => `${resource}.${operation}`),
		);
		expect(operationIds.filter((id) => !offered.includes(id))).toEqual([]);
	});

	it('starts every resource with an operation it has', () => {
		for (const [resource, { first }] of Object.entries(forms)) {
			expect([resource, values('operation', resource).includes(first)]).toEqual([resource, true]);
		}
	});

	it('asks something for every kind of message but the ones that are a body alone', () => {
		for (const kind of outboundKinds) {
			const asked = properties.filter(({ displayOptions }) =>
				displayOptions?.show?.['messageType']?.includes(kind),
			);
			expect([kind, asked.length > 0]).toEqual([kind, true]);
		}
	});
});
