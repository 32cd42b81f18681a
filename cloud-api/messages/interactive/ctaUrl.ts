import { present } from '../../json';
import { must, requiredText, type Result, result, webUrl } from '../../limits';
import type { MessageContent } from '../messageBody';
import { type Header, interactive, partLimits } from './parts';

/** A text with one button that opens a link. Meta does not tell whether it was tapped. */
export interface CtaUrlInput {
	readonly body: string;
	readonly displayText: string;
	readonly url: string;
	/** India only, by Meta's permission, and without a header: the link is shown as a payment. */
	readonly paymentLinkPreview?: boolean | undefined;
	readonly header?: Header | undefined;
	readonly footer?: string | undefined;
}

const parameters = 'interactive.action.parameters';

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-cta-url-messages */
export const ctaUrl = (input: CtaUrlInput): Result<MessageContent> =>
	result(
		interactive('cta_url', input, {
			name: 'cta_url',
			parameters: present({
				display_text: input.displayText,
				url: input.url,
				payment_link_preview: input.paymentLinkPreview,
			}),
		}),
		partLimits(input),
		requiredText(`${parameters}.display_text`, input.displayText, 20),
		requiredText(`${parameters}.url`, input.url),
		webUrl(`${parameters}.url`, input.url),
		must(
			!input.paymentLinkPreview || input.header === undefined,
			'interactive.header',
			'no header with a payment link preview',
			'a header',
		),
	);
