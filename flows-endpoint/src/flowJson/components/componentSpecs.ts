import { choiceComponents } from './choiceComponents';
import type { ComponentSpec } from './ComponentSpec';
import { entryComponents } from './entryComponents';
import { mediaComponents } from './mediaComponents';
import { navigationComponents } from './navigationComponents';
import { textComponents } from './textComponents';

/** Every component of Flow JSON 2.1 to 7.3 by its `type`. */
export const componentSpecs: ReadonlyMap<string, ComponentSpec> = new Map<string, ComponentSpec>(
	Object.entries({
		...textComponents,
		...entryComponents,
		...choiceComponents,
		...mediaComponents,
		...navigationComponents,
	}),
);
