import { WayfareError, type ErrorDetail } from '../../errors/WayfareError';
import { fit } from '../../parse/fit';
import type { Parse } from './route';

/** Parses by a schema; everything wrong is reported at once, each with the place it stands in. */
export const parseInput: Parse = (schema, value, where) => {
	const read = fit(schema, value);
	if (read.fits) return read.value;
	const details = read.misfits.map(({ path, sentence }): ErrorDetail => {
		const at = [where, ...path].join('.');
		return { at, code: null, severity: 'error', message: sentence };
	});
	const places = [...new Set(details.map(({ at }) => at))].join(', ');
	throw new WayfareError('api.invalid', `Not usable: ${places}`, { details });
};
