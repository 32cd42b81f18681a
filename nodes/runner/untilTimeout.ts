import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { duration } from '../form/duration';
import type { Form } from '../form/Form';

/**
 * When a wait that begins now gives up (ms UTC).
 * @throws NodeOperationError when the length is not positive.
 */
export function untilTimeout(
	context: IExecuteFunctions,
	form: Form,
	name: string,
	now: number,
): number {
	const ms = duration(form, name);
	if (ms !== undefined && ms > 0) return now + ms;
	throw new NodeOperationError(
		context.getNode(),
		'The time to wait is not positive: set an amount and a unit',
		{ itemIndex: 0 },
	);
}
