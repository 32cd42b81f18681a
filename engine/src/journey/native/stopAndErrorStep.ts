import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { toObject } from './convert';
import type { NativeStep } from './nativeStep';

/** n8n's Stop and Error: fails the run with a message, or with the one found in an object. */
export const stopAndErrorStep: NativeStep = {
	types: ['n8n-nodes-base.stopAndError'],
	versions: [1],
	check: (parameters) => {
		const { errorType = 'errorMessage' } = isJsonObject(parameters) ? parameters : {};
		return errorType === 'errorMessage' || errorType === 'errorObject'
			? []
			: [`The error type ${String(errorType)} is unknown. Choose a message or an object.`];
	},
	run: ({ parameters }) => ({ kind: 'fail', message: messageOf(parameters) }),
};

function messageOf({ errorType, errorMessage, errorObject }: JsonObject): string {
	if (errorType !== 'errorObject')
		return (
			String(errorMessage ?? '') ||
			'The journey was stopped by a Stop and Error step without a message.'
		);
	const error = toObject(errorObject ?? null);
	if (!error) return 'The journey was stopped, but the error object of the step is not valid JSON.';
	const said = [error['message'], error['description'], error['error']].find(
		(text) => typeof text === 'string' && text !== '',
	);
	return said === undefined ? `Error: ${JSON.stringify(error)}` : String(said);
}
