import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../../cloud-api/json';
import { applyReply } from '../../../../emulator/phone/flow/model/applyReply';
import { holds, resolve, type Scope } from '../../../../emulator/phone/flow/model/evaluate';
import { fieldProblems } from '../../../../emulator/phone/flow/model/fieldProblems';
import { readFlowJson } from '../../../../emulator/phone/flow/model/FlowJson';
import {
	back,
	current,
	emptyFlow,
	enter,
	type FlowState,
	openScreen,
	scopeOf,
} from '../../../../emulator/phone/flow/model/FlowState';
import { press } from '../../../../emulator/phone/flow/model/press';
import { readBlocks, readInline } from '../../../../emulator/phone/flow/model/readMarkdown';
import { shownComponents } from '../../../../emulator/phone/flow/model/shownComponents';

const every = readFlowJson(
	JSON.parse(
		readFileSync(join(__dirname, '../../../fixtures/flows/every-component.json'), 'utf8'),
	) as JsonObject,
);

const shown = (state: FlowState) => {
	const screen = every.screens.get(current(state)?.screen ?? '');
	return shownComponents(screen?.children ?? [], scopeOf(state));
};
const on = (screen: string, data: JsonObject = {}) => openScreen(every, emptyFlow, screen, data);
const actionOf = (state: FlowState, type: string, moment = 'on-click-action') =>
	shown(state).find((component) => component.type === type)?.[moment];

describe('a value of the Flow JSON', () => {
	const scope: Scope = {
		data: { age: 20, plan: 'gold', user: { name: 'Amina' } },
		form: { more: true, city: 'Roma' },
		screens: { FIRST: { data: {}, form: { size: 'l' } } },
	};

	it.each([
		['plain text', 'plain text'],
		['${data.age}', 20],
		['${data.user.name}', 'Amina'],
		['${form.city}', 'Roma'],
		['${screen.FIRST.form.size}', 'l'],
		['${data.nothing}', null],
		['`${data.age} + 1`', 21],
		["`'Size ' ${screen.FIRST.form.size}`", 'Size l'],
		['`${data.age} >= 18`', true],
		["`${data.plan} == 'free'`", false],
	])('%s is %j', (text, value) => {
		expect(resolve(text, scope)).toEqual(value);
	});

	it.each([
		['${form.more}', true],
		['`${form.more} && (${data.age} >= 18)`', true],
		["${data.plan} != 'gold'", false],
		['!${form.more}', false],
		['${data.age} ++', false],
	])('the condition %s holds: %j', (condition, value) => {
		expect(holds(condition, scope)).toBe(value);
	});
});

describe('a screen', () => {
	it('opens with the first values of its fields, in a Form and outside one', () => {
		expect(current(on('ENTRY'))?.form).toEqual({ plate: 'AB123CD' });
		expect(current(on('FORM', { first: 'Amina' }))?.form).toEqual({ first: 'Amina' });
	});

	it('shows the branch of If and Switch that holds, and hides what is not visible', () => {
		const state = on('LOGIC', { age: 20, plan: 'gold' });
		expect(shown(state).map(({ type }) => type)).toEqual([
			'OptIn',
			'TextCaption',
			'EmbeddedLink',
			'Footer',
		]);
		const more = enter(state, 'more', true);
		expect(shown(more).filter(({ type }) => type === 'TextBody')[1]?.['text']).toBe('Gold');
		const choices = on('CHOICES', { states: [], cities_shown: false });
		expect(shown(choices).map(({ name }) => name)).not.toContain('city');
	});

	it('changes its own data when a choice says so', () => {
		const state = on('CHOICES', { states: [], cities_shown: false });
		const states = shown(state).find(({ name }) => name === 'state');
		const pressed = press(every, state, states?.['on-select-action']);
		expect(pressed.kind).toBe('shown');
		if (pressed.kind === 'shown')
			expect(shown(pressed.state).map(({ name }) => name)).toContain('city');
	});
});

describe('a tap', () => {
	it('leads to the next screen with what the payload says, and back again', () => {
		const first = on('LOGIC', { age: 20, plan: 'gold' });
		const pressed = press(every, first, actionOf(first, 'Footer'));
		if (pressed.kind !== 'shown') throw new Error(pressed.kind);
		expect(current(pressed.state)).toMatchObject({ screen: 'FORM', data: { first: 'Amina' } });
		expect(current(back(pressed.state))?.screen).toBe('LOGIC');
	});

	it('asks the endpoint with what is entered, blanks left out', () => {
		const state = enter(on('ENTRY'), 'stay', { 'start-date': '2026-12-01' });
		expect(press(every, state, actionOf(state, 'Footer'))).toEqual({
			kind: 'exchange',
			screen: 'ENTRY',
			data: { plate: 'AB123CD', stay: { 'start-date': '2026-12-01' } },
		});
		const empty = on('PHOTOS');
		expect(press(every, empty, actionOf(empty, 'Footer'))).toMatchObject({ data: {} });
	});

	it('ends the Flow with the payload of complete', () => {
		const state = enter(on('FILES'), 'files', [{ media_id: '1' }]);
		expect(press(every, state, actionOf(state, 'Footer'))).toEqual({
			kind: 'complete',
			params: { files: [{ media_id: '1' }] },
		});
	});

	it('opens a page', () => {
		const state = on('TEXTS');
		expect(press(every, state, actionOf(state, 'EmbeddedLink'))).toEqual({
			kind: 'open',
			url: 'https://example.com',
		});
	});
});

describe('the answer of an endpoint', () => {
	it('shows a screen, and keeps what was entered when it is the same one', () => {
		const state = enter(on('ENTRY'), 'text', 'half a story');
		const replied = applyReply(every, state, {
			screen: 'ENTRY',
			data: { error_message: 'Not yet' },
		});
		expect(replied).toMatchObject({ kind: 'shown', message: 'Not yet' });
		if (replied.kind === 'shown') expect(current(replied.state)?.form['text']).toBe('half a story');
	});

	it('ends the Flow with SUCCESS', () => {
		const params = { flow_token: 't', slot: '09:00' };
		expect(
			applyReply(every, on('ENTRY'), {
				screen: 'SUCCESS',
				data: { extension_message_response: { params } },
			}),
		).toEqual({ kind: 'complete', params });
	});

	it.each([[{}], [{ screen: 'NOWHERE' }], [{ screen: 'SUCCESS', data: {} }]])(
		'is of no use when it is %j',
		(reply) => {
			expect(applyReply(every, on('ENTRY'), reply).kind).toBe('unusable');
		},
	);
});

describe('what is entered', () => {
	const field = (component: object, value: JsonObject['x']) =>
		fieldProblems([{ type: 'TextInput', name: 'f', ...component }], { f: value ?? null })['f'];

	it.each([
		[{ required: true }, null, 'Please fill this in.'],
		[{ required: false }, null, undefined],
		[{ 'input-type': 'email' }, 'amina', 'Please enter an email address.'],
		[{ 'input-type': 'email' }, 'amina@example.com', undefined],
		[{ 'input-type': 'number' }, 'ten', 'Please enter a number.'],
		[{ 'min-chars': 3 }, 'ab', 'At least 3 characters.'],
		[{}, 'x'.repeat(81), 'At most 80 characters.'],
		[{ pattern: '[A-Z]{2}', 'error-message': 'Two letters' }, 'A1', 'Two letters'],
		[{ pattern: '(' }, 'A1', undefined],
		[{ type: 'OptIn', required: true }, false, 'Please fill this in.'],
		[{ type: 'CheckboxGroup', 'min-selected-items': 2 }, ['a'], 'Please choose at least 2.'],
		[{ type: 'CheckboxGroup', 'max-selected-items': 1 }, ['a', 'b'], 'Please choose at most 1.'],
		[{ type: 'CheckboxGroup', 'min-selected-items': 2 }, null, undefined],
		[{ type: 'PhotoPicker', 'min-uploaded-photos': 1 }, null, 'Please choose one.'],
		[{ type: 'DatePicker', 'min-date': '2026-12-01' }, '2026-11-30', 'Not before 2026-12-01.'],
		[
			{ type: 'CalendarPicker', 'include-days': ['Mon'] },
			'2026-12-01',
			'This day is not available.',
		],
		[
			{ type: 'DatePicker', 'unavailable-dates': ['2026-12-01'] },
			'2026-12-01',
			'This day is not available.',
		],
		[{ enabled: false, required: true }, null, undefined],
	] as const)('in %j as %j: %s', (component, value, problem) => {
		expect(field(component, value as JsonObject['x'])).toBe(problem);
	});
});

describe('the Markdown of a Flow', () => {
	it('has headings, lists, tables and images', () => {
		const kinds = readBlocks([
			'# One',
			'- a',
			'- b',
			'1. c',
			'| x | y |',
			'| --- | --- |',
			'| 1 | 2 |',
			'![dot](iVBORw)',
			'text',
		]);
		expect(kinds.map(({ kind }) => kind)).toEqual([
			'heading',
			'list',
			'list',
			'table',
			'image',
			'paragraph',
		]);
		expect(kinds[1]).toEqual({ kind: 'list', ordered: false, items: ['a', 'b'] });
		expect(kinds[3]).toMatchObject({
			rows: [
				['x', 'y'],
				['1', '2'],
			],
		});
	});

	it('makes links of web addresses only', () => {
		expect(readInline('a **b** [c](https://d.example) [e](javascript:f)')).toEqual([
			{ kind: 'text', text: 'a ' },
			{ kind: 'bold', text: 'b' },
			{ kind: 'text', text: ' ' },
			{ kind: 'link', text: 'c', url: 'https://d.example' },
			{ kind: 'text', text: ' [e](javascript:f)' },
		]);
	});
});
