import { emailAddress } from '../emailAddress';
import type { JsonObject } from '../json';
import {
	count,
	each,
	must,
	optionalText,
	requiredText,
	type Result,
	result,
	webUrl,
} from '../limits';

/** Meta's words for what a business does; an empty text takes the category away. */
export const verticals = [
	'ALCOHOL',
	'APPAREL',
	'AUTO',
	'BEAUTY',
	'EDU',
	'ENTERTAIN',
	'EVENT_PLAN',
	'FINANCE',
	'GOVT',
	'GROCERY',
	'HEALTH',
	'HOTEL',
	'NONPROFIT',
	'NOT_A_BIZ',
	'ONLINE_GAMBLING',
	'OTC_DRUGS',
	'OTHER',
	'PHYSICAL_GAMBLING',
	'PROF_SERVICES',
	'RESTAURANT',
	'RETAIL',
	'TRAVEL',
] as const;

/** What is to change; a member left out stays as it is, a blank one is cleared. */
export interface ProfileUpdate {
	readonly about?: string | undefined;
	readonly address?: string | undefined;
	readonly description?: string | undefined;
	readonly email?: string | undefined;
	readonly vertical?: string | undefined;
	readonly websites?: readonly string[] | undefined;
	/** What a resumable upload of the picture gave. */
	readonly pictureHandle?: string | undefined;
}

/**
 * The body of a profile update. The v23 document allows a description of 256 characters, Meta's page 512: the page wins.
 * @see https://developers.facebook.com/docs/whatsapp/cloud-api/reference/business-profiles
 */
export function profileUpdate(update: ProfileUpdate): Result {
	const { about, address, description, email, vertical, websites, pictureHandle } = update;
	const members = {
		about,
		address,
		description,
		email,
		vertical,
		websites,
		profile_picture_handle: pictureHandle,
	};
	const given = Object.entries(members).filter(([, value]) => value !== undefined);
	const changes = Object.fromEntries(given) as JsonObject;
	return result(
		{ messaging_product: 'whatsapp', ...changes },
		must(given.length > 0, 'profile', 'at least one change', 'none'),
		about === undefined ? [] : requiredText('about', about, 139),
		optionalText('address', address, 256),
		optionalText('description', description, 512),
		emailAddress('email', email),
		pictureHandle === undefined ? [] : requiredText('profile_picture_handle', pictureHandle),
		websites === undefined ? [] : count('websites', websites, 0, 2),
		each('websites', websites ?? [], (website, field) => [
			...webUrl(field, website),
			...optionalText(field, website, 256),
		]),
	);
}
