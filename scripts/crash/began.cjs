// Says when a process has come to its first line; what went before is the system's and Node's.
process.stderr.write(`began ${Date.now()}\n`);
