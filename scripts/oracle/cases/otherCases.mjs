const stop = (id, parameters, json = {}) => ({ id, typeVersion: 1, parameters, json });

/** Nodes with little to tell apart. */
export const otherCases = {
	noOperation: [
		{ id: 'an item', typeVersion: 1, parameters: {}, json: { a: [1, { b: null }] } },
		{ id: 'an empty item', typeVersion: 1, parameters: {}, json: {} },
	],
	stopAndError: [
		stop('a message', { errorType: 'errorMessage', errorMessage: 'No stock' }),
		stop('a message by expression', { errorMessage: '=No {{ $json.what }}' }, { what: 'stock' }),
		stop('an object', {
			errorType: 'errorObject',
			errorObject: '{"code":"404","message":"Not found"}',
		}),
		stop('an object that is no JSON', { errorType: 'errorObject', errorObject: '{' }),
	],
};
