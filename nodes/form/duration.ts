import type { Form } from './Form';

const unitMs: Readonly<Record<string, number>> = {
	seconds: 1000,
	minutes: 60_000,
	hours: 3_600_000,
	days: 86_400_000,
};

/** Milliseconds of `{name}Amount` and `{name}Unit`, 0 when there is no amount; `undefined` when they make no sense. */
export function duration(form: Form, name: string): number | undefined {
	const amount = form.number(`${name}Amount`) ?? 0;
	const unit = unitMs[form.text(`${name}Unit`) || 'hours'];
	return unit === undefined || amount < 0 ? undefined : amount * unit;
}
