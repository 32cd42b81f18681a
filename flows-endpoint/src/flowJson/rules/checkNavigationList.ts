import { itemsOf, memberOf, type ObjectNode, textOf } from '../json/JsonNode';
import { placeOf, type Problems } from '../Problems';
import { allowedKeys } from './allowedKeys';
import { checkImage } from './checkImage';
import type { Rule } from './Rule';

const limits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	'main-content': { title: 30, description: 20, metadata: 80 },
	end: { title: 10, description: 10, metadata: 10 },
	start: { 'alt-text': 300, image: Number.POSITIVE_INFINITY },
};

function checkPart(item: ObjectNode, key: string, problems: Problems): void {
	const part = memberOf(item, key);
	const known = limits[key] ?? {};
	if (part?.kind !== 'object') return;
	allowedKeys(part, Object.keys(known), `"${key}" of a list item`, problems);
	for (const [name, most] of Object.entries(known)) {
		const text = memberOf(part, name);
		if (text === undefined) continue;
		if (text.kind !== 'string')
			problems.error('wrong-type', text, `"${name}" of ${key} must be a string.`);
		else if (text.value.includes('${')) continue;
		else if (name === 'image') checkImage(text, 'image', 'a list item', '7.3', problems);
		else if ([...text.value].length > most)
			problems.error(
				'too-long',
				text,
				`"${name}" of ${key} has ${[...text.value].length} characters; at most ${most} are allowed: shorten it.`,
			);
	}
}

function checkItem(item: ObjectNode, problems: Problems): void {
	for (const key of Object.keys(limits)) checkPart(item, key, problems);
	const main = memberOf(item, 'main-content');
	if (main?.kind === 'object' && textOf(main, 'title') === undefined)
		problems.error(
			'missing-property',
			placeOf(main, 'title'),
			'A list item needs a title in main-content.',
		);
	const tags = itemsOf(item, 'tags');
	if (tags.length > 3)
		problems.error('too-many', placeOf(item, 'tags'), 'A list item has at most 3 tags.');
	for (const tag of tags)
		if (tag.kind === 'string' && [...tag.value].length > 15)
			problems.error('too-long', tag, 'A tag has at most 15 characters: shorten it.');
}

/** NavigationList: the parts of its items, one badge per list, and one level of actions. */
export const checkNavigationList: Rule = ({ screens }, problems) => {
	for (const { node, type } of screens.flatMap(({ components }) => components)) {
		if (type !== 'NavigationList') continue;
		const items = itemsOf(node, 'list-items').filter((item) => item.kind === 'object');
		for (const item of items) checkItem(item, problems);
		const [, second] = items.filter(({ members }) => members.has('badge'));
		if (second !== undefined)
			problems.error(
				'too-many',
				placeOf(second, 'badge'),
				'Only one item of a list may have a badge: remove this one.',
			);
		const own = node.members.has('on-click-action');
		const bare = items.filter(({ members }) => !members.has('on-click-action'));
		if (own && bare.length < items.length)
			problems.error(
				'property-conflict',
				placeOf(node, 'on-click-action'),
				'The list and its items both have an on-click-action: keep one level.',
			);
		else if (!own && memberOf(node, 'list-items')?.kind === 'array' && bare[0] !== undefined) {
			problems.error(
				'missing-property',
				placeOf(bare[0], 'on-click-action'),
				'Nothing happens on this item: give it, or the list, an on-click-action.',
			);
		}
	}
};
