import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';
import type { GraphAccess } from '../../graph/graphAccess';

/** The URL of a trigger in the mode it is activated in: n8n has one for production and one for tests. */
export class TriggerUrl {
	readonly text: string;
	/** Whether someone just clicked "Listen for test event". */
	readonly isTest: boolean;

	constructor(private readonly context: IHookFunctions) {
		this.text = context.getNodeWebhookUrl('default') ?? '';
		this.isTest = context.getActivationMode() === 'manual';
	}

	/** Whether another URL is this same trigger's, for tests when this one is for production and the other way round. */
	isTwinOf(other: string): boolean {
		return other !== this.text && ownPath(other) === ownPath(this.text);
	}

	/**
	 * Stops before Meta is asked to call what it cannot reach: its own answer says only that the check failed.
	 * @throws NodeOperationError with the setting of n8n that is missing.
	 */
	refuseUnreachable({ target }: GraphAccess): void {
		const isMeta = target.baseUrl === undefined || /\bfacebook\.com\b/.test(target.baseUrl);
		if (!isMeta || isPublic(this.text)) return;
		throw new NodeOperationError(
			this.context.getNode(),
			`Meta cannot reach ${this.text || 'this n8n, which has no webhook URL'}`,
			{
				description:
					"It calls public https addresses only. Set the variable WEBHOOK_URL of n8n to the address it is reached by from outside (a tunnel will do), or try everything on one machine with the Wayfare emulator as 'Base URL' of the credential.",
			},
		);
	}
}

/** What is the same in both URLs: everything but the prefix, `webhook` or `webhook-test` unless configured. */
function ownPath(url: string): string | null {
	if (!URL.canParse(url)) return null;
	const { origin, pathname } = new URL(url);
	return `${origin} ${pathname.split('/').slice(-2).join('/')}`;
}

function isPublic(url: string): boolean {
	if (!URL.canParse(url)) return false;
	const { protocol, hostname } = new URL(url);
	return protocol === 'https:' && !/^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(hostname);
}
