import fc from 'fast-check';
import type { JsonObject } from '../../../cloud-api/json';
import type { Journey } from '../../../engine/src/journey/journey';
import { compiled } from '../journeys/compiled';
import { readyMade, readyMadeIds } from '../journeys/readyMade';
import { sendText, type NodeSketch } from '../journeys/workflow';

/** A journey small enough to be read in a failure: a trigger, steps in a row, perhaps an interrupt. */
interface Sketch {
	readonly trigger: 'word' | 'any' | 'sale';
	readonly runs: 'ignore' | 'restart' | 'parallel';
	readonly steps: readonly (keyof typeof stepNodes)[];
	readonly interrupt: {
		readonly source: 'event' | 'reply' | 'optOut' | 'human';
		readonly sameKey: boolean;
		readonly branch: boolean;
	} | null;
}

const marketing: JsonObject = {
	resource: 'message',
	operation: 'send',
	messageType: 'template',
	templateName: 'sale',
	templateLanguage: 'en',
	templateCategory: 'marketing',
};

/** The kinds of steps, each with what its name says. */
const stepNodes = {
	text: sendText('a text'),
	textAtDay: sendText('not at night', { quietFrom: '21:00', quietTo: '08:00' }),
	textOrTemplate: sendText('a text while it may be', {
		windowClosed: 'template',
		fallbackTemplateName: 'reopen',
		fallbackTemplateLanguage: 'en',
		fallbackTemplateCategory: 'utility',
	}),
	offer: { type: 'whatsApp', parameters: marketing },
	hour: { type: 'wait', parameters: { amount: 1, unit: 'hours' } },
	twoDays: { type: 'wait', parameters: { amount: 2, unit: 'days' } },
	reply: { type: 'waitForReply', parameters: { timeoutAmount: 2, timeoutUnit: 'hours' } },
	tag: { type: 'contact', parameters: { operation: 'addTags', tags: 'seen' } },
	person: {
		type: 'escalateToHuman',
		parameters: {
			slaAmount: 15,
			slaUnit: 'minutes',
			handBackAmount: 1,
			handBackUnit: 'hours',
		},
	},
} satisfies Readonly<Record<string, NodeSketch>>;

const trigger = ({ trigger: on, runs }: Sketch): NodeSketch => {
	if (on === 'sale') return { type: 'journeyEventTrigger', parameters: { event: 'sale', runs } };
	const rule = { topic: 't', keywords: 'go', match: 'exact', language: '', priority: 1 };
	const filters: JsonObject = on === 'word' ? { keywordRules: { rule: [rule] } } : {};
	return { type: 'whatsAppTrigger', parameters: { filters, runs } };
};

const known = new Map<string, Journey>();

/** The journey of a sketch, compiled by the real compiler. */
function journeyOf(sketch: Sketch): Journey {
	const id = JSON.stringify(sketch);
	const before = known.get(id);
	if (before !== undefined) return before;
	const names = sketch.steps.map((step, index) => `${index + 1} ${step}`);
	const { interrupt } = sketch;
	const nodes: Record<string, NodeSketch> = { Start: trigger(sketch) };
	sketch.steps.forEach((step, index) => (nodes[names[index] ?? ''] = stepNodes[step]));
	if (interrupt !== null) {
		const { source, sameKey, branch } = interrupt;
		const events = source === 'event' ? 'order.placed' : '';
		nodes['Pull'] = {
			type: 'journeyInterrupt',
			parameters: { sources: [source], events, sameKey },
		};
		if (branch) nodes['Bye'] = sendText('bye');
	}
	const row = ['Start', ...names];
	const lines = row.slice(1).map((name, index): [string, string] => [row[index] ?? '', name]);
	const journey = compiled(
		`small-${known.size}`,
		nodes,
		interrupt?.branch === true ? [...lines, ['Pull', 'Bye']] : lines,
	);
	known.set(id, journey);
	return journey;
}

/** Few enough that each is compiled once, however often it is played. */
const pool = fc.sample(
	fc.record<Sketch>({
		trigger: fc.constantFrom('word', 'any', 'sale'),
		runs: fc.constantFrom('ignore', 'restart', 'parallel'),
		steps: fc.array(fc.constantFrom(...(Object.keys(stepNodes) as Sketch['steps'])), {
			minLength: 1,
			maxLength: 5,
		}),
		interrupt: fc.option(
			fc.record({
				source: fc.constantFrom('event', 'reply', 'optOut', 'human'),
				sameKey: fc.boolean(),
				branch: fc.boolean(),
			}),
		),
	}),
	{ seed: 6, numRuns: 300 },
);

/** What is published: two of the ready-made journeys at most, and three small ones at most. */
export const anyJourneys: fc.Arbitrary<readonly Journey[]> = fc
	.tuple(
		fc.subarray([...readyMadeIds], { maxLength: 2 }),
		fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 3 }),
	)
	.map(([made, small]) => [...made.map(readyMade), ...new Set(small.map(journeyOf))]);
