import { result } from '../../../../cloud-api/limits';
import { comparisonQuery } from '../../../../cloud-api/templates/comparisonQuery';
import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { templateField } from '../../ids/templateField';
import type { OperationForm } from '../OperationForm';

export const compare: OperationForm = {
	name: 'Compare',
	action: 'Compare templates',
	description: 'See which of two templates is blocked less; both need 1,000 sends in the time',
	fields: [
		{
			...templateField,
			displayName: 'Compare With',
			name: 'otherTemplateId',
			description: 'The other template, of the same account',
		},
		{
			displayName: 'Period',
			name: 'days',
			type: 'options',
			options: [
				{ name: '30 Days', value: 30 },
				{ name: '60 Days', value: 60 },
				{ name: '7 Days', value: 7 },
				{ name: '90 Days', value: 90 },
			],
			default: 30,
			description: 'How far back to look',
		},
		{
			displayName: 'Until',
			name: 'until',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'The end of the period. Use the expression {{ $now }} for this moment.',
		},
	],
	query: (form) => {
		const until = Date.parse(form.text('until'));
		const query = comparisonQuery(
			form.text('otherTemplateId'),
			form.number('days') ?? 30,
			Math.floor(until / 1000),
		);
		return query.ok ? result({ ...query.body }) : query;
	},
	entries: ({ data }): readonly JsonObject[] =>
		Array.isArray(data) ? data.filter(isJsonObject) : [],
	example: {
		templateId: '1221463976341685',
		otherTemplateId: '1144680163208823',
		days: 30,
		until: '2026-11-20T12:00:00Z',
	},
};
