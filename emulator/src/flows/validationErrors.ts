import { checkFlow } from '../../../flows-endpoint/src/flowJson/checkFlow';

/** One thing wrong with Flow JSON, in the members Meta gives it. */
export interface ValidationError {
	readonly error: string;
	readonly error_type: string;
	readonly message: string;
	readonly line_start: number;
	readonly line_end: number;
	readonly column_start: number;
	readonly column_end: number;
	readonly pointers: readonly object[];
}

/** What stops a document from being published, found by our own checker: its words are not Meta's. */
export const validationErrors = (text: string | undefined): readonly ValidationError[] =>
	text === undefined
		? []
		: checkFlow(text)
				.problems.filter(({ severity }) => severity === 'error')
				.map(({ code, message, path, line, column }) => {
					const place = {
						line_start: line,
						line_end: line,
						column_start: column,
						column_end: column,
					};
					return {
						error: code.toUpperCase().replaceAll('-', '_'),
						error_type: code === 'json-syntax' ? 'JSON_PARSING_ERROR' : 'FLOW_JSON_ERROR',
						message,
						...place,
						pointers: path === '' ? [] : [{ ...place, path }],
					};
				});
