import type { AgentAction } from '../../core/laneEvent';
import type { Fact } from '../../core/fact';
import { WayfareError } from '../../errors/WayfareError';
import type { Journey } from '../../journey/journey';
import { Simulation } from '../../simulate/Simulation';
import type { ScriptLine } from './script';

/** A line of the conversation, in order. `gate` = what was held back, and why. */
export interface Utterance {
	readonly at: number;
	readonly who: 'contact' | 'business' | 'agent' | 'gate' | 'event';
	readonly text: string;
}

/** All that came of a script. */
export interface Played {
	readonly conversation: readonly Utterance[];
	readonly trace: readonly Fact[];
	/** `expect` lines that did not come true, one sentence each. */
	readonly disappointments: readonly string[];
}

/** Plays a script against journeys, with one new contact. Pure: the same script gives the same outcome. */
export function playScript(
	journeys: readonly Journey[],
	lines: readonly ScriptLine[],
	start: number,
): Played {
	const simulation = new Simulation(journeys, start);
	const conversation: Utterance[] = [];
	const disappointments: string[] = [];
	let shown = 0;
	let heard = 0;
	const catchUp = () => {
		for (const { at, who, text } of simulation.conversation.slice(shown))
			conversation.push({ at, who, text });
		shown = simulation.conversation.length;
	};
	for (const [index, line] of lines.entries()) {
		if ('expect' in line) {
			const said = simulation.sent().slice(heard);
			if (!said.some((text) => text.includes(line.expect))) {
				disappointments.push(
					`Line ${index + 1} expects “${line.expect}”, and the business said ${quoted(said)}`,
				);
			}
			continue;
		}
		heard = simulation.sent().length;
		if ('at' in line && line.at !== undefined)
			simulation.advance(Math.max(0, start + line.at - simulation.now));
		catchUp();
		if ('event' in line) conversation.push({ at: simulation.now, who: 'event', text: line.event });
		play(simulation, line, index);
		catchUp();
	}
	return { conversation, trace: simulation.facts, disappointments };
}

function play(
	simulation: Simulation,
	line: Exclude<ScriptLine, { expect: string }>,
	index: number,
): void {
	if ('wait' in line) simulation.advance(line.wait);
	else if ('agent' in line) simulation.agent(agentAction(line));
	else if ('event' in line) simulation.event(line.event, line.data, line.key);
	else if ('tap' in line) tap(simulation, line.tap, index);
	else simulation.say(line.text);
	// What is due at this very instant happens before the next line.
	simulation.advance(0);
}

function tap(simulation: Simulation, choice: string, index: number): void {
	try {
		simulation.tap(choice);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new WayfareError('script.invalid', `Line ${index + 1}: ${why}`, { cause });
	}
}

function agentAction(line: Extract<ScriptLine, { agent: string }>): AgentAction {
	const agent = 'Simulated agent';
	if (line.agent === 'reply') return { kind: line.agent, agent, text: line.text };
	return line.agent === 'take'
		? { kind: line.agent, agent }
		: { kind: line.agent, agent, note: line.note };
}

const quoted = (texts: readonly string[]): string =>
	texts.length === 0 ? 'nothing' : texts.map((text) => `“${text}”`).join(', ');
