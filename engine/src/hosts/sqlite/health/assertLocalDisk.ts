import { statfsSync } from 'node:fs';

/** Numbers of Linux's file systems whose locks and syncs go over a network (statfs(2)). */
const networked: Readonly<Record<number, string>> = {
	0x6969: 'NFS',
	0x517b: 'SMB',
	0xfe534d42: 'SMB2',
	0xff534d42: 'CIFS',
	0x5346414f: 'AFS',
	0x00c36400: 'Ceph',
	0x7461636f: 'OCFS2',
	0x01161970: 'GFS2',
};

/** The name of a network file system by its number; `null` = it is none that we know. */
const networkFileSystem = (type: number): string | null => networked[type >>> 0] ?? null;

/**
 * Refuses a folder on a network file system: its locks and its syncs are promises that it does not keep, and two
 * runners would write one file. What cannot be told, as on other systems than Linux, is let through.
 * @throws Error
 */
export function assertLocalDisk(
	folder: string,
	typeOf: (folder: string) => number = (name) => statfsSync(name).type,
): void {
	if (process.platform !== 'linux') return;
	const name = networkFileSystem(typeOf(folder));
	if (name !== null)
		throw new Error(
			`${folder} is on ${name}: keep the data on a local disk, and copy backups there`,
		);
}
