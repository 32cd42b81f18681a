import type { FlowVersion } from '../flowVersion';
import type { ActionRule } from './actionRules';

/** How a property's value is read. `range…` kinds also take `{ "start-date", "end-date" }` (CalendarPicker). */
export type PropertyKind =
	| 'text'
	| 'texts'
	| 'name'
	| 'flag'
	| 'count'
	| 'number'
	| 'choice'
	| 'choices'
	| 'date'
	| 'dates'
	| 'image'
	| 'items'
	| 'action'
	| 'condition'
	| 'components'
	| 'cases'
	| 'object'
	| 'strings'
	| 'range-text'
	| 'range-flag'
	| 'selection';

/** More than `error` characters is an error; more than `warning` exceeds what another source allows. */
export interface LengthLimit {
	readonly error: number;
	readonly warning?: number;
}

export interface PropertySpec {
	readonly kind: PropertyKind;
	/** Always, or from this version on. */
	readonly required?: true | FlowVersion;
	readonly since?: FlowVersion;
	readonly length?: LengthLimit;
	readonly values?: readonly string[];
	readonly min?: number;
	readonly max?: number;
	readonly actions?: readonly ActionRule[];
	readonly items?: ItemsSpec;
	/** Inside a Form the form's own `init-values` and `error-messages` take its place. */
	readonly outsideForm?: true;
}

export interface ItemsSpec {
	readonly min: number;
	readonly max: number;
	/** A smaller maximum when any item shows an image. */
	readonly maxWithImages?: number;
	readonly properties: Readonly<Record<string, PropertySpec>>;
}

export interface ComponentSpec {
	readonly since: FlowVersion;
	/** What `${form.name}` holds, for components that take an answer. */
	readonly answer?: 'string' | 'array' | 'boolean' | 'object';
	/** PhotoPicker and DocumentPicker: their answers travel in a few places only. */
	readonly media?: true;
	readonly perScreen?: number;
	readonly perFlow?: number;
	readonly properties: Readonly<Record<string, PropertySpec>>;
}
