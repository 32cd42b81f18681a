import type { Value } from './value';

/** A global such as `Math` or `DateTime`: a holder of members, and no value by itself. */
export class Namespace {
	readonly [member: string]: Value;

	constructor(members: { readonly [member: string]: Value }) {
		Object.assign(this, members);
	}
}
