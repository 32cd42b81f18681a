import { enableCompileCache, flushCompileCache } from 'node:module';
import path from 'node:path';

/** By then what a start needs has been compiled (real ms). */
const startedMs = 5000;

// Imported before everything else: what is loaded from here on is compiled once, not at each start. It lies beside the
// code, not in a folder for temporary files: whoever can write there could change the code as well.
enableCompileCache(path.join(__dirname, 'compiled'));

// Node itself keeps it when a process ends in peace, which one that is killed does not.
setTimeout(flushCompileCache, startedMs).unref();
