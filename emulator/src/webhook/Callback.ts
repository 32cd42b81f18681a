/** Where webhooks go, as one would enter it in Meta's App Dashboard. */
export interface Callback {
	readonly url: string;
	/** Signs every body: `X-Hub-Signature-256`. */
	readonly appSecret: string;
	/** Told back to the receiver in the verification handshake. */
	readonly verifyToken: string;
}
