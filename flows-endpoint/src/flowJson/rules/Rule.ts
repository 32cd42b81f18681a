import type { Flow } from '../model/Flow';
import type { Problems } from '../Problems';

/** One subject of the checks: looks at the Flow, adds the problems it sees. */
export type Rule = (flow: Flow, problems: Problems) => void;
