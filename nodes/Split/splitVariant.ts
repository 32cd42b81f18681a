import { createHash } from 'node:crypto';
import type { Form } from '../form/Form';

/** One way a contact can go. Weights are relative: 90 and 10 are the same as 9 and 1. */
export interface Variant {
	readonly name: string;
	readonly weight: number;
}

/** 2^48: the first six bytes of a digest, the most a double holds exactly with room to multiply. */
const draws = 2 ** 48;

/**
 * The index of a contact's variant. It depends on nothing but the names, the weights and the contact, so
 * a contact stays with its variant, and two experiments split independently of each other.
 */
export function splitVariant(
	experiment: string,
	variants: readonly Variant[],
	contactId: string,
): number {
	const digest = createHash('sha256')
		.update(JSON.stringify([experiment, contactId]))
		.digest();
	const total = variants.reduce((sum, variant) => sum + Math.max(variant.weight, 0), 0);
	const drawn = (digest.readUIntBE(0, 6) / draws) * total;
	let upTo = 0;
	const index = variants.findIndex((variant) => {
		upTo += Math.max(variant.weight, 0);
		return drawn < upTo;
	});
	return Math.max(index, 0);
}

/** What is wrong with a split, as sentences. */
export function splitProblems(experiment: string, variants: readonly Variant[]): string[] {
	const problems: string[] = [];
	if (experiment === '')
		problems.push('Give the experiment a name: it decides who gets which variant');
	if (variants.length < 2) problems.push('A split needs at least two variants');
	for (const { name, weight } of variants) {
		if (name === '') problems.push('Every variant needs a name');
		if (!Number.isFinite(weight) || weight < 0) {
			problems.push(`The weight of "${name}" must be 0 or more`);
		}
	}
	if (new Set(variants.map(({ name }) => name)).size < variants.length) {
		problems.push('Two variants have the same name: results could not be told apart');
	}
	if (variants.every(({ weight }) => !(weight > 0))) {
		problems.push('At least one variant needs a weight above 0');
	}
	return problems;
}

/** The variants of a form. */
export const readVariants = (form: Form): readonly Variant[] =>
	form.rows('variants', 'variant').map((row) => ({
		name: row.text('name'),
		weight: row.number('weight') ?? 1,
	}));

/** The outputs of Split, in order. */
export const variantOutputs = (variants: readonly Variant[]): readonly string[] =>
	variants.map(({ name }, index) => (name === '' ? `Variant ${index + 1}` : name));
