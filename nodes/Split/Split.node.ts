import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { routeItems } from '../form/routeItems';
import { outputsExpression } from './outputsExpression';
import { readVariants, splitProblems, splitVariant, variantOutputs } from './splitVariant';

/** Divides contacts among variants, each contact always to the same one. */
export class Split implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Split',
		name: 'split',
		icon: { light: 'file:../../icons/split.svg', dark: 'file:../../icons/split.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["experiment"] }}',
		description: 'Try variants on shares of your contacts; each contact stays with its variant',
		defaults: { name: 'Split' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression,
		usableAsTool: true,
		properties: [
			{
				displayName: 'Experiment',
				name: 'experiment',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. cart-reminder-2026',
				description: 'A contact gets the same variant wherever the same name is used',
			},
			{
				displayName: 'Variants',
				name: 'variants',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				placeholder: 'Add Variant',
				default: {},
				description: 'The ways to go, with their shares. A holdout is a variant that does nothing.',
				options: [
					{
						displayName: 'Variant',
						name: 'variant',
						values: [
							{
								displayName: 'Name',
								name: 'name',
								type: 'string',
								default: '',
								placeholder: 'e.g. Holdout',
								description: 'The name of the output, passed on as the variant of the item',
							},
							{
								displayName: 'Weight',
								name: 'weight',
								type: 'number',
								typeOptions: { minValue: 0 },
								default: 1,
								description: 'Its share among all weights: 10 and 90 are a tenth and nine tenths',
							},
						],
					},
				],
			},
			{
				displayName: 'Contact ID',
				name: 'contactId',
				type: 'string',
				default: '={{ $json.from.userId || $json.from.waId }}',
				description: 'Who is split. The Wayfare runner always takes the contact of the run.',
			},
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return routeItems(this, this.getNodeOutputs().length, (form) => {
			const experiment = form.text('experiment');
			const contactId = form.text('contactId');
			const variants = readVariants(form);
			const problems = splitProblems(experiment, variants);
			if (contactId === '') problems.push("'Contact ID' is empty: say whose variant it is");
			if (problems.length > 0) return { ok: false, problems };
			const output = splitVariant(experiment, variants, contactId);
			return { ok: true, output, added: { variant: variantOutputs(variants)[output] ?? '' } };
		});
	}
}
