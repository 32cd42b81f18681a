import type { FlowProblem, FlowProblemSeverity } from './FlowReport';
import type { FlowProblemCode } from './flowProblemCodes';
import type { JsonNode, JsonPath, ObjectNode } from './json/JsonNode';
import { lineIndex } from './json/lineIndex';
import { pathText } from './json/pathText';

/** Where a problem is: a path, and the offset that stands for it in the text. */
export interface Place {
	readonly path: JsonPath | undefined;
	readonly at: number;
}

/** The place of a property of `node`: its key, or the object itself while the property is missing. */
export function placeOf(node: ObjectNode, key: string): Place {
	return { path: { parent: node.path, key }, at: node.members.get(key)?.keyAt ?? node.at };
}

/** Collects problems while the rules run; each names its place in the text. */
export class Problems {
	private readonly found: (Place & Pick<FlowProblem, 'severity' | 'code' | 'message'>)[] = [];

	error(code: FlowProblemCode, place: Place | JsonNode, message: string): void {
		this.add('error', code, place, message);
	}

	warning(code: FlowProblemCode, place: Place | JsonNode, message: string): void {
		this.add('warning', code, place, message);
	}

	private add(
		severity: FlowProblemSeverity,
		code: FlowProblemCode,
		{ path, at }: Place,
		message: string,
	): void {
		this.found.push({ severity, code, path, at, message });
	}

	/** All problems in the order of the text. */
	located(text: string): FlowProblem[] {
		const position = lineIndex(text);
		return this.found
			.toSorted((a, b) => a.at - b.at)
			.map(({ severity, code, path, at, message }) => ({
				severity,
				code,
				path: pathText(path),
				...position(at),
				message,
			}));
	}
}
