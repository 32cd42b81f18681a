import { isJsonObject } from '../json';
import { type Found, must, requiredText, type Result, result } from '../limits';
import type { FilePart } from '../operation';

const maxBytes = 10 * 1024 * 1024;

/** A JSON object of at most 10 MB. Whether it is a good Flow is Meta's to say, line by line. */
export const flowJsonLimits = (field: string, text: string): Found => {
	const bytes = new TextEncoder().encode(text).length;
	return [
		...must(isObject(text), field, 'a JSON object, as Flow JSON is', 'something else'),
		...must(bytes <= maxBytes, field, 'at most 10 MB', `${bytes} bytes`),
	];
};

const isObject = (text: string): boolean => {
	try {
		return isJsonObject(JSON.parse(text));
	} catch {
		return false;
	}
};

/** What goes beside the file. */
export interface FlowAsset {
	readonly fields: Readonly<Record<'name' | 'asset_type', string>>;
	readonly file: FilePart;
}

/**
 * The upload of Flow JSON, by the name every flow's document has.
 * @see https://developers.facebook.com/docs/whatsapp/flows/reference/flowsapi#update-json
 */
export const flowJsonFile = (text: string): Result<FlowAsset> =>
	result(
		{
			fields: { name: 'flow.json', asset_type: 'FLOW_JSON' },
			file: {
				data: new TextEncoder().encode(text),
				fileName: 'flow.json',
				mimeType: 'application/json',
			},
		},
		text.trim() === '' ? requiredText('file', text) : flowJsonLimits('file', text),
	);
