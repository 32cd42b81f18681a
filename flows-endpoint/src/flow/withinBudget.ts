/** What came of a handler: its result, or why there is none. */
export type Budgeted<Result> =
	| { readonly kind: 'done'; readonly result: Result }
	| { readonly kind: 'late' }
	| { readonly kind: 'failed'; readonly cause: unknown };

/** Runs a handler for at most so many milliseconds; afterwards its signal fires and its result is thrown away. */
export async function withinBudget<Result>(
	budgetMs: number,
	handler: (signal: AbortSignal) => Result | Promise<Result>,
): Promise<Budgeted<Result>> {
	const controller = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<Budgeted<Result>>((resolve) => {
		timer = setTimeout(() => {
			resolve({ kind: 'late' });
			controller.abort();
		}, budgetMs);
	});
	try {
		return await Promise.race([run(handler, controller.signal), late]);
	} finally {
		clearTimeout(timer);
	}
}

async function run<Result>(
	handler: (signal: AbortSignal) => Result | Promise<Result>,
	signal: AbortSignal,
): Promise<Budgeted<Result>> {
	try {
		return { kind: 'done', result: await handler(signal) };
	} catch (cause) {
		return { kind: 'failed', cause };
	}
}
