import { enableCompileCache } from 'node:module';

// Imported before everything else: what is loaded from here on is compiled once on this machine, not at each start.
enableCompileCache();
