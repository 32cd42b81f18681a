// Who started this may be killed: what it started ends with it. A process that is only listening for this ends by itself.
process.on('disconnect', () => process.exit());
process.channel?.unref();
