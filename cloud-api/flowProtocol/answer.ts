/** What goes back over HTTP, as `text/plain`: base64 ciphertext with 200 and 427, nothing with the others. */
export interface Answer {
	readonly status: 200 | 421 | 427 | 432 | 500 | 503;
	readonly body: string;
}

/** An answer without words: who is refused learns the status and nothing about the reason. */
export const refuse = (status: 421 | 432 | 500 | 503): Answer => ({ status, body: '' });
