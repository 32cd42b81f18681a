import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PriceTable, type Prices } from '../core/budget/PriceTable';
import { fit } from '../parse/fit';
import { ConfigError } from './ConfigError';

const amount = z.number().min(0).max(1000);
const ofPlace = z.strictObject({
	marketing: amount,
	utility: amount,
	authentication: amount,
	service: amount.default(0),
});

const table = z.strictObject({
	currency: z.string().regex(/^[A-Z]{3}$/, 'must be three letters, such as EUR'),
	default: ofPlace,
	places: z
		.record(
			z.string().regex(/^(\d{1,8}|[A-Z]{2})$/, 'must be a calling code (34) or a country (ES)'),
			ofPlace,
		)
		.default({}),
});

/**
 * Reads the operator's price table.
 * @throws ConfigError that names the setting, the file and what is wrong with it.
 */
export function loadPrices(file: string | undefined): PriceTable | null {
	if (file === undefined) return null;
	const read = fit(table, parse(file));
	if (!read.fits) {
		const problems = read.misfits.map(
			({ path, sentence }) => `WAYFARE_PRICES: ${path.join('.') || file} ${sentence} (${file})`,
		);
		throw new ConfigError(problems);
	}
	const { currency, default: elsewhere, places } = read.value;
	const entries = Object.entries(places).map(
		([place, prices]) => [place, inMillionths(prices)] as const,
	);
	return new PriceTable(currency, inMillionths(elsewhere), new Map(entries));
}

const inMillionths = ({ marketing, utility, authentication, service }: Prices): Prices => ({
	marketing: Math.round(marketing * 1_000_000),
	utility: Math.round(utility * 1_000_000),
	authentication: Math.round(authentication * 1_000_000),
	service: Math.round(service * 1_000_000),
});

function parse(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as unknown;
	} catch (cause) {
		const why = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
		throw new ConfigError([`WAYFARE_PRICES: ${file} ${why}`]);
	}
}
