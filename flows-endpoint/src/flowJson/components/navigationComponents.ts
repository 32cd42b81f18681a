import { footerActions, linkActions, listActions } from './actionRules';
import type { ComponentSpec, PropertySpec } from './ComponentSpec';
import { action, choice, enabled, required, shown, text } from './propertySpecs';

const listItem = {
	id: { kind: 'name', required },
	'main-content': { kind: 'object', required },
	start: { kind: 'object' },
	end: { kind: 'object' },
	badge: text(15),
	tags: { kind: 'strings' },
	'on-click-action': action(listActions),
} as const;

/** A computed key: an object literal with a `then` looks like a promise to readers and linters. */
const branch = (key: string, spec: PropertySpec): Record<string, PropertySpec> => ({ [key]: spec });

/** Meta, Flow JSON components: what leads on, and the containers. */
export const navigationComponents = {
	Footer: {
		since: '2.1',
		perScreen: 1,
		properties: {
			label: text(35, { required }),
			...enabled,
			'on-click-action': action(footerActions, { required }),
			'left-caption': text(15),
			'center-caption': text(15),
			'right-caption': text(15),
		},
	},
	EmbeddedLink: {
		since: '2.1',
		perScreen: 2,
		properties: {
			text: text(35, { required, warning: 25 }),
			...shown,
			'on-click-action': action(linkActions, { required }),
		},
	},
	NavigationList: {
		since: '6.2',
		perScreen: 2,
		properties: {
			name: { kind: 'name' },
			label: text(80),
			description: text(300),
			...shown,
			'list-items': { kind: 'items', required, items: { min: 1, max: 20, properties: listItem } },
			'media-size': choice(['regular', 'large']),
			'on-click-action': action(listActions),
		},
	},
	Form: {
		since: '2.1',
		perScreen: 1,
		properties: {
			name: { kind: 'name', required },
			children: { kind: 'components', required },
			'init-values': { kind: 'object' },
			'error-messages': { kind: 'object' },
		},
	},
	If: {
		since: '4.0',
		properties: {
			condition: { kind: 'condition', required },
			...branch('then', { kind: 'components', required }),
			...branch('else', { kind: 'components' }),
		},
	},
	Switch: {
		since: '4.0',
		properties: { value: text(undefined, { required }), cases: { kind: 'cases', required } },
	},
} satisfies Record<string, ComponentSpec>;
