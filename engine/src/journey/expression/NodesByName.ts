import type { Value } from './value';

/** Stands for `$node`: a key is a node's name. */
export class NodesByName {
	constructor(readonly read: (name: string) => Value) {}
}
