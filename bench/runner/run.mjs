/** `npm run bench`: what the runner does on this machine, beside what it is to do. `--help` lists the sections. */
import { optionsOrExit } from '../../scripts/launch/commandLine.mjs';
import { readOptions, usage } from './options.mjs';

const options = optionsOrExit(readOptions, usage);

// Only here, because it loads what was built, which a question for help must not need.
const { Context } = await import('./Context.mjs');
const { machine } = await import('./report/machine.mjs');
const { sections } = await import('./report/sections.mjs');
const { table } = await import('./report/table.mjs');
const { write } = await import('./report/write.mjs');

const context = new Context(options);
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'])
	process.on(signal, async () => {
		stopping = true;
		await context.close();
		process.exit(130);
	});

const run = {};
const wrong = [];
for (const name of options.only) {
	const { title, measure, rows, wrong: wrongIn } = sections[name];
	console.error(title);
	try {
		const place = machine();
		const figures = await measure(context);
		run[name] = { machine: place, options, figures };
		if (!options.json) console.log(table(title, rows(figures)));
		wrong.push(...wrongIn(figures).filter((one) => one !== null));
	} catch (cause) {
		if (stopping) {
			await context.close();
			process.exit(130);
		}
		wrong.push(
			`${name} could not be measured: ${cause instanceof Error ? cause.stack : String(cause)}`,
		);
	}
	await context.close();
}
if (options.json) console.log(JSON.stringify(run, null, 2));
for (const one of wrong) console.error(`Wrong: ${one}`);
if (options.write && wrong.length === 0) await write(run);
process.exit(wrong.length === 0 ? 0 : 1);
