import type { Dispatcher } from 'undici';

/** What came back, whole. */
export interface Response {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly text: string;
}

type Controller = Dispatcher.DispatchController;

/**
 * One request to Graph and its answer. It hears of the connection at first hand: a stream to read the few hundred
 * bytes of an answer from costs more than to send the request.
 */
export class Exchange implements Dispatcher.DispatchHandler {
	readonly #chunks: Buffer[] = [];
	#status = 0;
	#headers: Response['headers'] = {};
	#controller: Controller | null = null;
	#cutOff: Error | null = null;

	constructor(
		private readonly onEnd: (response: Response) => void,
		private readonly onFailure: (error: unknown) => void,
	) {}

	/** Gives it up, wherever it is: its connection is closed, or none is taken. */
	cutOff(reason: Error): void {
		this.#cutOff = reason;
		if (this.#controller === null) this.onFailure(reason);
		else this.#controller.abort(reason);
	}

	onRequestStart(controller: Controller): void {
		if (this.#cutOff !== null) controller.abort(this.#cutOff);
		this.#controller = controller;
	}

	onResponseStart(_controller: Controller, status: number, headers: Response['headers']): void {
		this.#status = status;
		this.#headers = headers;
	}

	onResponseData(_controller: Controller, chunk: Buffer): void {
		this.#chunks.push(chunk);
	}

	onResponseEnd(): void {
		const [first] = this.#chunks;
		const whole = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
		this.onEnd({ status: this.#status, headers: this.#headers, text: whole.toString() });
	}

	onResponseError(_controller: Controller, error: Error): void {
		this.onFailure(error);
	}
}
