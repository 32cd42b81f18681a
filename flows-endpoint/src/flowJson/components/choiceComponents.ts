import {
	chipsSelectActions,
	chipsUnselectActions,
	selectActions,
	unselectActions,
} from './actionRules';
import type { ComponentSpec, ItemsSpec, PropertySpec } from './ComponentSpec';
import {
	action,
	choice,
	count,
	enabled,
	errorMessage,
	flag,
	initValue,
	name,
	required,
	shown,
	text,
} from './propertySpecs';

const onSelect = {
	'on-select-action': action(selectActions),
	'on-unselect-action': action(unselectActions, { since: '6.0' }),
};

const itemProperties: Record<string, PropertySpec> = {
	id: { kind: 'name', required },
	title: text(30, { required }),
	description: text(300),
	metadata: text(20),
	enabled: flag(),
	image: { kind: 'image', since: '5.0' },
	'alt-text': text(undefined, { since: '5.0' }),
	color: text(undefined, { since: '5.0' }),
	'on-select-action': action(unselectActions, { since: '6.0' }),
	'on-unselect-action': action(unselectActions, { since: '6.0' }),
};

const source = (items: ItemsSpec): PropertySpec => ({ kind: 'items', required, items });

const group = {
	name,
	label: text(30, { required: '4.0' }),
	description: text(300, { since: '4.0' }),
	'data-source': source({ min: 1, max: 20, properties: itemProperties }),
	required: flag(),
	...shown,
	...enabled,
	...onSelect,
	'error-message': errorMessage(),
	'media-size': choice(['regular', 'large'], { since: '5.0' }),
};

/** Meta, Flow JSON components: lists of options. */
export const choiceComponents = {
	CheckboxGroup: {
		since: '2.1',
		answer: 'array',
		properties: {
			...group,
			'min-selected-items': count(),
			'max-selected-items': count(1),
			'init-value': initValue('selection'),
		},
	},
	RadioButtonsGroup: {
		since: '2.1',
		answer: 'string',
		properties: { ...group, 'init-value': initValue('text') },
	},
	Dropdown: {
		since: '2.1',
		answer: 'string',
		properties: {
			name,
			label: text(30, { required, warning: 20 }),
			required: flag(),
			...shown,
			...enabled,
			...onSelect,
			'data-source': source({ min: 1, max: 200, maxWithImages: 100, properties: itemProperties }),
			'init-value': initValue('text'),
			'error-message': errorMessage(),
		},
	},
	ChipsSelector: {
		since: '6.3',
		answer: 'array',
		properties: {
			name,
			label: text(80, { required }),
			description: text(300),
			required: flag(),
			...shown,
			...enabled,
			'data-source': source({
				min: 2,
				max: 20,
				properties: {
					id: { kind: 'name', required },
					title: text(undefined, { required }),
					enabled: flag(),
					'on-select-action': action(chipsUnselectActions, { since: '7.1' }),
					'on-unselect-action': action(chipsUnselectActions, { since: '7.1' }),
				},
			}),
			'min-selected-items': count(),
			'max-selected-items': count(1),
			'on-select-action': action(chipsSelectActions),
			'on-unselect-action': action(chipsUnselectActions, { since: '7.1' }),
			'init-value': initValue('selection', '6.3'),
			'error-message': errorMessage(undefined, '6.3'),
		},
	},
} satisfies Record<string, ComponentSpec>;
