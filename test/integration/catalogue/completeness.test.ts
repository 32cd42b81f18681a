import { execFile } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = join(__dirname, '../../..');
const run = promisify(execFile);

/** What the compiler says about a copy of the sources; empty when it has nothing to say. */
async function compile(project: string): Promise<string> {
	const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');
	try {
		await run(process.execPath, [tsc, '-p', project, '--noEmit']);
		return '';
	} catch (error) {
		return String((error as { stdout?: unknown }).stdout);
	}
}

describe('an operation is whole or does not compile', () => {
	let copy = '';

	beforeAll(() => {
		copy = mkdtempSync(join(tmpdir(), 'wayfare-completeness-'));
		for (const part of [
			'cloud-api',
			'nodes',
			'credentials',
			'tsconfig.json',
			'tsconfig.base.json',
		]) {
			cpSync(join(root, part), join(copy, part), { recursive: true });
		}
		mkdirSync(join(copy, 'emulator'));
		for (const part of ['emulator/src', 'emulator/tsconfig.json']) {
			cpSync(join(root, part), join(copy, part), { recursive: true });
		}
		mkdirSync(join(copy, 'flows-endpoint'));
		cpSync(join(root, 'flows-endpoint/src'), join(copy, 'flows-endpoint/src'), { recursive: true });
		for (const part of ['', 'emulator', 'flows-endpoint']) {
			symlinkSync(join(root, part, 'node_modules'), join(copy, part, 'node_modules'));
		}
	});

	afterAll(() => {
		rmSync(copy, { recursive: true, force: true });
	});

	/** Compiles the project while one file lacks a piece. */
	async function without(file: string, piece: RegExp, project: string): Promise<string> {
		const path = join(copy, file);
		const whole = readFileSync(path, 'utf8');
		const broken = whole.replace(piece, '');
		expect(broken).not.toBe(whole);
		writeFileSync(path, broken);
		try {
			return await compile(join(copy, project));
		} finally {
			writeFileSync(path, whole);
		}
	}

	it('compiles as it is', async () => {
		expect(await compile(copy)).toBe('');
		expect(await compile(join(copy, 'emulator'))).toBe('');
	});

	it('needs its form', async () => {
		const said = await without(
			'nodes/WhatsApp/forms/phoneNumber/index.ts',
			/^\tverifyCode,$/m,
			'.',
		);
		expect(said).toContain("Property 'verifyCode' is missing");
	});

	it('needs a form for the whole resource', async () => {
		const said = await without('nodes/WhatsApp/forms/index.ts', /^\tmedia,$/m, '.');
		expect(said).toContain("Property 'media' is missing");
	});

	it('needs a field for every id of its path', async () => {
		const said = await without('nodes/WhatsApp/ids/idFields.ts', /^\s*phoneNumberId: .*$/m, '.');
		expect(said).toContain("Property 'phoneNumberId' is missing");
	});

	it('needs a handler in the emulator', async () => {
		const said = await without(
			'emulator/src/graph/operations/phoneNumber.ts',
			/^\tverifyCode,$/m,
			'emulator',
		);
		expect(said).toContain("Property 'verifyCode' is missing");
	});

	it('needs to say in the emulator which ids of its path exist', async () => {
		const said = await without('emulator/src/graph/existence.ts', /^\s*mediaId: .*$/m, 'emulator');
		expect(said).toContain("Property 'mediaId' is missing");
	});
});
