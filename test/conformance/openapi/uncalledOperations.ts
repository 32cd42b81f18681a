/** Operations of the document that have no row in the catalogue, by reason. */
export const uncalledOperations: Readonly<Record<string, readonly string[]>> = {
	'Reserved to solution partners': [
		'GET /{Application-ID}/whatsapp_business_solutions',
		'GET /{Migration-Intent-ID}',
		'GET /{OBO-Mobility-Intent-ID}',
		'GET /{Solution-ID}',
		'GET /{Solution-ID}/access_token',
		'GET /{WABA-ID}/in_progress_onbehalf_request',
		'POST /{Application-ID}/whatsapp_business_solution',
		'POST /{Business-ID}/share_preverified_numbers',
		'POST /{Solution-ID}/accept',
		'POST /{Solution-ID}/accept_deactivation_request',
		'POST /{Solution-ID}/reject',
		'POST /{Solution-ID}/reject_deactivation_request',
		'POST /{Solution-ID}/send_deactivation_request',
		'POST /{WABA-ID}/obo_mobility_intent',
		'POST /{WABA-ID}/set_obo_mobility_intent',
		'POST /{WABA-ID}/set_solution_migration_intent',
	],
	'Meta calls it, not we': ['POST /whatsapp/webhooks'],
	'A download: its address comes with the facts of the file and is no path of Graph': [
		'GET /{Media-URL}',
	],
};
