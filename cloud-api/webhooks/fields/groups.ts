import type { JsonObject } from '../../json';
import { flag, known, object, objects, text, time } from '../../reader';
import { type Change, eachOf, receivedOf, unknownChange } from '../change';
import { ownIdentity } from '../identity';
import type { Parsed } from '../parsed';
import type { Identity, Received, UnknownEvent, WebhookError } from '../received';
import { errorsOf } from '../webhookError';

/** Something happened to a group, or a request about it, which Graph only acknowledged, was carried out. */
export interface GroupEvent extends Received {
	readonly type: 'group';
	/**
	 * `group_create`, `group_delete`, `group_participants_add`, `group_participants_remove`,
	 * `group_join_request_created`, `group_join_request_revoked`, `group_settings_update`, `group_suspend`,
	 * `group_suspend_cleared`; an open set.
	 */
	readonly event: string;
	readonly groupId: string;
	readonly timestamp: number;
	/** The `request_id` that Graph answered with. */
	readonly requestId?: string;
	readonly subject?: string;
	readonly description?: string;
	readonly inviteLink?: string;
	readonly joinApprovalMode?: string;
	readonly joinRequestId?: string;
	/** `invite_link`, … */
	readonly reason?: string;
	/** `business` or `participant`. */
	readonly initiatedBy?: string;
	/** Who asks to join. */
	readonly applicant?: Identity;
	readonly added: readonly GroupParticipant[];
	readonly removed: readonly GroupParticipant[];
	readonly failed: readonly GroupParticipant[];
	readonly settings: readonly GroupSetting[];
	readonly errors: readonly WebhookError[];
}

/** A participant; `input` is what the request called them. */
export interface GroupParticipant {
	readonly identity: Identity;
	readonly input?: string;
	readonly errors: readonly WebhookError[];
}

/** What became of one setting of an update. */
export interface GroupSetting {
	readonly name: 'subject' | 'description' | 'picture';
	readonly successful: boolean;
	readonly text?: string;
	readonly errors: readonly WebhookError[];
}

/** The four `group_…` fields: all of them bring `groups[]`. */
export function readGroups(change: Change): readonly (GroupEvent | UnknownEvent)[] {
	const events = eachOf(change, 'groups', (raw) => group(change, raw));
	return events.length > 0 ? events : [unknownChange(change, 'nothing in it that we know')];
}

function group(change: Change, raw: JsonObject): Parsed<GroupEvent> {
	const event = text(raw, 'type');
	const groupId = text(raw, 'group_id');
	const timestamp = time(raw, 'timestamp');
	if (event === undefined) return { ok: false, problem: 'news of a group without type' };
	if (groupId === undefined) return { ok: false, problem: 'news of a group without group_id' };
	if (timestamp === undefined) return { ok: false, problem: 'news of a group without timestamp' };
	const applicant = participant(raw).identity;
	return {
		ok: true,
		event: {
			type: 'group',
			...receivedOf(change, raw),
			event,
			groupId,
			timestamp,
			added: objects(raw, 'added_participants').map(participant),
			removed: objects(raw, 'removed_participants').map(participant),
			failed: objects(raw, 'failed_participants').map(participant),
			settings: settingsOf(raw),
			errors: errorsOf(raw),
			...known({
				requestId: text(raw, 'request_id'),
				subject: text(raw, 'subject'),
				description: text(raw, 'description'),
				inviteLink: text(raw, 'invite_link'),
				joinApprovalMode: text(raw, 'join_approval_mode'),
				joinRequestId: text(raw, 'join_request_id'),
				reason: text(raw, 'reason'),
				initiatedBy: text(raw, 'initiated_by'),
				applicant: Object.keys(applicant).length > 0 ? applicant : undefined,
			}),
		},
	};
}

const participant = (raw: JsonObject): GroupParticipant => ({
	identity: { ...ownIdentity(raw), ...known({ username: text(raw, 'username') }) },
	...known({ input: text(raw, 'input') }),
	errors: errorsOf(raw),
});

const settingMembers = [
	['group_subject', 'subject'],
	['group_description', 'description'],
	['profile_picture', 'picture'],
] as const;

const settingsOf = (raw: JsonObject): readonly GroupSetting[] =>
	settingMembers.flatMap(([member, name]) => {
		const setting = object(raw, member);
		if (setting === undefined) return [];
		return [
			{
				name,
				successful: flag(setting, 'update_successful') ?? false,
				...known({ text: text(setting, 'text') }),
				errors: errorsOf(setting),
			},
		];
	});
