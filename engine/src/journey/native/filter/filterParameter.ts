import { isJsonObject, type JsonObject, type JsonValue } from '../../../../../cloud-api/json';

/** One condition of n8n's filter component. A value is `undefined` when its expression gave nothing. */
export type Condition = {
	readonly left: JsonValue | undefined;
	readonly right: JsonValue | undefined;
	readonly operator: Operator;
};

/** What is compared and how; `rightType` only where it differs from `type`. */
export type Operator = {
	readonly type: string;
	readonly operation: string;
	readonly rightType: string;
	readonly singleValue: boolean;
};

/** How values are taken: `version` is that of the component (1, 2 or 3), saved with the node. */
export type FilterOptions = {
	readonly caseSensitive: boolean;
	readonly strict: boolean;
	readonly version: number;
};

/** n8n's filter component: the conditions of If, Filter and each rule of Switch. */
export type Filter = {
	readonly combinator: string;
	readonly conditions: readonly Condition[];
	readonly options: FilterOptions;
};

/** Reads the parameter as n8n saves it; `undefined` when it has no conditions at all. */
export function readFilter(value: JsonValue | undefined): Filter | undefined {
	if (!isJsonObject(value) || !Array.isArray(value['conditions'])) return undefined;
	const options = objectAt(value, 'options');
	return {
		combinator: String(value['combinator'] ?? 'and'),
		conditions: (value['conditions'] as readonly JsonValue[])
			.filter(isJsonObject)
			.map(readCondition),
		options: {
			caseSensitive: options['caseSensitive'] === true,
			strict: options['typeValidation'] === 'strict',
			version: Number(options['version'] ?? 1),
		},
	};
}

function readCondition(condition: JsonObject): Condition {
	const operator = objectAt(condition, 'operator');
	const type = String(operator['type']);
	return {
		left: condition['leftValue'],
		right: condition['rightValue'],
		operator: {
			type,
			operation: String(operator['operation']),
			rightType: String(operator['rightType'] ?? type),
			singleValue: operator['singleValue'] === true,
		},
	};
}

const objectAt = (value: JsonObject, key: string): JsonObject => {
	const child = value[key];
	return isJsonObject(child) ? child : {};
};
