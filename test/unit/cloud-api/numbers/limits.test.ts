import { describe, expect, it } from '@jest/globals';
import { type Compliance, compliance } from '../../../../cloud-api/automation/compliance';
import { conversationalComponents } from '../../../../cloud-api/automation/conversationalComponents';
import { newSignup, type NewSignup, signupUpdate } from '../../../../cloud-api/automation/signup';
import { newSequence, sequenceUpdate } from '../../../../cloud-api/automation/welcomeSequence';
import { blockUsers } from '../../../../cloud-api/blockedUser/blockUsers';
import type { Found } from '../../../../cloud-api/limits';
import { announcedFile } from '../../../../cloud-api/media/uploadSession';
import { businessUsername } from '../../../../cloud-api/phoneNumber/businessUsername';
import type { CallHours } from '../../../../cloud-api/phoneNumber/callingSettings';
import { phoneSettings } from '../../../../cloud-api/phoneNumber/phoneSettings';
import { profilePictureLimits } from '../../../../cloud-api/profile/profilePicture';
import { profileUpdate } from '../../../../cloud-api/profile/profileUpdate';
import { chars, many } from '../limits/limitCase';

type Built = { readonly ok: true } | { readonly ok: false; readonly problems: Found };
const found = (built: Built): Found => (built.ok ? [] : built.problems);

const url = (length: number): string => `https://${chars(length - 12)}.com`;
const email = (length: number): string => `${chars(length - 6)}@b.com`;
const phone = (index: number): string => `+34600${100_000 + index}`;

const prompts = (list: readonly string[]) =>
	conversationalComponents({ prompts: list, commands: [] });
const command = (name: string, description = 'Does it') =>
	conversationalComponents({ prompts: [], commands: [{ name, description }] });
const commands = (n: number) =>
	conversationalComponents({
		prompts: [],
		commands: many(n, (index) => ({ name: `c${index}`, description: 'Does it' })),
	});

const signup = (change: Partial<NewSignup>) =>
	newSignup({
		signupMessage: 'Join',
		confirmationMessage: 'Welcome',
		privacyPolicyUrl: 'https://example.com/privacy',
		acceptTerms: false,
		...change,
	});
const stated = (change: Partial<Compliance>) =>
	compliance({
		entityName: 'Lucky Shrub',
		entityType: 'PRIVATE_COMPANY',
		grievanceOfficer: { name: 'C', email: 'c@example.com' },
		customerCare: { email: 'd@example.com' },
		...change,
	});
const hours = (change: Partial<CallHours>) =>
	phoneSettings({
		calling: {
			hours: {
				status: 'ENABLED',
				zone: 'UTC',
				weekly: [{ day: 'MONDAY', opens: '0900', closes: '1700' }],
				holidays: [],
				...change,
			},
		},
	});

/** A limit: the field to blame, the largest size that passes, and what has that size. */
const sizes: readonly (readonly [string, number, (n: number) => Built])[] = [
	['about', 139, (n) => profileUpdate({ about: chars(n) })],
	['address', 256, (n) => profileUpdate({ address: chars(n) })],
	['description', 512, (n) => profileUpdate({ description: chars(n) })],
	['email', 128, (n) => profileUpdate({ email: email(n) })],
	['websites', 2, (n) => profileUpdate({ websites: many(n, () => 'https://example.com') })],
	['websites[0]', 256, (n) => profileUpdate({ websites: [url(n)] })],
	['block_users', 1000, (n) => blockUsers(many(n, phone))],
	['prompts', 4, (n) => prompts(many(n, String))],
	['prompts[0]', 80, (n) => prompts([chars(n)])],
	['commands', 30, commands],
	['commands[0].command_name', 32, (n) => command(chars(n))],
	['commands[0].command_description', 256, (n) => command('a', chars(n))],
	['signup_message', 300, (n) => signup({ signupMessage: chars(n) })],
	['confirmation_message', 300, (n) => signup({ confirmationMessage: chars(n) })],
	['promo_code', 50, (n) => signup({ promoCode: chars(n) })],
	['display_name', 256, (n) => signupUpdate({ displayName: chars(n) }, false)],
	['entity_name', 128, (n) => stated({ entityName: chars(n) })],
	['entity_type_custom', 1024, (n) => stated({ entityType: 'OTHER', customType: chars(n) })],
	[
		'grievance_officer_details.name',
		128,
		(n) => stated({ grievanceOfficer: { name: chars(n), email: 'c@example.com' } }),
	],
	['customer_care_details.email', 128, (n) => stated({ customerCare: { email: email(n) } })],
	[
		'welcome_message_sequence.ice_breakers[0].title',
		80,
		(n) => newSequence({ name: 'A', text: 'B', iceBreakers: [chars(n)] }),
	],
	[
		'calling.call_hours.holiday_schedule',
		20,
		(n) => hours({ holidays: many(n, () => ({ date: '2026-01-01', from: '0000', to: '2359' })) }),
	],
	[
		'calling.call_hours.weekly_operating_hours[0].day_of_week',
		2,
		(n) => hours({ weekly: many(n, () => ({ day: 'MONDAY', opens: '0900', closes: '1700' })) }),
	],
	[
		'file_length',
		100 * 1024 * 1024,
		(n) => announcedFile({ name: 'a.png', length: n, mimeType: 'image/png' }),
	],
];

describe('at the limit it passes, one beyond is refused by the name of its field', () => {
	it.each(sizes)('%s: at most %d', (field, most, of) => {
		expect(found(of(most))).toEqual([]);
		expect(found(of(most + 1)).map((problem) => problem.field)).toContain(field);
	});
});

/** What no size tells: what is refused, and by which field. */
const rules: readonly (readonly [string, Built, string])[] = [
	['a profile update that changes nothing', profileUpdate({}), 'profile'],
	['an about line that is cleared', profileUpdate({ about: '' }), 'about'],
	['an email without @', profileUpdate({ email: 'example.com' }), 'email'],
	['a website without https', profileUpdate({ websites: ['example.com'] }), 'websites[0]'],
	['nobody to block', blockUsers([]), 'block_users'],
	['a word to block', blockUsers(['Ana']), 'block_users[0]'],
	['the same number twice', blockUsers(['+34 600111222', '+34600111222']), 'block_users[1]'],
	['a prompt with an emoji', prompts(['Hi 👋']), 'prompts[0]'],
	['a blank prompt', prompts([' ']), 'prompts[0]'],
	['a command of two words', command('my order'), 'commands[0].command_name'],
	['a command without a hint', command('order', ''), 'commands[0].command_description'],
	[
		'the same command twice',
		conversationalComponents({
			prompts: [],
			commands: many(2, () => ({ name: 'a', description: 'b' })),
		}),
		'commands[1].command_name',
	],
	['an other kind of entity without words', stated({ entityType: 'OTHER' }), 'entity_type_custom'],
	['an entity name of one letter', stated({ entityName: 'A' }), 'entity_name'],
	[
		'a number without country code',
		stated({ customerCare: { email: 'd@example.com', mobile: '600111222' } }),
		'customer_care_details.mobile_number',
	],
	[
		'an officer without an address',
		stated({ grievanceOfficer: { name: 'C', email: '' } }),
		'grievance_officer_details.email',
	],
	['a link without a message', signup({ signupMessage: '' }), 'signup_message'],
	[
		'a link with a policy by http',
		signup({ privacyPolicyUrl: 'http://example.com' }),
		'privacy_policy_url',
	],
	['a promo code that is missing', signup({ confirmationMessage: '{{promo_code}}' }), 'promo_code'],
	['a promo code with a dash', signup({ promoCode: 'A-1' }), 'promo_code'],
	['an update of a link that changes nothing', signupUpdate({}, false), 'signup'],
	[
		'an update of a sequence that changes nothing',
		sequenceUpdate('1', { iceBreakers: [] }),
		'name or welcome_message_sequence.text',
	],
	[
		'quick replies without the text they stand under',
		sequenceUpdate('1', { name: 'A', iceBreakers: ['B'] }),
		'welcome_message_sequence.text',
	],
	['settings that change nothing', phoneSettings({}), 'settings'],
	['hours without a zone', hours({ zone: '' }), 'calling.call_hours.timezone_id'],
	['hours without a day', hours({ weekly: [] }), 'calling.call_hours.weekly_operating_hours'],
	[
		'hours that end before they begin',
		hours({ weekly: [{ day: 'MONDAY', opens: '1700', closes: '0900' }] }),
		'calling.call_hours.weekly_operating_hours[0].close_time',
	],
	[
		'an hour that no clock has',
		hours({ weekly: [{ day: 'MONDAY', opens: '0900', closes: '2400' }] }),
		'calling.call_hours.weekly_operating_hours[0].close_time',
	],
	[
		'SIP without a server',
		phoneSettings({ calling: { sip: { status: 'ENABLED', servers: [] } } }),
		'calling.sip.servers',
	],
	[
		'encryption without a key',
		phoneSettings({ payloadEncryption: { status: 'ENABLED' } }),
		'payload_encryption.client_encryption_key',
	],
	[
		'a country in words',
		phoneSettings({ calling: { iconCountries: ['Brazil'] } }),
		'calling.call_icons.restrict_to_user_countries[0]',
	],
	[
		'an upload of a kind that takes no handle',
		announcedFile({ name: 'a.gif', length: 9, mimeType: 'image/gif' }),
		'file_type',
	],
];

describe('what no size tells', () => {
	for (const [title, built, field] of rules) {
		it(`refuses ${title}`, () => {
			expect(found(built).map((problem) => problem.field)).toEqual([field]);
		});
	}

	it.each(['ab', '12345', '.shop', 'shop.', 'my..shop', 'www_shop', 'shop.com', 'Zürich'])(
		'refuses the username %s',
		(name) => {
			expect(businessUsername('username', name)).not.toEqual([]);
		},
	);

	it.each(['wayfare.shop', 'Lamps_24', 'abc'])('takes the username %s', (name) => {
		expect(businessUsername('username', name)).toEqual([]);
	});

	it('refuses a profile picture of another type or above 5 MB', () => {
		const most = 5 * 1024 * 1024;
		expect(profilePictureLimits('image/png', most)).toEqual([]);
		expect(profilePictureLimits('image/png', most + 1)).toHaveLength(1);
		expect(profilePictureLimits('image/webp', 9)).toHaveLength(1);
		expect(profilePictureLimits('image/jpeg', 0)).toHaveLength(1);
	});
});
