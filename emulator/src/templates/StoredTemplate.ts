import type { Template, TemplateCategory } from './Template';

/** Where a template can stand, of Meta's words those an emulator can bring about. */
export const templateStatuses = [
	'APPROVED',
	'PENDING',
	'REJECTED',
	'PAUSED',
	'DISABLED',
	'IN_APPEAL',
	'FLAGGED',
	'LIMIT_EXCEEDED',
	'ARCHIVED',
] as const;
export type TemplateStatus = (typeof templateStatuses)[number];

export const qualityScores = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const;
export type QualityScore = (typeof qualityScores)[number];

/** A template as the account has it, with all that happened to it. Times in Unix milliseconds. */
export interface StoredTemplate extends Template {
	readonly id: string;
	readonly status: TemplateStatus;
	readonly quality: QualityScore;
	readonly rejectedReason: string;
	/** The category it was created or edited with, when Meta put it into another. */
	readonly previousCategory?: TemplateCategory;
	/** What Meta will put it into in 24 hours. */
	readonly correctCategory?: TemplateCategory;
	readonly libraryName?: string;
	readonly createdAt: number;
	readonly changedAt: number;
	/** When it was edited while approved: 1 in 24 hours, 10 in 30 days. */
	readonly edits: readonly number[];
	/** How often low quality paused it: 3 h, 6 h, then disabled. */
	readonly pauses: number;
	/** When its last pause ended. */
	readonly resumedAt?: number;
	/** Whether it waits for the unpause call instead of the clock. */
	readonly pacingPause: boolean;
	/** Where it goes back to when it is taken out of the archive. */
	readonly beforeArchive?: TemplateStatus;
}
