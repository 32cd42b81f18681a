import { version } from '../../../package.json';

/** The runner's release, as /status and `wayfare --version` tell it. */
export const runnerVersion: string = version;
