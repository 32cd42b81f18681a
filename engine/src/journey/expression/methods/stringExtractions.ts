import { searched } from '../regex/safeRegex';
import { method, type Method } from './method';

const HOST = String.raw`(?:[-\w]+\.)+(?:[a-z]{2,}|xn--[a-z0-9]+)|localhost|\d{1,3}(?:\.\d{1,3}){3}`;
const TAIL = String.raw`(?::\d+)?(?:\/[^\s?]*)?(?:\?[^\s#]*)?(?:#\S*)?`;

const EMAIL =
	/(?:[^<>()[\]\\.,;:\s@"]+(?:\.[^<>()[\]\\.,;:\s@"]+)*|".+")@(\[\d{1,3}(?:\.\d{1,3}){3}\]|(?:[a-z0-9-]+\.)+[a-z]{2,})/i;
const URL_ANYWHERE = new RegExp(
	String.raw`(?:https?|ftp):\/\/(?:www\.)?(?:${HOST})(?::\d+)?(?:\/[^\s?#]*)?(?:\?[^\s#]*)?#?\S*`,
	'i',
);
const URL_WHOLE = new RegExp(`^${URL_ANYWHERE.source}$`, 'i');
const DOMAIN_WHOLE = new RegExp(`^(?:www\\.)?(?:${HOST})${TAIL}$`, 'i');
const DOMAIN_IN_ADDRESS = new RegExp(
	String.raw`^(?:(?:https?|ftp):\/\/)?(?:mailto:)?(?:\/\/)?((?:www\.)?(?:${HOST}))${TAIL}$`,
	'i',
);

const isEmail = (text: string): boolean => !text.includes(' ') && EMAIL.test(searched(text));

function extractDomain(text: string): string | undefined {
	if (isEmail(text)) return EMAIL.exec(text)?.[1];
	return DOMAIN_IN_ADDRESS.exec(searched(text))?.[1];
}

const isNumeric = (text: string): boolean =>
	!text.includes(' ') && !Number.isNaN(Number(text)) && !Number.isNaN(Number.parseFloat(text));

/** n8n's extensions of strings that look for addresses. */
export const stringExtractions: readonly (readonly [string, Method])[] = [
	['isEmail', method<string>(isEmail)],
	['isUrl', method<string>((text) => URL_WHOLE.test(searched(text)))],
	['isDomain', method<string>((text) => DOMAIN_WHOLE.test(searched(text)))],
	['isNumeric', method<string>(isNumeric)],
	['extractEmail', method<string>((text) => EMAIL.exec(searched(text))?.[0])],
	['extractDomain', method<string>(extractDomain)],
	['extractUrl', method<string>((text) => URL_ANYWHERE.exec(searched(text))?.[0])],
	['extractUrlPath', method<string>((text) => URL.parse(text)?.pathname)],
];
