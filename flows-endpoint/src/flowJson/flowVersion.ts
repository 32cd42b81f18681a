/** Every Flow JSON version a client still opens, oldest first (Meta, Flows changelog). */
export const FLOW_VERSIONS = [
	'2.1',
	'3.0',
	'3.1',
	'4.0',
	'5.0',
	'5.1',
	'6.0',
	'6.1',
	'6.2',
	'6.3',
	'7.0',
	'7.1',
	'7.2',
	'7.3',
] as const;

export type FlowVersion = (typeof FLOW_VERSIONS)[number];

/** The oldest version that can still be published; older ones are frozen: sendable, not changeable. */
export const OLDEST_PUBLISHABLE: FlowVersion = '5.1';

export function asFlowVersion(text: string): FlowVersion | undefined {
	return FLOW_VERSIONS.find((version) => version === text);
}

export function atLeast(version: FlowVersion, wanted: FlowVersion): boolean {
	return FLOW_VERSIONS.indexOf(version) >= FLOW_VERSIONS.indexOf(wanted);
}
