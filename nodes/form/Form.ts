import { isJsonObject, type JsonObject, type JsonValue } from '../../cloud-api/json';

/**
 * The evaluated parameters of a node, read by kind. A form sends blanks for fields left alone and an
 * expression may give a number where a text is meant, so every reader accepts both and none throws.
 */
export class Form {
	constructor(readonly values: JsonObject) {}

	/** Whether the parameter was saved at all; n8n leaves out what equals the form's default. */
	has(name: string): boolean {
		return this.values[name] !== undefined;
	}

	/** A collection or one group of it; empty when it was never opened. */
	group(name: string): Form {
		const value = this.values[name];
		return new Form(isJsonObject(value) ? value : {});
	}

	/** The rows of a fixed collection, `{ name: { row: [...] } }`; a single row may come without its list. */
	rows(name: string, row: string): readonly Form[] {
		const value = this.group(name).values[row];
		const list = Array.isArray(value) ? value : [value];
		return list.filter(isJsonObject).map((values) => new Form(values));
	}

	/** A text without the blanks around it, or what a resource locator points at; `''` when absent. */
	text(name: string): string {
		const given = this.values[name];
		const value = isJsonObject(given) && given['__rl'] === true ? given['value'] : given;
		return typeof value === 'string' ? value.trim() : isScalar(value) ? String(value) : '';
	}

	/** A text exactly as written: message bodies keep their line breaks and leading blanks. */
	verbatim(name: string): string {
		const value = this.values[name];
		return typeof value === 'string' ? value : this.text(name);
	}

	/** A text, or `undefined` when it is blank: the form's way of saying "not given". */
	optional(name: string): string | undefined {
		const value = this.verbatim(name);
		return value.trim() === '' ? undefined : value;
	}

	/** A number, or `undefined` when it is absent or no number. */
	number(name: string): number | undefined {
		const text = this.text(name);
		const value = Number(text);
		return text === '' || Number.isNaN(value) ? undefined : value;
	}

	/** One of the given words, or `undefined` when the value is none of them. */
	choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
		const value = this.text(name);
		return words.find((word) => word === value);
	}

	flag(name: string, otherwise = false): boolean {
		const value = this.values[name];
		return value === undefined || value === '' ? otherwise : value === true || value === 'true';
	}

	/** The entries of a comma-separated text, or of a multi-select; blanks left out. */
	names(name: string): readonly string[] {
		const value = this.values[name];
		const list = Array.isArray(value)
			? value.filter(isScalar).map(String)
			: this.text(name).split(',');
		return list.map((entry) => entry.trim()).filter((entry) => entry !== '');
	}

	/** The JSON object of a field; an empty one when there is none, which `OperationForm`s refuse beforehand. */
	object(name: string): JsonObject {
		const value = this.json(name);
		return isJsonObject(value) ? value : {};
	}

	/** JSON typed into a field, or an object given by an expression; `undefined` when blank or broken. */
	json(name: string): JsonValue | undefined {
		const value = this.values[name];
		if (typeof value !== 'string') return value ?? undefined;
		try {
			return value.trim() === '' ? undefined : (JSON.parse(value) as JsonValue);
		} catch {
			return undefined;
		}
	}
}

const isScalar = (value: JsonValue | undefined): value is string | number | boolean =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
