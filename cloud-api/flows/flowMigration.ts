import { present } from '../json';
import { count, each, form, requiredText, type Result, result } from '../limits';

/** Which flows come from where. */
export interface FlowMigration {
	readonly sourceBusinessAccountId: string;
	/** At most 100; without any, every flow of the source. */
	readonly names: readonly string[];
}

/** @see https://developers.facebook.com/docs/whatsapp/flows/reference/flowsapi#migrate */
export const flowMigration = ({ sourceBusinessAccountId, names }: FlowMigration): Result =>
	result(
		present({
			source_waba_id: sourceBusinessAccountId,
			source_flow_names: names.length === 0 ? undefined : names,
		}),
		requiredText('source_waba_id', sourceBusinessAccountId),
		form('source_waba_id', sourceBusinessAccountId, /^\d+$/, 'digits only'),
		count('source_flow_names', names, 0, 100),
		each('source_flow_names', names, (name, path) => requiredText(path, name)),
	);
