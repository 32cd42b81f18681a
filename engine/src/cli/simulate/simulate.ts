import type { InboundContent } from '../../../../cloud-api/webhooks/inboundContent';
import type { MessageEvent } from '../../../../cloud-api/webhooks/event';
import { newContact } from '../../core/contact';
import type { Fact } from '../../core/fact';
import { newLane } from '../../core/laneState';
import { outboundText } from '../../core/outboundText';
import { WayfareError } from '../../errors/WayfareError';
import type { Journey } from '../../journey/journey';
import { choicesOf, tapped } from './choices';
import type { ScriptLine } from './script';
import { SimulatedLane } from './SimulatedLane';

/** A line of the conversation, in order of time. */
export interface Utterance {
	readonly at: number;
	readonly who: 'customer' | 'business' | 'agent' | 'event';
	readonly text: string;
	/** Titles that can be tapped. */
	readonly choices: readonly string[];
}

/** All that came of a script. */
export interface Simulation {
	readonly conversation: readonly Utterance[];
	readonly trace: readonly Fact[];
	/** `expect` lines that did not come true, one sentence each. */
	readonly disappointments: readonly string[];
}

const phoneNumberId = 'simulated-number';
const identity = { waId: '15550001111' };

/** Plays a script against journeys, with one new customer. Pure: the same script gives the same simulation. */
export function simulate(
	journeys: readonly Journey[],
	lines: readonly ScriptLine[],
	start: number,
): Simulation {
	const contact = newContact('customer', phoneNumberId, identity, start);
	const byId = new Map(journeys.map((journey) => [journey.id, journey]));
	const definitions = { published: journeys, version: (id: string) => byId.get(id) };
	const lane = new SimulatedLane(newLane(contact), definitions, start);
	const said: Utterance[] = [];
	const disappointments: string[] = [];
	let heard = 0;
	for (const [index, line] of lines.entries()) {
		if ('expect' in line) {
			const texts = lane.sent.slice(heard).map(({ message }) => outboundText(message));
			if (!texts.some((text) => text.includes(line.expect))) {
				disappointments.push(
					`Line ${index + 1} expects “${line.expect}”, and the business said ${quoted(texts)}`,
				);
			}
			continue;
		}
		heard = lane.sent.length;
		if ('wait' in line) {
			lane.moveTo(lane.now + line.wait);
			continue;
		}
		if (line.at !== undefined) lane.moveTo(start + line.at);
		play(lane, line, index, said);
	}
	return { conversation: conversation(lane, said), trace: lane.facts, disappointments };
}

function play(
	lane: SimulatedLane,
	line: Exclude<ScriptLine, { wait: number } | { expect: string }>,
	index: number,
	said: Utterance[],
): void {
	const say = (who: Utterance['who'], text: string) =>
		said.push({ at: lane.now, who, text, choices: [] });
	if ('agent' in line) {
		say('agent', line.agent === 'reply' ? line.text : `(${line.agent}s the conversation)`);
		lane.deliver({ kind: 'agent', action: agentAction(line) });
	} else if ('event' in line) {
		say('event', line.event);
		lane.deliver({ kind: 'external', name: line.event, key: line.key, data: line.data });
	} else {
		const text = 'tap' in line ? line.tap : line.text;
		say('customer', 'tap' in line ? `[${text}]` : text);
		lane.deliver({ kind: 'message', message: message(lane, contentOf(lane, line, index), index) });
	}
	// What is due at this very instant happens before the next line.
	lane.moveTo(lane.now);
}

function agentAction(line: Extract<ScriptLine, { agent: string }>) {
	const agent = 'Simulated agent';
	if (line.agent === 'reply') return { kind: line.agent, agent, text: line.text };
	return line.agent === 'take'
		? { kind: line.agent, agent }
		: { kind: line.agent, agent, note: line.note };
}

function contentOf(
	lane: SimulatedLane,
	line: { readonly tap: string } | { readonly text: string },
	index: number,
): InboundContent {
	if ('text' in line) return { kind: 'text', body: line.text };
	const content = tapped(
		lane.sent.map((sent) => sent.message),
		line.tap,
	);
	if (content !== null) return content;
	throw new WayfareError(
		'script.invalid',
		`Line ${index + 1} taps “${line.tap}”, and no message so far offers that`,
	);
}

function message(lane: SimulatedLane, content: InboundContent, index: number): MessageEvent {
	const id = `wamid.simulated.in.${index + 1}`;
	return {
		type: 'message',
		key: `msg:${id}`,
		id,
		phoneNumberId,
		timestamp: lane.now,
		identity: { ...identity, profileName: 'Sam' },
		content,
		errors: [],
		raw: null,
	};
}

function conversation(lane: SimulatedLane, said: readonly Utterance[]): readonly Utterance[] {
	const answers = lane.sent
		.filter(({ effect }) => effect.origin !== 'agent')
		.map(({ at, message }): Utterance => ({
			at,
			who: 'business',
			text: outboundText(message),
			choices: choicesOf(message).map(({ title }) => title),
		}));
	return [...said, ...answers].toSorted((a, b) => a.at - b.at);
}

const quoted = (texts: readonly string[]): string =>
	texts.length === 0 ? 'nothing' : texts.map((text) => `“${text}”`).join(', ');
