#!/usr/bin/env node
/**
 * Writes the tables of cases for n8n's own nodes: `node scripts/oracle/makeStepCases.mjs`, then `record.mjs`.
 * Every operator meets every kind of value, strictly and loosely, in each version of the component.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { casesFolder } from './paths.mjs';
import { editFieldsCases } from './cases/editFieldsCases.mjs';
import { filterCases, ifCases } from './cases/filterCases.mjs';
import { otherCases } from './cases/otherCases.mjs';
import { switchCases } from './cases/switchCases.mjs';

const write = (file, type, cases) => {
	const ids = new Set(cases.map(({ id }) => id));
	if (ids.size !== cases.length) throw new Error(`${file}: two cases have one id.`);
	const lines = cases.map((one) => `\t\t${JSON.stringify(one)}`).join(',\n');
	const text = `{\n\t"type": "${type}",\n\t"timezone": "Europe/Berlin",\n\t"cases": [\n${lines}\n\t]\n}\n`;
	writeFileSync(path.join(casesFolder, file), text);
	console.log(`${file}: ${cases.length}`);
};

write('if.json', 'n8n-nodes-base.if', ifCases());
write('filter.json', 'n8n-nodes-base.filter', filterCases());
write('switch.json', 'n8n-nodes-base.switch', switchCases());
write('editFields.json', 'n8n-nodes-base.set', editFieldsCases());
write('noOperation.json', 'n8n-nodes-base.noOp', otherCases.noOperation);
write('stopAndError.json', 'n8n-nodes-base.stopAndError', otherCases.stopAndError);
