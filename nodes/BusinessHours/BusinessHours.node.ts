import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { routeItems } from '../form/routeItems';
import { hoursProblems, readHours } from './businessHours';
import { hoursFields } from './hoursFields';
import { hoursItem } from './hoursItem';

/** Asks whether it is open now, and tells when it opens next. */
export class BusinessHours implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Business Hours',
		name: 'businessHours',
		icon: {
			light: 'file:../../icons/business-hours.svg',
			dark: 'file:../../icons/business-hours.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["zone"] }}',
		description: 'Go one way while open and another while closed, with the next opening time',
		defaults: { name: 'Business Hours' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Open', 'Closed'],
		usableAsTool: true,
		properties: hoursFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const now = Date.now();
		return routeItems(this, 2, (form) => {
			const problems = hoursProblems(readHours(form));
			if (problems.length > 0) return { ok: false, problems };
			const item = hoursItem(form, now);
			return { ok: true, output: item['open'] === true ? 0 : 1, added: { businessHours: item } };
		});
	}
}
