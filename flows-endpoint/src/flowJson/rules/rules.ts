import { checkActions } from './checkActions';
import { checkBranches } from './checkBranches';
import { checkCombinations } from './checkCombinations';
import { checkComponents } from './checkComponents';
import { checkConditions } from './checkConditions';
import { checkDataModel } from './checkDataModel';
import { checkFooters } from './checkFooters';
import { checkLaterScreens } from './checkLaterScreens';
import { checkMedia } from './checkMedia';
import { checkNavigationList } from './checkNavigationList';
import { checkPayloads } from './checkPayloads';
import { checkPlacement } from './checkPlacement';
import { checkReach } from './checkReach';
import { checkReferences } from './checkReferences';
import { checkRoutingModel } from './checkRoutingModel';
import { checkScreens } from './checkScreens';
import { checkTopLevel } from './checkTopLevel';
import type { Rule } from './Rule';

/** Every subject, in no particular order: problems are sorted by their place in the text. */
export const rules: readonly Rule[] = [
	checkTopLevel,
	checkScreens,
	checkDataModel,
	checkComponents,
	checkCombinations,
	checkNavigationList,
	checkPlacement,
	checkFooters,
	checkBranches,
	checkActions,
	checkPayloads,
	checkMedia,
	checkReferences,
	checkConditions,
	checkRoutingModel,
	checkReach,
	checkLaterScreens,
];
