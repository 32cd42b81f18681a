import { present } from '../json';
import { form, must, optionalText, requiredText, type Found, type Result, result } from '../limits';

/** An opt-in link; of an update, what is to change. */
export interface Signup {
	/** Shown before the person agrees. */
	readonly signupMessage?: string | undefined;
	/** Sent when they have; `{{promo_code}}` stands for the code. */
	readonly confirmationMessage?: string | undefined;
	readonly websiteUrl?: string | undefined;
	readonly promoCode?: string | undefined;
	readonly displayName?: string | undefined;
}

/** What can be said once only. */
export interface NewSignup extends Signup {
	/** It can never be changed. */
	readonly privacyPolicyUrl: string;
	/** Needed for the first link of an account: it accepts Meta's terms of marketing messages. */
	readonly acceptTerms: boolean;
}

/** The terms that the first link of an account accepts. */
const terms = 'https://www.facebook.com/legal/ads-manager-marketing-messages-terms';

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/in-app-signup */
export const newSignup = ({ privacyPolicyUrl, acceptTerms, ...signup }: NewSignup): Result =>
	result(
		present({
			...wire(signup),
			privacy_policy_url: privacyPolicyUrl,
			policy: acceptTerms ? { tos: terms, accepted: true } : undefined,
		}),
		requiredText('signup_message', signup.signupMessage),
		requiredText('confirmation_message', signup.confirmationMessage),
		requiredText('privacy_policy_url', privacyPolicyUrl),
		secureUrl('privacy_policy_url', privacyPolicyUrl),
		limits(signup),
		must(
			!/\{\{promo_code\}\}/.test(signup.confirmationMessage ?? '') ||
				(signup.promoCode ?? '') !== '',
			'promo_code',
			'a code, because confirmation_message holds {{promo_code}}',
			'nothing',
		),
	);

/** Changes a link, or takes it out of use; there is no way to delete one. */
export const signupUpdate = (signup: Signup, disable: boolean): Result => {
	const changes = present({ ...wire(signup), status: disable ? 'DISABLED' : undefined });
	return result(
		changes,
		must(Object.keys(changes).length > 0, 'signup', 'at least one change', 'none'),
		limits(signup),
	);
};

const wire = (signup: Signup) => ({
	signup_message: signup.signupMessage,
	confirmation_message: signup.confirmationMessage,
	website_url: signup.websiteUrl,
	promo_code: signup.promoCode,
	display_name: signup.displayName,
});

const limits = (signup: Signup): Found => [
	...optionalText('signup_message', signup.signupMessage, 300),
	...optionalText('confirmation_message', signup.confirmationMessage, 300),
	...secureUrl('website_url', signup.websiteUrl),
	...form('promo_code', signup.promoCode, /^[a-z0-9]+$/i, 'letters and digits only'),
	...optionalText('promo_code', signup.promoCode, 50),
	...optionalText('display_name', signup.displayName, 256),
];

const secureUrl = (field: string, url: string | undefined): Found =>
	form(field, url, /^https:\/\/[^\s/]+\S*$/i, 'a URL that begins with https://');
