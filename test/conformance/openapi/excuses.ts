import type { DocumentError } from './errors/DocumentError';

/** The findings under one name that no known error of the document explains. */
export const unexcused = (
	errors: readonly DocumentError[],
	name: string,
	findings: readonly string[],
): readonly string[] =>
	findings.filter((one) => !errors.some((error) => explains(error, name, one)));

/** Known errors that explain nothing any more: they would hide a mistake of ours. */
export const idle = (
	errors: readonly DocumentError[],
	found: readonly { readonly name: string; readonly findings: readonly string[] }[],
): readonly DocumentError[] =>
	errors.filter(
		(error) =>
			!found.some(({ name, findings }) => findings.some((one) => explains(error, name, one))),
	);

const explains = ({ requests, finding }: DocumentError, name: string, one: string): boolean =>
	requests.test(name) && finding.test(one);
