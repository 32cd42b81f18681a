import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../../../cloud-api/json';
import {
	compileParameter,
	ExpressionError,
	evaluateParameter,
} from '../../../engine/src/journey/expression/expression';
import { evaluated, problemsOf, scopeWith } from './evaluation';

describe('ways out of an expression that other sandboxes had', () => {
	it.each([
		'$json.constructor',
		"$json['constructor']",
		'$json.__proto__',
		"''['__proto__']",
		'[].constructor.constructor',
		"(() => {}).constructor('return process')()",
		"({}).toString.constructor('return 1')()",
		"[].map.constructor('return 1')()",
		'Math.max.constructor',
		'Object.prototype',
		'Object.getPrototypeOf({})',
		'Object.getOwnPropertyDescriptor({}, "a")',
		'Object.defineProperty({}, "a", {})',
		'Object.setPrototypeOf({}, null)',
		'Object.create(null)',
		'Reflect.get({}, "a")',
		'new Proxy({}, {})',
		'this',
		'globalThis',
		'global',
		'window',
		'process.env',
		'process.mainModule.require("fs")',
		'require("child_process")',
		'module',
		'import("fs")',
		'import.meta',
		'eval("1")',
		'Function("return 1")()',
		'new Function("return 1")',
		'(function () { return this; })()',
		'(class { static x = 1; }).x',
		'(async () => 1)()',
		'(function* () { yield 1; })()',
		'String.raw`x`',
		'$json.name`x`',
		'({ get a() { return 1; } }).a',
		'({ set a(x) {} })',
		'({ a() { return 1; } }).a()',
		'({ __proto__: { polluted: 1 } }).polluted',
		'({ constructor: 1 })',
		'({ "__proto__": 1 })',
		'(({ constructor: c }) => c)({})',
		'(({ __proto__: p }) => p)({})',
		'$json.a = 1',
		'$json.a++',
		'delete $json.a',
		'(x => { x.a = 1; })($json)',
		'(() => { while (true) {} })()',
		'(() => { for (;;) {} })()',
		'(() => { try { a } catch (e) { return e } })()',
		'(() => { throw 1 })()',
		'(() => { debugger })()',
		'new Error().stack',
		'Error.prepareStackTrace',
		'Symbol.iterator',
		'[][Symbol.iterator]',
		'arguments',
		'new WeakRef({})',
		'new SharedArrayBuffer(8)',
		'Atomics',
		'WebAssembly',
		'setTimeout(() => 1)',
		'fetch("http://127.0.0.1")',
		'$env.SECRET',
		'$secrets.token',
		'$vars.key',
		'$getWorkflowStaticData("global")',
		'$json.name.replace(/x/, eval)',
		'[].map.call([], x => x)',
		'(x => x).bind(1)',
		'(x => x).apply(1)',
		'$json[`const` + `ructor`].name()["x"]()',
		'super.x',
		'new.target',
		'#x in $json',
		'a, b',
		'1; 2',
		'if (1) 2',
		'{ let a = 1; a }',
		'var x = 1',
		'-- > 1',
	])('does not compile: %s', (code) => {
		expect(problemsOf(`={{ ${code} }}`)).not.toEqual([]);
	});

	it.each([
		"$json['const' + 'ructor']",
		"$json['__pro' + 'to__'].polluted",
		"((key) => $json[key])('constructor')",
		"''[`con${'structor'}`]",
		"({ ['__pro' + 'to__']: 1 })",
		"Math['const' + 'ructor']",
		"DateTime.now()['const' + 'ructor']",
		"$('A')['const' + 'ructor']",
		"Object.entries({ a: 1 })['const' + 'ructor']",
		"$json.name['to' + 'String']",
	])('stops when it runs: %s', (code) => {
		const read = (): unknown =>
			evaluated(`={{ ${code} }}`, scopeWith({ name: 'Ada' }, { nodeJson: () => ({}) }));
		expect(read).toThrow(/cannot be|A key is|is a function/);
	});

	it.each([
		["$json['hasOwn' + 'Property']", /is a function/],
		['$json.valueOf', /is a function/],
	])('does not hand out inherited functions: %s', (code, message) => {
		expect(() => evaluated(`={{ ${code} }}`)).toThrow(message);
	});

	it.each([
		"({})[['constructor']]",
		"'a'.sub.call",
		'$json.name.big',
		'[].copyWithin',
		'$now.loc',
		'$now.c',
	])('gives nothing: %s', (code) => {
		expect(evaluated(`={{ ${code} }}`, scopeWith({ name: 'Ada' }))).toBeNull();
	});

	it('reads no inherited member of anything it can reach', () => {
		const reachable = [
			'$json',
			'$contact',
			'$input',
			'$now',
			'$workflow',
			'[]',
			'({})',
			"''",
			'1',
			'true',
			'(x => x)',
			'Math.max',
			'Number',
			'new Set()',
			'new Date(0)',
			'/a/',
		];
		const inherited = [
			'call',
			'apply',
			'bind',
			'caller',
			'arguments',
			'propertyIsEnumerable',
			'isPrototypeOf',
			'_zone',
			'loc',
			'c',
			'lastIndex2',
		];
		for (const value of reachable) {
			for (const member of inherited) {
				expect([value, member, evaluated(`={{ ${value}[${JSON.stringify(member)}] }}`)]).toEqual([
					value,
					member,
					null,
				]);
			}
		}
	});

	it('never changes the data or the prototypes of the language', () => {
		const json = JSON.parse(
			'{"__proto__":{"polluted":true},"list":[3,1,2],"o":{"a":1}}',
		) as JsonObject;
		const before = JSON.stringify(json);
		for (const code of [
			'Object.assign($json.o, { a: 2 })',
			'Object.assign({}, $json)',
			'({ ...$json })',
			'$json.list.sort()',
			'$json.list.push(4)',
			'$json.list.splice(0, 2)',
			'$json.list.fill(0)',
			'Object.fromEntries([["__proto__", { polluted: true }]])',
			'JSON.parse(\'{"__proto__":{"polluted":true} }\')',
			'[{ k: "__proto__", v: { polluted: true } }].smartJoin("k", "v")',
			'[{ a: { polluted: true } }].renameKeys("a", "__proto__")',
			'[$json].merge()',
			'$json.compact()',
			'$json.removeField("list")',
		]) {
			evaluated(`={{ ${code} }}`, scopeWith(json));
		}
		expect(JSON.stringify(json)).toBe(before);
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});
});

describe('text of a customer', () => {
	it('is never evaluated: a rendered text contains it as it came', () => {
		const compiled = compileParameter('=<{{ $json.text }}|{{ `${$json.text}` }}>');
		if (!compiled.ok) throw new Error('does not compile');
		const hostile = fc.oneof(
			fc.string(),
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'{{ $json.secret }}',
				'={{ 1 + 1 }}',
				'}}{{ $json.secret }}{{',
				'${$json.secret}',
				'\\{{',
				'$&$1',
				'__proto__',
				'`',
				"');//",
			),
		);
		fc.assert(
			fc.property(hostile, (text) => {
				const json = { text, secret: 'canary' };
				expect(evaluateParameter(compiled.parameter, scopeWith(json))).toBe(`<${text}|${text}>`);
			}),
			{ numRuns: 600 },
		);
	});

	it('stays inside its string in a JSON text, and adds no field', () => {
		const compiled = compileParameter(
			{ json: '={ "a": "Hi {{ $json.text }}!", "b": {{ $json.list }} }' },
			{ jsonTexts: ['json'] },
		);
		if (!compiled.ok) throw new Error('does not compile');
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const { json } = evaluateParameter(
					compiled.parameter,
					scopeWith({ text, list: [text] }),
				) as { json: string };
				expect(JSON.parse(json)).toEqual({ a: `Hi ${text}!`, b: [text] });
			}),
			{ numRuns: 500 },
		);
	});

	it('reaches nothing as the name of a field', () => {
		fc.assert(
			fc.property(fc.string(), (key) => {
				try {
					const value = evaluated('={{ $json.data[$json.key] }}', scopeWith({ key, data: {} }));
					expect(value).toBeNull();
				} catch (error) {
					expect(error).toBeInstanceOf(ExpressionError);
				}
			}),
		);
	});
});
