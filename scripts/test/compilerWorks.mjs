import { spawnSync } from 'node:child_process';

/** Whether there is a C compiler on this machine that the power-cut suite can use. */
export const compilerWorks = () =>
	process.platform === 'linux' &&
	spawnSync(process.env.CC ?? 'cc', ['--version'], { stdio: 'ignore' }).status === 0;
