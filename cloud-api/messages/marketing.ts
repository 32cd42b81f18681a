import { present } from '../json';
import type { Result } from '../limits';
import { buildMessage } from './buildMessage';
import type { Envelope } from './envelope';
import type { TemplateInput } from './template';

/** What only the Marketing Messages API takes. */
export interface MarketingOptions {
	/** Whether Meta may send by the Cloud API when it cannot send as a marketing message. */
	readonly productPolicy?: 'CLOUD_API_FALLBACK' | 'STRICT' | undefined;
	/** Whether Meta may use reads and clicks to choose better. */
	readonly messageActivitySharing?: boolean | undefined;
	/** Multiplies the bid of the template (beta). */
	readonly bidMultiplier?: number | undefined;
}

/** The body of `message.sendMarketing`: a marketing template with its options. */
export function marketingMessage(
	template: TemplateInput,
	envelope: Envelope,
	options: MarketingOptions = {},
): Result {
	const built = buildMessage({ kind: 'template', ...template }, envelope);
	if (!built.ok) return built;
	const extra = present({
		product_policy: options.productPolicy,
		message_activity_sharing: options.messageActivitySharing,
		bid_spec:
			options.bidMultiplier === undefined
				? undefined
				: { per_message_bid_multiplier: options.bidMultiplier },
	});
	return { ok: true, body: { ...built.body, ...extra } };
}
