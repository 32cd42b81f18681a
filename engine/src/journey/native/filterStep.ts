import { conditionsStep } from './conditionsStep';

/** n8n's Filter: output 0 is kept; what does not pass is dropped, since the node has no second connector. */
export const filterStep = conditionsStep('n8n-nodes-base.filter', { passed: [0], failed: [] });
