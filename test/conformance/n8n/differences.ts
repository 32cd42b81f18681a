/** A way in which the runner knowingly does not do what n8n does, and every recorded case it shows in. */
export interface Difference {
	/** Also the name of its paragraph in docs/conformance.md. */
	readonly name: string;
	/** The same sentence stands in docs/conformance.md. */
	readonly reason: string;
	/** The file of cases. */
	readonly suite:
		'expressions' | 'if' | 'filter' | 'switch' | 'editFields' | 'noOperation' | 'stopAndError';
	/** Ids of the cases; an id that ends with `…` stands for all that begin so. */
	readonly cases: readonly string[];
}

/** All of them: a mismatch that is not here fails `npm test`, and so does one here that no longer differs. */
export const differences: readonly Difference[] = [
	{
		name: 'Unknown names',
		reason:
			'A name the runner does not have is a problem when the journey is compiled; n8n gives undefined or a value of its own.',
		suite: 'expressions',
		cases: [
			'={{ $vars.x }}',
			'={{ $prevNode.name }}',
			'={{ $binary }}',
			"={{ $jmespath($json, 'name') }}",
			'={{ $position }}',
			'={{ numberList(1, 3) }}',
			'={{ unknownName }}',
			'={{ unknownName.x }}',
			'={{ typeof unknownName }}',
			'={{ globalThis }}',
			'={{ Reflect.ownKeys({ a: 1 }) }}',
			"={{ eval('1') }}",
			"={{ Function('return 1')() }}",
			"={{ new Function('return 1') }}",
		],
	},
	{
		name: 'Chance',
		reason:
			'A journey must come to the same result when it is replayed, so nothing random is read.',
		suite: 'expressions',
		cases: ['={{ Math.random() < 2 }}', '={{ [1].randomItem() }}'],
	},
	{
		name: 'Programs',
		reason:
			'Expressions read and compute; assignment, loops, functions with a this, classes of JavaScript beyond dates and sets, and computed method names are refused.',
		suite: 'expressions',
		cases: [
			'={{ new Map([[1, 2]]).get(1) }}',
			'={{ (function () { return 1; })() }}',
			'={{ $json.name instanceof String }}',
			'={{ (() => { let n = 0; n += 1; return n; })() }}',
			'={{ $json.nums.map(x => { for (const y of [x]) { return y; } }) }}',
			'={{ String.raw`x` }}',
			"={{ $json.name['to' + 'UpperCase']() }}",
			'={{ (1, 2) }}',
			'={{ 1n + 1n }}',
			'={{ 1; 2 }}',
		],
	},
	{
		name: 'Costly patterns',
		reason:
			'Regular expressions that can take exponential time, look around or refer back are refused, since a customer chooses the text they run on; so are those with more than 250 different characters beyond ASCII, which take too long to judge.',
		suite: 'expressions',
		cases: [
			'={{ $json.name.match(/a(?=d)/)[0] }}',
			"={{ /^(a+)+$/.test('aaaa') }}",
			"={{ /(.)\\1/.test('aa') }}",
		],
	},
	{
		name: 'Rare methods',
		reason: 'These methods are not implemented; the compile problem says so.',
		suite: 'expressions',
		cases: [
			"={{ '# Title'.removeMarkdown() }}",
			"={{ 'Zürich'.replaceSpecialChars() }}",
			"={{ $json.name.anchor('x') }}",
		],
	},
	{
		name: 'Iterators',
		reason:
			'keys, values and entries of a list, and matchAll of a text, give lists, which are JSON; n8n gives iterators, which fail or have no members.',
		suite: 'expressions',
		cases: [
			'={{ $json.nums.keys() }}',
			"={{ 'a1b2'.matchAll('[0-9]').length }}",
			"={{ 'a1b2'.matchAll(/[0-9]/g).map(m => m[0]) }}",
		],
	},
	{
		name: 'Bare globals',
		reason:
			'Math alone, without a member, and a function that is not called are errors; n8n gives an empty object, or their text.',
		suite: 'expressions',
		cases: ['={{ Math }}', '=a {{ Math }}', '={{ x => x }} a'],
	},
	{
		name: 'Calls of what is no method',
		reason:
			'A call of a name that is no method is a problem when the journey is compiled; n8n gives undefined.',
		suite: 'expressions',
		cases: [
			'={{ $json.missing?.a() }}',
			'={{ $json.missing?.() }}',
			'={{ $json.name?.() }}',
			'={{ $json.name() }}',
			'={{ $json.missing() }}',
			'={{ $json.user.missing?.() }}',
			"={{ $json.missing?.['a']() }}",
			'={{ $json.name.nope?.() }}',
		],
	},
	{
		name: 'Inherited fields',
		reason:
			"A field is what the data itself has; n8n also finds JavaScript's own, such as toString.",
		suite: 'expressions',
		cases: ["={{ ({ a: 1 }).hasField('toString') }}", "={{ 'toString' in {} }}"],
	},
	{
		name: 'Keys',
		reason: 'A key is a text or a number; n8n also takes a list that reads as one.',
		suite: 'expressions',
		cases: ["={{ $json[['name']] }}"],
	},
	{
		name: 'No dates',
		reason:
			'A date is not compared with what is no date: that is an error; n8n gives null or undefined.',
		suite: 'expressions',
		cases: [
			'={{ $json.local.toDateTime().diffTo(5) }}',
			"={{ $json.local.toDateTime().isBetween('nonsense', '2024-05-01T10:00:00+02:00') }}",
		],
	},
	{
		name: 'Paths of addresses',
		reason:
			'extractUrlPath reads an address as browsers do; n8n has a reader of its own, which parts where there are spaces or an unknown scheme.',
		suite: 'expressions',
		cases: [
			'={{ "mailto:ada@example.com".extractUrlPath() }}',
			'={{ "http://example.com:8080/a b".extractUrlPath() }}',
			'={{ "http://exa mple.com".extractUrlPath() }}',
			'={{ "httpx://example.com".extractUrlPath() }}',
		],
	},
	{
		name: 'Open braces',
		reason:
			'An expression that is opened and not closed is a problem when the journey is compiled; n8n leaves it out.',
		suite: 'expressions',
		cases: ['={{'],
	},
	{
		name: 'Dates as text',
		reason:
			'A date extension called on an ISO text works here; n8n finds the method, but hands it the text and gives an invalid date.',
		suite: 'expressions',
		cases: [
			"={{ $json.iso.format('yyyy/MM/dd') }}",
			"={{ $json.iso.plus(1, 'day') }}",
			"={{ $json.iso.extract('year') }}",
		],
	},
	{
		name: 'Values inside JSON',
		reason:
			"In the JSON of Edit Fields a value stays inside its quotes; in n8n a customer's quotation mark breaks the JSON or adds fields to it.",
		suite: 'editFields',
		cases: [
			'raw ={ "a": "{{ $json.object }}" }…',
			'raw ={ "a": "{{ $json.quote }}" }…',
			'raw ={ "a": "{{ $json.injected }}" }…',
		],
	},
	{
		name: 'Repair of JSON',
		reason: 'JSON with quotes escaped outside a string is refused; n8n guesses what was meant.',
		suite: 'editFields',
		cases: ['raw ={ "a": \\"{{ $json.text }}\\" }…'],
	},
	{
		name: 'Paths into the language',
		reason:
			'A field name that leads through `__proto__` or `constructor` changes nothing; n8n makes the fields before it.',
		suite: 'editFields',
		cases: [
			'name user.__proto__.x, dot notation default, include none',
			'name user.__proto__.x, dot notation true, include none',
			'name user[constructor], dot notation default, include none',
			'name user[constructor], dot notation true, include none',
		],
	},
	{
		name: 'A Switch without rules',
		reason: 'It drops every item in n8n; the runner refuses to publish it.',
		suite: 'switch',
		cases: ['no rules…'],
	},
	{
		name: 'Unknown comparisons',
		reason: 'A comparison that does not exist is false in n8n; the runner refuses to publish it.',
		suite: 'if',
		cases: ['an operator that does not exist'],
	},
];
