import type { z } from 'zod';
import { heldByBudget } from '../../../core/budget/Budget';
import type { BudgetUse } from '../../../effects/budget/BudgetGuard';
import type { KeptBrakes } from '../../../host/brakes';
import type { budget } from '../schemas/budget';

/** A budget, with how many messages wait for it. */
export const budgetView = (
	use: BudgetUse,
	brakes: Pick<KeptBrakes, 'held'>,
): z.input<typeof budget> => ({ ...use, held: brakes.held(heldByBudget(use.id)) });
