import { describe, expect, it } from '@jest/globals';
import { compliance } from '../../../../cloud-api/automation/compliance';
import { conversationalComponents } from '../../../../cloud-api/automation/conversationalComponents';
import { newSignup, signupUpdate } from '../../../../cloud-api/automation/signup';
import { newSequence, sequenceUpdate } from '../../../../cloud-api/automation/welcomeSequence';
import { blockOutcome } from '../../../../cloud-api/blockedUser/blockOutcome';
import { blockUsers } from '../../../../cloud-api/blockedUser/blockUsers';
import type { Result } from '../../../../cloud-api/limits';
import { uploadSession } from '../../../../cloud-api/media/uploadSession';
import { phoneSettings } from '../../../../cloud-api/phoneNumber/phoneSettings';
import { profileUpdate } from '../../../../cloud-api/profile/profileUpdate';

/** Bodies as Meta's own pages have them. */
const bodies: readonly (readonly [string, Result, object])[] = [
	[
		'a profile',
		profileUpdate({
			about: 'Welcome to our business!',
			email: 'contact@business.com',
			vertical: 'RESTAURANT',
			websites: ['https://www.business.com', 'https://www.facebook.com/business'],
			pictureHandle: '4:aGFuZGxl',
		}),
		{
			messaging_product: 'whatsapp',
			about: 'Welcome to our business!',
			email: 'contact@business.com',
			vertical: 'RESTAURANT',
			websites: ['https://www.business.com', 'https://www.facebook.com/business'],
			profile_picture_handle: '4:aGFuZGxl',
		},
	],
	[
		'a profile whose address and websites are cleared',
		profileUpdate({ address: '', websites: [] }),
		{ messaging_product: 'whatsapp', address: '', websites: [] },
	],
	[
		'people to block, by number and by user id',
		blockUsers(['+1 (650) 555-1234', 'US.13491208655302741918']),
		{
			messaging_product: 'whatsapp',
			block_users: [{ user: '+16505551234' }, { user_id: 'US.13491208655302741918' }],
		},
	],
	[
		'prompts and commands',
		conversationalComponents({
			prompts: ['Book a flight', 'plan a vacation'],
			commands: [{ name: 'tickets', description: 'Book flight tickets' }],
		}),
		{
			prompts: ['Book a flight', 'plan a vacation'],
			commands: [{ command_name: 'tickets', command_description: 'Book flight tickets' }],
		},
	],
	[
		'who a business in India is',
		compliance({
			entityName: 'Lucky Shrub',
			entityType: 'PARTNERSHIP',
			registered: true,
			grievanceOfficer: {
				name: 'Chandravati P.',
				email: 'chandravati@luckyshrub.com',
				landline: '+913857614343',
			},
			customerCare: { email: 'support@luckyshrub.com', mobile: '+913854559033' },
		}),
		{
			messaging_product: 'whatsapp',
			entity_name: 'Lucky Shrub',
			entity_type: 'PARTNERSHIP',
			is_registered: true,
			grievance_officer_details: {
				name: 'Chandravati P.',
				email: 'chandravati@luckyshrub.com',
				landline_number: '+913857614343',
			},
			customer_care_details: {
				email: 'support@luckyshrub.com',
				mobile_number: '+913854559033',
			},
		},
	],
	[
		'the first opt-in link of an account',
		newSignup({
			signupMessage: 'Join',
			confirmationMessage: 'Use {{promo_code}}',
			privacyPolicyUrl: 'https://example.com/privacy',
			promoCode: 'HELLO10',
			acceptTerms: true,
		}),
		{
			signup_message: 'Join',
			confirmation_message: 'Use {{promo_code}}',
			privacy_policy_url: 'https://example.com/privacy',
			promo_code: 'HELLO10',
			policy: {
				tos: 'https://www.facebook.com/legal/ads-manager-marketing-messages-terms',
				accepted: true,
			},
		},
	],
	['a link out of use', signupUpdate({}, true), { status: 'DISABLED' }],
	[
		'a welcome sequence',
		newSequence({
			name: 'Driver sign-up',
			text: 'This is a welcome message authored in a 3P tool',
			autofill: 'Hello! Can I get more info on this!',
			iceBreakers: ['Quick reply 1', 'Quick reply 2'],
		}),
		{
			name: 'Driver sign-up',
			welcome_message_sequence: {
				text: 'This is a welcome message authored in a 3P tool',
				autofill_message: { content: 'Hello! Can I get more info on this!' },
				ice_breakers: [{ title: 'Quick reply 1' }, { title: 'Quick reply 2' }],
			},
		},
	],
	[
		'a welcome sequence by another name',
		sequenceUpdate('186473890', { name: 'Driver sign-up updated name', iceBreakers: [] }),
		{ sequence_id: '186473890', name: 'Driver sign-up updated name' },
	],
	[
		'settings of calling',
		phoneSettings({
			calling: {
				status: 'ENABLED',
				iconVisibility: 'DEFAULT',
				iconCountries: ['US', 'BR'],
				callbackPermission: 'ENABLED',
				codecs: ['PCMA', 'PCMU'],
				hours: {
					status: 'ENABLED',
					zone: 'America/Manaus',
					weekly: [
						{ day: 'MONDAY', opens: '0400', closes: '1020' },
						{ day: 'TUESDAY', opens: '0108', closes: '1020' },
					],
					holidays: [{ date: '2026-01-01', from: '0000', to: '2359' }],
				},
				sip: { status: 'ENABLED', servers: [{ hostname: 'sip.example.com', port: 5061 }] },
			},
		}),
		{
			calling: {
				status: 'ENABLED',
				call_icon_visibility: 'DEFAULT',
				call_icons: { restrict_to_user_countries: ['US', 'BR'] },
				callback_permission_status: 'ENABLED',
				call_hours: {
					status: 'ENABLED',
					timezone_id: 'America/Manaus',
					weekly_operating_hours: [
						{ day_of_week: 'MONDAY', open_time: '0400', close_time: '1020' },
						{ day_of_week: 'TUESDAY', open_time: '0108', close_time: '1020' },
					],
					holiday_schedule: [{ date: '2026-01-01', start_time: '0000', end_time: '2359' }],
				},
				sip: { status: 'ENABLED', servers: [{ hostname: 'sip.example.com', port: 5061 }] },
				audio: { additional_codecs: ['PCMA', 'PCMU'] },
			},
		},
	],
	[
		'no storage',
		phoneSettings({ storage: { kind: 'none' } }),
		{ storage_configuration: { status: 'NO_STORAGE_ENABLED', retention_minutes: 60 } },
	],
	[
		'storage in one country, with the identity check and encryption off',
		phoneSettings({
			storage: { kind: 'inCountry', region: 'IN' },
			identityCheck: true,
			payloadEncryption: { status: 'DISABLED' },
		}),
		{
			storage_configuration: {
				status: 'IN_COUNTRY_STORAGE_ENABLED',
				data_localization_region: 'IN',
			},
			user_identity_change: { enable_identity_key_check: true },
			payload_encryption: { status: 'DISABLED' },
		},
	],
	[
		'a setting we do not know',
		phoneSettings({ other: { business_agent: { status: 'ENABLED' } } }),
		{ business_agent: { status: 'ENABLED' } },
	],
];

describe('the body of', () => {
	it.each(bodies)('%s is what Meta documents', (_what, built, expected) => {
		expect(built).toEqual({ ok: true, body: expected });
	});
});

describe('the answer to a change of the block list', () => {
	it('gives one entry per person, with the reason of a failure', () => {
		expect(
			blockOutcome({
				block_users: {
					added_users: [{ input: '+16505551234', wa_id: '16505551234' }],
					failed_users: [
						{
							input: '1',
							errors: [
								{
									message: 'Re-engagement required',
									code: 131047,
									error_data: { details: 'Late' },
								},
							],
						},
					],
				},
				error: { code: 139100 },
			}),
		).toEqual([
			{ input: '+16505551234', wa_id: '16505551234', success: true },
			{
				input: '1',
				success: false,
				code: 131047,
				error: 'Re-engagement required',
				details: 'Late',
			},
		]);
	});
});

describe('the id of an upload session', () => {
	it('comes apart at its question mark', () => {
		expect(uploadSession('upload:MTph==?sig=ARZqkGCA_uQ')).toEqual({
			id: 'upload:MTph==',
			sig: 'ARZqkGCA_uQ',
		});
		expect(uploadSession('upload:MTph')).toEqual({ id: 'upload:MTph', sig: '' });
	});
});
