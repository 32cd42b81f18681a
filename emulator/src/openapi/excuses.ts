import type { DocumentError } from './errors/DocumentError';

/** The known error of the document that explains a finding. */
export const excuseFor = (
	errors: readonly DocumentError[],
	name: string,
	finding: string,
): DocumentError | undefined => errors.find((error) => explains(error, name, finding));

/** The findings under one name that no known error of the document explains. */
export const unexcused = (
	errors: readonly DocumentError[],
	name: string,
	findings: readonly string[],
): readonly string[] => findings.filter((one) => excuseFor(errors, name, one) === undefined);

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
