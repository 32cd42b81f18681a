import { emailAddress } from '../../../../cloud-api/emailAddress';
import { present } from '../../../../cloud-api/json';
import { optionalText, result, webUrl } from '../../../../cloud-api/limits';
import type { Form } from '../../../form/Form';
import type { OperationForm } from '../OperationForm';

const application = ['SUBMIT_APPLICATION', 'RESUBMIT_APPLICATION'];

export const requestOfficialAccount: OperationForm = {
	name: 'Request Official Account',
	action: 'Request official account',
	description: 'Ask for the blue badge, again after a rejection, or take the request back',
	fields: [
		{
			displayName: 'Step',
			name: 'step',
			type: 'options',
			options: [
				{ name: 'Resubmit', value: 'RESUBMIT_APPLICATION', description: 'After a rejection' },
				{ name: 'Submit', value: 'SUBMIT_APPLICATION', description: 'For the first time' },
				{ name: 'Withdraw', value: 'WITHDRAW_APPLICATION', description: 'While it is pending' },
			],
			default: 'SUBMIT_APPLICATION',
			description: 'What to do with the request',
		},
		{
			displayName: 'Business Facts',
			name: 'business',
			type: 'collection',
			placeholder: 'Add Fact',
			default: {},
			displayOptions: { show: { step: application } },
			description: 'What Meta is to know of the business',
			options: [
				{
					displayName: 'Business Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Wayfare Lamps Ltd',
					description: 'The official name, up to 255 characters',
				},
				{
					displayName: 'Contact Email',
					name: 'email',
					type: 'string',
					default: '',
					placeholder: 'e.g. nathan@example.com',
					description: 'Whom Meta may ask',
				},
				{
					displayName: 'Description',
					name: 'description',
					type: 'string',
					typeOptions: { rows: 3 },
					default: '',
					description: 'What the business does, up to 1,000 characters',
				},
				{
					displayName: 'Website',
					name: 'website',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com',
					description: 'The official one',
				},
			],
		},
		{
			displayName: 'More Facts',
			name: 'more',
			type: 'json',
			default: '{}',
			displayOptions: { show: { step: application } },
			description:
				'A JSON object of facts that Meta asks for besides, such as {"supporting_links": ["https://…"]}; they go beside the others',
		},
	],
	body: (form) => {
		const action = form.text('step') || 'SUBMIT_APPLICATION';
		if (!application.includes(action)) return result({ action });
		const facts = form.group('business');
		return result(
			{ action, application_data: { ...factsWire(facts), ...form.object('more') } },
			optionalText('Business Name', facts.optional('name'), 255),
			optionalText('Description', facts.optional('description'), 1000),
			webUrl('Website', facts.optional('website')),
			emailAddress('Contact Email', facts.optional('email')),
		);
	},
	example: {
		step: 'SUBMIT_APPLICATION',
		business: {
			name: 'Wayfare Lamps Ltd',
			email: 'hello@example.com',
			description: 'Lamps for every room',
			website: 'https://example.com',
		},
	},
};

const factsWire = (facts: Form) =>
	present({
		business_name: facts.optional('name'),
		business_description: facts.optional('description'),
		website_url: facts.optional('website'),
		contact_email: facts.optional('email'),
	});
