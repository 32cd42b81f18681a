import { wrap } from './wrap';

/** A problem as a person reads it; `code` null for a field of a request. */
export interface ReadableProblem {
	readonly severity: 'error' | 'warning';
	readonly node: string | null;
	readonly code: string | null;
	readonly message: string;
}

const widestNode = 28;

/** Problems in three columns: severity, node, and what to do with the code below it. Errors come first. */
export function problemLines(
	problems: readonly ReadableProblem[],
	width: number,
): readonly string[] {
	const sorted = problems.toSorted((a, b) => a.severity.localeCompare(b.severity));
	const nodes = sorted.map(({ node }) => node ?? '(document)');
	const nodeWidth = Math.min(widestNode, Math.max(0, ...nodes.map((node) => node.length)));
	const indent = 2 + 'warning'.length + 2 + nodeWidth + 2;
	return sorted.flatMap(({ severity, code, message }, index) => {
		const node = (nodes[index] ?? '').slice(0, widestNode).padEnd(nodeWidth);
		const words = [
			...wrap(message, Math.max(30, width - indent)),
			...(code === null ? [] : [code]),
		];
		return words.map((line, at) =>
			at === 0 ? `  ${severity.padEnd(7)}  ${node}  ${line}` : `${' '.repeat(indent)}${line}`,
		);
	});
}

/** `2 errors, 1 warning`. */
export function problemCount(problems: readonly ReadableProblem[]): string {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	const warnings = problems.length - errors;
	return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
