import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import {
	form as pattern,
	must,
	optionalText,
	requiredText,
	result,
	type Result,
} from '../../cloud-api/limits';
import {
	close,
	refuseToken,
	show,
	stay,
	type ScreenReply,
} from '../../cloud-api/flowProtocol/reply';
import { Form } from '../form/Form';

/** Screen ids are letters and underscores (Flow JSON reference), and SUCCESS is Meta's own. */
const screenId = /^(?!SUCCESS$)[A-Za-z_]+$/;
const screenWords = 'letters and underscores, and not SUCCESS, which is what Close answers with';

/** The reply that the evaluated parameters of a Respond to Flow node describe; `input` is the item's own data. */
export function flowReply(parameters: JsonObject, input: JsonObject): Result<ScreenReply> {
	const form = new Form(parameters);
	const screen = form.text('screen');
	const message = form.text('message');
	const screenLimits = () => [
		...requiredText('Screen', screen),
		...pattern('Screen', screen, screenId, screenWords),
	];
	switch (form.text('reply') || 'screen') {
		case 'screen': {
			const data = dataOf(form, input);
			return result<ScreenReply>(show(screen, data ?? {}), screenLimits(), isData(data));
		}
		case 'message':
			return result<ScreenReply>(
				stay(screen, message),
				screenLimits(),
				requiredText('Message', message),
				// Longer ones are cut by the phone; a snackbar has two lines.
				optionalText('Message', message, 250),
			);
		case 'close': {
			const data = dataOf(form, input);
			return result<ScreenReply>(close(data ?? {}), isData(data));
		}
		case 'refuseToken':
			return result<ScreenReply>(refuseToken(message), requiredText('Message', message));
		default:
			return result<ScreenReply>(
				refuseToken(''),
				must(false, 'Reply', 'screen, message, close or refuseToken', form.text('reply')),
			);
	}
}

const isData = (data: JsonObject | undefined) =>
	must(data !== undefined, 'Data', 'a JSON object', 'something else');

/** Null and absent are the same to a screen, so blanks of a form stay out. */
function dataOf(form: Form, input: JsonObject): JsonObject | undefined {
	switch (form.text('dataFrom') || 'json') {
		case 'input':
			return input;
		case 'fields':
			return Object.fromEntries(
				form.rows('fields', 'field').map((row) => [row.text('name'), row.values['value'] ?? '']),
			);
		default: {
			const value = form.json('data');
			return value === undefined && form.text('data') === ''
				? {}
				: isJsonObject(value)
					? value
					: undefined;
		}
	}
}
