import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';

/** What a test took over, kept in the static data until it ends. One trigger has one such thing at a time. */
export class Borrowed<Thing extends object> {
	readonly #memory;

	constructor(context: IHookFunctions) {
		this.#memory = context.getWorkflowStaticData('node');
	}

	/** `null` when there was nothing, or it is not to be given back. */
	keep(thing: Thing | null): void {
		if (thing === null) delete this.#memory['borrowed'];
		else this.#memory['borrowed'] = JSON.stringify(thing);
	}

	/** What is to be given back now; asked again, nothing. */
	take(): Thing | null {
		const { borrowed } = this.#memory;
		this.keep(null);
		return typeof borrowed === 'string' ? (JSON.parse(borrowed) as Thing) : null;
	}
}

/**
 * After a test, the URL it took over gets its webhooks again.
 * @throws NodeOperationError that says whom to activate, when Meta does not take it.
 */
export async function giveBack(
	context: IHookFunctions,
	url: string,
	register: () => Promise<void>,
): Promise<void> {
	try {
		await register();
	} catch (error) {
		throw new NodeOperationError(
			context.getNode(),
			`The test is over, and Meta did not take ${url} back`,
			{
				description: `Meta still sends to the test URL, where nobody listens. Activate the workflow of that URL again. ${error instanceof Error ? error.message : ''}`,
			},
		);
	}
}
