import type { JsonObject } from '../../../cloud-api/json';
import type { CompileOptions } from './compile';
import type { Compilation, Journey } from './journey';

/** The compiler, or one in its place. */
export type Compile = (document: unknown, options: CompileOptions) => Compilation;

/** A version of a journey as it was published, with the sub-workflows that were part of it. */
export interface VersionDocument {
	readonly id: string;
	readonly version: string;
	readonly document: JsonObject;
	readonly subworkflows: Readonly<Record<string, JsonObject>>;
}

/** The journey of a version; `null` = this release makes another one of its document. */
export function compileVersion(
	{ id, version, document, subworkflows }: VersionDocument,
	compile: Compile,
): Journey | null {
	const { journey } = compile(document, {
		id,
		subworkflow: (sub) => (Object.hasOwn(subworkflows, sub) ? (subworkflows[sub] ?? null) : null),
	});
	return journey?.version === version ? journey : null;
}
