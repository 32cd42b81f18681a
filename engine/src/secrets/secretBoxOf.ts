import type { RunnerConfig } from '../runner/config';
import { SecretBox } from './SecretBox';

/** The box of a configuration: its own key, else the app secret, which opens what it sealed before in either case. */
export const secretBoxOf = ({
	secretsKey,
	secretsOldKeys,
	appSecret,
}: Pick<RunnerConfig, 'secretsKey' | 'secretsOldKeys' | 'appSecret'>): SecretBox =>
	new SecretBox(secretsKey ?? appSecret, [...secretsOldKeys, appSecret]);
