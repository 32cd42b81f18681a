import { conditionsStep } from './conditionsStep';

/** n8n's If: output 0 is true, output 1 is false. */
export const ifStep = conditionsStep('n8n-nodes-base.if', { passed: [0], failed: [1] });
