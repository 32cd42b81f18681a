import { compile } from '../../../engine/dist/engine/src/journey/compile.js';
import keyword from '../journeys/keyword.json' with { type: 'json' };
import reminder from '../journeys/reminder.json' with { type: 'json' };

const documents = { keyword, reminder };

/** Publishes a journey of the benchmark by its name. */
export async function publish(host, name) {
	const document = documents[name];
	const { journey, problems } = compile(document, { id: document.id, subworkflow: () => null });
	const errors = problems.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) throw new Error(JSON.stringify(errors));
	await host.journeys.publish(journey, document);
}
