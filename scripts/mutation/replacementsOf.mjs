import ts from 'typescript';

const { SyntaxKind: Kind } = ts;

/** What an operator may be mistaken for. */
const operators = new Map([
	[Kind.PlusToken, ['-']],
	[Kind.MinusToken, ['+']],
	[Kind.AsteriskToken, ['/']],
	[Kind.SlashToken, ['*']],
	[Kind.PercentToken, ['*']],
	[Kind.LessThanToken, ['<=', '>=']],
	[Kind.LessThanEqualsToken, ['<', '>']],
	[Kind.GreaterThanToken, ['>=', '<=']],
	[Kind.GreaterThanEqualsToken, ['>', '<']],
	[Kind.EqualsEqualsEqualsToken, ['!==']],
	[Kind.ExclamationEqualsEqualsToken, ['===']],
	[Kind.AmpersandAmpersandToken, ['||']],
	[Kind.BarBarToken, ['&&']],
	[Kind.QuestionQuestionToken, ['&&']],
	[Kind.PlusEqualsToken, ['-=']],
	[Kind.MinusEqualsToken, ['+=']],
	[Kind.AsteriskEqualsToken, ['/=']],
	[Kind.SlashEqualsToken, ['*=']],
	[Kind.QuestionQuestionEqualsToken, ['=']],
	[Kind.BarBarEqualsToken, ['&&=']],
	[Kind.AmpersandAmpersandEqualsToken, ['||=']],
	[Kind.LessThanLessThanToken, ['>>']],
	[Kind.GreaterThanGreaterThanToken, ['<<']],
	[Kind.GreaterThanGreaterThanGreaterThanToken, ['<<']],
	[Kind.AmpersandToken, ['|']],
	[Kind.BarToken, ['&']],
	[Kind.CaretToken, ['&']],
]);

const joining = new Set(['&&', '||']);

/** Operators whose result is yes or no. */
const deciding = new Set([
	Kind.LessThanToken,
	Kind.LessThanEqualsToken,
	Kind.GreaterThanToken,
	Kind.GreaterThanEqualsToken,
	Kind.EqualsEqualsEqualsToken,
	Kind.ExclamationEqualsEqualsToken,
	Kind.AmpersandAmpersandToken,
	Kind.BarBarToken,
	Kind.InstanceOfKeyword,
	Kind.InKeyword,
]);

/** Methods that are mistaken for each other, and those that may be forgotten. */
const twins = new Map([
	['some', 'every'],
	['every', 'some'],
	['min', 'max'],
	['max', 'min'],
	['startsWith', 'endsWith'],
	['endsWith', 'startsWith'],
	['toLowerCase', 'toUpperCase'],
	['toUpperCase', 'toLowerCase'],
	['floor', 'ceil'],
	['ceil', 'floor'],
	['flatMap', 'map'],
]);
const forgettable = new Set([
	'filter',
	'slice',
	'trim',
	'trimStart',
	'trimEnd',
	'toSorted',
	'toReversed',
	'normalize',
]);

/**
 * The ways in which one node of a syntax tree can be wrong: `by` in place of `at`, or of the node itself; `code` is how
 * the whole node is written then, where that is not all.
 */
export function replacementsOf(node) {
	if (ts.isBinaryExpression(node)) return ofBinary(node);
	if (ts.isPrefixUnaryExpression(node)) return ofPrefix(node);
	if (ts.isPostfixUnaryExpression(node)) return [{ by: swapped(node.getText(), '++', '--') }];
	if (ts.isConditionalExpression(node)) return decided(node.condition);
	if (ts.isIfStatement(node)) return decided(node.expression);
	if (ts.isWhileStatement(node) || ts.isDoStatement(node))
		return [{ at: node.expression, by: 'false' }];
	if (ts.isForStatement(node) && node.condition !== undefined)
		return [{ at: node.condition, by: 'false' }];
	if (ts.isCallExpression(node)) return ofCall(node);
	if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
		return node.questionDotToken === undefined ? [] : [withoutQuestion(node)];
	if (ts.isBlock(node)) return ofBlock(node);
	if (ts.isArrowFunction(node)) return ofArrow(node);
	if (isAssigned(node) || isTagged(node)) return [];
	if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0 ? [] : [{ by: '[]' }];
	if (ts.isObjectLiteralExpression(node)) return node.properties.length === 0 ? [] : [{ by: '{}' }];
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return ofText(node);
	if (ts.isTemplateExpression(node)) return /\s/.test(literalText(node)) ? [] : [{ by: '``' }];
	if (ts.isRegularExpressionLiteral(node)) return ofRegex(node.text).map((by) => ({ by }));
	if (node.kind === Kind.TrueKeyword) return [{ by: 'false' }];
	if (node.kind === Kind.FalseKeyword) return [{ by: 'true' }];
	if (ts.isCaseClause(node) && node.statements.length > 0) return [{ by: 'break;' }];
	return [];
}

/** A block that does nothing; without `super` a constructor is no mistake that anybody makes. */
const ofBlock = (node) =>
	node.statements.length === 0 || /^\{\s*super\(/.test(node.getText()) ? [] : [{ by: '{}' }];

/** The left side of `[a, b] = c` only looks like a list. */
const isAssigned = (node) =>
	ts.isBinaryExpression(node.parent) &&
	node.parent.operatorToken.kind === Kind.EqualsToken &&
	node.parent.left === node;

/** What a tag is put before is its own way of writing a call. */
const isTagged = (node) => ts.isTaggedTemplateExpression(node.parent);

function ofBinary(node) {
	const { operatorToken } = node;
	const others = (operators.get(operatorToken.kind) ?? []).map((by) => ({
		at: operatorToken,
		by,
		// JavaScript does not take `a ?? b && c`.
		...(joining.has(by) && { code: `(${node.left.getText()}) ${by} (${node.right.getText()})` }),
	}));
	return deciding.has(operatorToken.kind)
		? [...others, { by: '(true)' }, { by: '(false)' }]
		: others;
}

function ofPrefix(node) {
	const operand = node.operand.getText();
	if (node.operator === Kind.ExclamationToken) return [{ by: operand }];
	if (node.operator === Kind.MinusToken && !ts.isNumericLiteral(node.operand))
		return [{ by: operand }];
	return [{ by: swapped(node.getText(), '++', '--') }];
}

/** A condition that is always, or never, met. */
const decided = (condition) => [
	{ at: condition, by: '(true)' },
	{ at: condition, by: '(false)' },
];

function ofCall(node) {
	const { expression } = node;
	const optional = node.questionDotToken === undefined ? [] : [withoutQuestion(node)];
	if (!ts.isPropertyAccessExpression(expression)) return optional;
	const { name } = expression;
	const twin = twins.get(name.text);
	return [
		...optional,
		...(twin === undefined ? [] : [{ at: name, by: twin }]),
		...(forgettable.has(name.text) ? [{ by: expression.expression.getText() }] : []),
	];
}

/** `a?.b` as `a.b`. */
const withoutQuestion = (node) => ({
	at: node.questionDotToken,
	by: ts.isPropertyAccessExpression(node) ? '.' : '',
});

/** A value forgotten; where it is `undefined` anyway, nothing changes. */
const ofArrow = ({ body }) =>
	ts.isBlock(body) || body.getText() === 'undefined' ? [] : [{ at: body, by: '(undefined)' }];

/** Words that decide something; what has a space in it is a sentence. */
function ofText(node) {
	if (/\s/.test(node.text) || isName(node)) return [];
	return [{ by: node.text === '' ? "'mutant'" : "''" }];
}

/** The text of a template without what is put in. */
const literalText = ({ head, templateSpans }) =>
	[head, ...templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('');

/** Names of members and of modules. */
const isName = (node) =>
	node.parent.name === node ||
	node.parent.propertyName === node ||
	(ts.isCallExpression(node.parent) && node.parent.expression.kind === Kind.ImportKeyword);

function ofRegex(text) {
	const end = text.lastIndexOf('/');
	const [body, flags] = [text.slice(1, end), text.slice(end)];
	const changed = [
		body.replace(/^\^/, ''),
		body.replace(/\$$/, ''),
		body.replace(/(?<!\\)\[(?!\^)/, '[^'),
		body.replace(/(?<!\\)\[\^/, '['),
		body.replace(/(?<=[\])\w.])[+*](?!\?)/, ''),
		body.replace(/\{\d+(,\d*)?\}/, ''),
		body.replace(/\\([dws])/, (_all, letter) => `\\${letter.toUpperCase()}`),
	];
	return changed.filter((each) => each !== body && each !== '').map((each) => `/${each}${flags}`);
}

const swapped = (text, one, other) =>
	text.includes(one) ? text.replace(one, other) : text.replace(other, one);
