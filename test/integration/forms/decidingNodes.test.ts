import { describe, expect, it } from '@jest/globals';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { BusinessHours } from '../../../nodes/BusinessHours/BusinessHours.node';
import { Contact } from '../../../nodes/Contact/Contact.node';
import { EscalateToHuman } from '../../../nodes/EscalateToHuman/EscalateToHuman.node';
import { Goal } from '../../../nodes/Goal/Goal.node';
import { JourneyEventTrigger } from '../../../nodes/JourneyEventTrigger/JourneyEventTrigger.node';
import { JourneyInterrupt } from '../../../nodes/JourneyInterrupt/JourneyInterrupt.node';
import { MatchKeywords } from '../../../nodes/MatchKeywords/MatchKeywords.node';
import { Split } from '../../../nodes/Split/Split.node';
import { WaitForEvent } from '../../../nodes/WaitForEvent/WaitForEvent.node';
import { executeNode } from '../../support/n8n/executeNode';
import { hookContext } from '../../support/n8n/triggerContext';

const run = async (
	type: INodeType,
	parameters: INodeParameters,
	jsons: object[],
	continueOnFail = false,
) => {
	const items = jsons.map((json) => ({ json: { ...json } }));
	return await executeNode(type, { parameters, items, continueOnFail });
};
const jsonsOf = (outputs: Awaited<ReturnType<typeof run>>) =>
	outputs.map((output) => output.map(({ json }) => json));

describe('Match Keywords in n8n', () => {
	const rules = {
		rule: [
			{ topic: 'menu', keywords: 'menu' },
			{ topic: 'hours', keywords: 'hours' },
		],
	};

	it('sends each item to its topic, keeps its data, and links it', async () => {
		const outputs = await run(new MatchKeywords(), { rules }, [
			{ text: 'HOURS?', id: 1 },
			{ text: 'bye', id: 2 },
			{ text: 'mneu', id: 3 },
		]);
		expect(
			outputs.map((output) => output.map(({ json, pairedItem }) => [json['id'], pairedItem])),
		).toEqual([[[3, { item: 2 }]], [[1, { item: 0 }]], [[2, { item: 1 }]]]);
		expect(outputs[0]?.[0]?.json).toMatchObject({
			text: 'mneu',
			keyword: { topic: 'menu', distance: 1 },
			nearest: null,
		});
		expect(outputs[2]?.[0]?.json).toMatchObject({ keyword: null });
	});

	it('says which rule is wrong, or lets the item leave with the error', async () => {
		const broken = { rule: [{ topic: 'x', keywords: '(a)\\1', match: 'regex' }] };
		await expect(run(new MatchKeywords(), { rules: broken }, [{ text: 'a' }])).rejects.toThrow(
			/keyword rule "x".*back-reference/,
		);
		const outputs = await run(new MatchKeywords(), { rules: broken }, [{ text: 'a' }], true);
		expect(jsonsOf(outputs)).toEqual([[], [{ error: expect.stringContaining('"x"') }]]);
	});
});

it('Business Hours in n8n goes by the clock of now', async () => {
	const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
	const always = { zone: 'UTC', weekly: { period: [{ days, from: '00:00', to: '24:00' }] } };
	expect(jsonsOf(await run(new BusinessHours(), always, [{ id: 1 }]))).toMatchObject([
		[{ id: 1, businessHours: { open: true, opensAt: null } }],
		[],
	]);
	const past = { zone: 'UTC', openings: { opening: [{ date: '2020-01-01' }] } };
	expect(jsonsOf(await run(new BusinessHours(), past, [{ id: 1 }]))).toMatchObject([
		[],
		[{ businessHours: { open: false, opensAt: null, opensAtText: '' } }],
	]);
	await expect(run(new BusinessHours(), {}, [{}])).rejects.toThrow(/no time zone/);
});

it('Split in n8n keeps a contact with its variant', async () => {
	const parameters = {
		experiment: 'x',
		variants: { variant: [{ name: 'Holdout' }, { name: 'Message' }] },
	};
	const people = Array.from({ length: 40 }, (_, person) => ({
		from: { waId: String(person % 20) },
	}));
	const outputs = jsonsOf(await run(new Split(), parameters, people));
	const [held = [], messaged = []] = outputs.map((output) =>
		output.map((json) => (json['from'] as { waId: string }).waId),
	);
	expect(held.length + messaged.length).toBe(40);
	expect(held.filter((waId) => messaged.includes(waId))).toEqual([]);
	expect(outputs[0]?.every((json) => json['variant'] === 'Holdout')).toBe(true);
	await expect(run(new Split(), parameters, [{}])).rejects.toThrow(/Contact ID/);
});

describe('steps that need the runner say so instead of seeming to work', () => {
	const steps = [new Contact(), new EscalateToHuman(), new Goal(), new WaitForEvent()];

	it.each(steps.map((step) => [step.description.displayName, step] as const))(
		'%s, without a credential',
		async (name, step) => {
			await expect(run(step, { operation: 'addTags' }, [{}])).rejects.toMatchObject({
				name: 'NodeOperationError',
				message: `"${name}" needs the credential of a Wayfare runner`,
				description: expect.stringContaining('publish the workflow to the runner'),
			});
		},
	);

	it('Journey Event Trigger, when the workflow is activated without a credential', async () => {
		const trigger = new JourneyEventTrigger();
		const activation = {
			parameters: { event: 'cart.updated' },
			credential: {},
			url: 'http://127.0.0.1/webhook',
		};
		const context = hookContext(trigger, activation);
		await expect(trigger.webhookMethods.default.create.call(context)).rejects.toThrow(
			'needs the credential of a Wayfare runner',
		);
	});

	it('Journey Interrupt, always: no execution of n8n can be pulled out of where it is', async () => {
		await expect(run(new JourneyInterrupt(), {}, [{}])).rejects.toMatchObject({
			message: '"Journey Interrupt" runs in the Wayfare runner, not in n8n',
			description: expect.stringContaining('wayfare publish'),
		});
	});
});
