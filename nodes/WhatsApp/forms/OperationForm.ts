import type { INodeProperties } from 'n8n-workflow';
import type { OperationName, PathName, Resource } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import type { Result } from '../../../cloud-api/limits';
import type { FilePart } from '../../../cloud-api/operation';
import type { Form } from '../../form/Form';

/** Query parameters by Meta's names; blank ones are left out. */
export type Query = Readonly<Record<string, string | undefined>>;

/** A file made from the form itself, with the fields that go beside it. */
export interface Upload {
	readonly fields: Readonly<Record<string, string>>;
	readonly file: FilePart;
}

/**
 * One operation as a builder sees it, and how what they entered becomes the call. The ids of the path, paging,
 * `fields` and Simplify are not here: they follow from the row of the catalogue (`formProperties`).
 */
export interface OperationForm {
	/** In title case, without the resource: `Get Many`. */
	readonly name: string;
	/** In sentence case, with the resource and no article: `Get many templates`. */
	readonly action: string;
	readonly description: string;
	/** What it asks. A required field must not be blank; a field of type `json` must hold an object or a list. */
	readonly fields?: readonly INodeProperties[];
	/** What is read when the builder names no fields, as Meta writes it. */
	readonly defaultFields?: string;
	/** Ids of the path that are not the text of their field as it stands. */
	readonly path?: (form: Form) => Readonly<Partial<Record<PathName, string>>>;
	readonly query?: (form: Form) => Result<Query>;
	readonly body?: (form: Form) => Result;
	readonly upload?: (form: Form) => Result<Upload>;
	/** One entry of the answer with its ten most wanted members at most, flat. Gives the form its Simplify switch. */
	readonly simplify?: (entry: JsonObject) => JsonObject;
	/** The entries of an answer that is neither one object nor a page of `data`. */
	readonly entries?: (answer: JsonObject) => readonly JsonObject[];
	/** Tells a refusal that also says what was done: its entries are what comes out. */
	readonly isPartial?: (answer: JsonObject) => boolean;
	/** It moves a file of the item or makes several calls, which only n8n can: `execute/` has its handler. */
	readonly n8nOnly?: true;
	/** Parameters of a call Meta takes, ids included; tests build the request from them. */
	readonly example: JsonObject;
}

/** One form for every row of a resource: a row without one does not compile. */
export type FormsOf<R extends Resource> = { readonly [N in OperationName<R>]: OperationForm };

/** The operations of one resource, as n8n's form offers them. */
export interface ResourceForm {
	/** In title case and singular: `Phone Number`. */
	readonly name: string;
	/** The operation a new node starts with; n8n leaves it out of the saved JSON. */
	readonly first: string;
	readonly operations: Readonly<Record<string, OperationForm>>;
	/** Operations that are no row of the catalogue, but several calls of it. */
	readonly compound?: Readonly<Record<string, OperationForm & { readonly n8nOnly: true }>>;
}
