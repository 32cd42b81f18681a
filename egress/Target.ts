import { EgressError } from './EgressError';

/** Where a request goes, as the URL parser reads it: odd spellings of addresses are plain ones here. */
export interface Target {
	readonly url: URL;
	/** Without brackets and without the dot at its end. */
	readonly host: string;
	readonly port: number;
}

/** The only ports below 1024 where web servers live; the others speak protocols that a request could be smuggled into. */
const lowPorts: ReadonlySet<number> = new Set([80, 443]);

/** @throws EgressError `refused` for what is no plain http or https URL. */
export function readTarget(text: string, base?: URL): Target {
	const url = URL.canParse(text, base?.href) ? new URL(text, base) : null;
	if (url === null) throw new EgressError('refused', 'It is no URL');
	if (url.protocol !== 'http:' && url.protocol !== 'https:')
		throw new EgressError('refused', `It begins with ${url.protocol}, not with http: or https:`);
	if (url.username !== '' || url.password !== '')
		throw new EgressError('refused', 'It has a user name or a password in it');
	const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
	const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
	if (host === '') throw new EgressError('refused', 'It names no host');
	return { url, host, port };
}

/** Whether a port may be reached without being vouched for. */
export const isWebPort = (port: number): boolean => lowPorts.has(port) || port >= 1024;
