import path from 'node:path';

/** What a disk writes whole or not at all. */
const sectorBytes = 512;
/** How a file was opened, as recorder.c tells it. */
const [made, emptied] = [1, 2];

/**
 * What is surely on the disk and what may be: everything that was synced is, of the rest any part may be. Entries of
 * a recording are played to it one by one; `afterCut` is what a power cut now could leave.
 */
export class Disk {
	#files = new Map();

	/** `index` is the entry's place in the recording. */
	play(entry, index) {
		if (entry.kind === 'synced') this.#sync(entry.file, entry.offset);
		else if (entry.kind === 'opened') this.#open(entry, index);
		else if (entry.kind === 'removed') this.#file(entry.file).names.push({ index, exists: false });
		else this.#file(entry.file).pending.push({ ...entry, index });
	}

	/** The files by name, with a random part of what was not synced, down to single sectors; and how much was left out. */
	afterCut(random) {
		const files = new Map();
		let dropped = 0;
		for (const [name, { synced, pending, exists, names }] of this.#files) {
			const there = names.reduce((now, change) => (random() < 0.5 ? change.exists : now), exists);
			const content = synced.copy();
			for (const entry of pending) {
				const survives = random();
				if (survives < 1 / 3) apply(content, entry);
				else {
					dropped++;
					if (survives < 2 / 3) applySectors(content, entry, random);
				}
			}
			if (there) files.set(name, content.whole());
		}
		return { files, dropped };
	}

	#file(name) {
		const known = this.#files.get(name);
		if (known !== undefined) return known;
		const fresh = { synced: new Content(), pending: [], exists: false, names: [] };
		this.#files.set(name, fresh);
		return fresh;
	}

	#open({ file, offset: how }, index) {
		const opened = this.#file(file);
		const isNew = !(opened.names.at(-1)?.exists ?? opened.exists) && (how & made) !== 0;
		if (isNew) opened.names.push({ index, exists: true });
		if (isNew || (how & emptied) !== 0) opened.pending.push({ kind: 'cutTo', offset: 0, index });
	}

	/** A file's sync keeps its name too; a folder's keeps the names in it. */
	#sync(name, before) {
		const file = this.#file(name);
		const covered = ({ index }) => index < before;
		for (const entry of file.pending.filter(covered)) apply(file.synced, entry);
		file.pending = file.pending.filter((entry) => !covered(entry));
		for (const [other, inside] of this.#files) {
			if (other !== name && path.dirname(other) !== name) continue;
			const kept = inside.names.findLast(covered);
			if (kept !== undefined) inside.exists = kept.exists;
			inside.names = inside.names.filter((change) => !covered(change));
		}
	}
}

/** Each sector by itself made it or not. */
function applySectors(content, { kind, offset, data }, random) {
	if (kind === 'cutTo') return;
	for (let at = 0; at < data.length;) {
		const end = Math.min(data.length, at + sectorBytes - ((offset + at) % sectorBytes));
		if (random() < 0.5) content.write(offset + at, data.subarray(at, end));
		at = end;
	}
}

function apply(content, { kind, offset, data }) {
	if (kind === 'cutTo') content.cutTo(offset);
	else content.write(offset, data);
}

/** The bytes of a file. */
class Content {
	constructor(bytes = Buffer.alloc(4096), length = 0) {
		this.bytes = bytes;
		this.length = length;
	}

	copy() {
		return new Content(Buffer.from(this.bytes), this.length);
	}

	/** What is new between the end and `offset` is zero. */
	write(offset, data) {
		const end = offset + data.length;
		if (end > this.bytes.length) {
			const grown = Buffer.alloc(end * 2);
			this.bytes.copy(grown, 0, 0, this.length);
			this.bytes = grown;
		}
		data.copy(this.bytes, offset);
		this.length = Math.max(this.length, end);
	}

	cutTo(length) {
		if (length < this.length) this.bytes.fill(0, length, this.length);
		this.length = length;
	}

	whole() {
		return this.bytes.subarray(0, this.length);
	}
}
