import { type INode, NodeApiError } from 'n8n-workflow';
import { parseGraphError, type GraphError } from '../../cloud-api/graphErrors';

/** A refusal of Graph as n8n shows it: what Meta said, what it means, what to do. */
export function graphNodeError(
	node: INode,
	status: number,
	body: unknown,
	itemIndex?: number,
): NodeApiError {
	const error = parseGraphError(status, body);
	return new NodeApiError(node, facts(error), {
		message: error.code === undefined ? error.title : `${error.title} (code ${error.code})`,
		description: [error.details, error.advice].filter((text) => text !== error.title).join(' – '),
		httpCode: String(status),
		...(itemIndex === undefined ? {} : { itemIndex }),
	});
}

/** A request without any answer: for a send nobody knows whether it arrived. */
export function noAnswerError(node: INode, cause: unknown, itemIndex?: number): NodeApiError {
	const reason = reasonOf(cause);
	return new NodeApiError(
		node,
		{ class: 'unknownOutcome', reason },
		{
			message: 'Meta did not answer',
			description: `No answer came (${reason}). If it was a message, it may have been sent: look for its status before sending it again.`,
			...(itemIndex === undefined ? {} : { itemIndex }),
		},
	);
}

/** What a workflow may branch on. */
const facts = (error: GraphError) => ({
	class: error.class,
	status: error.status,
	code: error.code ?? null,
	subcode: error.subcode ?? null,
	title: error.title,
	details: error.details,
	advice: error.advice,
	fbtraceId: error.fbtraceId ?? null,
	transient: error.isTransient,
});

/** n8n's own wording of a lost connection advises to repeat the request, which a message must not be. */
function reasonOf(cause: unknown): string {
	const { code, httpCode } = Object(cause) as { code?: unknown; httpCode?: unknown };
	return (
		[code, httpCode].find((value): value is string => typeof value === 'string') ??
		'connection lost'
	);
}
