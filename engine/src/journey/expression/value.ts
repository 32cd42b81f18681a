import type { Scope } from './scope';
import type { StepBudget } from './StepBudget';

/** Anything that exists while an expression runs: JSON, dates, sets, regexes and functions of our own making. */
export type Value = unknown;

/** Names an arrow function or a block brought in, innermost first. */
export type Locals = { readonly names: Map<string, Value>; readonly outer: Locals | undefined };

/** What interpreting needs besides the syntax tree: the data, the clock and the budget. */
export type Context = { readonly scope: Scope; readonly budget: StepBudget; readonly zone: string };
