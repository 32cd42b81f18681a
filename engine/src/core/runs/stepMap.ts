/** Names of steps in the old version and what they are called in the new one; absent = as before. */
export type StepMap = Readonly<Record<string, string>>;
