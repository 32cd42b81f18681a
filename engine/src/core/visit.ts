import { evaluateParameter } from '../journey/expression/expression';
import { isJsonObject } from '../../../cloud-api/json';
import type { Journey } from '../journey/journey';
import type { Step, Visit } from '../journey/step';
import { contactJson } from './contactJson';
import type { Run } from './run';
import type { Turn } from './turn';

/** What a step sees at this moment: parameters evaluated against the run. Throws `ExpressionError` only. */
export function visitOf(journey: Journey, step: Step, run: Run, turn: Turn): Visit {
	const { contact } = turn.state;
	const parameters = evaluateParameter(step.parameters, {
		json: run.json,
		nodeJson: (name) => outputOf(journey, run, step.frame, name),
		now: turn.now,
		timezone: journey.timezone,
		workflow: { id: journey.id, name: journey.name, active: true },
		execution: { id: run.id, mode: 'production' },
		contact: contactJson(contact, turn.now),
	});
	return {
		parameters: isJsonObject(parameters) ? parameters : {},
		json: run.json,
		memory: run.outputs[step.key] ?? {},
		contact,
		awaiting: run.awaiting,
		now: turn.now,
		zone: journey.timezone,
	};
}

/** n8n's `$('Node').item.json`: what the node of that name in the same workflow last put out. */
function outputOf(journey: Journey, run: Run, frame: string, name: string) {
	for (const step of journey.steps.values()) {
		if (step.frame === frame && step.name === name) return run.outputs[step.key];
	}
	return undefined;
}
