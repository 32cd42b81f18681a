import type { JsonObject, JsonValue } from '../../../../cloud-api/json';
import type { Component } from '../model/FlowJson';

/** What a component may do with the Flow it stands in. */
export interface Play {
	readonly enter: (name: string, value: JsonValue) => void;
	/** Carries out an action of the Flow JSON with what is entered so far. */
	readonly act: (action: unknown) => void;
	/** Checks what is entered before it carries the action out. */
	readonly submit: (action: unknown) => void;
	/** Gives a file to WhatsApp; what comes back is the value of the field. */
	readonly upload: (file: File) => Promise<JsonObject>;
	readonly busy: boolean;
}

/** A component that takes an answer. */
export interface FieldProps {
	readonly component: Component;
	readonly value: JsonValue;
	readonly problem: string | undefined;
	readonly play: Play;
}

/** A member that is a text; `''` when it is not there. */
export const text = (from: JsonObject, name: string): string => {
	const value = from[name];
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
