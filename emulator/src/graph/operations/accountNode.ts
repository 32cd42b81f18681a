import type { Emulation } from '../../world/Emulation';
import { healthOf } from '../healthOf';

/** The account as a Graph node. */
export const accountNode = (emulation: Emulation) => {
	const { business, account } = emulation;
	return {
		id: business.wabaId,
		name: account.name,
		currency: 'USD',
		timezone_id: account.timezoneId,
		message_template_namespace: 'ba30dd89_2ebd_41e4_b805_f2c05ae04cc9',
		account_review_status: 'APPROVED',
		business_verification_status: 'verified',
		country: 'US',
		ownership_type: 'SELF',
		primary_business_location: 'US',
		is_enabled_for_insights: account.insights,
		marketing_messages_onboarding_status: 'ONBOARDED',
		marketing_messages_lite_api_status: 'ONBOARDED',
		owner_business_info: { id: business.businessId, name: business.verifiedName },
		health_status: healthOf(emulation),
	};
};
