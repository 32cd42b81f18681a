/** Lint, types, import directions and unused code: everything that needs no running program. */
import { checks } from './check/checks.mjs';
import { runCheck } from './check/run.mjs';

let good = true;
for (const check of checks) good = (await runCheck(check)) && good;
process.exitCode = good ? 0 : 1;
