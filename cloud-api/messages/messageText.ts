import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { number, object, objects, text } from '../reader';

/** One line that tells a person what an outbound body says, for traces and the phone's chat list. */
export function messageText(body: JsonObject): string {
	const type = text(body, 'type') ?? 'message';
	const part = object(body, type);
	switch (type) {
		case 'text':
			return oneLine(text(part, 'body') ?? '');
		case 'image':
		case 'video':
		case 'sticker':
			return labelled(type, text(part, 'caption'));
		case 'document':
			return labelled(type, text(part, 'caption') ?? text(part, 'filename'));
		case 'audio':
			return part?.['voice'] === true ? '[voice note]' : '[audio]';
		case 'location':
			return labelled('location', text(part, 'name') ?? coordinates(part));
		case 'contacts':
			return labelled('contacts', names(body));
		case 'reaction':
			return labelled('reaction', text(part, 'emoji') ?? 'taken back');
		case 'pin':
			return `[${text(part, 'type') ?? 'pin'}]`;
		case 'template':
			return labelled(`template ${text(part, 'name') ?? ''}`.trim(), values(part));
		case 'interactive':
			return interactiveText(part);
		default:
			return `[${type}]`;
	}
}

const labelled = (label: string, detail: string | undefined) =>
	detail ? `[${label}] ${oneLine(detail)}` : `[${label}]`;

const oneLine = (value: string) =>
	(severalLines.test(value) ? value.replace(/\s+/g, ' ') : value).trim();

/** White space that is not just one blank. */
const severalLines = /[^\S ]|\s\s/;

const coordinates = (part: JsonObject | undefined) => {
	const latitude = number(part, 'latitude');
	const longitude = number(part, 'longitude');
	return latitude === undefined || longitude === undefined
		? undefined
		: `${latitude}, ${longitude}`;
};

const names = (body: JsonObject) =>
	objects(body, 'contacts')
		.flatMap((card) => text(object(card, 'name'), 'formatted_name') ?? [])
		.join(', ');

/** The texts a template's body was filled with. */
const values = (template: JsonObject | undefined) =>
	objects(template, 'components')
		.filter((component) => component['type'] === 'body')
		.flatMap((component) => objects(component, 'parameters'))
		.flatMap((parameter) => text(parameter, 'text') ?? [])
		.join(' · ');

function interactiveText(part: JsonObject | undefined): string {
	const said = oneLine(text(object(part, 'body'), 'text') ?? '');
	const choices = labels(object(part, 'action'));
	const offered = choices.length > 0 ? choices : [text(part, 'type') ?? 'interactive'];
	return `${said} [${offered.join(' | ')}]`.trim();
}

/** What a customer can tap: button titles, list rows, or the label of the one button. */
function labels(action: JsonObject | undefined): readonly string[] {
	const buttons = objects(action, 'buttons').flatMap((entry) => title(entry['reply']));
	const rows = objects(action, 'sections')
		.flatMap((section) => objects(section, 'rows'))
		.flatMap((row) => title(row));
	const parameters = object(action, 'parameters');
	const label = text(parameters, 'display_text') ?? text(parameters, 'flow_cta');
	return [...buttons, ...rows, ...(label ? [label] : [])];
}

const title = (value: JsonValue | undefined): readonly string[] => {
	const found = isJsonObject(value) ? text(value, 'title') : undefined;
	return found === undefined ? [] : [found];
};
