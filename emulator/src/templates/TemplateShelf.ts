import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StoredTemplate } from './StoredTemplate';
import { TemplateGroups } from './TemplateGroups';
import { templateSchema, type Template, type TemplateDefinition } from './Template';

const day = 24 * 60 * 60 * 1000;
/** How long Meta keeps the name of a deleted template from being used again. */
const nameBlockMs = 30 * day;

/** The templates of the account, found by id or by name and language. */
export class TemplateShelf {
	readonly #byId = new Map<string, StoredTemplate>();
	/** Names of deleted templates, with the time at which they are free again. */
	readonly #blocked = new Map<string, number>();
	/** When each was sent, oldest first. */
	readonly #sends = new Map<string, number[]>();
	/** When new ones were handed in. */
	readonly #submissions: number[] = [];
	readonly groups = new TemplateGroups();

	/**
	 * Adds or replaces one that is approved at once. Its id follows from name and language, so that it is the same
	 * in every emulator.
	 * @throws Error that says what is wrong with the definition.
	 */
	add(definition: TemplateDefinition, now = 0): StoredTemplate {
		const parsed = templateSchema.safeParse(definition);
		if (!parsed.success) {
			throw new Error(
				`Template "${definition.name}" is not valid:\n${z.prettifyError(parsed.error)}`,
			);
		}
		const known = this.get(parsed.data.name, parsed.data.language);
		return this.#store({
			...fresh(parsed.data, known?.id ?? idOf(parsed.data), now),
			status: 'APPROVED',
		});
	}

	/** Takes in one that still has to be looked at. */
	submit(template: Template, id: string, now: number, libraryName?: string): StoredTemplate {
		if (!this.#byId.has(id)) this.#submissions.push(now);
		return this.#store({
			...fresh(template, id, now),
			...(libraryName === undefined ? {} : { libraryName }),
		});
	}

	/** How many new ones were handed in after that time. */
	submittedAfter(at: number): number {
		return this.#submissions.filter((one) => one > at).length;
	}

	get(name: string, language: string): StoredTemplate | undefined {
		return this.all().find((one) => one.name === name && one.language === language);
	}

	byId(id: string): StoredTemplate | undefined {
		return this.#byId.get(id);
	}

	/** Every language of a name. */
	named(name: string): readonly StoredTemplate[] {
		return this.all().filter((one) => one.name === name);
	}

	all(): readonly StoredTemplate[] {
		return [...this.#byId.values()];
	}

	/** Writes down a change; undefined when the template has gone meanwhile. */
	change(id: string, patch: Partial<StoredTemplate>): StoredTemplate | undefined {
		const template = this.#byId.get(id);
		return template === undefined ? undefined : this.#store({ ...template, ...patch });
	}

	/** Takes it away; its name stays blocked for 30 days. */
	remove(id: string, now: number): void {
		const template = this.#byId.get(id);
		if (template === undefined) return;
		this.#byId.delete(id);
		this.#blocked.set(key(template.name, template.language), now + nameBlockMs);
	}

	/** Whether the name was freed by a deletion less than 30 days ago. */
	isBlocked(name: string, language: string, now: number): boolean {
		return (this.#blocked.get(key(name, language)) ?? 0) > now;
	}

	/** Writes down that it was sent. */
	countSend(id: string, at: number): void {
		const sends = this.#sends.get(id) ?? [];
		sends.push(at);
		this.#sends.set(id, sends);
	}

	/** How often it was sent from `start` until before `end`. */
	sends(id: string, start: number, end: number): number {
		return (this.#sends.get(id) ?? []).filter((at) => at >= start && at < end).length;
	}

	#store(template: StoredTemplate): StoredTemplate {
		this.#byId.set(template.id, template);
		return template;
	}
}

const key = (name: string, language: string): string => `${name} ${language}`;

const fresh = (template: Template, id: string, now: number): StoredTemplate => ({
	...template,
	id,
	status: 'PENDING',
	quality: 'UNKNOWN',
	rejectedReason: 'NONE',
	createdAt: now,
	changedAt: now,
	edits: [],
	pauses: 0,
	pacingPause: false,
});

/** Sixteen digits that a double holds exactly: webhooks carry the id as a number. */
function idOf({ name, language }: Template): string {
	const hash = createHash('sha256').update(key(name, language)).digest('hex').slice(0, 12);
	return `1${(BigInt(`0x${hash}`) % 10n ** 15n).toString().padStart(15, '0')}`;
}
