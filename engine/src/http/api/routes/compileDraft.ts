import type { JsonObject } from '../../../../../cloud-api/json';
import { WayfareError, type ErrorDetail } from '../../../errors/WayfareError';
import type { JourneyStore } from '../../../host/journeyStore';
import { compile } from '../../../journey/compile';
import type { Compilation, Journey } from '../../../journey/journey';
import type { Problem } from '../../../journey/problem';

/** Compiles a document among the saved ones, which are its sub-workflows. */
export const compileDraft = (
	document: JsonObject,
	id: string,
	journeys: JourneyStore,
): Compilation => compile(document, { id, subworkflow: (other) => journeys.draft(other) });

/** The journey of a compilation, or `journey.problems` with every problem in its details. */
export function publishable({ journey, problems }: Compilation): Journey {
	if (journey !== null) return journey;
	throw new WayfareError('journey.problems', countOf(problems), { details: problems.map(detail) });
}

function countOf(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	return `The journey has ${errors} ${errors === 1 ? 'error' : 'errors'}`;
}

const detail = ({ node, code, severity, message }: Problem): ErrorDetail => ({
	at: node,
	code,
	severity,
	message,
});
