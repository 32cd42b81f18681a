import type { ActionRule } from '../components/actionRules';
import type { ComponentSpec } from '../components/ComponentSpec';
import type { FlowVersion } from '../flowVersion';
import type { JsonNode, ObjectNode } from '../json/JsonNode';

/** A Flow read tolerantly: what cannot be read is left out here and reported by a rule. */
export interface Flow {
	readonly root: ObjectNode;
	readonly version: FlowVersion;
	/** A `data_api_version` is given: a server of ours answers for this Flow. */
	readonly endpoint: boolean;
	readonly screens: readonly Screen[];
	/** The first screen of each id. */
	readonly byId: ReadonlyMap<string, Screen>;
}

export interface Screen {
	readonly id: string;
	readonly node: ObjectNode;
	readonly terminal: boolean;
	/** The screen's data model: one schema per key. */
	readonly data: ReadonlyMap<string, JsonNode>;
	/** Every component, those in Form, If and Switch included, in document order. */
	readonly components: readonly Component[];
	/** Components that take an answer, by name. */
	readonly inputs: ReadonlyMap<string, Component>;
	readonly actions: readonly Action[];
}

/** An If or Switch around a component, and the branch the component stands in. */
export interface Branch {
	readonly owner: ObjectNode;
	readonly type: 'If' | 'Switch';
	readonly label: string;
}

export interface Component {
	readonly type: string;
	readonly node: ObjectNode;
	/** Undefined for a type nobody knows. */
	readonly spec: ComponentSpec | undefined;
	readonly form: ObjectNode | undefined;
	readonly branches: readonly Branch[];
}

export interface Action {
	readonly name: string | undefined;
	readonly node: ObjectNode;
	readonly component: Component;
	/** `on-click-action`, … */
	readonly property: string;
	/** What this property of this component may do. */
	readonly allowed: readonly ActionRule[];
}
