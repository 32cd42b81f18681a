import type { Business, NumberState } from '../world/Business';

/** What Graph says of a number's chances to send, with everything above it that could stop it. */
export const healthOf = (business: Business, { registered }: NumberState): object => ({
	can_send_message: registered ? 'AVAILABLE' : 'BLOCKED',
	entities: [
		{
			entity_type: 'PHONE_NUMBER',
			id: business.phoneNumberId,
			can_send_message: registered ? 'AVAILABLE' : 'BLOCKED',
			...(registered
				? {}
				: {
						errors: [
							{
								error_code: 133010,
								error_description: 'The phone number is not registered.',
								possible_solution: 'Register it with its PIN.',
							},
						],
					}),
		},
		{ entity_type: 'WABA', id: business.wabaId, can_send_message: 'AVAILABLE' },
		{ entity_type: 'BUSINESS', id: business.businessId, can_send_message: 'AVAILABLE' },
		{ entity_type: 'APP', id: business.appId, can_send_message: 'AVAILABLE' },
	],
});
