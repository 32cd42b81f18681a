import { GraphFault } from './GraphFault';

/** What a handler threw, as Graph would put it. */
export function asFault(cause: unknown): GraphFault {
	if (cause instanceof GraphFault) return cause;
	if (cause instanceof Error && 'statusCode' in cause && cause.statusCode === 413) {
		return new GraphFault(100, 'The request is too large.', { httpStatus: 413 });
	}
	return new GraphFault(1, cause instanceof Error ? cause.message : String(cause));
}
