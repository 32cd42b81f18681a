import { environmentNames } from '../../runner/config';
import type { Terminal } from '../Terminal';

/** What backups are sealed with; `null` = they are not. */
export function backupKey({ env }: Terminal): string | null {
	const key = env[environmentNames.backupKey];
	return key === undefined || key === '' ? null : key;
}
