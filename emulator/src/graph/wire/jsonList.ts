import { z } from 'zod';

/** A list, or the JSON of one: a form field can carry nothing else. */
export const jsonList = <S extends z.ZodType>(entry: S) =>
	z.preprocess((value) => {
		if (typeof value !== 'string') return value;
		try {
			return JSON.parse(value) as unknown;
		} catch {
			return value;
		}
	}, z.array(entry));
