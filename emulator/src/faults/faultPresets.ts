import metaOutage from './presets/meta-outage.json';
import slowWebhooks from './presets/slow-webhooks.json';
import stormyNight from './presets/stormy-night.json';
import tokenExpired from './presets/token-expired.json';

/** The scripts that have a name, as their files have them. */
export const faultPresets = {
	'stormy-night': stormyNight,
	'token-expired': tokenExpired,
	'meta-outage': metaOutage,
	'slow-webhooks': slowWebhooks,
} as const satisfies Record<
	string,
	{ readonly description: string; readonly rules: readonly object[] }
>;

export type FaultPresetName = keyof typeof faultPresets;

export const isPreset = (name: string): name is FaultPresetName =>
	Object.hasOwn(faultPresets, name);
