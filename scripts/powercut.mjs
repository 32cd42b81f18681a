/**
 * `npm run powercut -- --cuts 300`: what a power cut leaves of a busy runner's files, again and again. Everything that
 * was synced is there, of the rest any part, down to single sectors. Exit code 0 only when the runner starts on each
 * of them and still knows all it had promised: events it acknowledged, and messages it may have sent.
 */
import { optionsOrExit } from './launch/commandLine.mjs';
import { readOptions, usage } from './powercut/options.mjs';
import { report } from './powercut/report.mjs';

const { json, ...options } = optionsOrExit(readOptions, usage);

// Only here, because it loads the built runner, which a question for help must not need.
const { runCampaign } = await import('./powercut/campaign.mjs');
const outcome = await runCampaign({ ...options, progress: (line) => console.error(line) });
console.log(json ? JSON.stringify(outcome, null, 2) : report(outcome));
process.exit(outcome.ok ? 0 : 1);
