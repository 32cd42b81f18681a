import {
	decryptFlowMedia,
	type FlowMediaEncryption,
} from '../../../cloud-api/flowProtocol/flowMedia';
import type { Egress } from '../../../egress/createEgress';

/** A file as PhotoPicker and DocumentPicker announce it. */
export interface FlowMedia {
	readonly cdn_url: string;
	readonly file_name: string;
	readonly encryption_metadata: FlowMediaEncryption;
}

/** A file that was not fetched. The message names the reason and no address. */
export class FlowMediaRefused extends Error {
	override readonly name = 'FlowMediaRefused';
}

export interface DownloadLimits {
	readonly egress: Pick<Egress, 'send'>;
	/** Hosts and, after a dot, their subdomains. */
	readonly hosts?: readonly string[];
	readonly mostBytes?: number;
	readonly timeoutMs?: number;
}

/** Where Meta keeps uploads. */
const metaHosts = ['.whatsapp.net', '.fbcdn.net', 'lookaside.fbsbx.com'];
/** The picker's own limit, 25 MiB, plus padding and HMAC. */
const largestUpload = 25 * 1024 * 1024 + 26;

/** Whether an upload may be fetched from there: HTTPS, its own port, no user name, a host of the list. */
export function isFlowMediaUrl(url: URL, hosts: readonly string[] = metaHosts): boolean {
	const { protocol, port, username, password, hostname } = url;
	if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
	return hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}

/** Fetches an upload from Meta's hosts, no further than its limit, and decrypts it. Redirects are refused. */
export async function downloadFlowMedia(
	{ cdn_url, encryption_metadata }: FlowMedia,
	{ egress, hosts, mostBytes = largestUpload, timeoutMs = 30_000 }: DownloadLimits,
): Promise<Buffer> {
	const url = URL.canParse(cdn_url) ? new URL(cdn_url) : undefined;
	if (url === undefined || !isFlowMediaUrl(url, hosts))
		throw new FlowMediaRefused('The upload is not on a host of the allow-list.');
	const { status, body } = await egress.send({
		method: 'GET',
		url: url.href,
		mostBytes,
		timeoutMs,
	});
	if (status !== 200) throw new FlowMediaRefused(`The upload's host answered ${status}.`);
	return decryptFlowMedia(body, encryption_metadata);
}
