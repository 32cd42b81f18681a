import type { LimitProblem } from '../../cloud-api/limits';

/** The names of the form for what the wire calls otherwise, by the end of the path. */
const labels: readonly (readonly [RegExp, string])[] = [
	[/^to$/, 'Recipient'],
	[/^text\.body$/, 'Text'],
	[/^context$/, 'Reply To'],
	[/^category$/, 'Direct Send'],
	[/^ttl_seconds$/, 'Direct Send TTL'],
	[/^biz_opaque_callback_data$/, 'Callback Data'],
	[/^template\.(name|language\.code)$/, 'Template'],
	[/^template\.components\[/, 'Template Values'],
	[/\.caption$/, 'Caption'],
	[/body\.text$/, 'Body'],
	[/footer\.text$/, 'Footer'],
	[/header\.text$/, 'Header Text'],
	[/header\.(image|video|document)(\.\w+)?$/, 'Header File'],
	[/^(image|video|audio|document|sticker)(\.\w+)?$/, 'File From'],
	[/^interactive\.action\.button$|\.(display_text|flow_cta)$/, 'Button Text'],
	[/\.parameters\.url$/, 'URL'],
	[/\.ttl_minutes$/, 'Minutes'],
	[/\.buttons$/, 'Buttons'],
	[/\.cards$/, 'Cards'],
	[/\.sections$/, 'Sections'],
	[/\.rows$/, 'Rows'],
	[/\.product_items$/, 'Product IDs'],
	[/\.payment_settings$/, 'Ways to Pay'],
	[/\.order\.items$/, 'Items'],
	[/\.order\.description$/, 'Status Description'],
	[/\.order\.expiration\.description$/, 'Pay Until Note'],
	[/\.order\.(tax|shipping|discount)\.description$/, 'Order Options'],
	[/\.total_amount\.value$/, 'Total'],
	[/\.title$/, 'Title'],
	[/\.id$/, 'ID'],
	[/\.description$/, 'Description'],
	[/\.payload$/, 'Payload'],
	[/\.reference_id$/, 'Reference ID'],
	[/\.configuration_name$/, 'Configuration Name'],
	[/\.(formatted_name|name)$/, 'Name'],
	[/\.birthday$/, 'Birthday'],
	[/\.quantity$/, 'Quantity'],
];

/** Rows of the form's collections, which people count from 1. */
const rows: Readonly<Record<string, string>> = {
	buttons: 'button',
	cards: 'card',
	contacts: 'contact',
	items: 'item',
	payment_settings: 'way to pay',
	rows: 'row',
	sections: 'section',
};

/**
 * A broken limit as a sentence that names the field of the form too, as far as it is another word than the wire's:
 * `interactive.action.buttons[1].reply.title takes at most 20 characters, got 26 ('Title' of button 2)`.
 */
export function limitSentence({ field, message }: LimitProblem): string {
	const label = labels.find(([pattern]) => pattern.test(field))?.[1];
	if (label === undefined) return message;
	const places = [...field.matchAll(/(\w+)\[(\d+)\]/g)]
		.flatMap(([, name = '', index = '']) =>
			rows[name] === undefined ? [] : [`${rows[name]} ${Number(index) + 1}`],
		)
		.toReversed();
	return `${message} (${[`'${label}'`, ...places].join(' of ')})`;
}
