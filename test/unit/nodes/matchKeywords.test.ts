import { describe, expect, it } from '@jest/globals';
import { keywordsIn, type KeywordRule } from '../../../nodes/MatchKeywords/keywordRule';
import { keywordRuleProblems, matchKeywords } from '../../../nodes/MatchKeywords/matchKeywords';

const rule = (
	topic: string,
	keywords: string,
	match: KeywordRule['match'] = 'fuzzy',
	more: Partial<KeywordRule> = {},
): KeywordRule => ({
	topic,
	keywords: keywordsIn(keywords, match),
	match,
	language: '',
	priority: 100,
	...more,
});

const rules: readonly KeywordRule[] = [
	rule('agent', 'agent, human, operator', 'fuzzy', { language: 'en', priority: 10 }),
	rule('agent', 'agente, humano, persona', 'fuzzy', { language: 'es', priority: 10 }),
	rule('agent', 'موظف, انسان', 'fuzzy', { language: 'ar', priority: 10 }),
	rule('hours', 'opening hours, hours', 'fuzzy', { language: 'en' }),
	rule('hours', 'horario, horarios de apertura', 'fuzzy', { language: 'es' }),
	rule('hours', 'ساعات العمل, مواعيد', 'fuzzy', { language: 'ar' }),
	rule('prices', 'price, prices, how much', 'fuzzy', { language: 'en' }),
	rule('prices', 'precio, precios, cuánto cuesta', 'fuzzy', { language: 'es' }),
	rule('prices', 'سعر, أسعار, بكم', 'contains', { language: 'ar' }),
	rule('delivery', 'delivery, shipping', 'fuzzy', { language: 'en' }),
	rule('delivery', 'envío, entrega', 'fuzzy', { language: 'es' }),
	rule('delivery', 'توصيل, شحن', 'fuzzy', { language: 'ar' }),
	rule('order', '\\b(?:order|pedido)\\s*#?(\\d{4,10})\\b', 'regex', { priority: 20 }),
	rule('menu', 'menu, menú, القائمة', 'exact'),
	rule('yes', 'ok, sí, yes, نعم', 'word'),
	rule('code', 'promo', 'starts'),
];

describe('what customers write finds its topic', () => {
	it.each([
		// As written in the rule, in another case, with accents or without
		['agent', 'agent'],
		['AGENT', 'agent'],
		['Agent!', 'agent'],
		['  agent  ', 'agent'],
		['I want to talk to a human', 'agent'],
		['HUMAN please', 'agent'],
		['operator 🙏', 'agent'],
		['opening hours', 'hours'],
		['Opening Hours?', 'hours'],
		['what are your hours', 'hours'],
		['price', 'prices'],
		['How much is it?', 'prices'],
		['how   much', 'prices'],
		['delivery', 'delivery'],
		['Do you do shipping?', 'delivery'],
		['menu', 'menu'],
		['MENÚ', 'menu'],
		['menú.', 'menu'],
		['ok', 'yes'],
		['Ok, gracias', 'yes'],
		['si', 'yes'],
		['Sí!', 'yes'],
		['yes', 'yes'],
		['promo20', 'code'],
		['Promoción', 'code'],
		// Typing mistakes: left out, added, changed, swapped
		['agnet', 'agent'],
		['agentt', 'agent'],
		['ahent', 'agent'],
		['gent', 'agent'],
		['humna', 'agent'],
		['huma', 'agent'],
		['oparator', 'agent'],
		['oprator please', 'agent'],
		['openning hours', 'hours'],
		['opneing huors', 'hours'],
		['hous', 'hours'],
		['prise', 'prices'],
		['pirce', 'prices'],
		['delivry', 'delivery'],
		['dilevery', 'delivery'],
		['shiping', 'delivery'],
		['shippping costs', 'delivery'],
		// Spanish
		['quiero hablar con una persona', 'agent'],
		['ajente', 'agent'],
		['PERSONA', 'agent'],
		['umano', 'agent'],
		['orario', 'hours'],
		['Horários', 'hours'],
		['horarios de apretura', 'hours'],
		['precio', 'prices'],
		['presio', 'prices'],
		['¿cuanto cuesta?', 'prices'],
		['cuánto questa', 'prices'],
		['envio', 'delivery'],
		['¿Hacen envíos?', 'delivery'],
		['entrgea', 'delivery'],
		// Arabic: harakat, tatweel, alef, hamza, ta marbuta and article variants, typos
		['موظف', 'agent'],
		['مُوَظَّف', 'agent'],
		['الموظف', 'agent'],
		['مـــوظف', 'agent'],
		['إنسان', 'agent'],
		['أنسان', 'agent'],
		['ساعات العمل', 'hours'],
		['ساعات عمل', 'hours'],
		['ماهي ساعات العمل؟', 'hours'],
		['مواعد', 'hours'],
		['بكم هذا', 'prices'],
		['اسعار', 'prices'],
		['الأسعار', 'prices'],
		['سعره', 'prices'],
		['توصيل', 'delivery'],
		['توصل', 'delivery'],
		['القائمة', 'menu'],
		['القائمه', 'menu'],
		['قائمة', 'menu'],
		['نعم', 'yes'],
		// Patterns
		['order 12345', 'order'],
		['Pedido #987654', 'order'],
		['where is my ORDER12345?', 'order'],
	])('%s → %s', (text, topic) => {
		expect(matchKeywords(text, rules).match?.topic).toBe(topic);
	});

	it.each([
		[''],
		['   '],
		['🙂🙂'],
		['good morning'],
		['buenos días'],
		['صباح الخير'],
		['oka'],
		['no'],
		['order 12'],
		['the menu please'],
		['my promo'],
		['yesterday'],
		['شكرا'],
	])('%j finds none', (text) => {
		expect(matchKeywords(text, rules).match).toBeNull();
	});
});

describe('which rule wins', () => {
	it('takes the lower priority number, even with more typos', () => {
		const result = matchKeywords('agnet price', rules);
		expect(result.match).toEqual({
			topic: 'agent',
			keyword: 'agent',
			text: 'agnet',
			match: 'fuzzy',
			distance: 1,
			language: 'en',
		});
	});

	it('takes the fewest typos among equal priorities, wherever the rule stands', () => {
		const close = [rule('first', 'cola'), rule('second', 'hola')];
		expect(matchKeywords('hola', close).match?.topic).toBe('second');
	});

	it('takes the first among equals', () => {
		const same = [rule('first', 'hola', 'word'), rule('second', 'hola', 'exact')];
		expect(matchKeywords('Hola', same).match?.topic).toBe('first');
	});
});

describe('how far a typo may go', () => {
	it.each([
		['below 4 letters not at all', 'cat', 'cut', false],
		['with 4 letters by one', 'ship', 'shop', true],
		['with 6 letters by one', 'refund', 'refnud', true],
		['with 6 letters not by two', 'refund', 'rafond', false],
		['with 7 letters by two', 'booking', 'bokkin', true],
		['with 7 letters not by three', 'booking', 'bakin', false],
		['in the first letter too', 'hola', 'jola', true],
	])('%s', (_promise, keyword, text, matches) => {
		expect(matchKeywords(text, [rule('topic', keyword)]).match !== null).toBe(matches);
	});
});

describe('did you mean', () => {
	it('names the keyword just out of reach when nothing matched', () => {
		expect(matchKeywords('rafond', [rule('refunds', 'refund'), rule('hours', 'hours')])).toEqual({
			match: null,
			rule: null,
			nearest: { topic: 'refunds', keyword: 'refund', distance: 2 },
		});
	});

	it('guesses from rules that take no typos, too', () => {
		expect(matchKeywords('delivary', [rule('delivery', 'delivery', 'exact')]).nearest).toEqual({
			topic: 'delivery',
			keyword: 'delivery',
			distance: 1,
		});
	});

	it('stays silent about what is close to no rule', () => {
		expect(matchKeywords('weather', rules).nearest).toBeNull();
	});

	it.each([
		['what is not close', 'weather', 'horario', null],
		['words of 3 letters', 'cut', 'cat', null],
		['two typos in 4 letters', 'hey again', 'help', null],
		['three typos in 6 letters', 'rafund me', 'refuse', null],
		['one typo in 4 letters', 'halp', 'help', 1],
		['two typos in 5 letters', 'prixs', 'price', 2],
		['three typos in 7 letters or more', 'dilevary plz', 'delivery', 3],
	])('reaches so far: %s, "%s" for "%s"', (_promise, text, keyword, distance) => {
		const { nearest } = matchKeywords(text, [rule('topic', keyword, 'exact')]);
		expect(nearest).toEqual(distance === null ? null : { topic: 'topic', keyword, distance });
	});
});

describe('problems of a rule', () => {
	it.each([
		['^(?=.*a).*$', 'look-ahead'],
		['(?<!a)b', 'look-behind'],
		['(a)\\1', 'back-reference'],
		['(?<x>a)\\k<x>', 'back-reference'],
		['(?i:a)b', 'flags'],
		['(?:(?:a{40}){40}){40}', 'too large'],
		['a'.repeat(1001), 'longer than 1000'],
		['(unclosed', 'Invalid regular expression'],
	])('refuses the pattern %s', (keywords, words) => {
		expect(keywordRuleProblems(rule('t', keywords, 'regex')).join()).toContain(words);
		expect(
			matchKeywords('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', [rule('t', keywords, 'regex')]).match,
		).toBeNull();
	});

	it.each([
		'^\\d{5}$',
		'pedido\\s*#?\\s*(\\d+)',
		'(?:order|pedido) [A-Z]{2}\\d+',
		'[+*(]+',
		'(\\d+)?',
		'a,b',
		'(a+)+$',
	])('accepts the pattern %s', (keywords) => {
		expect(keywordRuleProblems(rule('t', keywords, 'regex'))).toEqual([]);
	});

	it('names the topic and what to do', () => {
		expect(keywordRuleProblems(rule('', 'a'))).toEqual([
			'A keyword rule has no topic: name what its keywords stand for',
		]);
		expect(keywordRuleProblems(rule('t', ' , '))).toEqual([
			'The keyword rule "t" has no keywords: give at least one',
		]);
		expect(keywordRuleProblems(rule('t', '!!!'))).toEqual([
			'The keyword rule "t": "!!!" has no letter or digit, so nothing can match it',
		]);
	});

	it('a long message costs little: only its beginning is looked at', () => {
		const started = performance.now();
		expect(matchKeywords(`${'word '.repeat(100_000)} agent`, rules).match).toBeNull();
		expect(performance.now() - started).toBeLessThan(1000);
	});
});

it('vowel signs of Indic scripts and Japanese voicing are letters, not accents', () => {
	expect(matchKeywords('कि', [rule('t', 'कु', 'exact')]).match).toBeNull();
	expect(matchKeywords('が', [rule('t', 'か', 'exact')]).match).toBeNull();
	expect(matchKeywords('안녕', [rule('t', '안녕', 'exact')]).match?.topic).toBe('t');
});
