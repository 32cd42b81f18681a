export const rate = (value) => `${number(value)}/s`;
export const ms = (value) => `${value < 100 ? value.toFixed(1) : number(value)} ms`;
export const mb = (value) => `${number(value)} MB`;
export const times = (value) => `${value < 10 ? value.toFixed(1) : number(value)} ×`;
export const number = (value) => Math.round(value).toLocaleString('en');

/** p50 and p99 of what took its time. */
export const spread = ({ p50, p99 }) => `p50 ${ms(p50)}, p99 ${ms(p99)}`;

/** A row of a table: what it is, what came out, and what was to come out. */
export const row = (what, came, target = null) => ({ what, came, target });

/** What a figure is to be, and whether it is. */
export const target = (text, met) => ({ text, met });

/** What was answered with anything but 200; `null` = nothing. */
export function wrongStatuses(what, statuses) {
	const others = Object.entries(statuses).filter(([status]) => status !== '200');
	return others.length === 0 ? null : `${what}: ${JSON.stringify(Object.fromEntries(others))}`;
}
