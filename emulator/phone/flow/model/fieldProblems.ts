import type { JsonObject, JsonValue } from '../../../../cloud-api/json';
import type { Component } from './FlowJson';
import { objects } from './FlowJson';

/** What the customer must still mend, by the name of the field. */
export type FieldProblems = Readonly<Record<string, string>>;

/** Checks what is entered against what the shown components ask, as WhatsApp does before it lets one go on. */
export function fieldProblems(shown: readonly Component[], form: JsonObject): FieldProblems {
	const found = shown.flatMap((component): readonly (readonly [string, string])[] => {
		const { name } = component;
		if (typeof name !== 'string' || component['enabled'] === false) return [];
		const problem = problemOf(component, form[name] ?? null);
		return problem === undefined ? [] : [[name, problem]];
	});
	return Object.fromEntries(found);
}

function problemOf(component: Component, value: JsonValue): string | undefined {
	if (Array.isArray(value) || isList(component)) {
		return listProblem(component, Array.isArray(value) ? value.length : 0);
	}
	if (isBlank(value)) return isRequired(component) ? 'Please fill this in.' : undefined;
	switch (component.type) {
		case 'TextInput':
			return textProblem(component, String(value));
		case 'TextArea': {
			const longest = limit(component, 'max-length', 600);
			return length(value) > longest ? `At most ${longest} characters.` : undefined;
		}
		case 'DatePicker':
		case 'CalendarPicker':
			return typeof value === 'string' ? dateProblem(component, value) : undefined;
		default:
			return undefined;
	}
}

const isBlank = (value: JsonValue): boolean => value === null || value === '' || value === false;

/** A range asks for its two ends one by one; either makes it required. */
function isRequired({ required }: Component): boolean {
	if (typeof required === 'object' && required !== null)
		return Object.values(required).includes(true);
	return required === true;
}

const lists = new Set(['CheckboxGroup', 'ChipsSelector', 'PhotoPicker', 'DocumentPicker']);
const isList = ({ type }: Component): boolean => lists.has(type);

/** The names of the least and the most entries, by component. */
const bounds = (component: Component): readonly [least: number, most: number] => {
	const number = (...names: readonly string[]): number | undefined =>
		names.map((name) => component[name]).find((value) => typeof value === 'number');
	const least = number('min-selected-items', 'min-uploaded-photos', 'min-uploaded-documents');
	const most = number('max-selected-items', 'max-uploaded-photos', 'max-uploaded-documents');
	const pictures = component.type === 'PhotoPicker' || component.type === 'DocumentPicker';
	return [Math.max(least ?? 0, isRequired(component) ? 1 : 0), most ?? (pictures ? 30 : Infinity)];
};

function listProblem(component: Component, count: number): string | undefined {
	const [least, most] = bounds(component);
	// Nothing chosen in an optional list is fine, whatever its minimum.
	if (count === 0 && !isRequired(component) && !component.type.endsWith('Picker')) return undefined;
	if (count < least) return least === 1 ? 'Please choose one.' : `Please choose at least ${least}.`;
	return count > most ? `Please choose at most ${most}.` : undefined;
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phone = /^\+?[\d\s().-]{4,25}$/;

function textProblem(component: Component, text: string): string | undefined {
	const own =
		typeof component['error-message'] === 'string' ? component['error-message'] : undefined;
	const least = limit(component, 'min-chars', 0);
	const most = limit(component, 'max-chars', 80);
	if (length(text) < least) return own ?? `At least ${least} characters.`;
	if (length(text) > most) return own ?? `At most ${most} characters.`;
	const kinds: Readonly<Record<string, readonly [RegExp, string]>> = {
		email: [email, 'Please enter an email address.'],
		phone: [phone, 'Please enter a phone number.'],
		number: [/^-?\d+([.,]\d+)?$/, 'Please enter a number.'],
		passcode: [/^\d+$/, 'Digits only.'],
	};
	const [pattern, words] = kinds[String(component['input-type'])] ?? [];
	if (pattern?.test(text) === false) return own ?? words;
	const asked = component['pattern'];
	if (typeof asked !== 'string' || asked === '' || matches(asked, text)) return undefined;
	return own ?? 'This does not look right.';
}

/** A pattern the browser cannot read stops nobody. */
function matches(pattern: string, text: string): boolean {
	try {
		return new RegExp(`^(?:${pattern})$`).test(text);
	} catch {
		return true;
	}
}

function dateProblem(component: Component, date: string): string | undefined {
	const { 'min-date': first, 'max-date': last, 'unavailable-dates': taken } = component;
	if (typeof first === 'string' && date < first) return `Not before ${first}.`;
	if (typeof last === 'string' && date > last) return `Not after ${last}.`;
	if (Array.isArray(taken) && taken.includes(date)) return 'This day is not available.';
	const days = component['include-days'];
	return Array.isArray(days) && !days.includes(weekday(date))
		? 'This day is not available.'
		: undefined;
}

const weekday = (date: string): string =>
	new Date(`${date}T12:00:00Z`).toLocaleDateString('en', { weekday: 'short', timeZone: 'UTC' });

function limit(component: Component, name: string, otherwise: number): number {
	const value = component[name];
	return typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : otherwise;
}

const length = (value: JsonValue): number => [...String(value)].length;

/** The options of a choice, by id. */
export const optionsOf = (component: Component): readonly JsonObject[] =>
	objects(component['data-source']);
