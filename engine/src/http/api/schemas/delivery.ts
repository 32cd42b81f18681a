import { z } from 'zod';

/** Where the runner sends something. Loopback and private addresses are fine: n8n runs beside the runner. */
export const deliveryUrl = z
	.url({ protocol: /^https?$/, error: 'must be an absolute http or https URL' })
	.max(2000)
	.refine(
		(url) => !new URL(url).username && !new URL(url).password,
		'must carry no user or password',
	)
	.describe('Where to POST; may be a loopback or private address');

/** Signs what is sent, as Meta signs webhooks. */
export const deliverySecret = z
	.string()
	.min(16, 'must have at least 16 characters')
	.max(500)
	.describe('Signs each body in `X-Hub-Signature-256`. Kept sealed, never shown again');
