import { describe, expect, it } from '@jest/globals';
import { compileParameter } from '../../../engine/src/journey/expression/expression';
import { problemsOf } from './evaluation';

const columnsOf = (code: string) => problemsOf(`={{ ${code} }}`).map(({ column }) => column);
const messagesOf = (code: string) => problemsOf(`={{ ${code} }}`).map(({ message }) => message);
const readBy = (code: string) => {
	const compiled = compileParameter(`={{ ${code} }}`);
	return compiled.ok ? compiled.nodesRead : 'refused';
};

describe('what no expression may do is found', () => {
	it.each([
		'`a${process}`',
		'[process]',
		'[1, , process]',
		'[...process]',
		'({ a: process })',
		'({ [process]: 1 })',
		'({ ...process })',
		'-process',
		'process + 1',
		'1 + process',
		'process && 1',
		'1 ?? process',
		'process ? 1 : 2',
		'1 ? process : 2',
		'1 ? 2 : process',
		'process?.a',
		'process.a',
		'$json[process]',
		'$json?.[process]',
		'process(1)',
		'Math.max(process)',
		'Math.max(...process)',
		'[].concat(1, process)',
		'new Date(process)',
		'(x => process)(1)',
		'((x = process) => x)(1)',
		'(({ a = process }) => a)({})',
		'(([, a = process]) => a)([])',
		'((...[a = process]) => a)([])',
		'(x => { const y = process; return y; })(1)',
		'(x => { return process; })(1)',
		'(x => { if (process) return 1; return 2; })(1)',
		'(x => { if (x) return process; return 2; })(1)',
		'(x => { if (x) return 1; else return process; })(1)',
		'(x => { { return process; } })(1)',
		'(x => { process; return 1; })(1)',
	])('wherever it stands: %s', (code) => {
		expect(columnsOf(code)).toEqual([4 + code.indexOf('process')]);
	});

	it.each([
		['1n', /^Big integers/],
		['$json instanceof Date', /^The operator instanceof is not supported/],
		['delete $json.a', /^The operator delete is not supported/],
		['$json.a = 1', /^Assigning is not supported/],
		['await $json', /^await is not supported/],
		['(class {})', /^A class is not supported/],
		['(function () {})', /^function \(…\) \{…\} is not supported/],
		['import("fs")', /^import\(\) is not supported/],
		['import.meta', /^import.meta and new.target is not supported/],
		['($json, 1)', /^A list of expressions with commas is not supported/],
		['$json.name`x`', /^A tagged template is not supported/],
		['this', /^this is not supported/],
		['$json.a++', /^\+\+ and -- is not supported/],
		['({ get a() { return 1; } })', /^Getters, setters and methods/],
		['({ a() { return 1; } })', /^Getters, setters and methods/],
		['({ constructor: 1 })', /^"constructor" cannot be used/],
		['({ "__proto__": 1 })', /^"__proto__" cannot be used/],
		['(async () => 1)()', /^An async function/],
		['(({ [$json.a]: b }) => b)({})', /^Only plain names can be taken/],
		['(({ "a b": b }) => b)({})', /^Only plain names can be taken/],
		['(({ ...rest }) => 1)({})', /^Only plain names can be taken/],
		['(({ constructor: b }) => b)({})', /^"constructor" cannot be used/],
		['(() => { for (;;) {} })()', /^ForStatement is not supported in a function/],
		['new Map()', /^Only new Date\(…\) and new Set\(…\)/],
		['new $json.Date()', /^Only new Date\(…\) and new Set\(…\)/],
		['$json.name.nope()', /^\.nope\(\) is not a method/],
		['Math.nope()', /^\.nope\(\) is not a method/],
		['Math.trim()', /^\.trim\(\) is not a method/],
		['$json.name[$json.a]()', /^The name of a method must be written out/],
		['$($json.name).item.json', /^The name of a node must be written out/],
		['$("A", "B").item.json', /^The name of a node must be written out/],
		['$(1).item.json', /^The name of a node must be written out/],
		['$().item.json', /^The name of a node must be written out/],
		['$node[$json.name].json', /^The name of a node must be written out/],
		['nobody', /^"nobody" is not a name the runner knows/],
	])('and named: %s', (code, message) => {
		expect(messagesOf(code)[0]).toMatch(message);
	});

	it.each([
		['$env.KEY', /^\$env is not available in a journey: secrets stay in credentials/],
		['$vars.key', /^\$vars is not available in a journey/],
		['$secrets.key', /^\$secrets is not available in a journey: secrets stay in credentials/],
		['$binary.data', /^\$binary is not available in a journey/],
		['$parameter.a', /^\$parameter is not available in a journey/],
		['$prevNode.name', /^\$prevNode is not available in a journey/],
		['$item(0)', /^\$item\(…\) is not available in a journey/],
		['$items("A")', /^\$items\(…\) is not available in a journey/],
		['$jmespath($json, "a")', /^\$jmespath is not available in a journey/],
		['$jmesPath($json, "a")', /^\$jmesPath is not available in a journey/],
		['$fromAI("a")', /^\$fromAI is not available in a journey/],
	])('with what to use in its place: %s', (code, message) => {
		expect(messagesOf(code)).toEqual([expect.stringMatching(message)]);
	});

	it.each([
		'__proto__',
		'constructor',
		'prototype',
		'__defineGetter__',
		'__defineSetter__',
		'__lookupGetter__',
		'__lookupSetter__',
	])('where it leads out of the data: %s', (key) => {
		const said = [
			`"${key}" cannot be used: it leads out of the data. Rename the field if it is data.`,
		];
		expect(messagesOf(`$json.${key}`)).toEqual(said);
		expect(messagesOf(`$json["${key}"]`)).toEqual(said);
	});

	it('each by itself', () => {
		expect(columnsOf('[process, nobody]')).toEqual([5, 14]);
	});
});

describe('what an expression may do is taken', () => {
	it.each([
		'(({ a, b: [c] }) => a + c)({ b: [1] })',
		'"a" in $json',
		'(([a, , ...rest]) => rest)([])',
		'(x => { if (x) { const y = 1; return y; } return x; })(1)',
		'(x => { if (x) return; else return 1; })(1)',
		'(x => { ; return x; })(1)',
		'(Math => Math.trim())("a")',
		'({ 1: 2, "a b": 3, ["c" + 1]: 4 })',
		'$json.name["trim"]()',
		'[, 1]',
		'new Set([1])',
		'void 0',
		'typeof $json',
		'/a/g.test("a")',
	])('%s', (code) => {
		expect(messagesOf(code)).toEqual([]);
	});

	it.each([
		["$('A').item.json.a", ['A']],
		['$node["A"].json.a', ['A']],
		['$node.A.json.a', ['A']],
		['$node[1].json', ['1']],
		['[$("A").item.json, $("B").first().json, $("A").all()]', ['A', 'B']],
		['$json.a', []],
		['$json["A"]', []],
		['$node[true].json', 'refused'],
	])('%s reads the nodes %j', (code, nodes) => {
		expect(readBy(code)).toEqual(nodes);
	});
});
