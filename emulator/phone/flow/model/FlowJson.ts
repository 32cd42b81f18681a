import { isJsonObject, type JsonObject, type JsonValue } from '../../../../cloud-api/json';

/** A component as the Flow JSON writes it; `type` says which, everything else may be a reference. */
export interface Component extends JsonObject {
	readonly type: string;
}

/** One screen, with what of it the client must know. */
export interface FlowScreen {
	readonly id: string;
	readonly title: string;
	/** The Flow may end here. */
	readonly terminal: boolean;
	/** The endpoint decides what the back button leads to. */
	readonly refreshOnBack: boolean;
	readonly children: readonly Component[];
}

/** A Flow as the phone plays it. */
export interface FlowJson {
	readonly screens: ReadonlyMap<string, FlowScreen>;
	/** The screens in the order of writing; a Flow without an endpoint opens on the first. */
	readonly order: readonly string[];
}

/** Reads Flow JSON that the checker has passed; what is missing reads as empty. */
export function readFlowJson(json: JsonObject): FlowJson {
	const screens = objects(json['screens']).map(readScreen);
	return {
		screens: new Map(screens.map((screen) => [screen.id, screen])),
		order: screens.map(({ id }) => id),
	};
}

function readScreen(json: JsonObject): FlowScreen {
	const layout = json['layout'];
	return {
		id: String(json['id'] ?? ''),
		title: String(json['title'] ?? ''),
		terminal: json['terminal'] === true,
		refreshOnBack: json['refresh_on_back'] === true,
		children: componentsOf(isJsonObject(layout) ? layout['children'] : undefined),
	};
}

const isComponent = (value: JsonObject): value is Component => typeof value['type'] === 'string';

/** The components of a list; anything else in it is left out. */
export const componentsOf = (value: JsonValue | undefined): readonly Component[] =>
	objects(value).filter(isComponent);

/** The objects of a list. */
export const objects = (value: JsonValue | undefined): readonly JsonObject[] =>
	Array.isArray(value) ? value.filter(isJsonObject) : [];
