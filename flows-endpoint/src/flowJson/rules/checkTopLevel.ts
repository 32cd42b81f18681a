import { atLeast, OLDEST_PUBLISHABLE } from '../flowVersion';
import { memberOf } from '../json/JsonNode';
import { placeOf } from '../Problems';
import { allowedKeys } from './allowedKeys';
import type { Rule } from './Rule';

const dataApiVersions = ['3.0', '4.0'];

/** Top level: version, data_api_version, routing_model, screens (Meta, Flow JSON reference). */
export const checkTopLevel: Rule = ({ root, version, endpoint, screens }, problems) => {
	allowedKeys(
		root,
		['version', 'data_api_version', 'data_channel_uri', 'routing_model', 'screens'],
		'A Flow',
		problems,
	);
	if (!atLeast(version, OLDEST_PUBLISHABLE)) {
		problems.warning(
			'frozen-version',
			placeOf(root, 'version'),
			`Version ${version} can be sent but no longer published: move to 7.3.`,
		);
	}
	if (root.members.has('data_channel_uri') && atLeast(version, '3.0')) {
		problems.error(
			'removed-property',
			placeOf(root, 'data_channel_uri'),
			'data_channel_uri ended with version 3.0: set endpoint_uri on the Flow instead.',
		);
	}
	const api = memberOf(root, 'data_api_version');
	if (api !== undefined && (api.kind !== 'string' || !dataApiVersions.includes(api.value))) {
		problems.error(
			'unknown-value',
			api,
			`data_api_version must be one of ${dataApiVersions.map((each) => `"${each}"`).join(', ')}.`,
		);
	}
	if (endpoint && !root.members.has('routing_model')) {
		problems.error(
			'needs-routing-model',
			placeOf(root, 'routing_model'),
			'A Flow with a data_api_version needs a routing_model: list, per screen, the screens that may follow.',
		);
	}
	const list = memberOf(root, 'screens');
	if (list === undefined)
		problems.error(
			'missing-property',
			placeOf(root, 'screens'),
			'A Flow needs screens: add at least one.',
		);
	else if (list.kind !== 'array')
		problems.error('wrong-type', list, 'screens must be an array of screens.');
	else if (list.items.length === 0)
		problems.error('too-few', list, 'A Flow needs at least one screen.');
	else if (screens.length < list.items.length) {
		for (const item of list.items)
			if (item.kind !== 'object') problems.error('wrong-type', item, 'A screen must be an object.');
	}
};
