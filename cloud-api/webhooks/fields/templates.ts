import type { JsonObject } from '../../json';
import { known, object, objects, text, time } from '../../reader';
import { type Change, noticeOf, unknownChange } from '../change';
import { identifier } from '../identifier';
import type { Notice, UnknownEvent } from '../received';

/** Which template. `language` is written `es_MX`, also where Meta writes `es-MX`. */
export interface TemplateName {
	readonly templateId?: string;
	readonly name: string;
	readonly language?: string;
}

/** A template was approved, rejected, paused, … */
export interface TemplateStatusEvent extends Notice, TemplateName {
	readonly type: 'templateStatus';
	/** `APPROVED`, `REJECTED`, `PAUSED`, `DISABLED`, `FLAGGED`, `PENDING_DELETION`, …; an open set. */
	readonly status: string;
	readonly category?: string;
	/** Why it was rejected, e.g. `INVALID_FORMAT`. Absent when Meta says `NONE`. */
	readonly reason?: string;
	/** What Meta recommends doing about a rejection. */
	readonly recommendation?: string;
	/** Milliseconds; when Meta will disable it. */
	readonly disableAt?: number;
	/** `FIRST_PAUSE`, `SECOND_PAUSE`, `RATE_LIMITING_PAUSE`, `UNPAUSE`, `DISABLED`, … */
	readonly title?: string;
	readonly description?: string;
}

/** What customers think of a template changed: `GREEN`, `YELLOW`, `RED`, `UNKNOWN`. */
export interface TemplateQualityEvent extends Notice, TemplateName {
	readonly type: 'templateQuality';
	readonly previous?: string;
	readonly current: string;
}

/** A template was edited. */
export interface TemplateComponentsEvent extends Notice, TemplateName {
	readonly type: 'templateComponents';
	readonly body?: string;
	readonly header?: string;
	readonly footer?: string;
	readonly buttons: readonly JsonObject[];
}

/** Meta puts a template into another category, or will: `correct` and `at` are set while it is only announced. */
export interface TemplateCategoryEvent extends Notice, TemplateName {
	readonly type: 'templateCategory';
	readonly previous?: string;
	readonly current?: string;
	readonly correct?: string;
	/** Milliseconds. */
	readonly at?: number;
}

/** Meta thinks that a template it generated for a direct send belongs into another category. */
export interface TemplateCategoryDetectionEvent extends Notice, TemplateName {
	readonly type: 'templateCategoryDetection';
	readonly category?: string;
	readonly correct: string;
}

/** `message_template_status_update`. */
export const readTemplateStatus = (change: Change) =>
	aboutTemplate(change, (value, base): TemplateStatusEvent | string => {
		const status = text(value, 'event');
		if (status === undefined) return 'news of a template without event';
		const rejection = object(value, 'rejection_info');
		const other = object(value, 'other_info');
		const reason = text(value, 'reason') ?? text(rejection, 'reason');
		return {
			type: 'templateStatus',
			...base,
			status,
			...known({
				category: text(value, 'message_template_category'),
				reason: reason === 'NONE' ? undefined : reason,
				recommendation: text(rejection, 'recommendation'),
				disableAt: time(object(value, 'disable_info'), 'disable_date'),
				title: text(other, 'title'),
				description: text(other, 'description'),
			}),
		};
	});

/** `message_template_quality_update`. */
export const readTemplateQuality = (change: Change) =>
	aboutTemplate(change, (value, base): TemplateQualityEvent | string => {
		const current = text(value, 'new_quality_score');
		if (current === undefined) return 'a template without new_quality_score';
		const previous = text(value, 'previous_quality_score');
		return { type: 'templateQuality', ...base, current, ...known({ previous }) };
	});

/** `message_template_components_update`. */
export const readTemplateComponents = (change: Change) =>
	aboutTemplate(change, (value, base): TemplateComponentsEvent => ({
		type: 'templateComponents',
		...base,
		buttons: objects(value, 'message_template_buttons'),
		...known({
			body: text(value, 'message_template_element'),
			header: text(value, 'message_template_title'),
			footer: text(value, 'message_template_footer'),
		}),
	}));

/** `template_category_update`. */
export const readTemplateCategory = (change: Change) =>
	aboutTemplate(change, (value, base): TemplateCategoryEvent => ({
		type: 'templateCategory',
		...base,
		...known({
			previous: text(value, 'previous_category'),
			current: text(value, 'new_category'),
			correct: text(value, 'correct_category'),
			at: time(value, 'category_update_timestamp'),
		}),
	}));

/** `template_correct_category_detection`. */
export const readTemplateCategoryDetection = (change: Change) =>
	aboutTemplate(change, (value, base): TemplateCategoryDetectionEvent | string => {
		const correct = text(value, 'correct_category');
		if (correct === undefined) return 'a template without correct_category';
		const category = text(value, 'category');
		return { type: 'templateCategoryDetection', ...base, correct, ...known({ category }) };
	});

/** Reads what every field about templates has, then the rest; a text instead of an event is the problem. */
function aboutTemplate<Event extends Notice>(
	change: Change,
	read: (value: JsonObject, base: Notice & TemplateName) => Event | string,
): readonly (Event | UnknownEvent)[] {
	const { value } = change;
	const name = text(value, 'message_template_name') ?? text(value, 'name');
	if (name === undefined) return [unknownChange(change, 'news of a template without its name')];
	const event = read(value, {
		...noticeOf(change),
		name,
		...known({
			templateId: identifier(value, 'message_template_id'),
			language: (text(value, 'message_template_language') ?? text(value, 'language'))?.replace(
				'-',
				'_',
			),
		}),
	});
	return [typeof event === 'string' ? unknownChange(change, event) : event];
}
