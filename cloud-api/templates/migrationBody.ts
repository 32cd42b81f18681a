import { present } from '../json';
import { count, form, range, requiredText, result, type Result } from '../limits';
import { idLimits } from './templateIds';

/** Which templates of another account of the business to copy. Without ids, the `page`th batch of `count`. */
export interface Migration {
	readonly sourceAccountId: string;
	/** From 0. */
	readonly page?: number | undefined;
	readonly count?: number | undefined;
	readonly templateIds?: readonly string[] | undefined;
}

/** The body of `POST /{waba}/migrate_message_templates`. */
export const migrationBody = (migration: Migration): Result =>
	result(
		present({
			source_waba_id: migration.sourceAccountId,
			page_number: migration.page,
			count: migration.count,
			template_ids: (migration.templateIds ?? []).length === 0 ? undefined : migration.templateIds,
		}),
		requiredText('source_waba_id', migration.sourceAccountId),
		form('source_waba_id', migration.sourceAccountId, /^\d+$/, 'an account ID of digits'),
		range('page_number', migration.page, 0, Infinity),
		range('count', migration.count, 1, 500),
		count('template_ids', migration.templateIds ?? [], 0, 500),
		idLimits('template_ids', migration.templateIds ?? []),
	);
