import { nativeSteps, type NativeStep } from '../../../engine/src/journey/native/nativeSteps';

/** The native step of a node type. */
export function stepOf(type: string): NativeStep {
	const step = nativeSteps.find(({ types }) => types.includes(type));
	if (!step) throw new Error(`There is no native step of the type ${type}.`);
	return step;
}
