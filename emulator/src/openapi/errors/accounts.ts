import { docs, type DocumentError } from './DocumentError';

export const accountErrors: readonly DocumentError[] = [
	{
		requests: /^businessAccount\.removeUser$/,
		finding: /^query: user is not/,
		why: 'Graph takes the parameters of a DELETE in its query, and the page shows it so',
		source:
			'https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/assigned_users',
	},
	{
		requests: /^analytics\.enableTemplateInsights$/,
		finding: /^body\/is_enabled_for_insights is not/,
		why: 'The page of template analytics switches them on with it',
		source: `${docs}/business-management-api/analytics#template-analytics`,
	},
	{
		requests: /^call\.(preAccept|accept)$/,
		finding: /^body must have required property 'to'|^body\/call_id is not/,
		why: 'A call that rings is named by its id; the document knows that for hanging up only',
		source: `${docs}/cloud-api/calling/user-initiated-calls`,
	},
	{
		requests: /^call\.reject$/,
		finding: /^body\/action must be one of terminate/,
		why: 'A call that rings is turned down with reject',
		source: `${docs}/cloud-api/calling/user-initiated-calls`,
	},
];
