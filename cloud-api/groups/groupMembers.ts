import { addresseeOf } from '../addressee';
import { count, each, requiredText, result, type Result } from '../limits';
import { groupBody } from './groupSettings';

/** A group has 8 participants, so that no more can be named at once. */
const most = 8;

/** Participants by phone number or user id. */
export const participantsBody = (users: readonly string[]): Result =>
	result(
		groupBody({
			participants: users.map((user) => ({ user: Object.values(addresseeOf(user)).join('') })),
		}),
		count('participants', users, 1, most),
	);

/** Requests to join, by the ids that listing them gives. */
export const joinRequestsBody = (requestIds: readonly string[]): Result =>
	result(
		groupBody({ join_requests: requestIds }),
		count('joinRequests', requestIds, 1, Infinity),
		each('joinRequests', requestIds, (id, path) => requiredText(path, id)),
	);
