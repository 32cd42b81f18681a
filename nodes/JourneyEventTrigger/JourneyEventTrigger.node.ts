import {
	type INodeType,
	type INodeTypeDescription,
	type ITriggerFunctions,
	type ITriggerResponse,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { refuseOutsideRunner } from '../runner/refuseOutsideRunner';
import { runFields } from '../runner/runFields';

/** Starts a journey when an outside system reports something about a contact. */
export class JourneyEventTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Journey Event Trigger',
		name: 'journeyEventTrigger',
		icon: {
			light: 'file:../../icons/journey-event.svg',
			dark: 'file:../../icons/journey-event.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description: 'Start a journey when your shop or system posts an event to the Wayfare runner',
		defaults: { name: 'Journey Event Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [
			{
				displayName: 'Event',
				name: 'event',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. cart.updated',
				description: 'The name your system posts to the runner at /api/v1/events',
			},
			...runFields,
		],
	};

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return refuseOutsideRunner(this.getNode(), 'Journey events are posted to the runner.');
	}
}
