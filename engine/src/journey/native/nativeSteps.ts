import type { NativeStep } from './nativeStep';
import { editFieldsStep } from './editFields/editFieldsStep';
import { filterStep } from './filterStep';
import { ifStep } from './ifStep';
import { noOperationStep } from './noOperationStep';
import { stopAndErrorStep } from './stopAndErrorStep';
import { switchStep } from './switch/switchStep';

export type { NativeStep, StepInput, StepOutput } from './nativeStep';

/** n8n's own nodes the runner executes itself. Wait has no step: it is a resting state, see `waitUntil`. */
export const nativeSteps: readonly NativeStep[] = [
	ifStep,
	switchStep,
	filterStep,
	editFieldsStep,
	noOperationStep,
	stopAndErrorStep,
];

/** The top-level parameters of a node type that hold JSON as text: pass them on to `compileParameter`. */
export const jsonTextsOf = (type: string): readonly string[] =>
	nativeSteps.find((step) => step.types.includes(type))?.jsonTexts ?? [];
