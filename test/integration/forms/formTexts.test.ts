import { describe, expect, it } from '@jest/globals';
import {
	type INodeProperties,
	type INodePropertyOptions,
	isINodePropertiesList,
	isINodePropertyCollectionList,
	isINodePropertyOptionsList,
} from 'n8n-workflow';
import { everyNode } from './everyNode';

/**
 * What n8n's own lint rules ask of the texts of a form (`eslint-plugin-n8n-nodes-base`). They read literals only; most
 * of our forms are made, so the same is asked here of what comes out.
 */
interface Found {
	readonly path: string;
	readonly property: INodeProperties;
	/** Inside a collection, where n8n sorts by the alphabet. */
	readonly sorted: boolean;
}

function walk(properties: readonly INodeProperties[], path: string, sorted = false): Found[] {
	return properties.flatMap((property) => {
		const here = `${path}.${property.name}`;
		const options = property.options ?? [];
		const inner = isINodePropertyCollectionList(options)
			? options.flatMap((group) => walk(group.values, `${here}.${group.name}`))
			: property.type === 'collection' && isINodePropertiesList(options)
				? walk(options, here, true)
				: [];
		return [{ path: here, property, sorted }, ...inner];
	});
}

const all: readonly Found[] = everyNode.flatMap(({ description }) =>
	walk(description.properties, description.name),
);

const choices = (property: INodeProperties): readonly INodePropertyOptions[] =>
	property.type !== 'collection' && isINodePropertyOptionsList(property.options)
		? property.options
		: [];

/** The paths of what breaks a rule; the test shows them. */
const breaking = (breaks: (property: INodeProperties) => boolean): readonly string[] =>
	all.filter(({ property }) => breaks(property)).map(({ path }) => path);

const choicesBreaking = (
	breaks: (choice: INodePropertyOptions, property: INodeProperties) => boolean,
): readonly string[] =>
	all.flatMap(({ path, property }) =>
		choices(property)
			.filter((choice) => breaks(choice, property))
			.map(({ name }) => `${path}: ${name}`),
	);

/** Words that stay small inside a title, and things that are written their own way. */
const small = /^(a|an|and|as|at|but|by|for|from|if|in|into|nor|of|on|or|per|the|to|up|vs|with)$/;
const ownWay = /^(e\.g\.|iOS|n8n|wa\.me|×|\d.*|[({"'].*|[^A-Za-z].*)$/;

const isTitle = (title: string): boolean =>
	title
		.split(/[\s/]+/)
		.every(
			(word, place) => /^[A-Z]/.test(word) || ownWay.test(word) || (place > 0 && small.test(word)),
		);

const byAlphabet = (names: readonly string[]): boolean =>
	names.every(
		(name, index) => index === 0 || (names[index - 1] ?? '').localeCompare(name, 'en') <= 0,
	);

const sentences = (text: string): number => text.split(/[.!?](?:\s|$)/).filter(Boolean).length;

const defaultFits: Readonly<Record<string, (value: unknown) => boolean>> = {
	string: (value) => typeof value === 'string',
	boolean: (value) => typeof value === 'boolean',
	number: (value) => typeof value === 'number',
	dateTime: (value) => typeof value === 'string',
	json: (value) => typeof value === 'string',
	options: (value) => ['string', 'number', 'boolean'].includes(typeof value),
	multiOptions: (value) => Array.isArray(value),
	collection: (value) => typeof value === 'object' && !Array.isArray(value),
	fixedCollection: (value) => typeof value === 'object' && !Array.isArray(value),
	resourceLocator: (value) => typeof value === 'object',
	resourceMapper: (value) => typeof value === 'object',
};

describe('every field of every form', () => {
	it('is named in title case, without stray blanks', () => {
		expect(
			breaking(
				({ type, displayName }) =>
					type !== 'notice' && (!isTitle(displayName) || /^\s|\s$|\s{2}/.test(displayName)),
			),
		).toEqual([]);
	});

	it('writes ID, URL and JSON as such', () => {
		const miscased = /\b(Id|id|Ids|Url|url|Urls|Json|json)\b/;
		expect(
			breaking(
				({ displayName, description = '', placeholder = '' }) =>
					miscased.test(displayName) ||
					miscased.test(description.replace(/[\w.]+[_.]\w+/g, '')) ||
					/^(?!e\.g\.).*\b(Id|Url)\b/.test(placeholder),
			),
		).toEqual([]);
	});

	it('has a default of its type', () => {
		expect(
			breaking(({ type, default: value, typeOptions }) => {
				if (typeOptions?.multipleValues && type === 'string') return !Array.isArray(value);
				const fits = defaultFits[type];
				return type !== 'notice' && type !== 'hidden' && (fits === undefined || !fits(value));
			}),
		).toEqual([]);
	});

	it('never says that it is not required, and has no highest limit', () => {
		expect(breaking(({ required }) => required === false)).toEqual([]);
		expect(
			breaking(({ name, typeOptions }) => name === 'limit' && typeOptions?.maxValue !== undefined),
		).toEqual([]);
	});

	it('describes switches by Whether, limits and listings in the words of n8n', () => {
		expect(
			breaking(
				({ type, description = '' }) => type === 'boolean' && !description.startsWith('Whether '),
			),
		).toEqual([]);
		const said = (name: string) => [
			...new Set(
				all
					.filter(({ property }) => property.name === name)
					.map(({ property }) => property.description),
			),
		];
		expect(said('limit')).toEqual(['Max number of results to return']);
		expect(said('returnAll')).toEqual([
			'Whether to return all results or only up to a given limit',
		]);
		expect(said('simplify')).toEqual([
			'Whether to return a simplified version of the response instead of the raw data',
		]);
	});

	it('describes itself in other words than its name, and ends one sentence without a period', () => {
		expect(
			breaking(({ displayName, description }) => {
				if (description === undefined) return false;
				return (
					description.trim() !== description ||
					description === '' ||
					description.toLowerCase() === displayName.toLowerCase() ||
					/^[a-z]/.test(description) ||
					/<br|\s{2}/.test(description) ||
					(sentences(description) === 1 && /[^.]\.$/.test(description)) ||
					(sentences(description) > 1 && !/[.!?…)]$/.test(description))
				);
			}),
		).toEqual([]);
	});

	it('gives an example after e.g., when it gives one', () => {
		expect(
			breaking(
				({ type, placeholder }) =>
					placeholder !== undefined &&
					!['collection', 'fixedCollection'].includes(type) &&
					!placeholder.startsWith('e.g. '),
			),
		).toEqual([]);
		expect(
			breaking(
				({ type, placeholder = 'Add Field' }) =>
					type === 'collection' && !placeholder.startsWith('Add '),
			),
		).toEqual([]);
	});
});

describe('every choice of every field', () => {
	it('is offered once, by a name of its own, in the order of the alphabet', () => {
		expect(
			breaking((property) => {
				const names = choices(property).map(({ name }) => name);
				const values = choices(property).map(({ value }) => value);
				return new Set(names).size < names.length || new Set(values).size < values.length;
			}),
		).toEqual([]);
		expect(
			breaking((property) => {
				const names = choices(property).map(({ name }) => name);
				// n8n asks for it from five on. Days go by the week.
				return names.length >= 5 && !names.includes('Monday') && !byAlphabet(names);
			}),
		).toEqual([]);
		// Business hours go in the order of the node of that name, from the week to its exceptions.
		const unsorted = all
			.filter(({ property }) => property.type === 'collection' && property.name !== 'hours')
			.filter(({ property }) => {
				const inner = isINodePropertiesList(property.options) ? property.options : [];
				return !byAlphabet(inner.map(({ displayName }) => displayName));
			});
		expect(unsorted.map(({ path }) => path)).toEqual([]);
	});

	it('is named in title case or by the very word of Meta, and described in other words', () => {
		expect(choicesBreaking(({ name, value }) => !isTitle(name) && name !== value)).toEqual([]);
		expect(
			choicesBreaking(
				({ name, description }) =>
					description !== undefined &&
					(description.toLowerCase() === name.toLowerCase() ||
						description.trim() !== description ||
						/^[a-z]/.test(description) ||
						(sentences(description) === 1 && /[^.]\.$/.test(description))),
			),
		).toEqual([]);
	});
});

describe('every operation', () => {
	const operations = all
		.filter(({ property }) => property.name === 'operation')
		.flatMap(({ property }) => choices(property));

	it('has an action in sentence case, without an article', () => {
		const wrong = operations.filter(({ action = '' }) => {
			const [first = '', ...rest] = action.split(' ');
			return (
				!/^[A-Z]/.test(first) ||
				/^(a|an|the)$/i.test(rest[0] ?? '') ||
				rest.some(
					(word) =>
						/^[A-Z][a-z]/.test(word) && !/^(Facebook|Flow|Instagram|Meta|WhatsApp)/.test(word),
				)
			);
		});
		expect(wrong.map(({ action }) => action)).toEqual([]);
	});

	it('that reads a listing is called Get Many', () => {
		const listing = operations.filter(({ action = '' }) => /^Get many /i.test(action));
		expect(listing.filter(({ name }) => !name.startsWith('Get Many'))).toEqual([]);
		expect(operations.filter(({ name }) => /^(Get All|List)\b/.test(name))).toEqual([]);
	});

	it('cannot be chosen by an expression, nor can its resource', () => {
		expect(
			breaking(
				({ name, noDataExpression }) =>
					['resource', 'operation'].includes(name) && noDataExpression !== true,
			),
		).toEqual([]);
	});
});

/** n8n copies the description as JSON, adds `toolDescription` and `descriptionType`, and hands each field to the model. */
describe('a node that n8n may make a tool for agents', () => {
	const tools = everyNode.filter(({ description }) => description.usableAsTool === true);

	it('is the WhatsApp node, at least, with nothing in its form that is no field', () => {
		const whatsApp = tools.filter(({ description }) => description.name === 'whatsApp');
		expect(whatsApp).toHaveLength(1);
		const types = whatsApp.flatMap(({ description }) =>
			walk(description.properties, description.name).map(({ property }) => property.type),
		);
		expect(types).not.toContain('notice');
	});

	it.each(tools.map(({ description }) => [description.name, description] as const))(
		'%s survives the copy, and has no field n8n would add or a model could not fill in',
		(name, description) => {
			expect(JSON.parse(JSON.stringify(description))).toEqual(description);
			const fields = walk(description.properties, name).map(({ property }) => property);
			expect(fields.filter(({ type }) => ['callout', 'button'].includes(type))).toEqual([]);
			const reserved = ['toolDescription', 'descriptionType'];
			expect(description.properties.filter((property) => reserved.includes(property.name))).toEqual(
				[],
			);
		},
	);
});

it('keeps the description of the WhatsApp node light enough for the editor of n8n', () => {
	const whatsApp = everyNode.find(({ description }) => description.name === 'whatsApp');
	const bytes = JSON.stringify(whatsApp?.description).length;
	expect(bytes).toBeLessThan(400_000);
});
