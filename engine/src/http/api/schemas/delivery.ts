import { z } from 'zod';

/** Where the runner sends something. Loopback and private addresses are fine: n8n runs beside the runner. */
export const deliveryUrl = z
	.url({ protocol: /^https?$/, error: 'must be an absolute http or https URL' })
	.max(2000)
	.refine(carriesNoUser, 'must carry no user or password')
	.describe('Where to POST; may be a loopback or private address');

/** They would be shown with the URL. What is no URL at all has been said so already. */
function carriesNoUser(url: string): boolean {
	if (!URL.canParse(url)) return true;
	const { username, password } = new URL(url);
	return username === '' && password === '';
}

/** Signs what is sent, as Meta signs webhooks. */
export const deliverySecret = z
	.string()
	.min(16, 'must have at least 16 characters')
	.max(500)
	.describe('Signs each body in `X-Hub-Signature-256`. Kept sealed, never shown again');
