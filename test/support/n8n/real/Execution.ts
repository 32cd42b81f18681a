import type { INodeExecutionData, IRunExecutionData } from 'n8n-workflow';

export type ExecutionStatus = 'success' | 'error' | 'waiting' | 'running' | 'new';

/** One execution as n8n's public API gives it with its data. */
export interface Execution {
	readonly id: string;
	readonly status: ExecutionStatus;
	readonly data: Pick<IRunExecutionData, 'resultData'>;
}

/** The items that left a node's output, in the last run of that node; none when it did not run. */
export function itemsOf(
	execution: Execution,
	node: string,
	output = 0,
): readonly INodeExecutionData[] {
	return execution.data.resultData.runData[node]?.at(-1)?.data?.['main']?.[output] ?? [];
}

/** What went wrong and in which node, as n8n shows it; undefined when nothing did. */
export function failureOf(execution: Execution): string | undefined {
	const { error, runData } = execution.data.resultData;
	const failed = Object.entries(runData).flatMap(([name, runs]) =>
		runs.flatMap((run) =>
			run.error === undefined
				? []
				: [`${name}: ${run.error.message} ${run.error.description ?? ''}`],
		),
	);
	return failed[0] ?? error?.message;
}
