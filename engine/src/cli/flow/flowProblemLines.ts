import type { FlowProblem } from '../../../../flows-endpoint/src/flowJson/FlowReport';
import { problemCount, problemLines } from '../output/problemLines';

/** A file's verdict, then its problems, each with line and place. */
export function flowProblemLines(
	file: string,
	problems: readonly FlowProblem[],
	width: number,
): readonly string[] {
	const readable = problems.map(({ line, path: place, ...problem }) => ({
		...problem,
		node: `line ${line} ${place}`.trimEnd(),
	}));
	const verdict = readable.length === 0 ? 'no problems' : problemCount(readable);
	return [`${file}: ${verdict}`, ...problemLines(readable, width)];
}
