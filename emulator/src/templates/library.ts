/** A button of a library template; addresses are the business's own. */
export type LibraryButton =
	| { readonly type: 'URL'; readonly text: string; readonly url: string }
	| { readonly type: 'PHONE_NUMBER'; readonly text: string; readonly phone_number: string }
	| { readonly type: 'QUICK_REPLY'; readonly text: string };

/** A ready-made template, in our own words: Meta's library is Meta's. */
export interface LibraryTemplate {
	readonly name: string;
	readonly category: 'UTILITY' | 'AUTHENTICATION';
	readonly topic: string;
	readonly usecase: string;
	readonly industry: readonly string[];
	readonly header?: string;
	readonly body: string;
	readonly bodyParams: readonly string[];
	/** What may stand in each place; Meta checks it when the template is sent. */
	readonly bodyParamTypes: readonly (
		'TEXT' | 'AMOUNT' | 'DATE' | 'NUMBER' | 'ADDRESS' | 'EMAIL' | 'PHONE_NUMBER'
	)[];
	readonly buttons: readonly LibraryButton[];
}

const shop = ['E_COMMERCE'] as const;
const bank = ['FINANCIAL_SERVICES'] as const;
const track: LibraryButton = {
	type: 'URL',
	text: 'Track it',
	url: 'https://www.example.com/{{1}}',
};

const order = (usecase: string) => ({
	category: 'UTILITY' as const,
	topic: 'ORDER_MANAGEMENT',
	usecase,
	industry: shop,
});
const payment = (usecase: string) => ({
	category: 'UTILITY' as const,
	topic: 'PAYMENTS',
	usecase,
	industry: bank,
});

export const libraryTemplates: readonly LibraryTemplate[] = [
	{
		...order('DELIVERY_UPDATE'),
		name: 'delivery_on_its_way',
		header: 'On its way',
		body: 'Hello {{1}}, your order {{2}} has left our house. We expect it on {{3}} at the latest.',
		bodyParams: ['Ana', '860198', '24 May'],
		bodyParamTypes: ['TEXT', 'NUMBER', 'DATE'],
		buttons: [track],
	},
	{
		...order('DELIVERY_UPDATE'),
		name: 'delivery_arrives_today',
		body: 'Good news, {{1}}: your order {{2}} arrives today. Please have somebody at {{3}} to take it.',
		bodyParams: ['Ana', '860198', '1 Harbour Street'],
		bodyParamTypes: ['TEXT', 'NUMBER', 'ADDRESS'],
		buttons: [track],
	},
	{
		...order('DELIVERY_FAILED'),
		name: 'delivery_missed',
		body: 'Hello {{1}}, we could not hand over your order {{2}}. Choose another day with the button below.',
		bodyParams: ['Ana', '860198'],
		bodyParamTypes: ['TEXT', 'NUMBER'],
		buttons: [{ type: 'URL', text: 'Choose a day', url: 'https://www.example.com/{{1}}' }],
	},
	{
		...order('ORDER_CONFIRMATION'),
		name: 'order_received',
		header: 'Thank you',
		body: 'Hello {{1}}, we have your order {{2}} over {{3}}. You hear from us when it leaves.',
		bodyParams: ['Ana', '860198', '€49.90'],
		bodyParamTypes: ['TEXT', 'NUMBER', 'AMOUNT'],
		buttons: [{ type: 'QUICK_REPLY', text: 'I have a question' }],
	},
	{
		...order('ORDER_PICK_UP'),
		name: 'order_ready_for_pickup',
		body: 'Hello {{1}}, your order {{2}} is ready. You find us at {{3}} until the evening.',
		bodyParams: ['Ana', '860198', '1 Harbour Street'],
		bodyParamTypes: ['TEXT', 'NUMBER', 'ADDRESS'],
		buttons: [{ type: 'PHONE_NUMBER', text: 'Call the shop', phone_number: '+15550100100' }],
	},
	{
		...payment('PAYMENT_CONFIRMATION'),
		name: 'payment_received',
		body: 'Hello {{1}}, your payment of {{2}} has arrived on {{3}}. There is nothing left to do.',
		bodyParams: ['Ana', '€49.90', '24 May'],
		bodyParamTypes: ['TEXT', 'AMOUNT', 'DATE'],
		buttons: [],
	},
	{
		...payment('PAYMENT_DUE_REMINDER'),
		name: 'payment_due_soon',
		body: 'Hello {{1}}, a reminder: {{2}} is due on {{3}} for your contract with us.',
		bodyParams: ['Ana', '€49.90', '24 May'],
		bodyParamTypes: ['TEXT', 'AMOUNT', 'DATE'],
		buttons: [{ type: 'URL', text: 'Pay now', url: 'https://www.example.com/{{1}}' }],
	},
	{
		...payment('PAYMENT_ACTION_REQUIRED'),
		name: 'payment_did_not_work',
		body: 'Hello {{1}}, your payment of {{2}} did not go through. Please look at your account.',
		bodyParams: ['Ana', '€49.90'],
		bodyParamTypes: ['TEXT', 'AMOUNT'],
		buttons: [{ type: 'URL', text: 'Open my account', url: 'https://www.example.com/{{1}}' }],
	},
	{
		category: 'UTILITY',
		topic: 'EVENT_REMINDER',
		usecase: 'APPOINTMENT_REMINDER',
		industry: [...shop, ...bank],
		name: 'appointment_tomorrow',
		body: 'Hello {{1}}, we see each other on {{2}} at {{3}}. Does that still suit you?',
		bodyParams: ['Ana', '24 May', '1 Harbour Street'],
		bodyParamTypes: ['TEXT', 'DATE', 'ADDRESS'],
		buttons: [
			{ type: 'QUICK_REPLY', text: 'See you there' },
			{ type: 'QUICK_REPLY', text: 'Another day, please' },
		],
	},
	{
		category: 'UTILITY',
		topic: 'CUSTOMER_FEEDBACK',
		usecase: 'FEEDBACK_SURVEY',
		industry: shop,
		name: 'how_was_your_order',
		body: 'Hello {{1}}, your order {{2}} should be with you by now. How did it go?',
		bodyParams: ['Ana', '860198'],
		bodyParamTypes: ['TEXT', 'NUMBER'],
		buttons: [
			{ type: 'QUICK_REPLY', text: 'All was well' },
			{ type: 'QUICK_REPLY', text: 'Not so good' },
		],
	},
];

/** A library template as Graph lists it. */
export const libraryNode = (template: LibraryTemplate, language: string) => ({
	name: template.name,
	language,
	category: template.category,
	topic: template.topic,
	usecase: template.usecase,
	industry: template.industry,
	...(template.header === undefined ? {} : { header: template.header }),
	body: template.body,
	body_params: template.bodyParams,
	body_param_types: template.bodyParamTypes,
	buttons: template.buttons,
	id: template.name,
});
