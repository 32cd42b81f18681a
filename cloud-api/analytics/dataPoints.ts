import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { objects } from '../reader';

/**
 * Every data point of an analytics answer, however deep, with what its group says of all of them. Meta nests
 * them as `{field: {data_points}}`, `{field: {data: [{data_points}]}}` and `{data: [{data_points}]}`.
 */
export function dataPoints(answer: JsonObject): readonly JsonObject[] {
	const own = objects(answer, 'data_points');
	if (own.length > 0) {
		const { data_points: _points, ...common } = answer;
		return own.map((point) => ({ ...common, ...point }));
	}
	const { paging: _paging, ...members } = answer;
	return Object.values(members).flatMap(inside);
}

const inside = (value: JsonValue): readonly JsonObject[] =>
	Array.isArray(value)
		? value.filter(isJsonObject).flatMap(dataPoints)
		: isJsonObject(value)
			? dataPoints(value)
			: [];

/** A data point with its times as ISO texts, and without what the question said itself: step and numbers. */
export function readablePoint(raw: JsonObject): JsonObject {
	const { granularity: _step, phone_numbers: _numbers, start, end, ...point } = raw;
	return { ...time('start', start), ...time('end', end), ...point };
}

const time = (name: string, seconds: JsonValue | undefined): JsonObject =>
	typeof seconds === 'number' ? { [name]: new Date(seconds * 1000).toISOString() } : {};
