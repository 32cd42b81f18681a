import { apiErrors } from './apiErrors';
import { backupErrors } from './backupErrors';
import { commandErrors } from './commandErrors';
import { configErrors } from './configErrors';
import { problemRows } from './problemRows';
import type { ErrorRow } from './errorRow';

/** Every code of the runner's own, once; docs/errors.md is generated from it and from cloud-api/graphErrors. */
export const errorTable = {
	...configErrors,
	...commandErrors,
	...backupErrors,
	...apiErrors,
	...problemRows,
} as const;

export type ErrorCode = keyof typeof errorTable;

/** The row of a code. */
export const errorRow = (code: ErrorCode): ErrorRow => errorTable[code];

/** Narrows a string from outside, e.g. the code in another runner's answer. */
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorTable, code);
