import ts from 'typescript';
import { replacementsOf } from './replacementsOf.mjs';

/**
 * A source that can be wrong in every small way, one at a time: at each place it asks `__mutant(id)` whether it is this
 * one's turn. Types, imports, names and sentences stay as they are: a type is gone when the code runs, and a sentence
 * is for people.
 * @param {string} file
 * @param {string} source
 * @param {number} firstId
 */
export function instrument(file, source, firstId) {
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
	const mutants = [];
	/** Expressions and what may stand in their place. */
	const choices = new Map();
	const statements = [];
	const seen = new Set();

	const find = (node) => {
		if (isNotRun(node)) return;
		for (const { at = node, by, code } of replacementsOf(node)) {
			const [start, end] = [at.getStart(tree), at.getEnd()];
			const before = source.slice(start, end);
			const key = `${start}-${end}-${by}`;
			if (before === by || seen.has(key)) continue;
			seen.add(key);
			const { line, character } = tree.getLineAndCharacterOfPosition(start);
			const id = firstId + mutants.length;
			mutants.push({ id, file, before, by, line: line + 1, column: character + 1 });
			if (ts.isBlock(node) || ts.isCaseClause(node)) {
				statements.push({ id, node });
				continue;
			}
			const whole = wholeChain(ts.isExpression(at) && at !== node && !isPart(at) ? at : node);
			const from = whole.getStart(tree);
			const text = code ?? source.slice(from, start) + by + source.slice(end, whole.getEnd());
			choices.set(whole, [...(choices.get(whole) ?? []), { id, text }]);
		}
		ts.forEachChild(node, find);
	};
	ts.forEachChild(tree, find);
	return { mutants, code: written(tree, source, choices, statements) };
}

/** The source with every choice in it. All of them only add text, before and after what is there. */
function written(tree, source, choices, statements) {
	const before = new Map();
	const after = new Map();
	const add = (to, at, text) => to.set(at, [...(to.get(at) ?? []), text]);
	const blocks = new Map(statements.map(({ id, node }) => [node, id]));
	const walk = (node) => {
		const found = choices.get(node) ?? [];
		const [start, end] = [node.getStart(tree), node.getEnd()];
		if (found.length > 0) {
			const asked = found.map(({ id, text }) => `__mutant(${id})?(${text}):`).join('');
			add(before, start, `(${asked}(`);
		}
		const id = blocks.get(node);
		if (id !== undefined && ts.isBlock(node)) {
			add(before, start + 1, `if(!__mutant(${id})){`);
			add(after, end - 1, '}');
		}
		if (id !== undefined && ts.isCaseClause(node))
			add(before, node.statements[0].getStart(tree), `if(__mutant(${id}))break;`);
		ts.forEachChild(node, walk);
		if (found.length > 0) add(after, end, '))');
	};
	walk(tree);
	let code = '';
	let done = 0;
	for (const at of [...new Set([...before.keys(), ...after.keys()])].toSorted((a, b) => a - b)) {
		const added = [...(after.get(at) ?? []), ...(before.get(at) ?? [])].join('');
		code += source.slice(done, at) + added;
		done = at;
	}
	return code + source.slice(done);
}

/** In `a?.b.c` the whole is skipped when there is no a, so that only the whole can be put in brackets. */
function wholeChain(node) {
	let whole = node;
	while (
		whole.parent.expression === whole &&
		(whole.parent.flags & ts.NodeFlags.OptionalChain) !== 0
	)
		whole = whole.parent;
	return whole;
}

/** The name of a member is no expression of its own. */
const isPart = (node) => ts.isIdentifier(node) && ts.isPropertyAccessExpression(node.parent);

const isNotRun = (node) =>
	ts.isTypeNode(node) ||
	ts.isImportDeclaration(node) ||
	ts.isInterfaceDeclaration(node) ||
	ts.isTypeAliasDeclaration(node) ||
	(ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined);
